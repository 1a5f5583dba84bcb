import ArgumentParser
import Diagnostics

/// Wrong usage: a name on the command line that names nothing.
enum Unknown {
    static func error(_ noun: String, _ name: String, among known: [String]) -> ValidationError {
        let near = NearMiss.best(for: name, among: known)
        return ValidationError(
            "\"\(name)\" is no \(noun); " + (near.map { "did you mean \"\($0)\"?" } ?? "there are \(known.joined(separator: ", "))"))
    }
}
