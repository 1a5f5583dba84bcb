import Diagnostics
import Frameworks
import Incidents
import Testing

@testable import Rules

/// A guide's own template, filled in, and the day after.
struct FollowedGuide: Sendable, CustomTestStringConvertible {
    let framework: String
    let text: String
    let today: CalendarDay?

    var testDescription: String { framework }

    static let all = [
        FollowedGuide(framework: "atlassian", text: PrioritiesGuide.text, today: DayReader.read("2026-03-20")),
        FollowedGuide(framework: "risk", text: RiskGuide.text, today: DayReader.read("2026-05-10")),
        FollowedGuide(framework: "live-document", text: LiveDocumentGuide.text, today: DayReader.read("2026-06-10")),
        FollowedGuide(framework: "rca", text: RootCauseGuide.text, today: DayReader.read("2026-08-06")),
        FollowedGuide(framework: "retrospective", text: RetrospectiveGuide.text, today: DayReader.read("2026-09-11")),
    ]

    func project(_ change: (String) -> String = { $0 }) throws -> ExampleProject {
        let today = try #require(today)
        return ExampleProject(text: ExampleText("-- content/incident.md --\n" + change(text) + "\n")) { $0.today = today }
    }

    func diagnostics(_ change: (String) -> String = { $0 }) throws -> [Diagnostic] {
        let project = try project(change)
        return RuleEngine.check(project.incidents, analysis: project.analysis, settings: project.settings)
    }
}

/// Whoever follows a guide to the letter satisfies the framework that is made from it.
@Suite struct GuideTests {
    @Test(arguments: FollowedGuide.all) func anIncidentThatFollowsTheGuideHasNoErrors(_ guide: FollowedGuide) throws {
        let found = try guide.diagnostics()
        #expect(found.filter { $0.level == .error }.isEmpty, "\(found.map(\.message))")
    }

    /// The risk guide asks for neither people nor dates, so its followers hear of both; the others are told nothing.
    @Test(arguments: FollowedGuide.all) func itIsToldOfOpenPromisesAtTheMost(_ guide: FollowedGuide) throws {
        let codes = Set(try guide.diagnostics().filter { $0.level != .suggestion }.map(\.code))
        #expect(codes == (guide.framework == "risk" ? ["LB501", "LB502"] : []))
    }

    @Test(arguments: FollowedGuide.all) func itGetsNoSuggestionsEither(_ guide: FollowedGuide) throws {
        let found = try guide.diagnostics().filter { $0.level == .suggestion }
        #expect(found.isEmpty, "\(found.map(\.message))")
    }

    @Test func figuresInFrontMatterAreNoImpactSection() throws {
        let guide = try #require(FollowedGuide.all.first { $0.framework == "atlassian" })
        let found = try guide.diagnostics { $0.replacing("## Impact\n", with: "## Qwertz\n") }
        #expect(guide.text.contains("\nimpact:") && found.contains { $0.code == "LB201" && $0.message.contains("Impact") })
    }

    @Test(arguments: FollowedGuide.all) func eachOfItsSectionsIsMissedWhenItsHeadingIsRenamed(_ guide: FollowedGuide) throws {
        let project = try guide.project()
        let checked = try #require(project.incidents.first)
        let framework = try #require(project.settings.frameworks[guide.framework])
        for section in framework.sections where RuleInput.asks(for: section, checked, project) {
            let headings = checked.incident.sections.filter { $0.id == section.id }.map(\.heading)
            let codes = try guide.diagnostics { text in headings.reduce(text) { $0.replacing($1, with: "Qwertz") } }.map(\.code)
            #expect(!headings.isEmpty && codes.contains("LB201"), "\(section.title)")
        }
    }

    @Test func prioritiesAreHeldToTheirTargets() throws {
        let guide = try #require(FollowedGuide.all.first { $0.framework == "atlassian" })
        let late = try guide.diagnostics { $0.replacing("resolved: 2026-03-14 11:40", with: "resolved: 2026-03-14 19:40") }
        #expect(late.contains { $0.code == "LB601" && $0.message.contains("4 h") })
    }

    @Test func aLiveDocumentIsResolvedWhenItsObjectivesAreMet() throws {
        let guide = try #require(FollowedGuide.all.first { $0.framework == "live-document" })
        let early = try guide.diagnostics { $0.replacing("status: ongoing", with: "status: resolved") }
        #expect(early.count { $0.code == "LB605" } == 2)
    }

    @Test func theRetrospectiveIsHeldToItsCadence() throws {
        let guide = try #require(FollowedGuide.all.first { $0.framework == "retrospective" })
        let silent = try guide.diagnostics { text in
            text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("- 15:25") }.joined(separator: "\n")
        }
        #expect(silent.contains { $0.code == "LB602" && $0.message.contains("1 h") }, "\(silent.map(\.message))")
    }
}

extension RuleInput {
    fileprivate static func asks(for section: Framework.Section, _ checked: CheckedIncident, _ project: ExampleProject) -> Bool {
        let index = ProjectIndex(project.incidents, analysis: project.analysis, attachments: [])
        let input = RuleInput(checked, analysis: project.analysis, settings: project.settings, index: index)
        // An introduction does for a summary, causes do for a root cause, and the others are found by what they hold.
        let isReadElsewhere: Set<SectionID> = [.summary, .timeline, .fiveWhys, .actionPlan, .unknowns, .rootCause]
        return input.strength(of: section) != .none && !isReadElsewhere.contains(section.id)
    }
}
