import Diagnostics
import Testing

@testable import Markup

@Suite struct FrontMatterTests {
    @Test func scalarsStayAsTheyAreWritten() {
        #expect(
            dumpFrontMatter(
                "---\ntitle: Checkout down\ndate: 2026-03-14\nat: 12:30\nyes: no\noctal: 0o7\nempty:\ntilde: ~\nnull: null\n\"quoted key\": x\n"
                    + "quoted: \"a: b\"\nsingle: 'it''s'\ncomment: a # b\nurl: http://x.y/z#a\nemoji: 😀 b\n---\nbody\n") == """
                    title: Checkout down ‹Checkout down›
                    date: 2026-03-14 ‹2026-03-14›
                    at: 12:30 ‹12:30›
                    yes: no ‹no›
                    octal: 0o7 ‹0o7›
                    empty: empty ‹›
                    tilde: empty ‹~›
                    null: empty ‹null›
                    "quoted key": x ‹x›
                    quoted: a: b ‹"a: b"›
                    single: it's ‹'it''s'›
                    comment: a ‹a›
                    url: http://x.y/z#a ‹http://x.y/z#a›
                    emoji: 😀 b ‹😀 b›
                    body: body⏎
                    """)
    }

    @Test func listsAndMapsOfEveryFormHaveTheirPlaces() {
        #expect(
            dumpFrontMatter(
                "---\r\ntags: [a, \"b c\", 'd']\r\nservices:\r\n  - web\r\n  - db # main\r\nteams:\r\n- x\r\nmilestones:\r\n  started: 09:12\r\n  resolved: 10:00\r\n"
                    + "flow: {a: 1, b: [x, y]}\r\n---\r\nbody\r\n") == """
                    tags: list ‹[a, "b c", 'd']›
                      -: a ‹a›
                      -: b c ‹"b c"›
                      -: d ‹'d'›
                    services: list ‹- web␍⏎  - db›
                      -: web ‹web›
                      -: db ‹db›
                    teams: list ‹- x›
                      -: x ‹x›
                    milestones: map ‹started: 09:12␍⏎  resolved: 10:00›
                      started: 09:12 ‹09:12›
                      resolved: 10:00 ‹10:00›
                    flow: map ‹{a: 1, b: [x, y]}›
                      a: 1 ‹1›
                      b: list ‹[x, y]›
                        -: x ‹x›
                        -: y ‹y›
                    body: body␍⏎
                    """)
    }

    @Test func nestedAndLongValuesHaveTheirPlacesAfterEmoji() {
        #expect(
            dumpFrontMatter(
                "---\nactions:\n  - text: 😀 do it\n    owner: \"@web\"\nsummary: |\n  one\n  two\n\nfolded: >-\n  a\n  b\nmulti: a b\n  c d\n---\n"
            ) == """
                actions: list ‹- text: 😀 do it⏎    owner: "@web"›
                  -: map ‹text: 😀 do it⏎    owner: "@web"›
                    text: 😀 do it ‹😀 do it›
                    owner: @web ‹"@web"›
                summary: one⏎two ‹|⏎  one⏎  two›
                folded: a b ‹>-⏎  a⏎  b›
                multi: a b c d ‹a b⏎  c d›
                body: \("")
                """)
    }

    @Test func valuesThatContinueAtTheMarginAreReadWhole() {
        #expect(
            dumpFrontMatter("---\ntitle: \"a\nb\"\nx: [a,\nb]\n---\n") == """
                title: a b ‹"a⏎b"›
                x: list ‹[a,⏎b]›
                  -: a ‹a›
                  -: b ‹b›
                body: \("")
                """)
        #expect(dumpFrontMatter("---\n{a: b, c: d}\n---\n") == "a: b ‹b›\nc: d ‹d›\nbody: ")
    }

    @Test func theFastReaderAgreesWithTheYAMLParser() {
        let blocks = [
            "a: b\n", "a: b  \n", "a:\n", "a: ~\n", "a: 'x'\n", "a: \"x\" # c\n", "a: [x, y]\n", "a: []\n", "a: [ 'x' , \"y\" ]\n",
            "a:\n- x\n- y\n", "a:\n  - x\n  - 'y'\n", "a:\n  b: c\n  d: 'e'\n  f:\n", "a: b:c\n", "a: b#c\n", "a: -1\n", "a: x, y\n",
            "a: é 😀\n",
            "a b: c\n", "a:   b\n", "a: http://x.y\n", "a:\n  - http://x.y\n", "a:\n  b: [c, d]\n", "a: x ]\n", "a: null\n", "a: NULL\n",
        ]
        for block in blocks { _ = readsFast(block) }
    }

    /// Keys of ASCII are read byte by byte, others by their scalars.
    @Test func keysOfASCIIAreMatchedAsAllOthersAre() {
        for byte: UInt8 in 0..<0x80 {
            let key = "A\(Unicode.Scalar(byte))b_C"
            #expect(FrontMatterEntry.normalize(key) + "é" == FrontMatterEntry.normalize(key + "é"), "\(byte)")
        }
    }

    /// Lists and maps in each other, whole and with a sign too many or one lost.
    @Test func theFastReaderAgreesWithTheYAMLParserOnWhatNests() {
        var blocks = NestedYAML()
        var fast = 0
        for _ in 0..<3000 {
            let block = blocks.next()
            if readsFast(block) { fast += 1 }
            _ = readsFast(blocks.broken(block))
        }
        #expect(fast > 200, "only \(fast) are read without the parser")
    }

    /// Whether any entry of a block is read without the parser, which must read it alike.
    private func readsFast(_ block: String) -> Bool {
        let source = SourceFile(path: "a.md", text: block)
        var isFast = false
        let split = YAMLEntries.split(source, content: 0..<source.bytes.count)
        // Lines that belong to no entry are reported apart; the parser would stumble over them.
        for chunk in split.chunks where split.strays.isEmpty {
            guard let fast = YAMLPlain.value(of: chunk, in: source) else { continue }
            isFast = true
            switch YAMLComposer.compose(source, chunk.range) {
            case .success(let entries): #expect(entries.map(\.value) == [fast], "\(block)")
            case .failure(let fault): Issue.record("\(block) is refused by the parser: \(fault)")
            }
        }
        return isFast
    }

    @Test(arguments: [
        ("", ""), ("---", "---"), ("---\n", "---⏎"), ("---\n---\nbody\n", "body⏎"), ("--- \ntitle: x\n--- \nb", "b"),
        ("---\ntitle: x\n...\nbody\n", "body⏎"), ("\u{FEFF}---\ntitle: x\n---\nbody\n", "body⏎"), ("\u{FEFF}body\n", "body⏎"),
        ("---\n\nProse after a rule.\n\n---\n\nMore\n", "---⏎⏎Prose after a r"), ("---x\na: b\n---\n", "---x⏎a: b⏎---⏎"),
        ("---\u{301}\na: b\n---\n", "---\u{301}⏎a: b⏎---⏎"),
    ])
    func theBodyBeginsAfterTheBlockOrAtTheStart(_ text: String, _ body: String) {
        #expect(dumpFrontMatter(text).hasSuffix("body: " + body))
        #expect(FrontMatterParser.parse(SourceFile(path: "a", text: text)).findings.isEmpty)
    }
}
