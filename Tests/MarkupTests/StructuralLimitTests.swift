import Diagnostics
import Testing

@testable import Markup

@Suite struct StructuralLimitTests {
    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private static func violation(_ text: String) -> String? {
        StructuralLimits.violation(in: SourceFile(path: "a.md", text: text), bodyStart: 0)?.message
    }

    private static func stairs(_ step: String) -> String { (0..<70).map { repeated("  ", $0) + step }.joined() }

    private static let refused: [(String, String)] = [
        (repeated("a\n\n", 400_000), "this document is over the limit of 1048576 bytes"),
        (repeated("a", 140_000), "this paragraph is over the limit of 131072 bytes"),
        (repeated("aaaaaaa\n", 17_000), "this paragraph is over the limit of 131072 bytes"),
        (repeated("a", 80_000) + repeated("*a ", 2_000), "this paragraph is too long for the special characters that it holds"),
        (repeated("aaaaaaaaaaaaaaaa\n-\u{B}\n", 3_500), "this paragraph is too long for the special characters that it holds"),
        (
            "| a | b |\n|--|--|\n| " + repeated("*a ", 17_000) + " | b |",
            "this paragraph is too long for the special characters that it holds"
        ),
        (
            "[a]: <data:image/png;base64," + repeated("A", 600_000) + ">\n\n" + repeated("[a] [a]\n\n", 100),
            "this long link definition is used so often that the page would be huge"
        ),
        ("[a]: <data:x " + repeated("A", 140_000) + ">", "this paragraph is over the limit of 131072 bytes"),
        ("x\n[a]: <data:x," + repeated("A", 140_000) + ">", "this paragraph is over the limit of 131072 bytes"),
        (repeated("> ", 65) + "a", "lists and quotes nest deeper than 64 levels here"),
        (repeated("- ", 65) + "a", "lists and quotes nest deeper than 64 levels here"),
        (repeated("[^1]: ", 65) + "a", "lists and quotes nest deeper than 64 levels here"),
        (stairs("* a\n"), "lists and quotes nest deeper than 64 levels here"),
        (stairs("- a\nlazy\n"), "lists and quotes nest deeper than 64 levels here"),
        ("|" + repeated("a|", 65) + "\n|" + repeated("-|", 65), "this table has more than 64 columns"),
        (
            repeated("|" + repeated("a|", 60) + "\n|" + repeated("-|", 60) + repeated("\na", 400) + "\n\n", 7),
            "the tables up to here have more than 160000 cells"
        ),
        (repeated("*a ", 4_001), "this paragraph holds more than 4000 special characters"),
        (repeated("[a", 4_001), "this paragraph holds more than 4000 special characters"),
        (
            "[a]: /" + repeated("x", 9_000) + "\n\n" + repeated("[a] [a]\n\n", 100),
            "this long link definition is used so often that the page would be huge"
        ),
        ("<b>x</b>\n```\n\nb\n```\n" + repeated("*a ", 4_001), "this paragraph holds more than 4000 special characters"),
        ("<!--\n```\n-->\n" + repeated("*a ", 4_001), "this paragraph holds more than 4000 special characters"),
    ]

    @Test(arguments: refused)
    func eachLimitIsNamed(_ text: String, _ message: String) {
        #expect(Self.violation(text) == message)
    }

    private static let admitted: [String] = [
        repeated("- item *a*\n", 6_000), "| a | b *c* |\n|--|--|\n" + repeated("| 09:12 | *x* `y` |\n", 4_000),
        "```\n" + repeated("[*_`\n", 9_000) + "```\n", repeated("* ", 100) + "\n", repeated("a *b*\n\n", 4_000), "", "\r\n",
        repeated("[a]: /b\n", 500) + repeated("\n[a]\n", 500), "a " + repeated("[b](c) words and more words of a text ", 1_200),
        "```json\n" + repeated("{\"a\": [1]}", 20_000) + "\n```\n",
        "![][image1]\n\n" + repeated("[text](https://example.org) ", 50) + "\n\n[image1]: <data:image/png;base64,"
            + repeated("iVBORw0K/+", 60_000) + "==>",
        "| Time | Event |\n|--|--|\n" + repeated("| 09:12 | x |\n", 20_000),
        "| Action | Owner | Due |\n|--|--|--|\n" + repeated("| Test it | a | b |\n", 20_000),
    ]

