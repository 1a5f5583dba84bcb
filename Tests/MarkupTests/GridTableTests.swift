import Diagnostics
import Testing

@testable import Markup

/// Tables drawn with `+---+`.
@Suite struct GridTableTests {
    /// The rows of all tables, cells parted by bars.
    private func rows(_ text: String, from start: Int = 0) -> [String] {
        let tree = MarkdownParser.parse(SourceFile(path: "x.md", text: text), bodyStart: start)
        return tree.descendants(of: MarkdownTree.root).filter { tree[$0].kind == .tableRow }.map { row in
            tree.children(of: row).map { tree.plainText(of: $0) }.joined(separator: "|")
        }
    }

    private let grid = """
        +------+------------------+
        | Time | Event            |
        +======+==================+
        | 9:12 | **Alert** fires  |
        +------+------------------+
        | 9:20 | rolled back, and |
        |      | errors `fall`    |
        +------+------------------+
        """

    @Test func rowsMayTakeSeveralLines() {
        #expect(rows(grid) == ["Time|Event", "9:12|Alert fires", "9:20|rolled back, and errors fall"])
        #expect(rows("Text above:\n\(grid)\n\nText below.") == rows(grid))
        #expect(rows(grid.replacing("\n", with: "\r\n")) == rows(grid))
        #expect(rows("---\n\(grid)", from: 4) == rows(grid))
    }

    @Test func placesAreThoseOfTheFile() {
        let source = SourceFile(path: "x.md", text: "é\n\n" + grid)
        let tree = MarkdownParser.parse(source)
        let texts = tree.descendants(of: MarkdownTree.root).filter { tree[$0].kind == .text || tree[$0].kind == .code }
        #expect(
            texts.map { source.text(tree[$0].range) } == [
                "é", "Time", "Event", "9:12", "Alert", " fires", "9:20", "rolled back, and", "errors ", "`fall`",
            ])
        let rows = tree.descendants(of: MarkdownTree.root).filter { tree[$0].kind == .tableRow }
        #expect(rows.map { tree.line(of: $0) } == [4, 6, 8])
    }

    @Test func databasesDrawNoLinesBetweenRows() {
        #expect(rows("+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n| 3 | 4 |\n+---+---+") == ["a|b", "1|2", "3|4"])
    }

    @Test(arguments: [
        "```\n+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+\n```", "    +---+\n    | a |\n    +---+\n    | b |\n    +---+",
        "<pre>\n+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+\n</pre>", "+---+---+\n| a | b |", "+-- a\n+-- b",
        "+---+\n+---+\n+---+",
        "+---+---+\n| a |\n+---+\n| 1 | 2 |\n+---+---+",
    ])
    func drawingsOfOtherThingsStay(text: String) { #expect(rows(text).isEmpty) }

    @Test func manyLinesAreReadOnce() {
        let lines = String(repeating: "+-+\n", count: 100_000)
        #expect(rows(lines + "+-+-+\n").isEmpty)
    }

    @Test func aPageShowsATable() {
        let html = MarkdownHTML(MarkdownParser.parse(SourceFile(path: "x.md", text: grid))).document().html.text
        #expect(html.contains("<td>rolled back, and\nerrors <code>fall</code></td>"))
        #expect(!html.contains("+--"))
    }
}
