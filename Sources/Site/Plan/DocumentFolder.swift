/// The folder of a document, from which its relative links lead on.
struct DocumentFolder: Sendable {
    /// The beginning of a path from the project's root; empty at the root.
    private let path: String
    var names: [String] { Self.names(of: path) }

    /// - Parameter document: its path relative to the project's root.
    init(of document: String) {
        let slash = document.utf8.lastIndex(of: UInt8(ascii: "/"))
        path = slash.map { String(document[...$0]) } ?? ""
    }

    /// The file that a relative path means, from the project's root; nil when it leaves the project.
    func file(at relative: String) -> String? {
        if let plain = plainlyJoined(relative) { return plain }
        var names = relative.hasPrefix("/") ? [] : names
        for step in Self.names(of: relative).map(Self.percentDecoded) {
            switch step {
            case ".": continue
            case "..":
                guard names.popLast() != nil else { return nil }
            default: names.append(step)
            }
        }
        return names.joined(separator: "/")
    }

    /// The same for most paths: those without dots at the beginning of a name, doubled slashes and escapes. A slash at the end says nothing.
    private func plainlyJoined(_ relative: String) -> String? {
        let isAbsolute = relative.utf8.first == UInt8(ascii: "/")
        var before = UInt8(ascii: "/")
        for byte in isAbsolute ? relative.utf8.dropFirst() : relative.utf8[...] {
            let isUnusual = before == UInt8(ascii: "/") && (byte == UInt8(ascii: ".") || byte == before)
            if isUnusual || byte == UInt8(ascii: "%") { return nil }
            before = byte
        }
        let trimmed = before == UInt8(ascii: "/") ? relative.utf8.dropLast() : relative.utf8[...]
        let below = String(Substring(isAbsolute ? trimmed.dropFirst() : trimmed))
        if below.isEmpty { return nil }
        return isAbsolute ? below : path + below
    }

    /// A destination's path, and its query and fragment. What follows `?` and `#` keeps its form.
    static func split(_ destination: String) -> (path: String, rest: String) {
        let utf8 = destination.utf8
        guard let end = utf8.firstIndex(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }) else { return (destination, "") }
        let fragment = utf8[end...].firstIndex(of: UInt8(ascii: "#")) ?? utf8.endIndex
        return (String(destination[..<end]), String(destination[fragment...]))
    }

    static func names(of path: String) -> [String] {
        var path = path
        return path.withUTF8 { bytes in bytes.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) } }
    }

    static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var here = 0
        while here < bytes.count {
            if bytes[here] == UInt8(ascii: "%"), here + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[here + 1...here + 2], as: UTF8.self), radix: 16)
            {
                decoded.append(value)
                here += 3
            } else {
                decoded.append(bytes[here])
                here += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
