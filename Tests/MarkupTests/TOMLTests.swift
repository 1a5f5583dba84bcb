import Diagnostics
import Testing

@testable import Markup

/// Front matter between lines of `+++`.
@Suite struct TOMLTests {
    @Test func tomlKeepsDatesAndNumbersAsSpelled() {
        #expect(
            dumpFrontMatter(
                "+++\ntitle = \"x # y\"\ndate = 2026-03-14T09:12:00Z\nn = 1_000 # c\ntags = [\"a\", 'b',\n  \"c\"]\n[milestones]\nstarted = 2026-03-14 09:12:00\n"
                    + "a.b = {x = 1}\n[[actions]]\ntext = \"\"\"\nlong\\u00e9\"\"\"\n[[actions]]\ntext = 'two'\n+++\nbody\n") == """
                    title: x # y ‹"x # y"›
                    date: 2026-03-14T09:12:00Z ‹2026-03-14T09:12:00Z›
                    n: 1_000 ‹1_000›
                    tags: list ‹["a", 'b',⏎  "c"]›
                      -: a ‹"a"›
                      -: b ‹'b'›
                      -: c ‹"c"›
                    milestones: map ‹milestones]⏎started = 2026-03-14 09:12:00⏎a.b = {x = 1}›
                      started: 2026-03-14 09:12:00 ‹2026-03-14 09:12:00›
                      a: map ‹a.b = {x = 1}›
                        b: map ‹{x = 1}›
                          x: 1 ‹1›
                    actions: list ‹actions]]⏎text = \"""⏎long\\u00e9\"""⏎[[actions]]⏎text = 'two'›
                      -: map ‹actions]]⏎text = \"""⏎long\\u00e9\"""›
                        text: longé ‹\"""⏎long\\u00e9\"""›
                      -: map ‹actions]]⏎text = 'two'›
                        text: two ‹'two'›
                    body: body⏎
                    """)
    }

    @Test(arguments: [
        "a = [\n [ [1] ],\n]", "[a]\nb = 1\n[[c]]\nd = \"\"\"\n[\n[ .\n\"\"\"", "a = '''\n[\n''''\n[b]",
        "a = \"x\\\"\" # [\n['b c']\n[d.\"e\"]", "a = [ # one\n  'x', # two\n  'y',\n]\nb = {c = 1, d.e = 'f',}",
        "a = {\n  b = 1,\n  c = [2, 3],\n}\nd = 4",
        "a = +1_000\nb = -0.5e+10\nc = 0xDEAD_beef\nd = 0o17\ne = 0b1\nf = -inf\ng = nan\nh = true",
        "a = 2026-03-14\nb = 09:12\nc = 09:12:30.5\nd = 2026-03-14t09:12:00-05:00\ne = 2026-03-14 09:12Z",
        "[a.b]\nc = 1\n[a]\nd = 2\n[a.e]", "[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 2", "a.b = 1\na.c = 2\n\"a\".'d' = 3",
        "a = \"\\x41\\u00e9\\U0001F600\\e\\\\\"", "a = \"\"\"\\\n   x \"\" y\"\"\"\"\"", "\"\" = ''", "3 = 4", "- = '-'", "# only this",
        "a = [\n]\r\nb=1", "a = ['x'\n , 'y'\n]", "a = [{b = 1}, {b = 2}]",
    ])
    func whatIsTOMLHasNoFinding(_ block: String) { #expect(findings(block) == []) }

    /// Each fault is told at its place, and told once.
    @Test(arguments: [
        ("title = Checkout down", "2:9 the text of “title” stands without quotes"),
        ("date = 2024-09-19title: x", "2:8 the text of “date” stands without quotes"),
        ("version = 1.10.3", "2:11 the text of “version” stands without quotes"), ("a = 007", "2:5 the text of “a” stands without quotes"),
        ("a = 1_.5", "2:5 the text of “a” stands without quotes"), ("a = 2026-3-14", "2:5 the text of “a” stands without quotes"),
        ("tags = [tls, 'dns']", "2:9 the text of “tags” stands without quotes"),
        ("title = \"x", "2:9 the closing quote (\") of this value is missing"),
        ("title = 'x\n\"", "2:9 the closing quote (') of this value is missing; 3:1 “\"” is no “key = value”"),
        ("a = '''x\nprose\nmore", "2:5 the closing quotes (''') of this text are missing"),
        ("tags = [\"a\", \"b\"", "2:8 the closing bracket (]) of this value is missing"),
        ("tags = [\n  \"a\",", "2:8 the closing bracket (]) of this value is missing"),
        (
            "tags = [\"a\",\nroot cause = 1",
            "2:8 the closing bracket (]) of this value is missing; 3:1 the key “root cause” stands without quotes"
        ),
        ("tags = [\"a\"\n[b]", "2:8 the closing bracket (]) of this value is missing"),
        ("a = {b = 1", "2:5 the closing bracket (}) of this value is missing"), ("a = ['x' 'y']", "2:10 a comma is missing before this"),
        ("a = ['x',, 'y']", "2:10 a value of “a” is missing here"), ("a = [}]", "2:6 a value of “a” is missing here"),
        ("a = {b}", "2:6 a value of “a” is missing here"), ("a = 1\na = 2", "3:1 “a” stands twice; the first one counts"),
        ("a = 1\n[a]", "3:2 “a” stands twice; the first one counts"), ("[a]\n[a]", "3:2 “a” stands twice; the first one counts"),
        ("[a]\n[[a]]", "3:3 “a” stands twice; the first one counts"), ("[[a]]\n[a]", "3:2 “a” stands twice; the first one counts"),
        ("a = {b = 1, b = 2}", "2:13 “b” stands twice; the first one counts"),
        ("a = 1\na.b = 2", "3:3 “b” stands twice; the first one counts"),
        ("a =", "2:3 “a” has no value"), ("a = # x", "2:3 “a” has no value"), ("some prose", "2:1 “some prose” is no “key = value”"),
        ("= 1", "2:1 “= 1” is no “key = value”"), ("root cause = \"dns\"", "2:1 the key “root cause” stands without quotes"),
        ("größe = 1", "2:1 the key “größe” stands without quotes"), ("a = 'x' 'y'", "2:9 “'y'” follows the end of the value"),
        ("[a] b", "2:5 “b” follows the end of the value"), ("[a", "2:1 “[a” is no “[name]” of a table"),
        ("[[a]", "2:1 “[[a]” is no “[name]” of a table"), ("[a b]", "2:1 “[a b]” is no “[name]” of a table"),
        ("[=]", "2:1 “[=]” is no “[name]” of a table"), ("[", "2:1 the name of this table is missing"),
        ("[[ ", "2:1 the name of this table is missing"), ("[. ]", "2:1 the name of this table is missing"),
        ("[[]]", "2:1 the name of this table is missing"),
        ("a = \"C:\\Users\"", "2:8 a backslash in double quotes begins a code, and this is none"),
        ("a = \"\\uD800\"", "2:6 a backslash in double quotes begins a code, and this is none"),
        ("a = \"\u{7}\"", "2:6 an invisible control character (0x7) stands here"),
    ])
    func aSlipIsToldInPlainWords(_ block: String, _ said: String) { #expect(findings(block).joined(separator: "; ") == said) }

    @Test func whatStandsAroundASlipIsRead() {
        let text =
            "title = \"x\nroot cause = \"C:\\temp \\q\"\ntags = [\"a\",\nseverity = P1 # high\n[milestones]\nstarted = 2026-03-14 09:12 CET\n"
        let read = dumpFrontMatter("+++\n" + text + "+++\n").split(separator: "\n").filter { !$0.hasPrefix("!") && !$0.hasPrefix("  fix") }
        #expect(
            read == [
                "title: x ‹\"x›", "root cause: C:⇥emp \\q ‹\"C:\\temp \\q\"›", "tags: list ‹[\"a\",›", "  -: a ‹\"a\"›",
                "severity: P1 ‹P1›",
                "milestones: map ‹milestones]⏎started = 2026-03-14 09:12 CET›", "  started: 2026-03-14 09:12 CET ‹2026-03-14 09:12 CET›",
                "body: ",
            ])
    }

    private func findings(_ block: String) -> [String] {
        let source = SourceFile(path: "a.md", text: "+++\n\(block)\nlast-line = 1\n+++\n# A\n")
        return FrontMatterParser.parse(source).findings.map { finding in
            let place = source.position(at: finding.range.lowerBound)
            return "\(place.line):\(place.column) \(finding.message)"
        }
    }
}
