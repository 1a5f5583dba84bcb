import ArgumentParser

/// Wrong usage that a command finds when it runs, told as the argument parser tells what it finds itself: with the usage of that command.
enum WrongUsage {
    static func text(_ error: ValidationError, of command: any ParsableCommand.Type) -> String {
        let usage = Lookback.usageString(for: command)
        let name = usage.split(separator: " ").prefix { $0.utf8.first.map { (0x61...0x7A).contains($0) } ?? false }.joined(separator: " ")
        return "Error: \(error.message)\nUsage: \(usage)\n  See '\(name) --help' for more information."
    }
}
