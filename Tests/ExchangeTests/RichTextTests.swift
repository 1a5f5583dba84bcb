import Testing

@testable import Exchange

@Suite struct RichTextTests {
    @Test(arguments: [
        ("Plain words.", "Plain words."),
        ("One<br />two<br>three", "One two three"),
        ("<p>One</p><p>Two &amp; 3 &lt; 4 &mdash; &eacute;&#8217;</p>", "One Two & 3 \\< 4 — é’"),
        ("See <a href=\"https://example.org/x?a=1&amp;b=2\">the page</a>.", "See [the page](https://example.org/x?a=1&b=2)."),
        ("<a href='https://example.org/(a)'>x</a>", "[x](<https://example.org/(a)>)"),
        ("<a href=https://example.org>https://example.org</a>", "<https://example.org>"),
        ("<a href=\"javascript:alert(1)\">click</a> <a href=\"/relative\">here</a>", "click here"),
        ("<script>alert(1)</script>safe<style>p {}</style>", "safe"),
        ("<!-- lookback-allow LB803: no -->kept", "kept"),
        ("a < b, <user_id> and x<y>z", "a \\< b, \\<user_id> and x\\<y>z"),
        ("<ul><li>one</li><li>two</li></ul>", "one two"),
        ("<b unclosed", "\\<b unclosed"),
        ("&unknown; &amp", "\\&unknown; &amp"),
    ])
    func itIsMarkdownOnOneLine(_ html: String, _ line: String) {
        #expect(RichText(html).line == line)
    }

    @Test func inBlocksItKeepsParagraphsAndBullets() {
        #expect(RichText("One\nline.\n\n# two\n<ul><li>a</li><li>b</li></ul>end").blocks == "One line.\n\n\\# two\n\n- a\n- b\n\nend")
    }

    @Test func tagsThatNeverCloseCostLittle() {
        let text = String(repeating: "<b \"", count: 50_000) + String(repeating: "<!-- ", count: 50_000)
        #expect(RichText(text).line.utf8.count > text.utf8.count)
    }
}
