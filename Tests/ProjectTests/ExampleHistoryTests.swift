import Diagnostics
import Foundation
import History
import Incidents
import Testing

@testable import Project

/// What Lookback reads from this repository's own content, held against the truth that is kept by hand.
@Suite struct ExampleHistoryTests {
    private struct Truth: Decodable {
        struct Pair: Decodable {
            let id: String
            let earlier: String
            let verdict: String
        }
        struct Overdue: Decodable {
            let incident: String
            let text: String
        }
        let incidents: Int
        let recurrences: [Pair]
        let families: [[String]]
        let overdue: [Overdue]
        let causes: [String: Int]
        let services: [String: Int]
        let statuses: [String: Int]

        enum CodingKeys: String, CodingKey {
            case incidents, recurrences, families
            case overdue = "overdue_actions_at_2026-11-21"
            case causes = "cause_counts"
            case services = "service_counts"
            case statuses = "status_counts"
        }
    }

    private let truth: Truth
    private let reading: Pipeline.Reading
    private let analysis: Analysis
    private let configuration: Configuration
    private let today = CalendarDay(daysSinceEpoch: 20_778)

    init() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        truth = try JSONDecoder().decode(Truth.self, from: Data(contentsOf: root.appending(path: "Tests/Fixtures/content-truth.json")))
        let project = try ProjectFolder.find(from: root.path)
        configuration = project.configuration
        let content = try await ContentLoader.load(project, jobs: 2)
        reading = await Pipeline.read(content, configuration, jobs: 2)
        analysis = reading.analysis
    }

    @Test func everyIncidentIsCountedByCauseServiceAndStatus() {
        let incidents = reading.history.incidents
        #expect(incidents.count == truth.incidents)
        #expect(counts(incidents.flatMap(\.rootCauses)) == truth.causes)
        #expect(counts(incidents.flatMap(\.services)) == truth.services)
        #expect(counts(incidents.map(\.status.rawValue)) == truth.statuses.filter { $0.value > 0 })
    }

    @Test func everyPlantedRecurrenceHasItsVerdictAndNoneIsInvented() {
        let families = analysis.recurrence.families
        #expect(Set(families.map(\.incidents)) == Set(truth.families))
        let verdicts = Dictionary(
            families.flatMap(\.recurrences).map { ("\($0.later) < \($0.earlier)", $0.verdict.rawValue) },
            uniquingKeysWith: { first, _ in first })
        for pair in truth.recurrences { #expect(verdicts["\(pair.id) < \(pair.earlier)"] == pair.verdict, "\(pair.id)") }
    }

    @Test func overduePromisesAgreeWithTheHandCount() {
        let overdue = analysis.register.promises.filter { $0.isOverdue(on: today) }
        #expect(Set(overdue.map { "\($0.incidentID): \($0.action.text)" }) == Set(truth.overdue.map { "\($0.incident): \($0.text)" }))
    }

    @Test func nothingInItIsWorthAWarning() async {
        let found = await Pipeline.check(reading, configuration, today: today, jobs: 2).filter { $0.level != .suggestion }
        #expect(found.map { "\($0.path):\($0.range.start.line) \($0.rule): \($0.message)" } == [])
    }

    @Test(arguments: [
        ("certificate expired", "2024-02-11-gateway-certificate-expired"), ("event log disk full", "2024-05-22-event-log-disk-full"),
        ("no space left on device", "2024-05-22-event-log-disk-full"), ("text messages sent many times", "2024-09-03-sms-retry-storm"),
        ("pickup codes late", "2026-05-19-codes-late-scheduler-clock"), ("clock of the scheduler", "2026-05-19-codes-late-scheduler-clock"),
        ("signing key retired", "2025-07-08-signing-key-retired-early"), ("DNS lookup fails", "2024-03-27-logins-fail-resolver"),
        ("NXDOMAIN", "2025-10-09-resolver-query-limit"), ("card payments declined", "2025-03-11-card-acquirer-outage"),
        ("acquirer down", "2025-03-11-card-acquirer-outage"), ("label API limiter", "2024-11-29-label-api-limiter"),
        ("settlement gap", "2026-02-27-settlement-gap"), ("feature flags lost", "2026-08-11-driver-app-flags-lost-again"),
        ("backups were empty", "2024-09-19-identity-backups-empty"), ("power cut at a depot", "2026-09-15-depot-kiel-power"),
        ("slow in a storm", "2026-10-06-tracking-slow-storm"), ("migration lock", "2024-06-25-ledger-migration-lock"),
        ("partner API keys rejected", "2026-06-30-api-keys-rejected"), ("webhook delivery delayed", "2025-08-19-webhooks-delayed"),
        ("as we had it", nil), ("it was not there", nil), ("no", nil),
    ])
    func aFewWordsFindTheIncidentThatIsMeant(_ question: String, _ wanted: String?) {
        #expect(analysis.index.similar(to: TermProfile(text: question), limit: 1).first?.id == wanted)
    }

    private func counts(_ values: [String]) -> [String: Int] { Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +) }
}
