import Testing

@testable import Exchange

@Suite struct ForeignMarkdownTests {
    @Test(arguments: [
        ("# One\n\n## Two\n\ntext", "### One\n\n#### Two\n\ntext"),
        ("### Deep\n\ntext", "### Deep\n\ntext"),
        ("One\ntwo\n===\n\ntext", "### One two\n\ntext"),
        ("```\n# code\n```", "```\n# code\n```"),
        ("a <b>bold</b> word<br>and <user>", "a bold word<br>and \\<user>"),
        ("<div>raw <i>text</i></div>\n\nafter", "raw text\n\nafter"),
        ("[a](/x) [b](https://example.org) ![c](c.png) [d](#e) [f](javascript:g)", "a [b](https://example.org) c d f"),
        ("<!-- lookback-allow LB803: no -->\n\ntext", "text"),
        ("a\r\nb\u{0}c", "a\nbc"),
        ("\n\n", ""),
    ])
    func itStandsBelowAHeadingOfOurs(_ text: String, _ nested: String) {
        #expect(ForeignMarkdown.nested(text, below: 2) == nested)
    }
}
