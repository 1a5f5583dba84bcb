/// An answer to a request.
package struct Response: Sendable {
    package enum Status: Int, Sendable {
        case ok = 200
        case moved = 301
        case badRequest = 400
        case notFound = 404
        case methodNotAllowed = 405
        case misdirected = 421
        case headTooLarge = 431

        var phrase: String {
            switch self {
            case .ok: "OK"
            case .moved: "Moved Permanently"
            case .badRequest: "Bad Request"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .misdirected: "Misdirected Request"
            case .headTooLarge: "Request Header Fields Too Large"
            }
        }
    }

    package var status: Status
    package var fields: [(name: StaticString, value: String)]
    package var body: [UInt8]

    package init(_ status: Status = .ok, _ mediaType: String, _ body: [UInt8]) {
        (self.status, self.body) = (status, body)
        fields = [("Content-Type", mediaType)]
    }

    /// A line for people.
    package init(_ status: Status, text: String) { self.init(status, "text/plain; charset=utf-8", Array((text + "\n").utf8)) }

    /// - Parameters:
    ///   - hasBody: false for the answer to `HEAD`, which tells the length of what it leaves out.
    ///   - keepsAlive: whether another request may follow.
    func bytes(hasBody: Bool, keepsAlive: Bool) -> [UInt8] {
        var head = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
        for (name, value) in fields + Self.always { head += "\(name): \(value)\r\n" }
        head += "Content-Length: \(body.count)\r\nConnection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
        return Array(head.utf8) + (hasBody ? body : [])
    }

    /// No other site may read or embed what is served, and nothing is kept: the next answer may be another.
    private static let always: [(name: StaticString, value: String)] = [
        ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "SAMEORIGIN"),
    ]
}
