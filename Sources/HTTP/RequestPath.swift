import Diagnostics

/// A request's path as names below the root: decoded once, and never leading out of it.
package enum RequestPath {
    /// `incidents/a b/`, without the slash before it; nil for what names no file: `..`, `//`, a NUL, what is no UTF-8.
    package static func decoded(_ path: some StringProtocol) -> String? {
        guard let bytes = PercentEncoding.decoded(path.utf8), bytes.first == UInt8(ascii: "/"), !bytes.contains(0),
            !bytes.contains(UInt8(ascii: "\\")), let text = String(validating: bytes.dropFirst(), as: UTF8.self)
        else { return nil }
        let names = text.split(separator: "/", omittingEmptySubsequences: false)
        let isWithin = names.dropLast().allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && names.last != "." && names.last != ".."
        return isWithin ? text : nil
    }
}
