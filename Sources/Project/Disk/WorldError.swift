import Glibc

/// The world refused something: an unreadable folder, a full disk. Never a fault of the content.
package struct WorldError: Error, Hashable, CustomStringConvertible {
    /// What was tried, as a verb: `read`, `write`, `publish to`.
    package let action: String
    package let path: String
    /// Why it failed, lower case and without full stop.
    package let reason: String

    package init(_ action: String, _ path: String, because reason: String) {
        (self.action, self.path, self.reason) = (action, path, reason)
    }

    init(_ action: String, _ path: String, code: Int32) {
        self.init(action, path, because: Self.reason(of: code))
    }

    package var description: String { "cannot \(action) \"\(path)\": \(reason)" }

    private static func reason(of code: Int32) -> String {
        let text = String(cString: strerror(code))
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
