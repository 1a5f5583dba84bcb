import Diagnostics

/// A message of the client, as JSON-RPC 2.0 has it.
struct Message {
    enum Kind {
        case request(id: JSONValue, method: String)
        case notification(method: String)
        /// An answer to what the server asked.
        case response
    }

    let kind: Kind
    let params: JSONValue

    /// Nil for what is JSON and no message.
    init?(_ value: JSONValue) {
        let isAnswer = value["result"] != nil || value["error"] != nil
        params = value["params"] ?? .null
        switch (value["method"]?.text, value["id"]) {
        case (let method?, let id?) where Self.isID(id): kind = .request(id: id, method: method)
        case (let method?, nil): kind = .notification(method: method)
        case (nil, .some) where isAnswer: kind = .response
        default: return nil
        }
    }

    private static func isID(_ id: JSONValue) -> Bool { id.text != nil || id.whole != nil }
}

/// What the server sends.
enum Outgoing {
    static func result(_ result: JSONValue, of id: JSONValue) -> JSONValue {
        .object([("jsonrpc", .string("2.0")), ("id", id), ("result", result)])
    }

    static func failure(_ failure: RequestFailure, of id: JSONValue) -> JSONValue {
        let error = JSONValue.object([("code", .integer(failure.code.rawValue)), ("message", .string(failure.message))])
        return .object([("jsonrpc", .string("2.0")), ("id", id), ("error", error)])
    }

    static func notification(_ method: String, _ params: JSONValue) -> JSONValue {
        .object([("jsonrpc", .string("2.0")), ("method", .string(method)), ("params", params)])
    }

    static func request(_ id: String, _ method: String, _ params: JSONValue) -> JSONValue {
        .object([("jsonrpc", .string("2.0")), ("id", .string(id)), ("method", .string(method)), ("params", params)])
    }
}

/// Why a request has no result.
struct RequestFailure: Error {
    /// The codes of JSON-RPC 2.0 and of the Language Server Protocol 3.17.
    enum Code: Int {
        case parseError = -32700
        case invalidRequest = -32600
        case methodNotFound = -32601
        case internalError = -32603
        case serverNotInitialized = -32002
        case requestCancelled = -32800
    }

    let code: Code
    let message: String

    init(_ code: Code, _ message: String) { (self.code, self.message) = (code, message) }
}
