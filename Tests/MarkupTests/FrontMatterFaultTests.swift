import Diagnostics
import Testing

@testable import Markup

/// Broken blocks as histories have them: each fault is named at its place, and the other entries are still read.
@Suite struct FrontMatterFaultTests {
    @Test func aMissingClosingQuoteInAList() {
        #expect(
            dumpFrontMatter("---\ntags: [\"a, b]\ntitle: x\n---\n") == """
                tags: list ‹["a, b]›
                  -: a ‹"a›
                  -: b ‹b›
                title: x ‹x›
                ! 2:8 ‹"a› the closing quote (") of this value is missing
                  fix: ‹› → ‹"›
                body: \("")
                """)
    }

    @Test func aMissingClosingQuoteInAnElement() {
        #expect(
            dumpFrontMatter("---\nservices:\n  - web\n  - \"api\nok: 1\n---\n") == """
                services: list ‹- web⏎  - "api›
                  -: web ‹web›
                  -: api ‹"api›
                ok: 1 ‹1›
                ! 4:5 ‹"api› the closing quote (") of this value is missing
                  fix: ‹› → ‹"›
                body: \("")
                """)
    }

    @Test func charactersThatNeedQuotes() {
        #expect(
            dumpFrontMatter(
                "---\ntitle: foo: bar\nowner: @web\ncode: `x`\npct: %a\nloud: *now* down\ntag: [Draft] down\nsaid: \"a\" b\nok: 1\n---\n")
                    == """
                    title: foo: bar ‹foo: bar›
                    owner: @web ‹@web›
                    code: `x` ‹`x`›
                    pct: %a ‹%a›
                    loud: *now* down ‹*now* down›
                    tag: [Draft] down ‹[Draft] down›
                    said: a" b ‹"a" b›
                    ok: 1 ‹1›
                    ! 2:11 ‹:› an unquoted value cannot hold a colon with a space after it
                      fix: ‹foo: bar› → ‹"foo: bar"›
                    ! 3:8 ‹@› “@” cannot begin a value
                      fix: ‹@web› → ‹"@web"›
                    ! 4:7 ‹`› “`” cannot begin a value
                      fix: ‹`x`› → ‹"`x`"›
                    ! 5:6 ‹%› “%” cannot begin a value
                      fix: ‹%a› → ‹"%a"›
                    ! 6:7 ‹*› “*” cannot begin a value
                      fix: ‹*now* down› → ‹"*now* down"›
                    ! 7:13 ‹ down› text follows the closing bracket of a list
                      fix: ‹[Draft] down› → ‹"[Draft] down"›
                    ! 8:11 ‹b› text follows the closing quote
                      fix: ‹"a" b› → ‹'"a" b'›
                    body: \("")
                    """)
    }

    @Test func aTabAsIndentation() {
        #expect(
            dumpFrontMatter("---\nlist:\n\t- a\nx: y\n---\n") == """
                list: list ‹- a›
                  -: a ‹a›
                x: y ‹y›
                ! 3:1 ‹⇥› a tab indents this line, which YAML does not allow
                  fix: ‹⇥› → ‹  ›
                body: \("")
                """)
    }

    @Test func aKeyThatIsIndentedTooFar() {
        #expect(
            dumpFrontMatter("---\ntitle: x\n  severity: P1\n---\n") == """
                title: x severity: P1 ‹x⏎  severity: P1›
                ! 3:3 ‹severity› “severity” is indented as if it belonged to the value above it
                body: \("")
                """)
    }

    @Test func blankLinesBeforeTheFence() {
        #expect(
            dumpFrontMatter("\n\n---\ntitle: x\n---\nbody\n") == """
                title: x ‹x›
                ! 1:1 ‹⏎⏎› a blank line stands before the front matter, so other tools take it for text
                  fix: ‹⏎⏎› → ‹›
                body: body⏎
                """)
    }

    @Test func aCommentBeforeTheFence() {
        #expect(
            dumpFrontMatter("<!-- lint off -->\n---\naudience: internal\n---\nbody\n") == """
                audience: internal ‹internal›
                ! 1:1 ‹<!-- lint off -->⏎› a comment stands before the front matter, so other tools take it for text
                body: body⏎
                """)
        // A rule below a comment opens no front matter.
        #expect(dumpFrontMatter("<!-- x -->\n---\nProse, and more of it.\n\n---\n") == "body: <!-- x -->⏎---⏎Prose")
    }

    @Test func aBlockThatIsNeverClosed() {
        #expect(
            dumpFrontMatter("---\ntitle: x\ndate: y\n\n# Heading\n\nProse here\n\n---\n\nMore\n") == """
                title: x ‹x›
                date: y ‹y›
                ! 1:1 ‹---› “---” opens front matter that is never closed
                  fix: ‹› → ‹⏎---›
                body: ---⏎title: x⏎date: y
                """)
    }

    @Test func conflictMarkersAnywhereButInCode() {
        #expect(
            dumpFrontMatter("---\ntitle: x\n<<<<<<< HEAD\nseverity: P1\n=======\nseverity: P2\n>>>>>>> branch\n---\nbody\n") == """
                title: x ‹x›
                severity: P1 ‹P1›
                ! 3:1 ‹<<<<<<<› “<<<<<<<” begins an unresolved merge conflict
                body: body⏎
                """)
        #expect(
            dumpFrontMatter("body\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n```\n<<<<<<< HEAD\n>>>>>>> x\n```\nSetext\n=======\n")
                == """
                ! 3:1 ‹<<<<<<<› “<<<<<<<” begins an unresolved merge conflict
                body: body⏎⏎<<<<<<< HEAD⏎a
                """)
    }

    @Test func templatesThatNobodyFilledIn() {
        #expect(
            dumpFrontMatter("---\ntitle: {{ .Title }}\nb: \"{{ x }}\"\nc: on {{ day }}\n---\n") == """
                title: {{ .Title }} ‹{{ .Title }}›
                b: {{ x }} ‹"{{ x }}"›
                c: on {{ day }} ‹on {{ day }}›
                ! 2:8 ‹{{ .Title }}› “{{ .Title }}” is a template that nobody filled in
                body: \("")
                """)
    }

    @Test func latinOneBytesAreNamedAndTheRestIsRead() {
        let bytes =
            Array("---\ntitle: caf".utf8) + [0xE9] + Array(" x\nlist:\n  - {a: ".utf8) + [0xE9, 0xE8] + Array(" y, b: z}\n---\n".utf8)
        #expect(
            dumpFrontMatter(SourceFile(path: "a.md", bytes: bytes)) == """
                title: caf\u{FFFD} x ‹caf\u{FFFD} x›
                list: list ‹- {a: \u{FFFD}\u{FFFD} y, b: z}›
                  -: map ‹{a: \u{FFFD}\u{FFFD} y, b: z}›
                    a: \u{FFFD}\u{FFFD} y ‹\u{FFFD}\u{FFFD} y›
                    b: z ‹z›
                ! 2:11 ‹\u{FFFD}› byte 0xE9 is no UTF-8 (it would be “é” in Latin-1)
                body: \("")
                """)
    }

    @Test func anchorsAliasesTagsAndMergeKeysAreRefused() {
        #expect(
            dumpFrontMatter("---\na: &x [1]\nb: *x\n<<: *x\nc: !!str 5\n---\n") == """
                a: &x [1] ‹&x [1]›
                b: *x ‹*x›
                c: !!str 5 ‹!!str 5›
                ! 2:4 ‹&x› “&x” is a YAML anchor, which front matter does not have
                ! 3:4 ‹*x› “*x” is a YAML alias, which front matter does not have
                ! 4:5 ‹*x› “*x” is a YAML alias, which front matter does not have
                ! 5:4 ‹!!str› “!!str” is a YAML tag; front matter is text that Lookback types
                body: \("")
                """)
    }

    @Test func repeatedKeysAreNamedWithBothPlaces() {
        let source = SourceFile(path: "a.md", text: "---\na: 1\nb: 2\na: 3\nm:\n  k: 1\n  l: 2\n  k: 3\n---\n")
        let findings = FrontMatterParser.parse(source).findings
        #expect(findings.map { source.position(at: $0.range.lowerBound).line } == [4, 8])
        #expect(findings.map { $0.notes.first?.range?.start.line } == [2, 6])
    }

    @Test func linesThatAreNoKeyAndValue() {
        #expect(
            dumpFrontMatter("---\ntitle:foo\nsome prose\nok: 1\n---\n") == """
                title: foo ‹foo›
                ok: 1 ‹1›
                ! 2:6 ‹:› a space is missing after “title:”
                  fix: ‹› → ‹ ›
                ! 3:1 ‹some prose› “some prose” is no “key: value”
                body: \("")
                """)
    }

    @Test func aliasBombsAndDeepOrHugeBlocksAreRefusedAtOnce() {
        var bomb = "a0: &a0 [x, x]\n"
        for level in 1..<30 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
        bomb += "? *a29\n: x\n"
        #expect(!parse("---\n" + bomb + "---\n").findings.isEmpty)
        #expect(parse("---\nk: " + String(repeating: "[", count: 5_000) + "\n---\n").oversized != nil)
        #expect(parse("---\nk: " + String(repeating: "[", count: 80) + String(repeating: "]", count: 80) + "\n---\n").oversized != nil)
        #expect(parse("---\n" + String(repeating: "k: " + String(repeating: "v", count: 97) + "\n", count: 700) + "---\n").oversized != nil)
        #expect(parse("---\nk: [" + String(repeating: "a,", count: 12_000) + "{}]\n---\n").oversized != nil)
        #expect(parse("---\ntags: [" + String(repeating: "a,", count: 201) + "]\n---\n").oversized != nil)
        #expect(parse("---\nallow:\n" + (0...200).map { "  a\($0): b\n" }.joined() + "---\n").oversized != nil)
        #expect(parse("---\ntags: [" + String(repeating: "a,", count: 200) + "]\n---\n").oversized == nil)
        for name in ["é", "!", "[[", "=", "#", "{", "."] { #expect(!parse("+++\n[\(name)x]\ny = 1\n+++\n").findings.isEmpty, "\(name)") }
        #expect(parse("+++\nk = " + String(repeating: "[", count: 5_000) + "\n+++\n").oversized != nil)
    }

    /// Every prefix of a block that holds every construct, and each with one byte replaced, is read without a crash.
    @Test func noBytesCrashIt() {
        let whole = Array(
            "---\na: [\"b, 'c', {d: e}]\nf:\n  - g: |\n     h\n    i: \"j\\n\"\nk: &l *m !n\n? o\n: p\n# q\n<<<<<<< r\n=======\n>>>>>>> s\n---\n+++\nt.u = [1, {v = 'w'}]\n[[x]]\ny = \"\"\"z\n+++\n"
                .utf8)
        for end in 0...whole.count { _ = FrontMatterParser.parse(SourceFile(path: "a", bytes: Array(whole[..<end]))) }
        for byte: UInt8 in [0x00, 0x0A, 0x0D, 0x22, 0x27, 0x2B, 0x3A, 0x5B, 0x80, 0xE2, 0xFF] {
            for index in whole.indices {
                var bytes = whole
                bytes[index] = byte
                let source = SourceFile(path: "a", bytes: bytes)
                let parse = FrontMatterParser.parse(source)
                #expect(parse.bodyStart <= bytes.count)
                #expect(parse.findings.allSatisfy { $0.range.upperBound <= bytes.count })
            }
        }
    }

    private func parse(_ text: String) -> FrontMatterParse { FrontMatterParser.parse(SourceFile(path: "a.md", text: text)) }
}
