import Diagnostics
import Testing

@testable import Markup

@Suite struct InlineLineTests {
    private func lines(_ text: String) -> [InlineLine] {
        let tree = MarkdownParser.parse(SourceFile(path: "a.md", text: text))
        return tree.children(of: MarkdownTree.root).first { _ in true }.map { tree.inlineLines(of: $0) } ?? []
    }

    @Test func breaksOfEveryKindEndALine() {
        #expect(lines("a\nb  \nc<br>d<BR />e<br/>\n\n").map(\.text) == ["a", "b", "c", "d", "e"])
    }

    @Test func aTagThatOnlyBeginsLikeABreakEndsNoLine() {
        #expect(lines("a<bri>b\n").map(\.text) == ["ab"])
    }

    @Test func codeRunsExcludeTheirTicks() {
        let text = "at `` 10:40 `` go\n"
        let runs = lines(text)[0].runs
        #expect(runs.map(\.text) == ["at ", "10:40", " go"])
        #expect(runs[1].styles == .code)
        #expect(SourceFile(path: "a", text: text).text(runs[1].range) == " 10:40 ")
    }

    @Test func stylesAndDestinationsReachNestedText() {
        let runs = lines("**a [b *c*](u)** ~~d~~\n")[0].runs
        #expect(runs.map(\.text) == ["a ", "b ", "c", " ", "d"])
        #expect(runs[2].styles == [.strong, .link, .emphasis])
        #expect(runs[2].destination == "u")
        #expect(runs[4].styles == .struck)
    }

    @Test func eachLineKnowsItsPlaceInTheFile() {
        #expect(lines("> a\n> b\n").isEmpty)
        #expect(lines("a\n\n\n").map(\.line) == [1])
        #expect(lines("a\r\nb\r\n").map(\.line) == [1, 2])
    }

    @Test func plainTextKeepsWordsApartAtLineBreakTags() {
        let tree = MarkdownParser.parse(SourceFile(path: "a.md", text: "a<br>b <i>c</i>\n"))
        #expect(tree.plainText(of: MarkdownTree.root) == "a b c")
    }

    @Test func trimmingDropsNoBreakSpacesAtBothEnds() {
        #expect(String("\u{A0} a b \u{3000}".unicodeScalars.trimmingWhitespace) == "a b")
        #expect(String(" \u{A0}".unicodeScalars.trimmingWhitespace).isEmpty)
    }
}
