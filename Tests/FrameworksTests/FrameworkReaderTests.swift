import Diagnostics
import Markup
import Testing

@testable import Frameworks

@Suite struct FrameworkReaderTests {
    private func read(_ yaml: String) throws -> (framework: Framework, messages: [String]) {
        let source = SourceFile(path: "lookback.yml", text: "---\n\(yaml)\n---\n")
        let frontMatter = try #require(FrontMatterParser.parse(source).frontMatter)
        let (framework, findings) = FrameworkReader.read(
            MapReader(frontMatter.entries, range: 4..<4), name: "ours", extending: .builtIn)
        return (framework, findings.map { "\(source.position(at: $0.range.lowerBound).line - 1): \($0.message)" })
    }

    @Test func theSixBuiltInFrameworksAreListedInOrder() {
        #expect(
            FrameworkCatalogue.builtIn.frameworks.map(\.name) == [
                "five-whys", "atlassian", "risk", "live-document", "rca", "retrospective",
            ])
    }

    @Test func everyScaleRunsFromWorstToLeast() {
        for framework in FrameworkCatalogue.builtIn.frameworks {
            let ranks = framework.scale.levels.map(\.rank)
            #expect(ranks == ranks.sorted(), "\(framework.name)")
            #expect(framework.scale.levels.allSatisfy { !$0.meaning.isEmpty }, "\(framework.name)")
        }
    }

    @Test func atlassianTargetsAreTheGuides() throws {
        let levels = try #require(FrameworkCatalogue.builtIn["atlassian"]).scale.levels
        #expect(levels.map(\.target) == [3600, 4 * 3600, 24 * 3600, 7 * 86_400])
    }

    @Test func demandsGrowWithTheStatus() throws {
        let framework = try #require(FrameworkCatalogue.builtIn["five-whys"])
        let whys = try #require(framework.section(.fiveWhys))
        #expect(
            ["ongoing", "mitigated", "resolved", "reviewed", "closed"].map { framework.strength(of: whys, status: $0, severity: "P1") }
                == [.none, .none, .warning, .error, .error])
    }

    @Test func minorLevelsOfTheRiskFrameworkOweNoPostmortem() throws {
        let framework = try #require(FrameworkCatalogue.builtIn["risk"])
        let plan = try #require(framework.section(.actionPlan))
        #expect(framework.strength(of: plan, status: "reviewed", severity: "P4") == .error)
        #expect(framework.strength(of: plan, status: "reviewed", severity: "P5") == .none)
    }

    @Test func updatesOfTheRetrospectiveFollowTheSeverity() throws {
        let updates = try #require(FrameworkCatalogue.builtIn["retrospective"]).policies.updates
        #expect(updates.first?.first == 20 * 60)
        #expect(["SEV1", "SEV2", "SEV3"].map { updates.first?.interval(for: $0) } == [1800, 3600, 10_800])
        #expect(["SEV1", "SEV2", "SEV3"].map { updates.last?.interval(for: $0) } == [3600, 10_800, nil])
    }

    @Test func anOwnFrameworkKeepsWhatItDoesNotState() throws {
        let (framework, messages) = try read(
            """
            extends: five-whys
            title: Unsere Regeln
            severity:
              default: S2
              levels:
                - {code: S1, rank: 0, target: 2h, aliases: [kritisch], meaning: Pakete stehen still}
                - {code: S2, rank: 2, meaning: Pakete kommen zu spät}
            sections:
              - {id: impact, title: Auswirkung, from: ongoing, error: resolved, hints: [Wie viele Pakete?]}
              - {id: lieferanten, title: Lieferanten, synonyms: [Partner], from: reviewed}
            without: [recurrence]
            policies:
              whys: {minimum: 3}
              roles: [einsatzleitung]
            """)
        #expect(messages.isEmpty)
        #expect(framework.scale.levels.map(\.code) == ["S1", "S2"])
        #expect(framework.section(.impact)?.title == "Auswirkung")
        #expect(framework.section(SectionID(rawValue: "lieferanten"))?.synonyms == ["Partner"])
        #expect(framework.section(.recurrence) == nil)
        #expect(framework.section(.summary) != nil)
        #expect(framework.policies.minimumWhys == 3)
        #expect(framework.policies.roles == ["einsatzleitung"])
    }

    @Test func everyFaultIsReportedOnItsLine() throws {
        let (_, messages) = try read(
            """
            extends: fife-whys
            severity: {default: P9, levels: [{code: P0, rank: 7}]}
            sections:
              - {title: Impact}
              - {id: impact, from: soon, hint: x}
            policies:
              whys: {minimum: many}
              updates: [{audience: all, every: {P0: often}}]
            """)
        #expect(
            messages.sorted() == [
                "1: \"fife-whys\" is no framework to extend", "2: \"P9\" is no level of the scale",
                "2: \"rank\" must be a whole number from 0 to 4", "4: a section has no id",
                "5: \"hint\" is no key here",
                "5: \"soon\" is no from: it is one of ongoing, mitigated, resolved, reviewed, closed",
                "7: \"minimum\" must be a whole number from 0 to 15", "8: \"P0\" must be a duration such as 45m, 4h or 2 days",
            ])
    }

    @Test func namesThatAreNoneAreReported() throws {
        let (_, messages) = try read(
            """
            extends: retrospective
            without: [nope, got-lucky]
            owed-by: [SEV7, sev1]
            sections: [{id: extra, severities: [P7]}]
            policies:
              updates: [{audience: all, every: {P9: 30m, SEV1: 20m, "*": 1h}}]
            """)
        #expect(
            messages.sorted() == [
                "2: \"nope\" is no section of it", "3: \"SEV7\" is no level of its scale", "4: \"P7\" is no level of its scale",
                "6: \"P9\" is no level of its scale",
            ])
        #expect(
            try read("extends: five-whys\nseverity: {levels: [{code: A}, {code: A}]}").messages == ["2: \"A\" is two levels of the scale"])
    }

    @Test func aPolicyIsTakenAwayByOffOrNothing() throws {
        let (framework, messages) = try read(
            """
            extends: retrospective
            policies: {roles: [], title: "", retrospective: off, updates: off, whys: {minimum: 0}}
            """)
        #expect(messages.isEmpty)
        #expect(framework.policies == Policies())
        for base in ["risk", "live-document", "rca", "atlassian", "retrospective"] {
            let (other, messages) = try read("extends: \(base)\npolicies: {actions: off, times-in-utc: [], resolution-targets: []}")
            let policies = other.policies
            #expect(messages.isEmpty && !policies.actionNeedsOwner && !policies.actionNeedsDue && policies.actionFacets.isEmpty)
            #expect(!policies.timesInUTC && !policies.resolutionTargets)
        }
    }

    @Test(arguments: [("45m", 2700), ("1h 15m", 4500), ("2 days", 172_800), ("1 week", 604_800), ("1h, 5 min", 3900)])
    func durationsAreReadAsPeopleWriteThem(text: String, seconds: Int) {
        #expect(DurationText.seconds(text) == seconds)
    }

    @Test(arguments: ["", "soon", "12", "h", "1 fortnight"])
    func otherTextsAreNoDurations(text: String) {
        #expect(DurationText.seconds(text) == nil)
    }
}
