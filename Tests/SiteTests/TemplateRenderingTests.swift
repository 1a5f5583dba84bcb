import Diagnostics
import Testing

@testable import Site

/// The rules of Mustache, each in the smallest template that shows it.
@Suite struct TemplateRenderingTests {
    private struct Row: ViewModel {
        let name: String
        let mark: String?

        static let fields: FieldList<Row> = [.text("name") { $0.name }, .text("mark") { $0.mark }]
    }

    private struct Sample: ViewModel {
        static let fields: FieldList<Sample> = [
            .text("title") { _ in "A & B" }, .text("mark") { _ in "outer" }, .text("nothing") { _ in nil }, .text("blank") { _ in "" },
            .flag("yes") { _ in true }, .flag("no") { _ in false },
            .list("rows") { _ in [Row(name: "x", mark: nil), Row(name: "y", mark: "m")] },
            .list("none") { _ in [Row]() }, .object("row") { _ in Row(name: "only", mark: nil) }, .object("nobody") { _ in Row?.none },
            .address("link") { _ in "a/b.html" }, .html("html") { _ in TrustedHTML(rendered: Array("<a href=\"c\">".utf8), roots: [9]) },
            .object("words") { _ in Words.read("en", from: Theme(overrides: [:])).words },
        ]
    }

