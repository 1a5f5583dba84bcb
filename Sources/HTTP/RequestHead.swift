/// The first lines of a request: what is asked for, and by which name of the server.
package struct RequestHead: Sendable {
    package let method: String
    /// As sent: percent-encoded, with its query.
    package let target: String
    /// By lower-case name; of a name that comes twice the last.
    private let fields: [String: String]
    /// Whether the connection stays open for another request.
    package let keepsAlive: Bool

    /// - Parameter bytes: up to the empty line, which may be there or not.
    /// - Returns: nil for what is no HTTP/1.0 or HTTP/1.1.
    package init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = text.unicodeScalars.split(separator: "\n").map { Self.trimmed($0) }
        let words = lines.first?.split(separator: " ", omittingEmptySubsequences: false) ?? []
        guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0", !words[0].isEmpty, words[1].first == "/" else {
            return nil
        }
        (method, target) = (String(words[0]), String(words[1]))
        var fields: [String: String] = [:]
        for line in lines.dropFirst() where !line.isEmpty {
            guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return nil }
            fields[line[..<colon].lowercased()] = Self.trimmed(line[line.index(after: colon)...].unicodeScalars)
        }
        self.fields = fields
        let connection = fields["connection"]?.lowercased()
        keepsAlive = words[2] == "HTTP/1.1" ? connection != "close" : connection == "keep-alive"
    }

    package subscript(name: String) -> String? { fields[name] }

    /// Whether bytes follow that belong to the request.
    package var hasBody: Bool { fields["transfer-encoding"] != nil || (fields["content-length"].map { $0 != "0" } ?? false) }

    /// The target without its query.
    package var path: Substring { target.prefix { $0 != "?" } }

    /// The value of a name in the query, as sent.
    package func query(_ name: String) -> Substring? {
        target.drop { $0 != "?" }.dropFirst().split(separator: "&").first { $0.hasPrefix(name + "=") }?.dropFirst(name.count + 1)
    }

    private static func trimmed(_ text: some BidirectionalCollection<Unicode.Scalar>) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" || scalar == "\r" }
        var rest = Substring.UnicodeScalarView(text)[...]
        while let first = rest.first, isBlank(first) { rest.removeFirst() }
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return String(rest)
    }
}