    @Test(arguments: admitted)
    func ordinaryLengthIsNoViolation(_ text: String) {
        #expect(Self.violation(text) == nil)
    }

    @Test func aViolationStandsWhereTheLimitIsPassed() {
        let source = SourceFile(path: "a.md", text: "---\na: b\n---\n\nfine\n\n" + Self.repeated("*a ", 4_001))
        let finding = StructuralLimits.violation(in: source, bodyStart: 13)
        #expect(finding.map { source.line(at: $0.range.lowerBound) } == 7)
    }

    private static let pieces: [String] = [
        "![[]()", "</<!--", "a<![CDATA[", "a<!A ", "a<?", "a@", "www.a_.", "|x|\n|-|\na|\n", "a|b\n", "aaa\rbbb\n-\u{B}\n", ">a*", "- x\n",
        "_a*_ ", "**a ",
        "a**b", "[ a_", "[ (](", "a]", "[a](<b", "[a](b", "`", "<a b='", "<a ", "<>", "&", "[^1]", "[^1]: ", "[^a", "~~a ", "- [ ] a\n",
        "a\n=\n",
        "    a\n\n", "\0", "\t", "```\nx\n", "\\", "\r", "> ", "1. ", "\u{FEFF}", "é́",
    ]

    private static func isFar(_ source: SourceFile) -> Bool {
        StructuralGlance(source, from: 0).isFarFromLimits(size: source.bytes.count)
    }

    /// Near a limit every line must be measured: what the quick look lets through is below all of them.
    @Test(arguments: pieces + ["[a", "<?", "<!a ", "* ", "+ ", "> - ", "\t- ", "1) ", "[^note]: ", "-|", "|:-:", "| a ", "- - - "])
    func theQuickLookLetsThroughOnlyWhatIsBelowAllLimits(_ piece: String) {
        for count in [1, 20, 31, 63, 64, 65, 66, 130, 500, 572, 1_000, 4_001] {
            for text in [
                Self.repeated(piece, count), Self.repeated(piece + "\n", count), Self.stairs(piece), "|a\n" + Self.repeated(piece, count),
                Self.repeated(piece, count) + "\n" + Self.repeated(Self.repeated("a", 40) + "\n", 300),
            ] {
                let source = SourceFile(path: "a.md", text: text)
                if Self.isFar(source) { #expect(StructuralLimits.measured(source, 0) == nil, "\(count) of \(piece)") }
            }
        }
    }

    @Test func anOrdinaryDocumentIsToldAtAQuickLook() {
        let source = SourceFile(
            path: "a.md",
            text: """
                ## Timeline

                | Time | Event |
                |:-----|-------|
                | 2026-03-14 09:12 | **Orders** of `shop` [failed](https://example.org)[^note] |

                > - quoted, and \(Self.repeated("some words of it ", 40))

                [^note]: A note.
                """)
        #expect(Self.isFar(source))
    }

    @Test(arguments: pieces)
    func hostilePiecesAreReadAndRendered(_ piece: String) {
        for text in [Self.repeated(piece, 200), Self.repeated(piece, 30) + "a\n\n" + Self.repeated(piece + "\n", 30)] {
            let source = SourceFile(path: "a.md", text: text)
            guard StructuralLimits.violation(in: source, bodyStart: 0) == nil else { continue }
            let tree = MarkdownParser.parse(source)
            for node in tree.nodes {
                #expect(node.range.upperBound <= source.bytes.count)
                #expect(node.parent < 0 || node.kind.isInline || node.range.lowerBound >= tree[MarkdownTree.root].range.lowerBound)
            }
            let page = MarkdownHTML(tree).document().html
            #expect(page.bytes.count < 100 * source.bytes.count + 1_000)
            for link in MarkdownLinks.all(in: tree) { #expect(link.range.upperBound <= source.bytes.count) }
        }
    }
}
