import Diagnostics
import Incidents
import TestFolders
import Testing

@testable import Project

@Suite struct ConfigurationReaderTests {
    private func read(_ text: String) -> (configuration: Configuration, faults: [String]) {
        let (configuration, diagnostics) = ConfigurationReader.read(SourceFile(path: "lookback.yml", text: text))
        return (
            configuration,
            diagnostics.map { "\($0.range.start.line):\($0.range.start.column): \($0.message)" + ($0.help.map { " (\($0))" } ?? "") }
        )
    }

    @Test(arguments: ["drafts/**", "content/drafts/**", "./drafts", "/drafts/"]) func whatIsExcludedIsNamedFromTheContentFolder(
        _ pattern: String
    ) {
        let source = SourceFile(path: "lookback.yml", text: "content: {exclude: \(pattern)}\n")
        let (configuration, diagnostics) = ConfigurationReader.read(source)
        #expect(diagnostics.isEmpty && configuration.exclude.contains { $0.matches("drafts/a.md") })
    }

    @Test func everyKeyIsOptional() {
        #expect(read("").faults.isEmpty)
        #expect(read("# nothing\n").faults.isEmpty)
        #expect(read("").configuration.framework == "five-whys")
    }

    @Test func everySettingIsRead() {
        let (configuration, faults) = read(
            """
            framework: risk
            time_zone: Europe/Berlin
            audience: public
            site: {title: Ours, description: All of it, language: de, base_url: "https://x.example/a", source_url: "https://g.example/", logo: a.svg}
            services:
              api: {title: The API, team: edge}
              web: Web shop
            causes: [dns, capacity]
            holidays: [2026-12-25, "1 January 2027"]
            content: {exclude: [drafts/**]}
            rules: {missing-section: warning, LB902: off}
            sections: {timeline: [Chronik]}
            docs: yes
            """)
        #expect(faults == [])
        #expect(configuration.framework == "risk")
        #expect(configuration.zone.written == "Europe/Berlin" && configuration.statesZone)
        #expect(configuration.audience == .public)
        #expect(configuration.site.title == "Ours")
        #expect(configuration.site.baseURL == "https://x.example/a/")
        #expect(configuration.site.sourceURL == "https://g.example/")
        #expect(configuration.taxonomy.services.map(\.id) == ["api", "web"])
        #expect(configuration.taxonomy.services.map(\.team) == ["edge", nil])
        #expect(configuration.taxonomy.services.map(\.title) == ["The API", "Web shop"])
        #expect(configuration.taxonomy.causes.map(\.id) == ["dns", "capacity"])
        #expect(configuration.holidays.map(\.description).sorted() == ["2026-12-25", "2027-01-01"])
        #expect(configuration.exclude.map(\.pattern) == ["drafts/**"])
        #expect(configuration.ruleLevels == ["missing-section": .warning, "missing-alt-text": nil])
        #expect(configuration.docs)
    }

    @Test func anUnknownKeyIsReportedWithItsPlaceAndTheNearestKey() {
        #expect(read("docs: true\nframwork: rca\n").faults == ["2:1: \"framwork\" is no key here (did you mean `framework`?)"])
        #expect(read("site:\n  titel: X\n").faults == ["2:3: \"titel\" is no key here (did you mean `title`?)"])
    }

    @Test func aWrongValueIsReportedWithItsPlace() {
        #expect(read("framework: atlasian\n").faults == ["1:12: \"atlasian\" is no framework (did you mean `atlassian`?)"])
        #expect(read("rules: {missing-section: eror}\n").faults.first?.hasPrefix("1:26: \"eror\" is no level") == true)
        #expect(read("holidays: [2026-02-30]\n").faults == ["1:12: \"2026-02-30\" is no day (write it as 2026-12-25)"])
        #expect(read("time_zone: Mars/Olympus\n").faults.count == 1)
        #expect(read("site: {base_url: incidents.example.org}\n").faults.count == 1)
        #expect(read("services: 7\n").faults.count == 1)
        #expect(read("audience: everyone\n").faults.count == 1)
    }

