import ArgumentParser
import Diagnostics

/// Wrong usage: a name on the command line that names nothing.
enum Unknown {
    /// - Parameter command: what lists those that there are, where they are too many to be named.
    static func error(_ noun: String, _ name: String, among known: [String], listedBy command: String? = nil) -> ValidationError {
        let near = NearMiss.best(for: name, among: known).map { [$0] } ?? (command == nil ? [] : having(name, known))
        let guess = near.isEmpty ? nil : "did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?"
        let list = command.map { "`\($0)` lists them" } ?? (guess == nil ? "there are \(known.joined(separator: ", "))" : nil)
        return ValidationError("\"\(name)\" is no \(noun); " + [guess, list].compactMap { $0 }.joined(separator: " "))
    }

    /// Those few names that a part of a name stands in: `overdue`.
    private static func having(_ part: String, _ known: [String]) -> [String] {
        let found = part.utf8.count < 3 ? [] : known.filter { $0.contains(part.lowercased()) }
        return found.count > 5 ? [] : found
    }
}
