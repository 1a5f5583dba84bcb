import Diagnostics
import Testing

@testable import Markup

@Suite struct MarkdownHTMLTests {
    private func tree(_ text: String) -> MarkdownTree { MarkdownParser.parse(SourceFile(path: "a.md", text: text)) }
    private func html(_ text: String) -> String { MarkdownHTML(tree(text)).document().html.text }

    @Test func inlinesBecomeElements() {
        #expect(
            html("a *b* **c** ~~d~~ `e<`  \nf\ng\n") == "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code><br>\nf\ng</p>\n"
        )
    }

    @Test func headingsHaveAnAnchorAndMayMoveDown() {
        #expect(
            html("# A & b\n")
                == "<h1 id=\"a--b\">A &amp; b<a class=\"anchor\" href=\"#a--b\" aria-hidden=\"true\" tabindex=\"-1\"></a></h1>\n")
        let shifted = MarkdownHTML(tree("# A\n\n###### B\n"), options: .init(headingShift: 1)).document().html.text
        #expect(shifted.contains("<h2 id=\"a\">") && shifted.contains("<h6 id=\"b\">"))
    }

    @Test func paragraphsThatPlayAHeadingsPartStandBelowTheHeadingBeforeThemAndTakeItsAnchorFromNone() {
        let tree = tree("**A**\n\n## B\n\n**B** _x_\n\n# A\n\nB: more\n")
        let paragraphs = tree.children(of: MarkdownTree.root).filter { tree[$0].kind == .paragraph }
        let standIns = zip(paragraphs, [("A", true), ("B x", true), ("B", false)]).map { paragraph, said in
            HeadingSlugs.StandIn(paragraph, text: said.0, isAlone: said.1)
        }
        let slugs = HeadingSlugs(tree, standIns: standIns)
        #expect(slugs.headings.map(\.slug) == ["a-1", "b", "b-x", "a", "b-1"])
        #expect(slugs.headings.map(\.level) == [1, 2, 3, 1, 2])
        let text = MarkdownHTML(tree, slugs: slugs).document().html.text
        #expect(text.contains("<h1 id=\"a-1\"><strong>A</strong>") && text.contains("<h3 id=\"b-x\"><strong>B</strong> <em>x</em>"))
        #expect(text.hasSuffix("<p id=\"b-1\">B: more</p>\n"))
    }

    @Test func aPageMayLeaveOutItsTitleAndRenderOneSection() {
        let tree = tree("# T\n\na[^1]\n\n## S\n\nb\n\n[^1]: note\n")
        let blocks = Array(tree.children(of: MarkdownTree.root))
        let renderer = MarkdownHTML(tree, options: .init(omitted: [blocks[0]]))
        #expect(!renderer.document().html.text.contains("<h1"))
        #expect(renderer.blocks([blocks[3]]).html.text == "<p>b</p>\n")
        #expect(renderer.footnoteSection().html.text.contains("note"))
    }

    @Test func listsAreTightOrLooseAndCountOn() {
        #expect(html("- a\n- b\n  - c\n") == "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul></li>\n</ul>\n")
        #expect(html("3. a\n\n4. b\n") == "<ol start=\"3\">\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ol>\n")
        #expect(
            html("- [x] a\n- [ ] b\n").contains("<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"done\"> a</li>"))
    }

    @Test func tablesAlignByClassAndEmptyHeadersAreNoHeaders() {
        #expect(
            html("| a |  |\n|:-:|--:|\n| *b* | c |\n") == """
                <div class="table" tabindex="0"><table>
                <thead>
                <tr><th scope="col" class="center">a</th><td class="right"></td></tr>
                </thead>
                <tbody>
                <tr><td class="center"><em>b</em></td><td class="right">c</td></tr>
                </tbody>
                </table></div>

                """)
    }

    @Test func codeIsEscapedAndNamesItsLanguage() {
        #expect(
            html("```sh title=\"x\"\n<a> & 'b'\n```\n")
                == "<pre tabindex=\"0\"><code class=\"language-sh\">&lt;a&gt; &amp; &#39;b&#39;\n</code></pre>\n")
    }

    /// Found by fuzzing: cmark repairs text that is no UTF-8, but not a sequence that the end of a line or of the file cuts off.
    @Test(arguments: ["x ", "    code ", "- a\n  b ", "title: x ‹x›\n    y ", "`code ", "[a](b \"c ", "| a |\n|---|\n| b "])
    func aSequenceCutOffAtTheEndIsRepaired(text: String) {
        for cut: [UInt8] in [[0xE2, 0x8F], [0xC3], [0xF0, 0x9F, 0x98]] {
            for ending in ["", "\n", "`\n", "\n\n"] {
                let tree = MarkdownParser.parse(SourceFile(path: "a.md", bytes: Array(text.utf8) + cut + Array(ending.utf8)))
                #expect(String(validating: tree.strings, as: UTF8.self) != nil)
            }
        }
    }

    @Test func rawHTMLIsShownAsText() {
        #expect(html("<script>alert(1)</script>\n") == "<p class=\"raw-html\">&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")
        #expect(html("a <b onclick=x>b</b><br/>c<!-- d -->e\n") == "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;<br>ce</p>\n")
        #expect(html("<!-- gone\n\nall of it -->\n\na\n") == "<p>a</p>\n")
        #expect(html("<!-- never closed\n").contains("never closed"))
    }

    @Test func footnotesAreNumberedByUsAndRepeatedOnesAreCapped() {
        let page = html("a[^x\"y] b[^x\"y]\n\n[^x\"y]: **note**\n")
        #expect(page.contains("<sup class=\"footnote\"><a id=\"fnref:1:2\" href=\"#fn:1\">1</a></sup>"))
        #expect(page.contains("<li id=\"fn:1\"><p><strong>note</strong></p>\n <a class=\"back\" href=\"#fnref:1\""))
        let many = html(String(repeating: "[^1] ", count: 900) + "\n\n[^1]: x\n")
        #expect(many.components(separatedBy: "class=\"back\"").count == 11)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:alert(1)", "&#106;avascript:alert(1)", "data:text/html,x",
        "vbscript:x",
        "//host/x", "\\\\\\\\host", "/\\host", "C:/x", "file:///etc/passwd", "xss:x", "http:host", "<java script:x>", "\u{1}javascript:x",
    ])
    func dangerousLinksLoseTheirAddress(_ destination: String) {
        let text = "[text](\(destination)) and <\(destination)>\n"
        let page = html(text)
        #expect(!page.contains("<a"), "\(page)")
        #expect(page.contains("text"))
        let image = html("![alt](\(destination))\n")
        #expect(!image.contains("<img") && !image.contains("<a"), "\(image)")
    }

    @Test func aRemovedLinkIsFoundAtItsDestination() {
        let tree = tree("see [this](javascript:x) now\n")
        let rendering = MarkdownHTML(tree).document()
        #expect(rendering.html.text == "<p>see <span class=\"removed\" title=\"link removed\">this</span> now</p>\n")
        #expect(rendering.findings.map { tree.source.text($0.range) } == ["javascript:x"])
        #expect(rendering.findings.map(\.message) == ["links to “javascript:” are removed from the page"])
    }

    @Test func relativeLinksAndImagesAreResolvedAndRemoteImagesBecomeLinks() {
        var options = MarkdownHTML.Options()
        options.resolve = { destination in
            switch destination {
            case "other.md": .address("../other/")
            case "evil.md": .address("javascript:x")
            case "gone.md": .removed
            default: .unchanged
            }
        }
        let page = MarkdownHTML(
            tree(
                "[a](other.md) [b](evil.md) [c](gone.md) [d](#e \"t\") ![f](g h.png) ![i](https://x.y/z.png) [![k](https://l.m)](other.md)\n"
            ),
            options: options
        ).document().html.text
        #expect(page.contains("<a href=\"../other/\">a</a>"))
        #expect(page.contains("<span class=\"removed\" title=\"link removed\">b</span>"))
        #expect(page.contains("<span class=\"removed\" title=\"link removed\">c</span>"))
        #expect(page.contains("<a href=\"#e\" title=\"t\">d</a>"))
        #expect(page.contains("![f](g h.png)"))
        #expect(page.contains("<a class=\"image\" href=\"https://x.y/z.png\" rel=\"noopener noreferrer\">i</a>"))
        #expect(page.contains("<a href=\"../other/\">k</a>"))
    }

    @Test func attributesCannotBeLeft() {
        let page = html("[a](<b\"onclick='x> \"t\\\"u\") ![v](w.png \"x'y\")\n")
        #expect(page.contains("href=\"b%22onclick=&#39;x\" title=\"t&quot;u\""))
        #expect(page.contains("<a class=\"zoom\" href=\"w.png\"><img src=\"w.png\" alt=\"v\" title=\"x&#39;y\" loading=\"lazy\"></a>"))
    }

    @Test func aPictureWithoutTextIsALinkCalledByItsFile() {
        let page = html("![](shots/a%20b.png?x#y) ![ ](w.png)\n")
        #expect(page.contains("<a class=\"zoom\" href=\"shots/a%20b.png?x#y\" aria-label=\"a b.png\"><img"))
        #expect(page.contains("<a class=\"zoom\" href=\"w.png\" aria-label=\"w.png\"><img"))
    }

    @Test func bareAddressesBecomeLinksOutsideLinksAndCode() {
        let page = html("https://a.b/c_d. `https://e.f` [https://g.h](i) me@j.kl\n")
        #expect(page.contains("<a href=\"https://a.b/c_d\" rel=\"noopener noreferrer\">https://a.b/c_d</a>."))
        #expect(page.contains("<code>https://e.f</code> <a href=\"i\">https://g.h</a>"))
        #expect(page.contains("<a href=\"mailto:me@j.kl\""))
    }

    @Test func trustedMarkupIsMadeFromEscapedPartsOnly() {
        let element = HTML.element("a", ["title": "\"<&'"], .escaped("<b>"), .literal("<br>"))
        #expect(element.text == "<a title=\"&quot;&lt;&amp;&#39;\">&lt;b&gt;<br></a>")
    }
}