    @Test func theSourcesAreLinkedWhereALinkSurvives() {
        for address in ["https://g.example/blob/main", "http://g.example/?file={path}#top", "HTTPS://g.example"] {
            #expect(read("site: {source_url: \"\(address)\"}\n").configuration.site.sourceURL == address)
        }
        for address in [
            "javascript:alert(1)//", "data:text/html,{path}", "//g.example/", "git@g.example:ours", "https://", "https://g example/",
        ] {
            let (configuration, faults) = read("site: {source_url: \"\(address)\"}\n")
            #expect(
                configuration.site.sourceURL == nil && faults.count == 1
                    && faults[0].hasPrefix("1:20: \"source_url\" must be an absolute URL"))
        }
    }

    @Test func aRuleThatDoesNotExistIsReportedWithTheNearestOne() {
        #expect(read("rules: {missing-secton: off}\n").faults == ["1:9: \"missing-secton\" is no rule (did you mean `missing-section`?)"])
    }

    @Test func brokenYAMLIsOneFaultWithItsPlace() { #expect(read("framework: rca\nsite: [a\ndocs: true\n").faults.count == 1) }

    @Test func anOwnFrameworkIsReadAndPrinted() {
        let (configuration, faults) = read(
            """
            framework: ours
            frameworks:
              ours:
                extends: five-whys
                severity: {default: S2, levels: [{code: S1, rank: 0}, {code: S2, rank: 3}]}
            """)
        #expect(faults == [])
        #expect(configuration.frameworks["ours"]?.scale.levels.map(\.code) == ["S1", "S2"])
        #expect(
            configuration.ownFrameworks["ours"]
                == "extends: five-whys\nseverity: {default: S2, levels: [{code: S1, rank: 0}, {code: S2, rank: 3}]}\n")
    }

    @Test func aFaultInAnOwnFrameworkHasItsPlace() {
        let faults = read("frameworks:\n  ours:\n    extends: five-wys\n").faults
        #expect(faults == ["3:14: \"five-wys\" is no framework to extend (did you mean `five-whys`?)"])
    }

    @Test(arguments: [
        ("frameworks:\n  a: {extends: b}\n  b: {extends: a}", "2:16: \"a\" extends \"b\" extends \"a\": a circle has no beginning"),
        (
            "framework: a\nframeworks:\n  c: {extends: a}\n  a: {extends: b}\n  b: {extends: a}",
            "4:16: \"a\" extends \"b\" extends \"a\": a circle has no beginning"
        ),
    ])
    func aCircleOfFrameworksIsNamedOnce(text: String, fault: String) {
        #expect(read(text + "\n").faults == [fault + " (let one of them extend a built-in framework)"])
    }

    @Test func fieldsAreKnownByAnySpellingAndTheirKeysByTheirFields() {
        let fields = ["Detected By", "milestones.detected", "impact.users", "impact.orders", "roles.porter", "section.data"]
        let list = { (keys: [String]) in
            "frameworks:\n  a:\n    extends: rca\n    fields: [\(keys.map { "{key: \($0), from: resolved}" }.joined(separator: ", "))]\n"
        }
        let (configuration, faults) = read(list(fields))
        #expect(faults == [])
        #expect(configuration.frameworks["a"]?.fields.contains { $0.keys == ["detected_by"] } == true)
        for wrong in ["milestones.detectd", "impact.user", "teem.lead"] {
            #expect(read(list([wrong])).faults.map { $0.contains("\"\(wrong)\" is no field of an incident") } == [true], "\(wrong)")
        }
    }

    @Test func ownFrameworksExtendEachOtherInAnyOrder() {
        let (configuration, faults) = read("frameworks:\n  b: {extends: a, without: [recommendations]}\n  a: {extends: rca}\n")
        #expect(faults == [])
        #expect(configuration.frameworks["b"]?.policies == configuration.frameworks["rca"]?.policies)
        #expect(!read("frameworks:\n  b: {extends: a}\n  a: {extends: b}\n").faults.isEmpty)
    }

    @Test func whatAFrameworkAsksForByNameExists() {
        let faults = read(
            """
            frameworks:
              ours:
                extends: five-whys
                fields: [{key: servces}, {key: impact.users}]
                policies: {timeline-kinds: [alrt], summary-holds: [plans], actions: {facets: [monitorin]}}
            """
        ).faults
        #expect(
            faults.map { String($0.split(separator: " ", maxSplits: 1)[1]) } == [
                "\"servces\" is no field of an incident (did you mean `services`?)", "\"alrt\" is no kind of entry (did you mean `alert`?)",
                "\"plans\" is no part of a summary (did you mean `plan`?)",
                "\"monitorin\" is no facet of a plan (did you mean `monitoring`?)",
            ])
    }

    @Test(arguments: [
        ("https://a.example", "https://a.example/"), ("http://a.example/b/", "http://a.example/b/"),
        ("HTTPS://a.example", "HTTPS://a.example/"),
    ])
    func baseURLsEndWithASlash(_ text: String, _ expected: String) { #expect(BaseURL.normalized(text) == expected) }

    @Test(arguments: [
        "", "a.example", "ftp://a.example", "https://", "https:///x", "https://a.example/?q", "https://a b", "javascript:alert(1)",
    ])
    func theseAreNoBaseURLs(_ text: String) { #expect(BaseURL.normalized(text) == nil) }
}
