import Diagnostics
import Foundation
import LanguageServer

/// `lookback lsp` running in a folder of a test's own, and the editor that it talks to; ended with the test.
final class EditorSession {
    /// The server said nothing that was waited for.
    struct NoAnswer: Error { let what: String }

    private let process = Process()
    private let input = Pipe()
    private let tool: Tool
    private var requests = 0
    /// What the server says goes to a file, which is read as it grows: a handler of a pipe may outlive its pipe.
    private let output: FileHandle
    private var framing = MessageFraming()
    /// What has arrived and nobody has taken yet.
    private var arrived: [JSONValue] = []

    init(_ tool: Tool, _ arguments: [String] = []) throws {
        self.tool = tool
        let path = "\(tool.folder.path).lsp"
        try Data().write(to: URL(fileURLWithPath: path))
        defer { unlink(path) }
        output = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        process.executableURL = URL(fileURLWithPath: try Tool.binary())
        process.arguments = ["lsp", "--now", "2024-06-01"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": tool.folder.path, "SWIFT_BACKTRACE": "enable=no"]
        process.standardInput = input
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// Takes in what the server has said since.
    private func listen() throws {
        guard let data = try output.readToEnd(), !data.isEmpty else { return }
        arrived += Self.messages(in: data, &framing)
    }

    private static func messages(in data: Data, _ framing: inout MessageFraming) -> [JSONValue] {
        framing.append(data)
        var messages: [JSONValue] = []
        while let arrival = framing.next() {
            guard case .message(let content) = arrival else { return messages + [.string("\(arrival)")] }
            do { messages.append(try JSONReader.read(content)) } catch { messages.append(.string("\(error)")) }
        }
        return messages
    }

    func uri(_ path: String) -> String { "file://\(tool.folder.path)/\(path)" }

    func send(_ bytes: [UInt8]) throws { try input.fileHandleForWriting.write(contentsOf: Data(bytes)) }

    func notify(_ method: String, _ params: String) throws {
        try send(MessageFraming.framed(Array("{\"jsonrpc\":\"2.0\",\"method\":\"\(method)\",\"params\":\(params)}".utf8)))
    }

    /// Sends a request and returns its number.
    func ask(_ method: String, _ params: String) throws -> Int {
        requests += 1
        try send(
            MessageFraming.framed(Array("{\"jsonrpc\":\"2.0\",\"id\":\(requests),\"method\":\"\(method)\",\"params\":\(params)}".utf8)))
        return requests
    }

    /// The whole answer to a request.
    func answer(_ number: Int) throws -> [String: Any] {
        try wait("the answer to request \(number)") { $0["id"] == .integer(number) && $0["method"] == nil }
    }

    func result(_ method: String, _ params: String) throws -> Any? { try answer(ask(method, params))["result"] }

    /// The diagnostics of a version of a document.
    func diagnostics(_ path: String, version: Int? = nil) throws -> [[String: Any]] {
        let message = try wait("diagnostics of \(path), version \(version ?? -1)") { message in
            guard let params = message["params"], message["method"] == .string("textDocument/publishDiagnostics") else {
                return false
            }
            return params["uri"] == .string(uri(path))
                && (version == nil || params["version"] == version.map(JSONValue.integer))
        }
        return (message["params"] as? [String: Any])?["diagnostics"] as? [[String: Any]] ?? []
    }

    /// The first message that is right, for at most a minute: a machine may have other things to do.
    func wait(_ what: String, for isRight: (JSONValue) -> Bool) throws -> [String: Any] {
        for _ in 0..<6000 {
            try listen()
            if let place = arrived.firstIndex(where: isRight) {
                let message = arrived.remove(at: place)
                return try JSONSerialization.jsonObject(with: Data(message.compact.utf8)) as? [String: Any] ?? [:]
            }
            Thread.sleep(forTimeInterval: 0.01)
        }
        throw NoAnswer(what: "\(what); there was: \(arrived.map(\.compact).joined(separator: "\n"))")
    }

    func start(_ capabilities: String = "{}") throws -> [String: Any] {
        let params = "{\"processId\":null,\"rootUri\":\"\(uri("").dropLast())\",\"capabilities\":\(capabilities)}"
        let result = try result("initialize", params) as? [String: Any]
        try notify("initialized", "{}")
        return result?["capabilities"] as? [String: Any] ?? [:]
    }

    func open(_ path: String, _ text: String) throws {
        let document = JSONValue.object([
            ("uri", .string(uri(path))), ("languageId", .string("markdown")), ("version", .integer(1)), ("text", .string(text)),
        ])
        try notify("textDocument/didOpen", JSONValue.object([("textDocument", document)]).compact)
    }

    func change(_ path: String, version: Int, _ edits: String) throws {
        try notify(
            "textDocument/didChange", "{\"textDocument\":{\"uri\":\"\(uri(path))\",\"version\":\(version)},\"contentChanges\":\(edits)}")
    }

    func at(_ path: String, line: Int, character: Int) -> String {
        "{\"textDocument\":{\"uri\":\"\(uri(path))\"},\"position\":{\"line\":\(line),\"character\":\(character)}}"
    }

    func closeInput() throws { try input.fileHandleForWriting.close() }

    func exitStatus() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }
}
