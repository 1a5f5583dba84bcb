import Diagnostics
import Markup
import Testing

@testable import Incidents

/// Reads the actions of a document without an action section.
private func elsewhere(_ body: String, day: CalendarDay? = nil) -> [ActionItem] {
    let tree = MarkdownParser.parse(SourceFile(path: "a.md", text: "# A title\n\n\(body)\n"))
    return ActionReader.read(SectionReader.read(tree, vocabulary: .builtIn), in: tree, incidentID: "a", day: ReferenceDay(date: day))
}

@Test func aHeadingMayNameLessonsAndActions() {
    let found = elsewhere("## Lessons learned and action items\n\nNobody saw it.\n\n- [ ] Alarm (@ana)\n- [x] Rotate the logs")
    #expect(found.map(\.text) == ["Alarm", "Rotate the logs"])
    #expect(found.map(\.status) == [.open, .done])
    #expect(elsewhere("## Lessons and follow-ups\n\n- [ ] Alarm\n- [x] Rotate").count == 2)
    #expect(elsewhere("## Lessons learned\n\n- [ ] Alarm\n- [x] Rotate").isEmpty)
}

@Test func aTableOfWhoDoesWhatByWhenIsAnActionPlanAnywhere() {
    let rows = "|---|---|---|---|\n| Second disk | Bo | 2026-04-01 | To do |"
    #expect(elsewhere("## Board\n\n| Task | Assignee | Due | Status |\n\(rows)").map(\.owner) == ["Bo"])
    #expect(elsewhere("## 조치 사항\n\n| 항목 | 담당자 | 기한 | 상태 |\n\(rows)").map(\.text) == ["Second disk"])
    #expect(elsewhere("## Lessons learned\n\n| Task | Owner | Due |\n|---|---|---|\n| Alarm | Bo | 2026-04-01 |").map(\.owner) == ["Bo"])
    #expect(elsewhere("## Timeline\n\n| Task | Assignee | Due | Status |\n\(rows)").isEmpty)
    #expect(elsewhere("## Log\n\n| Date | Action | Owner | Status |\n|---|---|---|---|\n| 2026-04-01 | Restart | Bo | Done |").isEmpty)
}

@Test(arguments: [
    "## What happened\n\n| What | Who | When |\n|---|---|---|\n| Deploy 4.1 | Kim | 10:05 |",
    "## Who did what\n\n| Task | Owner | Status |\n|---|---|---|\n| Incident commander | Kim | active |",
    "## Checklist\n\n| Action | Owner | Status |\n|---|---|---|\n| Close ticket | Lee | done |",
    "## Migration plan at the time\n\n| Step | Owner | Due |\n|---|---|---|\n| Copy data | Kim | 2026-03-12 |",
])
func aTableOfWhatWasPromisesNothing(body: String) {
    #expect(elsewhere(body).isEmpty)
    #expect(elsewhere(body, day: CalendarDay(year: 2026, month: 3, day: 14)).isEmpty)
}
