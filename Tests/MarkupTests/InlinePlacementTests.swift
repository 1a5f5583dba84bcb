import Diagnostics
import Testing

@testable import Markup

@Suite struct InlinePlacementTests {
    @Test func inlinesAreRangesWithTheirDelimiters() {
        #expect(
            dump("a **bold** and *em* `code` [link](u \"t\") <https://x.y> ![alt](i.png)\n") == """
                paragraph «a **bold** and *em* `code` [link](u "t") <https://x.y> ![alt](i.png)»
                  text «a »
                  strong «**bold**»
                    text «bold»
                  text « and »
                  emphasis «*em*»
                    text «em»
                  text « »
                  code «`code`» = «code»
                  text « »
                  link «[link](u "t")»
                    text «link»
                  text « »
                  link «<https://x.y>»
                    text «https://x.y»
                  text « »
                  image «![alt](i.png)»
                    text «alt»
                """)
    }

    @Test func indentedAndLazyContinuationLinesAreFound() {
        #expect(
            dump("> quote **a**\n>    next *b*\nlazy `c` d\n\n- item\n    next *b* [x](y)\nlazy `c` d\n") == """
                blockQuote «> quote **a**⏎>    next *b*⏎lazy `c` d»
                  paragraph «quote **a**⏎>    next *b*⏎lazy `c` d»
                    text «quote »
                    strong «**a**»
                      text «a»
                    softBreak «⏎»
                    text «next »
                    emphasis «*b*»
                      text «b»
                    softBreak «⏎»
                    text «lazy »
                    code «`c`» = «c»
                    text « d»
                bulletList «- item⏎    next *b* [x](y)⏎lazy `c` d»
                  item «- item⏎    next *b* [x](y)⏎lazy `c` d»
                    paragraph «item⏎    next *b* [x](y)⏎lazy `c` d»
                      text «item»
                      softBreak «⏎»
                      text «next »
                      emphasis «*b*»
                        text «b»
                      text « »
                      link «[x](y)»
                        text «x»
                      softBreak «⏎»
                      text «lazy »
                      code «`c`» = «c»
                      text « d»
                """)
    }

    @Test func repeatedWordsOnContinuationLinesKeepTheirOrder() {
        let tree = MarkdownParser.parse(SourceFile(path: "a.md", text: "- a a *a*\n    a **a** a\n a `a` a\n"))
        var last = 0
        for id in tree.descendants(of: MarkdownTree.root) where tree[id].kind == .text || tree[id].kind == .code {
            #expect(tree[id].range.lowerBound >= last)
            #expect(!tree[id].range.isEmpty)
            last = tree[id].range.upperBound
        }
    }

    @Test func entitiesAndEscapesAreCoveredWhole() {
        #expect(
            dump("a &amp; b \\* c &copy; &unknown; **\\*x** *&lt;y* &amp;lt; &#35;\n") == """
                paragraph «a &amp; b \\* c &copy; &unknown; **\\*x** *&lt;y* &amp;lt; &#35;»
                  text «a &amp; b \\* c &copy; &unknown; » = «a & b * c © &unknown; »
                  strong «**\\*x**»
                    text «\\*x» = «*x»
                  text « »
                  emphasis «*&lt;y*»
                    text «&lt;y» = «<y»
                  text « &amp;lt; &#35;» = « &lt; #»
                """)
    }

    @Test func windowsLineEndingsAndTabsDoNotShiftAnything() {
        #expect(
            dump("a **b**\r\nc *d*\r\n\r\n-\te **f**\r\n\tg `h`\r\n") == """
                paragraph «a **b**␍⏎c *d*»
                  text «a »
                  strong «**b**»
                    text «b»
                  softBreak «␍⏎»
                  text «c »
                  emphasis «*d*»
                    text «d»
                bulletList «-⇥e **f**␍⏎⇥g `h`»
                  item «-⇥e **f**␍⏎⇥g `h`»
                    paragraph «e **f**␍⏎⇥g `h`»
                      text «e »
                      strong «**f**»
                        text «f»
                      softBreak «␍⏎»
                      text «g »
                      code «`h`» = «h»
                """)
    }

    @Test func tableCellsHoldEscapedPipesAndEmoji() {
        #expect(
            dump("| 😀 a | b\\|c **d** |\n|:--|--:|\n| `x\\|y` | [l](u) *e* |\n") == """
                table «| 😀 a | b\\|c **d** |⏎|:--|--:|⏎| `x\\|y` | [l](u) *e* |»
                  tableRow «| 😀 a | b\\|c **d** |»
                    tableCell « 😀 a »
                      text «😀 a»
                    tableCell « b\\|c **d** »
                      text «b\\|c » = «b|c »
                      strong «**d**»
                        text «d»
                  tableRow «| `x\\|y` | [l](u) *e* |»
                    tableCell « `x\\|y` »
                      code «`x\\|y`» = «x|y»
                    tableCell « [l](u) *e* »
                      link «[l](u)»
                        text «l»
                      text « »
                      emphasis «*e*»
                        text «e»
                """)
    }

    @Test func nestedDelimitersShareNoByte() {
        #expect(
            dump("***both*** __x _y___ **`d`** **[l](u)** ~~s~~\n") == """
                paragraph «***both*** __x _y___ **`d`** **[l](u)** ~~s~~»
                  emphasis «***both***»
                    strong «**both**»
                      text «both»
                  text « »
                  strong «__x _y___»
                    text «x »
                    emphasis «_y_»
                      text «y»
                  text « »
                  strong «**`d`**»
                    code «`d`» = «d»
                  text « »
                  strong «**[l](u)**»
                    link «[l](u)»
                      text «l»
                  text « »
                  strikethrough «~~s~~»
                    text «s»
                """)
    }

    @Test func codeAndTagsMayRunOverLines() {
        #expect(
            dump("`` a`b `` ` c ` `multi\nline` <b\n  class=\"x\"> **z**\n") == """
                paragraph «`` a`b `` ` c ` `multi⏎line` <b⏎  class="x"> **z**»
                  code «`` a`b ``» = «a`b»
                  text « »
                  code «` c `» = «c»
                  text « »
                  code «`multi⏎line`» = «multi line»
                  text « »
                  htmlInline «<b⏎  class="x">» = «<b⏎class="x">»
                  text « »
                  strong «**z**»
                    text «z»
                """)
    }

    @Test func linksOfEveryFormEndWhereTheyEnd() {
        #expect(
            dump("[![alt](img.png)](dest) [multi\nline](u) [](empty) [**b** c](http://a.b/c_(d) 'x)y') [f]( <a b> ) [r][s]\n\n[s]: /u\n")
                == """
                paragraph «[![alt](img.png)](dest) [multi⏎line](u) [](empty) [**b** c](http://a.b/c_(d) 'x)y') [f]( <a b> ) [r][s]»
                  link «[![alt](img.png)](dest)»
                    image «![alt](img.png)»
                      text «alt»
                  text « »
                  link «[multi⏎line](u)»
                    text «multi»
                    softBreak «⏎»
                    text «line»
                  text « »
                  link «[](empty)»
                  text « »
                  link «[**b** c](http://a.b/c_(d) 'x)y')»
                    strong «**b**»
                      text «b»
                    text « c»
                  text « »
                  link «[f]( <a b> )»
                    text «f»
                  text « »
                  link «[r][s]»
                    text «r»
                """)
    }

    @Test func textAfterDefinitionsHeadingsAndFootnotesIsPlaced() {
        #expect(
            dump("[a]: http://x.y\ntext **a** see[^n]\n\nSetext *a*\nmore **b**\n===\n\n# ATX **c** #\n\n[^n]: note *d*\n") == """
                paragraph «[a]: http://x.y⏎text **a** see[^n]»
                  text «text »
                  strong «**a**»
                    text «a»
                  text « see»
                  footnoteReference «[^n]» = «1»
                heading «Setext *a*⏎more **b**⏎===»
                  text «Setext »
                  emphasis «*a*»
                    text «a»
                  softBreak «⏎»
                  text «more »
                  strong «**b**»
                    text «b»
                heading «# ATX **c**»
                  text «ATX »
                  strong «**c**»
                    text «c»
                footnoteDefinition «note *d*»
                  paragraph «note *d*»
                    text «note »
                    emphasis «*d*»
                      text «d»
                """)
    }

    @Test func deepNestingIsDissolvedIntoTheDeepestNodeKept() {
        let tree = MarkdownParser.parse(SourceFile(path: "a.md", text: String(repeating: "> ", count: 5_000) + "deep\n"))
        var depth = 0
        var deepest = tree.nodes.count - 1
        while deepest > 0 {
            deepest = Int(tree.nodes[deepest].parent)
            depth += 1
        }
        #expect(depth <= MarkdownTree.maximumDepth)
        #expect(tree.plainText(of: MarkdownTree.root) == "deep")
        #expect(tree.inlineLines(of: tree.nodes[tree.nodes.count - 1].parent).map(\.text) == ["deep"])
    }
}
