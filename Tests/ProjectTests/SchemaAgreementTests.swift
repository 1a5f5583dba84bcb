import Diagnostics
import Incidents
import Markup
import Testing

@testable import Project

/// What `check` takes the schemas take, and the other way round, wherever JSON Schema can say it.
@Suite struct SchemaAgreementTests {
    private static let frontMatterSchema = SchemaValidator(document: FrontMatterSchema.value)
    private static let configurationSchema = SchemaValidator(document: ConfigurationSchema.value)

    @Test(arguments: [
        ("title: A", true), ("title: 7", true), ("title:", true), ("title: [A]", false), ("title: {a: b}", false),
        ("status: reviewed", true), ("Status: REVIEWED", true), ("status: Re-Viewed", true), ("status:", true), ("status: done", false),
        ("status: [reviewed]", false), ("status: 3", false),
        ("audience: Internal", true), ("audience: everybody", false), ("detected_by: Monitoring", true), ("detected-by: pager", true),
        ("detected_by: third_party", true), ("detected_by: luck", false),
        ("severity: p1 (all)", true), ("sev: [2026-03-14 09:12 P1]", true), ("Priority: {level: P1}", false), ("severity: [[P1]]", false),
        ("severity: [{at: 2026-03-14 09:12 UTC, Level: P1}]", true), ("severity: [{2026-03-14 09:12: P1}]", true),
        ("severity: [{note: why, at: 2026-03-14}]", false), ("severity: [~]", false),
        ("services: web", true), ("Systems: [web, 7]", true), ("services: {web: x}", false), ("services: [[web]]", false),
        ("services: [{a: b}]", false), ("root cause: dns", true), ("ROOT_CAUSES: {dns: x}", false),
        ("date: 2026-03-14", true), ("date: some day", false), ("date: true", false), ("date: ''", true),
        ("started: 2026-03-14 09:12", true), ("Start: this morning", false), ("start-time: [2026-03-14]", false),
        ("milestones: {started: 2026-03-14 09:12, End_Time: 2026-03-14}", true), ("milestones: {begin: 2026-03-14}", false),
        ("milestones: 2026-03-14", false), ("milestones:", true), ("milestones: {started: now}", false),
        ("roles: {commander: [a, b], Scribe: c, cook: d}", true), ("roles: Ann", false), ("roles: {lead: {a: b}}", false),
        ("impact: {users: 1200, data: None at all, SLO-Breached: Yes}", true), ("impact: {data: gone}", false),
        ("impact: {customer_visible: perhaps}", false), ("impact: {customer_visible: true}", true), ("impact: 1200", false),
        ("impact: {data: [loss, of one row]}", true), ("impact: {data: nonesuch}", false),
        ("allow: LB501", true), ("allow: [LB501, {LB502: why}]", true), ("allow: {LB501: why}", true), ("allow: [[LB501]]", false),
        ("not_related: {a: b}", true), ("related: [a]", true), ("related: {a: b}", false),
        ("actions: [{text: Fix, owner: web, Due-Date: 2026-03-14}]", true), ("actions: Fix it", true), ("actions: {text: Fix}", false),
        ("actions: [{What: Fix, Kind: Prevention}]", true), ("actions: [{text: Fix, type: magic}]", false),
        ("actions: [{owner: web}]", false), ("actions: [{ticket: OPS-1}]", true), ("actions: [{text: Fix, colour: red}]", false),
        ("actions: [[Fix]]", false), ("actions: [Fix, ~]", true),
        ("unknowns: [Why?, {Question: Who?, answer: Nobody}, {Why so late: ''}]", true), ("unknowns: [{answer: Nobody}]", false),
        ("unknowns: {question: Who?}", false), ("tickets: [OPS-1, 17]", true), ("layout: post", true),
    ])
    func frontMatter(_ yaml: String, _ isValid: Bool) {
        let source = SourceFile(path: "content/2026-03-14-a.md", text: "---\n\(yaml)\n---\n# A\n")
        let document = DocumentReader.read(source)
        let entries = document.frontMatter?.entries ?? []
        let keys = Set(entries.map(\.keyRange))
        let problems = IncidentReader.read(document, settings: ReadingSettings()).problems.filter {
            $0.kind == .invalidValue || $0.kind == .unknownField && !keys.contains($0.finding.range)
        }
        #expect(document.findings.isEmpty)
        #expect(problems.isEmpty == isValid, "check: \(problems.map(\.finding.message))")
        #expect(Self.frontMatterSchema.accepts(SchemaValidator.json(entries, of: source)) == isValid, "the schema")
    }

    @Test(arguments: [
        ("framework: risk", true), ("Time-Zone: Europe/Berlin", true), ("time_zone: [UTC]", false), ("audience: PUBLIC", true),
        ("audience: all", false), ("audience:", true), ("site: {Title: 7, base_url: 'HTTPS://a.example/'}", true),
        ("site: {base_url: a.example}", false), ("site: {titel: A}", false), ("site: A", false), ("site:", true),
        ("services: {api: The API, web: {title: Web, Team: edge}, db: }", true), ("services: [api, 7]", true), ("services: api", false),
        ("services: [{api: x}]", false), ("services: {api: {owner: x}}", false), ("causes: {dns: {title: DNS}}", true),
        ("causes: {dns: {team: x}}", false), ("holidays: 2026-12-25", true), ("holidays: [2026-12-25]", true),
        ("holidays: [Easter]", false),
        ("holidays: {a: 2026-12-25}", false), ("content: {exclude: drafts}", true), ("content: {exclude: [a, b]}", true),
        ("content: {include: a}", false), ("rules: {unowned-action: error, LB801: OFF, Vague_Impact: Warning}", true),
        ("rules: {unowned-acton: error}", false), ("rules: {LB801: loud}", false), ("rules: {LB801: false}", true),
        ("rules: {LB801: }", false),
        ("docs: yes", true), ("docs: On", true), ("docs: true", true), ("docs: maybe", false), ("sections: {timeline: [Chronik]}", true),
        ("sections: {Root Cause: Ursache}", true), ("sections: {chronicle: a}", false), ("sections: {timeline: {a: b}}", false),
        ("frameworks: {ours: {extends: risk}}", true), ("frameworks: {ours: risk}", false), ("frameworks: ours", false),
        ("theme: dark", false),
    ])
    func configuration(_ yaml: String, _ isValid: Bool) {
        let source = SourceFile(path: "lookback.yml", text: yaml + "\n")
        let faults = ConfigurationReader.read(source).diagnostics
        #expect(faults.isEmpty == isValid, "the reader: \(faults.map(\.message))")
        let value = SchemaValidator.json(YAMLFile.read(source).entries, of: source)
        #expect(Self.configurationSchema.accepts(value) == isValid, "the schema")
    }
}
