import Foundation
import LanguageServer
import TestFolders
import Testing

@Suite struct LanguageServerTests {
    private static let path = "content/2024-05-01-a.md"
    private static let other = "content/2024-04-01-b.md"
    private static let project = """
        -- lookback.yml --
        -- \(path) --
        \(CheckTests.good)-- \(other) --
        \(CheckTests.good.replacing("2024-05-01", with: "2024-04-01"))
        """

    private func json(_ value: Any) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: value, options: .sortedKeys), as: UTF8.self)
    }

    @Test func aWholeSession() throws {
        let session = try EditorSession(try Tool(Self.project))
        let capabilities = try session.start(#"{"general":{"positionEncodings":["utf-16","utf-8"]}}"#)
        #expect(capabilities["positionEncoding"] as? String == "utf-8")
        let faulty = CheckTests.good.replacing("severity:", with: "related: [2024-04-01-b]\nsevrity:")
        try session.open(Self.path, faulty)

        let found = try session.diagnostics(Self.path, version: 1)
        let fault = try #require(found.first { $0["code"] as? String == "LB104" })
        #expect(fault["source"] as? String == "lookback")
        #expect(fault["message"] as? String == "\"sevrity\" is no field of an incident\ndid you mean `severity`?")

        let range = try json(try #require(fault["range"]))
        let actions = try session.result(
            "textDocument/codeAction",
            "{\"textDocument\":{\"uri\":\"\(session.uri(Self.path))\"},\"range\":\(range),\"context\":{\"diagnostics\":[]}}")
        let fix = try #require((actions as? [[String: Any]])?.first { $0["title"] as? String == "Write `severity`" })
        let changes = try #require((fix["edit"] as? [String: Any])?["changes"] as? [String: [[String: Any]]])
        let edits = try #require(changes[session.uri(Self.path)]).map { ["range": $0["range"], "text": $0["newText"]] }
        try session.change(Self.path, version: 2, try json(edits))
        #expect(try session.diagnostics(Self.path, version: 2).isEmpty)

        let completion = try session.result("textDocument/completion", session.at(Self.path, line: 4, character: 10)) as? [String: Any]
        #expect((completion?["items"] as? [[String: Any]])?.map { $0["label"] as? String } == ["P0", "P1", "P2", "P3"])
        let place = try session.result("textDocument/definition", session.at(Self.path, line: 3, character: 12)) as? [String: Any]
        #expect(place?["uri"] as? String == session.uri(Self.other))
        #expect(try session.answer(session.ask("shutdown", "null"))["result"] is NSNull)
        try session.notify("exit", "null")
        #expect(session.exitStatus() == 0)
    }

    @Test func theLifeOfASession() throws {
        let session = try EditorSession(try Tool(Self.project))
        func code(_ number: Int) throws -> Int? { (try session.answer(number)["error"] as? [String: Any])?["code"] as? Int }
        #expect(try code(session.ask("textDocument/hover", session.at(Self.path, line: 0, character: 0))) == -32002)
        try session.notify("textDocument/didOpen", "{}")
        _ = try session.start()
        #expect(try code(session.ask("initialize", "{}")) == -32600)
        #expect(try code(session.ask("textDocument/nonsense", "{}")) == -32601)
        try session.notify("$/nonsense", "{}")
        try session.send(MessageFraming.framed(Array("{\"jsonrpc\":".utf8)))
        let broken = try session.wait("a parse error") { $0.compact.contains("-32700") }
        #expect(broken["id"] is NSNull)
        #expect(try code(session.ask("shutdown", "null")) == nil)
        #expect(try code(session.ask("textDocument/hover", session.at(Self.path, line: 0, character: 0))) == -32600)
        try session.notify("exit", "null")
        #expect(session.exitStatus() == 0)
    }

    @Test func leavingWithoutAWordIs1AndClosingTheStreamIsQuiet() throws {
        let rude = try EditorSession(try Tool(Self.project))
        try rude.notify("exit", "null")
        #expect(rude.exitStatus() == 1)
        let quiet = try EditorSession(try Tool(Self.project))
        _ = try quiet.start()
        try quiet.closeInput()
        #expect(quiet.exitStatus() == 0)
        let outcome = try Tool(Self.project).run("lsp")
        #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    }

    @Test func theFindingsAreThoseOfCheck() throws {
        let tool = try Tool(Self.project)
        try tool.folder.write(Self.other, CheckTests.bad)
        try tool.folder.write("content/2024-03-01-c.md", "# 😀 C\n\nBob broke it 😀 by human error, see [x](nowhere.md).\n")
        let report = try tool.run("check", "--format", "json", "--now", "2024-06-01").output
        let parsed = try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any]
        let all = try #require(parsed?["diagnostics"] as? [[String: Any]])
        let session = try EditorSession(tool)
        _ = try session.start(#"{"general":{"positionEncodings":["utf-8"]}}"#)
        for path in Set(all.compactMap { $0["path"] as? String }) {
            let told = try session.diagnostics(path).map { item in
                let start = (item["range"] as? [String: [String: Int]])?["start"]
                return "\((start?["line"] ?? -1) + 1):\((start?["character"] ?? -1) + 1) \(item["code"] ?? "")"
            }
            let expected = all.filter { $0["path"] as? String == path }.map { item in
                let start = (item["range"] as? [String: [String: Int]])?["start"]
                return "\(start?["line"] ?? -1):\(start?["column"] ?? -1) \(item["code"] ?? "")"
            }
            #expect(told == expected)
        }
    }

    @Test func filesOfTheDiskAndTheConfigurationAreTakenUp() throws {
        let tool = try Tool(Self.project)
        let session = try EditorSession(tool)
        _ = try session.start(#"{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}"#)
        let registration = try session.wait("a registration") { $0.compact.contains("client/registerCapability") }
        #expect(try json(registration).contains("content\\/**"))
        try session.open(Self.path, CheckTests.good)
        #expect(try session.diagnostics(Self.path, version: 1).isEmpty)

        try tool.folder.write(Self.other, CheckTests.bad)
        try session.notify("workspace/didChangeWatchedFiles", "{\"changes\":[]}")
        #expect(try session.diagnostics(Self.other).contains { $0["code"] as? String == "LB101" })
        try tool.folder.remove(Self.other)
        try session.notify("workspace/didChangeWatchedFiles", "{\"changes\":[]}")
        #expect(try session.diagnostics(Self.other).isEmpty)

        try session.open("lookback.yml", "docs: perhaps\n")
        #expect(try session.diagnostics("lookback.yml").first?["code"] as? String == "LB001")
        let whole = #"[{"text":"framework: retrospective\n"}]"#
        try session.change("lookback.yml", version: 2, whole)
        #expect(try session.diagnostics("lookback.yml", version: 2).isEmpty)
        #expect(try session.diagnostics(Self.path).contains { $0["code"] as? String == "LB106" })
    }

    @Test func aFolderWithoutContentIsAnEmptyHistory() throws {
        let tool = try Tool("-- lookback.yml --\n")
        let session = try EditorSession(tool)
        _ = try session.start()
        try session.open("content/2024-05-03-new.md", "---\nsevrity: P1\n---\n# New\n")
        #expect(try session.diagnostics("content/2024-05-03-new.md", version: 1).contains { $0["code"] as? String == "LB104" })
    }

    /// An answer comes at once, whatever is still to be done.
    @Test func aRequestThatIsCancelledIsAnswered() throws {
        let session = try EditorSession(try Tool(Self.project))
        _ = try session.start()
        try session.open(Self.path, CheckTests.good)
        let number = try session.ask(
            "textDocument/codeAction",
            "{\"textDocument\":{\"uri\":\"\(session.uri(Self.path))\"},\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":9,\"character\":0}},\"context\":{}}"
        )
        try session.notify("$/cancelRequest", "{\"id\":\(number)}")
        let answer = try session.answer(number)
        #expect((answer["error"] as? [String: Any])?["code"] as? Int == -32800)
    }
}
