import Diagnostics
import Testing

@testable import Rules

@Suite struct RuleEngineTests {
    private func check(_ text: String, settings: (inout RuleSettings) -> Void = { _ in }) -> [Diagnostic] {
        let project = ExampleProject(text: ExampleText(text), settings: settings)
        return RuleEngine.check(project.incidents, analysis: project.analysis, settings: project.settings)
    }

    @Test func aFileInAnotherEncodingHasOneFinding() {
        let text = "---\naudience: public\n---\n# A\n"
        let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let project = ExampleProject(text: ExampleText(files: [.init(path: ExampleText.defaultPath, bytes: bytes, marks: [])])) { _ in }
        let found = RuleEngine.check(project.incidents, analysis: project.analysis, settings: project.settings)
        #expect(found.map(\.code) == ["LB101"])
    }

    @Test func aProjectSetsLevelsByNameOrCodeAndSwitchesRulesOff() {
        let text = "# Checkout down\n"
        #expect(check(text).first { $0.code == "LB102" }?.level == .warning)
        #expect(check(text) { $0.levels = ["missing-front-matter": .error] }.first { $0.code == "LB102" }?.level == .error)
        #expect(check(text) { $0.levels = ["LB102": nil] }.first { $0.code == "LB102" } == nil)
    }

    @Test func whatIsNotDueYetWeighsLessButNeverMoreThanTheProjectSays() {
        func level(_ status: String, _ settings: (inout RuleSettings) -> Void = { _ in }) -> Level? {
            check("---\nstatus: \(status)\n---\n# Checkout down\n", settings: settings)
                .first { $0.code == "LB201" && $0.message.contains("Root cause") }?.level
        }
        #expect(level("ongoing") == nil)
        #expect(level("resolved") == .warning)
        #expect(level("reviewed") == .error)
        #expect(level("resolved") { $0.levels = ["missing-section": .suggestion] } == .suggestion)
    }

    @Test func brokenFrontMatterIsOneFaultAndTheRestIsStillChecked() {
        let codes = Set(check("---\ntitle: Checkout down: payments\n---\n# Checkout down\n\n![](errors.png)\n").map(\.code))
        #expect(codes.contains("LB101") && codes.contains("LB902"))
        #expect(codes.isDisjoint(with: ["LB102", "LB103"]))
    }

    @Test func aDocumentOverTheLimitsHasThatFaultAlone() {
        let codes = check("# Checkout down\n\n" + String(repeating: "> ", count: 80) + "Deep\n").map(\.code)
        #expect(codes == ["LB904"])
    }

    @Test(arguments: [
        ("<b>Note:</b> x", true), ("a <b>Note: </b>x", true), ("<strong> a </strong>", true), ("x<b>y</b>z", true), ("<b>é</b>", true),
        ("the <b>full.</b>Then", false), ("x<b>(y)</b>", false), ("**<b>x</b>**", false), ("**a <b>x</b> b**", false),
        ("<b>2*3</b>", false),
        ("<b> </b>", false), ("<b>“x”</b>y", false),
    ])
    func emphasisInHTMLIsRewrittenOnlyWhereItIsEmphasisAgain(_ text: String, _ isRewritten: Bool) {
        let found = check("# T\n\n" + text + "\n").filter { $0.code == "LB903" }
        #expect(found.count == 1 && (found[0].fix != nil) == isRewritten)
    }

    @Test(arguments: [
        ("<TIMESTAMP>", ["<TIMESTAMP>"]), ("It was <describe>.", ["<describe>"]), ("- Todo.", ["Todo."]), ("**tbd**", ["**tbd**"]),
        ("It was {state}.", ["{state}"]), ("by {owner}/{team}", ["{owner}", "{team}"]), ("TBD", ["TBD"]),
        ("GET /v2/{id} and a.{b}.c and https://e.org/?q={id}", []), ("List<order> and <Ada> and <br/>, <step/>, <redacted>", []),
        ("<step>1</step>", []), ("we had tbd in it", []), ("\"tbd\"", []), ("`<impact>`", []),
    ])
    func blanksAreFoundAndPathsAndMarkupAreNone(_ text: String, _ blanks: [String]) {
        let text = "# T\n\n## Impact\n\n" + text + "\n"
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let found = check(text).filter { $0.code == "LB203" }.map { diagnostic in
            let (start, end) = (diagnostic.range.start, diagnostic.range.end)
            return String(decoding: Array(lines[start.line - 1].utf8)[(start.column - 1)..<(end.column - 1)], as: UTF8.self)
        }
        #expect(found == blanks)
    }

    @Test(arguments: [
        ("summary: TBD", 1), ("trigger: tbd", 1), ("services: [\"<service>\", billing]", 1), ("summary: GET /{id} failed", 0),
        ("actions:\n  - {text: Test it, status: todo}", 0), ("severity: TBD", 0), ("layout: TBD", 0),
    ])
    func blanksOfTheFrontMatterAreFound(_ frontMatter: String, _ count: Int) {
        #expect(check("---\n" + frontMatter + "\n---\n# T\n").count { $0.code == "LB203" } == count)
    }

    @Test func oneFaultIsReportedOnce() {
        let codes = check("# Checkout down\n\n## Timeline\n\n- XX:XX Alert fires\n\n## Action items\n").map(\.code)
        #expect(codes.filter { $0 == "LB203" }.count == 1)
        #expect(!codes.contains("LB401") && !codes.contains("LB405"))
        #expect(codes.filter { $0 == "LB202" }.count == 1)
        #expect(!codes.contains("LB507"))
    }

    @Test func diagnosticsAreSortedByPathPlaceAndCode() {
        let found = check("-- content/b.md --\n# B\n\n![](x.png)\n-- content/a.md --\n# A\n")
        let keys = found.map { "\($0.path) \(String($0.range.start.line + 1000)) \(String($0.range.start.column + 1000))" }
        #expect(keys == keys.sorted())
        #expect(found.first?.path == "content/a.md")
    }

    @Test(arguments: [1, 2, 7, 100]) func checkingInParallelFindsTheSame(_ jobs: Int) async {
        let text = (1...40).map { "-- content/2026-01-\($0 % 28 + 1)-incident-\($0).md --\n# Incident \($0)\n\nTBD\n" }.joined()
        let project = ExampleProject(text: ExampleText(text), settings: { _ in })
        let serial = RuleEngine.check(project.incidents, analysis: project.analysis, settings: project.settings)
        let parallel = await RuleEngine.check(project.incidents, analysis: project.analysis, settings: project.settings, jobs: jobs)
        #expect(parallel == serial)
        #expect(serial.count > 40)
    }

    @Test func noBytesCrashARule() {
        let odd = [
            "", "\n", "---", "---\n---", "\u{FEFF}", "# ", "⚠️", "- [ ]", "## Timeline\n-", "[](", "<", "<!--", "![", "`", "\u{0}", "\r",
            "> ", "|\n|-",
        ]
        for first in odd {
            for second in odd { _ = check(first + second + first) }
        }
    }
}
