import Diagnostics
import Testing

@testable import LanguageServer

/// Content is not trusted: whatever somebody has written, an answer comes.
@Suite struct HostileDocumentTests {
    private static let documents: [(String, String)] = [
        ("front matter that never ends", "---\n" + String(repeating: "a: b\n", count: 300_000)),
        ("keys that lie within each other", "---\n" + (0..<3_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
        ("brackets", "---\nservices: " + String(repeating: "[", count: 60_000)),
        ("a long list", "---\nservices: [" + String(repeating: "a, ", count: 20_000) + "\n---\n"),
        ("one line", String(repeating: "<b>é😀 ", count: 100_000)),
        ("links", String(repeating: "[a](b.md) ", count: 50_000)),
        ("open links", String(repeating: "](", count: 100_000)),
        ("comments", String(repeating: "<!--", count: 100_000)),
        ("cells", String(repeating: "|", count: 100_000)),
        ("rows", String(repeating: "| a |\n", count: 50_000)),
        ("headings", String(repeating: "## a\n\n", count: 20_000)),
        ("nothing", ""),
        ("no text", "\0\u{1}\u{FEFF}\u{FFFD}\r\r\n\n"),
    ]

    @Test(arguments: documents.map(\.0)) func anAnswerComes(_ name: String) async throws {
        let text = try #require(Self.documents.first { $0.0 == name }).1
        for place in [text.endIndex, text.unicodeScalars.index(text.startIndex, offsetBy: min(text.unicodeScalars.count, 20))] {
            let marked = "-- content/2026-03-14-a.md --\n" + text[..<place] + "‸" + text[place...]
            let desk = try await Desk(marked, encoding: .utf16)
            let clock = ContinuousClock()
            let duration = clock.measure {
                _ = (desk.labels, desk.hover, desk.definition, desk.references, desk.actions())
                _ = DocumentOutline.answer(desk.workspace, desk.here)
                var board = NoticeBoard()
                _ = board.post(desk.workspace.findings, desk.workspace.documents, desk.workspace.publisher)
            }
            #expect(duration < .seconds(20), "\(duration)")
        }
    }
}
