import Diagnostics
import Frameworks
import Markup
import Testing

@testable import Incidents

/// Whole reports in the forms of several houses: what one part says of another.
@Suite struct ReportFormTests {
    private func read(_ text: String) -> Incident {
        IncidentReader.read(DocumentReader.read(SourceFile(path: "content/x.md", text: text)), settings: ReadingSettings())
    }

    private func moments(_ text: String) -> [String] {
        let milestones = read(text).milestones
        return Milestones.Name.allCases.compactMap { name in milestones[name].map { "\(name.rawValue) \($0.at.hourAndMinute)" } }
    }

    private func timed(_ entries: String) -> [String] { moments("# T\n\nDate: 2026-03-14\n\n## Timeline (UTC)\n\n\(entries)\n") }

    @Test(arguments: [
        "- 09:12 Workers crash **OUTAGE BEGINS**\n- 09:40 Message moved **OUTAGE MITIGATED**\n- 09:52 Queue empty **OUTAGE ENDS**",
        "- 09:12 deploy; **outage begins**\n- 09:40 rolled back - issue mitigated\n- 09:52 Queue empty. Impact ends. All is well.",
        "| Time | Status | Event |\n|--|--|--|\n| 09:12 | Impact starts. | Deploy. |\n| 09:40 | Better, issue mitigated. | Rolled back. |\n| 09:52 | All works. Impact ends. | Queue empty. |",
    ])
    func aClauseOfAnEntryNamesTheMilestone(entries: String) {
        #expect(timed(entries) == ["started 09:12", "mitigated 09:40", "resolved 09:52"])
    }

    @Test func wordsWithinAClauseNameNoMilestone() {
        #expect(timed("- 09:12 We wait until the outage ends\n- 09:20 Told support that service restored itself").isEmpty)
        #expect(timed("- 09:12 Deploy; outage begins for some\n- 09:20 Fix, resolved").isEmpty)
        #expect(timed("- 09:12 Queue empty; outage ends\n- 09:20 Outage ends") == ["resolved 09:20"])
    }

    @Test(arguments: [
        "| T | What |\n|--|--|\n| T-5m | a |\n| T+0 | b |\n| +4 min | c |\n| T+1:05 | d |", "- T-5m: a\n- T+0: b\n- +4 min: c\n- T+1h05: d",
    ])
    func timesAreCountedFromTheStartThatTheBodyStates(entries: String) {
        let timeline = read("# T\n\n**Start:** 2026-03-14 09:00 UTC\n\n## Timeline\n\n\(entries)\n").timeline
        #expect(timeline.entries.map { $0.at?.hourAndMinute } == ["08:55", "09:00", "09:04", "10:05"])
        #expect(timeline.entries.map(\.text) == ["a", "b", "c", "d"])
        #expect(timeline.entries.allSatisfy { $0.zone?.isUTC == true })
    }

    @Test func aTimelineThatShowsTheStartHasItsZone() {
        func hours(_ fields: String) -> [String?] {
            read("# T\n\n\(fields)\n\n## Timeline\n\n- 09:12 a\n- 10:00 b\n").timeline.entries.map { $0.at?.hourAndMinute }
        }
        #expect(hours("**Inicio:** 14/03/2026 09:12 (UTC-3)") == ["12:12", "13:00"])
        #expect(hours("| Start | 2026-03-14 09:12 CET |\n|--|--|\n| End | 2026-03-14 10:00 CET |") == ["08:12", "09:00"])
        #expect(hours("**Start:** 2026-03-14 08:12 PST") == ["09:12", "10:00"])
        let stated = read("---\nstarted: 2026-03-14T09:12-03:00\n---\n# T\n\n## Timeline\n\n- 09:12 a\n").timeline
        #expect(stated.entries.map { $0.at?.hourAndMinute } == ["09:12"])
    }

    @Test func aTableOfFactsTellsThePartsThatNoHeadingNames() {
        let facts =
            "| Severity | P1 |\n|--|--|\n| Date | 2026-03-14 |\n| Root cause | The pool was halved by a default. |\n| Impact | High |"
        let incident = read("# T\n\n\(facts)\n\n## Timeline\n\n- 09:12 a\n\n### Later\n\n- 09:20 b\n")
        #expect(incident.sections.compactMap(\.id) == [.rootCause, .timeline])
        #expect(incident.sections.last?.parent.map { incident.sections[$0].id } == .timeline)
        let named = read("# T\n\n\(facts)\n\n## Root cause\n\nA default.\n")
        #expect(named.sections.map(\.id) == [nil, .rootCause])
    }

    @Test func factsStandUnderTheFirstHeadingAndUnderTimestamps() {
        let text =
            "# T\n\n## Identificação\n\n- Data: 14/03/2026\n- Início: 14/03/2026 09h12\n- Término: 14/03/2026 10h00\n\n## Resumo\n\nx\n"
        #expect(moments(text) == ["started 09:12", "resolved 10:00"])
        let stamps = "# T\n\nDate: 2026-03-14\n\n## Summary\n\nx\n\n## Timestamps\n\n- Impact started: 09:12\n- Detected: 09:20\n"
        #expect(moments(stamps) == ["started 09:12", "detected 09:20"])
        #expect(moments("# T\n\nDate: 2026-03-14\n\n## Summary\n\nx\n\n## Versions\n\n- Start: 09:12\n- End of life: never\n").isEmpty)
    }

    @Test func aJapaneseMomentNeedsNoSpaceAndMayShareItsDay() {
        let text = "# 障害報告書\n\n- 発生日時：2026年3月14日（土）9時12分\n- 検知日時：同日 9時20分\n- 復旧日時：同日 10時05分\n\n## 概要\n\nx\n"
        #expect(read(text).date?.description == "2026-03-14")
        #expect(moments(text) == ["started 09:12", "detected 09:20", "resolved 10:05"])
    }

    @Test func labelsMayCallTheMomentByItsVerb() {
        #expect(
            moments("# T\n\n* Start datetime: 2026-03-14 09:12 UTC\n* Detect datetime: 2026-03-14 09:20 UTC\n\n## Summary\n\nx\n") == [
                "started 09:12", "detected 09:20",
            ])
        #expect(
            moments("# T\n\n| 발생 일시 | 2026-03-14 09:12 |\n|--|--|\n| 인지 일시 | 2026-03-14 09:20 |\n\n## 개요\n\nx\n") == [
                "started 09:12", "detected 09:20",
            ])
    }

    @Test func respondersMayStandWithTheirParts() {
        let incident = read(
            "# T\n\n## Responders\n\n- Blue team (incident commander)\n- Red team – scribe\n- Green team\n\n## Summary\n\nx\n")
        #expect(incident.roles == ["commander": ["Blue team"], "recorder": ["Red team"], "engineers": ["Green team"]])
    }
}
