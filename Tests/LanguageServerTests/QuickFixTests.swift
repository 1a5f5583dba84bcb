import Diagnostics
import Testing

@testable import LanguageServer

@Suite struct QuickFixTests {
    private func titles(_ actions: [JSONValue]) -> [String] { actions.compactMap { $0["title"]?.text } }

    private func action(_ start: String, _ desk: Desk) throws -> JSONValue {
        try #require(desk.actions().first { $0["title"]?.text?.hasPrefix(start) ?? false }, "\(start): \(titles(desk.actions()))")
    }

    @Test func aFixIsAnEditOfTheDocument() async throws {
        let desk = try await Desk("---\ntitle: 😀 A\nsevrity: P1\n---\n# A\n", encoding: .utf16)
        let fix = try action("Write `severity`", desk)
        #expect(fix["kind"]?.text == "quickfix")
        #expect(fix["isPreferred"]?.flag == true)
        #expect(fix["diagnostics"]?.elements.first?["code"]?.text == "LB104")
        #expect(try desk.applying(fix) == "---\ntitle: 😀 A\nseverity: P1\n---\n# A\n")
    }

    @Test func onlyWhatTouchesTheRangeIsOffered() async throws {
        let desk = try await Desk("---\nsevrity: P1\nstauts: ongoing\n---\n# A\n")
        let firstKey = desk.workspace.encoding.range(4..<6, in: desk.source)
        #expect(titles(desk.actions(over: firstKey)).contains("Write `severity`"))
        #expect(!titles(desk.actions(over: firstKey)).contains("Write `status`"))
    }

    @Test func allSafeFixesAreOneAction() async throws {
        let desk = try await Desk("---\nsevrity: P1\nstauts: ongoing\n---\n# A\n")
        let all = try #require(desk.actions(only: ["source.fixAll"]).first)
        #expect(desk.actions(only: ["source.fixAll"]).count == 1)
        #expect(all["kind"]?.text == "source.fixAll.lookback")
        #expect(try desk.applying(all) == "---\nseverity: P1\nstatus: ongoing\n---\n# A\n")
        #expect(desk.actions(only: ["refactor"]).isEmpty)
        #expect(desk.actions(only: ["quickfix"]).allSatisfy { $0["kind"]?.text == "quickfix" })
    }

    @Test func aWaiverStandsBeforeTheBlock() async throws {
        let text = "---\ntitle: A\ndate: 2026-03-14\nstatus: ongoing\n---\n## Summary\n\nBob was careless and broke checkout for an hour.\n"
        let desk = try await Desk(text)
        let after = try desk.applying(try action("Allow blame-language here", desk))
        #expect(after.contains("\n\n<!-- lookback-allow blame-language: why this is fine here -->\nBob was careless"))
        #expect(try await !titles(Desk(after).actions()).contains { $0.contains("blame-language") })
    }

    @Test(arguments: [
        ("", "allow:\n  blame-language: why this is fine here\n"), ("allow: [x]\n", "allow: [x, blame-language]\n"),
        ("allow: x\n", "allow: [x, blame-language]\n"), ("allow: {x: y}\n", "allow: {x: y, blame-language: why this is fine here}\n"),
        ("allow:\n  - x\n", "allow:\n  - blame-language\n  - x\n"),
        ("allow:\n  x: y\n", "allow:\n  blame-language: why this is fine here\n  x: y\n"),
    ])
    func aWaiverOfTheFileIsAddedAsTheOthersAreWritten(_ before: String, _ after: String) async throws {
        func text(_ allow: String) -> String {
            "---\ntitle: A\nstatus: ongoing\n\(allow)---\n## Summary\n\nBob was careless and broke it.\n"
        }
        let desk = try await Desk(text(before))
        #expect(try desk.applying(try action("Allow blame-language in this file", desk)) == text(after))
        #expect(try await !titles(Desk(text(after)).actions()).contains { $0.contains("blame-language") })
    }

    @Test func aWaiverOfAFileWithoutFrontMatterMakesIt() async throws {
        let text = "# A\r\n\r\n## Summary\r\n\r\nBob was careless and broke it.\r\n"
        let desk = try await Desk(text)
        let after = try desk.applying(try action("Allow blame-language in this file", desk))
        #expect(after == "---\r\nallow:\r\n  blame-language: why this is fine here\r\n---\r\n\r\n" + text)
    }

    @Test func brokenFrontMatterIsNotWaived() async throws {
        let desk = try await Desk("---\ntitle: [a\n---\n# A\n")
        #expect(!titles(desk.actions()).contains { $0.contains("invalid-front-matter") || $0.contains("in this file") })
    }

    @Test func whatWasFoundInAnotherTextIsNotOffered() async throws {
        let desk = try await Desk("---\nsevrity: P1\n---\n# A\n")
        var document = OpenDocument(
            uri: "file:///project/content/2026-03-14-a.md", version: 2, path: desk.source.path, text: "---\n\nsevrity: P1\n---\n")
        document.apply([], version: 2, .utf8)
        let old = desk.workspace
        let newer = Workspace(
            folder: old.folder, reading: old.reading, documents: [desk.source.path: document], findings: old.findings,
            features: old.features,
            today: old.today)
        let params = JSONValue.object([("textDocument", desk.document), ("range", desk.everything)])
        #expect(QuickFixes.answer(newer, params).elements.isEmpty)
    }
}
