import Diagnostics
import Testing

@testable import Markup

@Suite struct MarkdownEscapeTests {
    @Test(arguments: [
        "# heading", "- item", "+ item", "1. item", "12) item", "> quote", "---", "===", "+++", "~~~ code", "``` code", "    indented",
        "C #", "a ## ",
        "*a* **b** _c_ snake_case __d__", "`code`", "[a](b) ![c](d) [e]: f [^1]", "<b>x</b> <!-- c --> <user>", "a | b", "&amp; &#35; AT&T",
        "\\ \\* a\\", "~5 ~~x~~", "https://example.org/a_b_c?d=*&e", "see (http://a.b/c).", "- [ ] task", "a\nb\tc", "#", "http://",
    ])
    func itReadsAsTheText(_ text: String) {
        let line = MarkdownEscape.line(text)
        let tree = MarkdownParser.parse(SourceFile(path: "a.md", text: "- **09:12** \(line)\n\n# \(line)\n\n\(line)\n"))
        let expected = MarkdownEscape.oneLine(text)
        let blocks = tree.children(of: MarkdownTree.root).map { $0 }
        #expect(blocks.map { tree[$0].kind } == [.bulletList, .heading, .paragraph], "\(line)")
        #expect(blocks.map { tree.plainText(of: $0) } == ["09:12 \(expected)", expected, expected], "\(line)")
    }

    @Test func whatNeedsNoMarkHasNone() {
        #expect(MarkdownEscape.line("Café (EU): 5 > 3, snake_case, AT&T #12 - done!") == "Café (EU): 5 > 3, snake_case, AT&T #12 - done!")
        #expect(MarkdownEscape.line("see https://a.b/c_d.") == "see <https://a.b/c_d>.")
        #expect(MarkdownEscape.line("a\u{0}b\u{1B}[31mc") == "ab\\[31mc")
    }
}
