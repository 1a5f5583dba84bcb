import Diagnostics
import Testing

@testable import Markup

/// `<aside>` as Notion exports it.
@Suite struct CalloutTests {
    private func texts(_ text: String) -> [String] {
        let source = SourceFile(path: "x.md", text: text)
        let tree = MarkdownParser.parse(source)
        return tree.descendants(of: MarkdownTree.root).filter { [.text, .htmlBlock, .codeBlock].contains(tree[$0].kind) }
            .map { source.text(tree[$0].range) }
    }

    @Test func whatStandsInABoxIsMarkdown() {
        #expect(texts("# A\n\n<aside>\n💡 Slow for **98 minutes**.\n\n</aside>\n\nb\n") == ["A", "💡 Slow for ", "98 minutes", ".", "b"])
        #expect(texts("<aside>\r\n- a\r\n\r\n</aside>\r\n") == ["a"])
        #expect(texts("a\n<aside>\nb\n</aside>\nc") == ["a", "b", "c"])
    }

    @Test(arguments: [
        "```\n<aside>\n```", "<aside class=\"x\">\na\n</aside>", "a <aside> b", "    <aside>", "</aside>\na", "<aside>a</aside>",
        "<ASIDE>\na",
    ]) func othersStayAsTheyAre(text: String) {
        #expect(Callouts.opened(Array(text.utf8)[...]) == nil)
    }
}
