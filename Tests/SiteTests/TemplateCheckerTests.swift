import Diagnostics
import Testing

@testable import Site

@Suite struct TemplateCheckerTests {
    @Test func builtInTemplatesKeepTheirContracts() {
        let theme = Theme(overrides: [:])
        let found = TemplateChecker.check(theme, pages: PageTemplate.allCases.map { ($0.rawValue, $0.contract) })
        #expect(theme.diagnostics.isEmpty)
        #expect(Self.lines(found) == "")
    }

    @Test(arguments: [
        ("{{page.titel}}", "1:1 \"page.titel\" is no value of this page; did you mean \"title\"?"),
        ("\n  {{nothing-like-it}}", "2:3 \"nothing-like-it\" is no value of this page"),
        ("{{>partials/severty}}", "1:1 \"partials/severty\" is no template; did you mean \"partials/severity\"?"),
        ("{{#latest}}<b>{{title}}</b>", "1:1 \"{{#latest}}\" is never closed"),
        ("{{/latest}}", "1:1 \"{{/latest}}\" closes what is not open; nothing is open here"),
        ("{{{title}}}", "1:1 \"title\" is text and must be escaped"),
        ("{{text}}", "1:1 \"text\" is HTML already and would be escaped twice"),
        ("{{latest}}", "1:1 \"latest\" has parts, it is no text itself"),
        ("{{has-latest}}", "1:1 \"has-latest\" is a yes or no, not a text"),
        ("{{&title}}", "1:1 \"{{&title}}\" is a kind of tag that templates here do not use"),
        ("{{% CONTENT_TYPE:TEXT}}{{title}}", "1:1 \"{{% CONTENT_TYPE:TEXT}}\" is a kind of tag that templates here do not use"),
        ("{{=<% %>=}}", "1:1 \"{{=<% %>=}}\" is a kind of tag that templates here do not use"),
        ("{{title", "1:1 \"{{\" opens a tag that is never finished"),
        ("{{<layout}}{{$mian}}x{{/mian}}{{/layout}}", "1:12 \"mian\" is no block of \"layout\"; did you mean \"main\"?"),
        (
            "{{<layout}}\n{{nonsense}}\n{{$main}}x{{/main}}{{/layout}}",
            "2:1 \"nonsense\": what stands between the blocks of \"layout\" is shown nowhere"
        ),
        (
            "{{<layout}}{{$main}}x{{/main}}\n{{>partials/strip}}\n{{/layout}}",
            "2:1 \"partials/strip\": what stands between the blocks of \"layout\" is shown nowhere"
        ),
    ])
    func faultsOfOwnTemplatesAreFoundWhereTheyStand(_ template: String, _ expected: String) async {
        var settings = HistorySample.settings
        settings.overrides = ["home.mustache": Array(template.utf8)]
        let (files, diagnostics) = await HistorySample.files(of: .init([HistorySample.incident("a")]), settings)
        let errors = diagnostics.filter { $0.level == .error }
        #expect(Self.lines(errors) == "templates/home.mustache:" + expected)
        #expect(errors.allSatisfy { $0.code == "template" })
        #expect(files.isEmpty)
    }

    @Test(arguments: [
        ("hmoe.mustache", "x", "1:1 \"hmoe.mustache\" is the template of no page, and none brings it in; did you mean \"home.mustache\"?"),
        (
            "partials/entires.mustache", "x",
            "1:1 \"partials/entires.mustache\" is the template of no page, and none brings it in; did you mean \"partials/entries.mustache\"?"
        ),
        ("words/en.txt", "skip = Skip\nskpi = Jump", "2:1 \"skpi\" is no interface text; did you mean \"skip\"?"),
        ("words/en.txt", "nothing-like-it = Jump", "1:1 \"nothing-like-it\" is no interface text"),
    ])
    func aFileOrAKeyThatNothingAsksForIsToldWithTheNearest(_ path: String, _ text: String, _ expected: String) async {
        var settings = HistorySample.settings
        settings.overrides = [path: Array(text.utf8)]
        let (_, diagnostics) = await HistorySample.files(of: .init([]), settings)
        #expect(Self.lines(diagnostics.filter { $0.level == .error }) == "templates/\(path):\(expected)")
    }

    @Test func ownPartsThatArePutInAndWordsForNoneAreNoSlips() async {
        var settings = HistorySample.settings
        settings.overrides = [
            "404.mustache": Array("{{<layout}}\nlost\n{{$main}}{{>partials/mine}}{{/main}}{{/layout}}".utf8),
            "partials/mine.mustache": Array("<p>{{words.skip}}</p>".utf8), "partials/unused.mustache": Array("x".utf8),
            "words/en.txt": Array("incidents-none = no incident".utf8),
        ]
        let (files, diagnostics) = await HistorySample.files(of: .init([]), settings)
        let found = diagnostics.filter { $0.level == .warning }
        #expect(
            Self.lines(found) == """
                templates/404.mustache:2:1 what stands between the blocks of "layout" is shown nowhere
                templates/partials/unused.mustache:1:1 "partials/unused.mustache" is the template of no page, and none brings it in
                """)
        #expect(!diagnostics.contains { $0.level == .error })
        #expect(files.contains { $0.path == "404.html" })
    }

    @Test func valuesThatATemplateLeavesOutAreSuggestedNotDemanded() async {
        var settings = HistorySample.settings
        settings.overrides = [
            "404.mustache": Array("<p>{{page.title}} {{words.skip}}</p>".utf8), "feed.xml.mustache": Array("<x>{{title}}</x>".utf8),
        ]
        let (files, diagnostics) = await HistorySample.files(of: .init([]), settings)
        #expect(diagnostics.contains { $0.message == "\"entries\" of Feed is shown by no template" && $0.level == .suggestion })
        #expect(files.contains { $0.path == "404.html" })
    }

    @Test func whatIsNoTextIsSaidBeforeItIsRead() async {
        var settings = HistorySample.settings
        settings.overrides = ["home.mustache": [0xFF, 0xFE]]
        let (_, diagnostics) = await HistorySample.files(of: .init([]), settings)
        #expect(diagnostics.map(\.message).contains("the template is not UTF-8"))
    }

    @Test func deepNestingIsRefusedRatherThanFollowed() {
        let source = SourceFile(path: "templates/x.mustache", text: String(repeating: "{{#a}}", count: 10_000))
        #expect(TemplateParser.parse(source).findings.contains { $0.message.hasSuffix("is nested more than 64 deep") })
    }

    @Test func ownFilesReplaceBuiltInOnesOneByOne() async {
        var settings = HistorySample.settings
        settings.overrides = [
            "404.mustache": Array("<p>{{page.title}}</p>".utf8), "site.css": Array("body{}".utf8), "brand/logo.svg": Array("<svg/>".utf8),
            "words/en.txt": Array("nav-causes = Why it broke\n".utf8),
        ]
        let files = await HistorySample.build([HistorySample.incident("a")], settings)
        #expect(files["404.html"] == "<p>Nothing here · Example history</p>")
        #expect(files["site.css"] == "body{}")
        #expect(files["brand/logo.svg"] == "<svg/>")
        #expect(files["site.js"]?.isEmpty == false)
        #expect(files["index.html"]?.contains("Why it broke") == true)
    }

    private static func lines(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { "\($0.path):\($0.range.start.line):\($0.range.start.column) \($0.message)" }.joined(separator: "\n")
    }
}