    private static func render(_ template: String, _ others: [String: String] = [:]) -> String {
        var files = Dictionary(uniqueKeysWithValues: others.map { ($0.key + ".mustache", Array($0.value.utf8)) })
        files["sample.mustache"] = Array(template.utf8)
        let theme = Theme(overrides: files)
        let found = theme.diagnostics + TemplateChecker.check(theme, pages: [("sample", Sample.contract)]).filter { $0.level == .error }
        guard found.isEmpty, let sample = theme.templates["sample"] else { return found.map(\.message).joined(separator: "; ") }
        let program = TemplateCompiler.compile(
            sample, for: Sample.contract, theme: theme, words: Words.read("en", from: theme).words)
        return String(decoding: program.fill(Sample(), root: "../").bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("{{title}}|{{nothing}}|{{blank}}", "A &amp; B||"),
        ("{{row.name}}|{{nobody.name}}", "only|"),
        ("{{#title}}yes {{title}}{{/title}}{{^title}}no{{/title}}", "yes A &amp; B"),
        ("{{#blank}}yes{{/blank}}{{^blank}}no{{/blank}}{{^nothing}} none{{/nothing}}", "no none"),
        ("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^no}}c{{/no}}{{^yes}}d{{/yes}}", "ac"),
        ("{{#rows}}{{name}}{{mark}};{{/rows}}{{^rows}}none{{/rows}}", "x;ym;"),
        ("{{#rows}}{{title}} {{/rows}}{{#none}}a{{/none}}{{^none}}b{{/none}}", "A &amp; B A &amp; B b"),
        ("{{#row}}{{name}}{{/row}}{{#nobody}}a{{/nobody}}{{^nobody}}b{{/nobody}}{{#row.name}}c{{/row.name}}", "onlybc"),
        ("{{link}} {{{html}}}", "../a/b.html <a href=\"../c\">"),
        ("{{words.skip}}{{#words.skip}}!{{/words.skip}}{{^words.skip}}?{{/words.skip}}", "Skip to the content!"),
        ("{{! a comment }}a{{!\nover lines }}b", "ab"),
    ])
    func valuesStandWhereTheirNamesStood(_ template: String, _ expected: String) { #expect(Self.render(template) == expected) }

    @Test(arguments: [
        ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
        ("a\n  {{#yes}}  \n  b\n\t{{/yes}}\nc", "a\n  b\nc"),
        ("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\n", "a\r\nb\r\n"),
        ("{{#yes}}\na\n{{/yes}}", "a\n"),
        ("a {{#yes}}b{{/yes}}\n {{#yes}}c{{/yes}}\n", "a b\n c\n"),
        ("{{#yes}}{{/yes}}\na", "\na"),
        ("a\n  {{! comment }}\nb", "a\nb"),
        ("  {{title}}\n", "  A &amp; B\n"),
        ("{{#rows}}\n- {{name}}\n{{/rows}}\n", "- x\n- y\n"),
        ("a\n{{^no}}\n\n{{/no}}\nb", "a\n\nb"),
    ])
    func aTagWithALineToItselfLeavesNoLine(_ template: String, _ expected: String) { #expect(Self.render(template) == expected) }

    @Test(arguments: [
        ("a{{>p}}b", "A &amp; B\n", "aA &amp; B\nb"),
        ("\n{{>p}}\nb", "one\ntwo\n", "\none\ntwo\nb"),
        ("  {{>p}}\nb", "one\n{{title}}\n\n{{#yes}}\n two\n{{/yes}}\n", "  one\n  A &amp; B\n  \n   two\nb"),
        ("  a {{>p}}", "one\ntwo", "  a one\ntwo"),
        ("{{#rows}}{{>p}}{{/rows}}", "{{name}},", "x,y,"),
    ])
    func partialsAreIndentedAsTheirTags(_ template: String, _ partial: String, _ expected: String) {
        #expect(Self.render(template, ["p": partial]) == expected)
    }

    @Test(arguments: [
        ("{{<p}}{{/p}}", "a{{$x}}default{{/x}}b", "adefaultb"),
        ("{{<p}}{{$x}}own {{title}}{{/x}} ignored {{/p}}", "a {{$x}}default{{/x}} b", "a own A &amp; B b"),
        ("{{<p}}\n{{$x}}\none\n{{/x}}\n{{/p}}\n", "a\n{{$x}}{{/x}}\nb\n", "a\none\n\nb\n"),
        ("{{<p}}{{$x}}\n    one\n    two\n{{/x}}{{/p}}", "a\n  {{$x}}\n  {{/x}}\n", "a\n  one\n  two\n"),
        ("{{<p}}{{/p}}", "a\n  {{$x}}\n    default\n  {{/x}}\n", "a\n    default\n"),
        ("{{<p}}{{$x}}{{name}}{{/x}}{{/p}}", "{{#rows}}{{$x}}{{/x}} {{/rows}}", "x y "),
        ("{{<p}}{{$x}}a{{$x}}b{{/x}}{{/x}}{{/p}}", "{{$x}}{{/x}}", "ab"),
    ])
    func blocksAreReplacedWhereTheyStand(_ template: String, _ parent: String, _ expected: String) {
        #expect(Self.render(template, ["p": parent]) == expected)
    }

    @Test func theTemplateThatIsAskedForHasTheLastWord() {
        let others = ["p": "{{<q}}{{$x}}p{{/x}}{{$y}}p{{/y}}{{/q}}", "q": "{{$x}}q{{/x}}{{$y}}q{{/y}}{{$z}}q{{/z}}"]
        #expect(Self.render("{{<p}}{{$x}}own{{/x}}{{/p}}", others) == "ownpq")
        #expect(Self.render("{{<q}}{{$x}}own{{/x}}{{/q}}", others) == "ownqq")
    }

    @Test(
        arguments: [
            ("{{>sample}}", [:]), ("{{>p}}", ["p": "a {{>q}}", "q": "b {{>p}}"]), ("{{#rows}}{{>sample}}{{/rows}}", [:]),
            ("{{<p}}{{$x}}{{<p}}{{$x}}{{>sample}}{{/x}}{{/p}}{{/x}}{{/p}}", ["p": "{{$x}}{{/x}}"]),
        ] as [(String, [String: String])])
    func whatBringsInItselfIsRefused(_ template: String, _ others: [String: String]) {
        #expect(Self.render(template, others).contains("brings in itself without end"))
    }
}
