import Testing

@testable import Incidents

private let april = CalendarDay(year: 2026, month: 4, day: 1)

@Test func rowsAreActionsByTheirColumns() {
    let found = actions(
        """
        | # | Action | Owner | Priority | Due | Status | Tracking |
        |---|---|---|---|---|---|---|
        | 1 | Add an alert | @dana | P1 | 2026-04-01 | Done | PGM-281 |
        | 2 | ~~Remove the flag~~ | Platform team | P2 | TBD | **Done 2026-05-22** | [#58](https://example.com/o/r/issues/58) |
        | 3 | Rewrite the client | — | | — | Won't do: too dear | — |
        | | | | | | | |
        """)
    #expect(found.map(\.text) == ["Add an alert", "Remove the flag", "Rewrite the client"])
    #expect(found.map(\.line) == [7, 8, 9])
    #expect(found.map(\.owner) == ["@dana", "Platform team", nil])
    #expect(found.map(\.due) == [april, nil, nil])
    #expect(found.map(\.dueWritten) == [nil, "TBD", nil])
    #expect(found.map(\.priority) == ["P1", "P2", nil])
    #expect(found.map(\.status) == [.done, .done, .declined])
    #expect(found.map(\.ticket) == ["PGM-281", "https://example.com/o/r/issues/58", nil])
    #expect(found[1].doneOn == CalendarDay(year: 2026, month: 5, day: 22))
    #expect(found[2].reason == "too dear")
}

@Test(
    arguments: [
        ("| Action | Owner | Deadline | Status |", "| Add an alert | SRE | 2026-04-01 | ✅ Complete (#9) |"),
        ("| Item | Target | Who | Done? |", "| Add an alert | 2026-04-01 | SRE | yes |"),
        ("| アクション | 担当 | 期限 | 状態 |", "| Add an alert | SRE | 2026/4/1 | 完了 |"),
        ("| 措施 | 负责人 | 截止日期 | 状态 |", "| Add an alert | SRE | 2026-04-01 | 已完成 |"),
        ("| 조치 사항 | 담당자 | 기한 | 상태 |", "| Add an alert | SRE | 2026년 4월 1일 | 완료 |"),
        ("| Maßnahme | Verantwortlich | Fällig | Status |", "| Add an alert | SRE | 1. April 2026 | Erledigt |"),
        ("| Acción | Responsable | Fecha límite | Estado |", "| Add an alert | SRE | 2026-04-01 | Hecho |"),
        ("| Ação | Responsável | Prazo | Situação |", "| Add an alert | SRE | 2026-04-01 | Concluído |"),
        ("| Action | Responsable | Échéance | Statut |", "| Add an alert | SRE | 1 avril 2026 | Terminé |"),
    ])
func columnsAreKnownInEightLanguages(header: String, row: String) {
    let found = actions("\(header)\n|---|---|---|---|\n\(row)")
    #expect(found.map(\.text) == ["Add an alert"])
    #expect(found.map(\.owner) == ["SRE"])
    #expect(found.map(\.due) == [april])
    #expect(found.map(\.status) == [.done])
}

@Test(
    arguments: [
        ("未着手", ActionItem.Status.open), ("対応中", .inProgress), ("检讨中", .proposed), ("进行中", .inProgress), ("未完成", .open),
        ("진행 중", .inProgress),
        ("미완료", .open), ("In Arbeit", .inProgress), ("Offen", .open), ("En curso", .inProgress), ("Pendiente", .open),
        ("Em andamento", .inProgress),
        ("À faire", .open), ("Not started", .open), ("To be done", .open), ("🚧 WIP", .inProgress), ("Merged", .done), ("Deployed", .done),
        ("100%", .done), ("Cancelled", .declined), ("Obsolete", .superseded), ("Verified", .verified), ("[x]", .done), ("[ ]", .open),
    ])
func statusCellsAreRead(cell: String, status: ActionItem.Status) {
    #expect(actions("| Action | Status |\n|---|---|\n| Add an alert | \(cell) |").map(\.status) == [status])
}

@Test(
    arguments: [
        "Owner / Due", "Who/When", "Owner & due date", "Owner and due date", "Owner (due date)", "Verantwortlich / Termin",
        "Wer / bis wann",
        "担当/期限", "担当者・期限", "Responsable y fecha límite", "Due / Owner", "Owner, ETA", "Responsible person / Target date",
        "DRI + deadline", "Owner / Due / Status",
    ])
func aColumnMayHoldOwnerAndDue(header: String) {
    let rows = ["dana / 2026-04-01", "dana, 1 Apr 2026", "dana, Apr 1, 2026", "dana 2026-04-01", "dana (1 April)", "dana/2026-04-01"]
    let found = actions("| Action | \(header) | Jira |\n|---|---|---|\n" + rows.map { "| Add an alert | \($0) | |\n" }.joined())
    #expect(found.map(\.owner) == rows.map { _ in "dana" })
    #expect(found.map(\.due) == rows.map { _ in april })
}

@Test func aSharedCellMayHoldLess() {
    let rows = [
        "dana", "2026-04-01", "TBD", "dana / TBD", "dana / next sprint", "dana, lee", "Data platform, 2026-04-01",
        "lee / 2026-04-01 (done)",
    ]
    let found = actions("| Action | Owner / Due |\n|---|---|\n" + rows.map { "| Add an alert | \($0) |\n" }.joined())
    #expect(found.map(\.owner) == ["dana", nil, nil, "dana", "dana", "dana, lee", "Data platform", "lee"])
    #expect(found.map(\.due) == [nil, april, nil, nil, nil, nil, april, april])
    #expect(found.map(\.dueWritten)[4] == "next sprint")
    #expect(found.map(\.status) == [.open, .open, .open, .open, .open, .open, .open, .done])
}

@Test(arguments: ["SRE / DBA", "Network / Security", "SRE/DBA"])
func whatTellsNoDayInASharedCellIsWho(cell: String) {
    let found = actions("| Action | Owner / Due |\n|---|---|\n| Add an alert | \(cell) |\n| Add a test | \(cell) / 2026-04-01 |")
    #expect(found.map(\.owner) == [cell, cell])
    #expect(found.map(\.due) == [nil, april])
    #expect(found.map(\.dueWritten) == [nil, nil])
}

@Test(arguments: ["Action owner", "Owner team", "Due date", "Done by", "Issue / PR", "Status / Notes"])
func aHeaderOfOneColumnIsNotShared(header: String) {
    let folded = LowercasedBytes.fold(Array(header.utf8))
    #expect(ActionColumn.shared(folded, folded.indices).isEmpty)
}

@Test func relativeDaysCountFromTheIncident() {
    let found = actions("| Action | Due |\n|---|---|\n| a test | +7d |\n| an alert | 2 weeks |\n| a drill | Apr 1 |\n| a rule | Q2 2026 |")
    #expect(found.map { $0.due?.description } == ["2026-03-21", "2026-03-28", "2026-04-01", "2026-06-30"])
}

@Test func aTypeColumnTellsTheType() {
    let found = actions(
        "| Type | Action Item |\n|---|---|\n| Prevent | a |\n| Detect | b |\n| 緩和 | c |\n| Documentation | d |\n| misc | e |")
    #expect(found.map(\.text) == ["a", "b", "c", "d", "e"])
    #expect(found.map(\.type) == [.prevention, .monitoring, .mitigation, .knowledgeSharing, nil])
}

@Test func aTableWithoutHeaderIsReadByItsContent() {
    let found = actions(
        "| | | | |\n|---|---|---|---|\n| 1 | Add an alert on the pool | Dana | Done |\n| 2 | Write the runbook | Lee | Open |")
    #expect(found.map(\.text) == ["Add an alert on the pool", "Write the runbook"])
    #expect(found.map(\.owner) == ["Dana", "Lee"])
    #expect(found.map(\.status) == [.done, .open])
}

@Test func rowsThatOnlySortAreNoActions() {
    let found = actions(
        "| Action | Owner | Due |\n|---|---|---|\n| **Completed** | | |\n| Add an alert | dana | |\n| **Pending** | | |\n| Add a test | lee | |"
    )
    #expect(found.map(\.text) == ["Add an alert", "Add a test"])
    #expect(found.map(\.status) == [.done, .open])
}

@Test func anItemColumnThatOnlyCountsIsNotTheAction() {
    #expect(actions("| Item | Description | ETA |\n|---|---|---|\n| 1 | Add an alert | ASAP |").map(\.text) == ["Add an alert"])
}

@Test(
    arguments: [
        ("n/a **DONE**", nil, ActionItem.Status.done),
        ("[OPS-3](https://example.com/browse/OPS-3) **DONE**", "https://example.com/browse/OPS-3", .done),
        ("OPS-2 (done)", "OPS-2", .done), ("Bug 5554823 **TODO**", "Bug 5554823", .open), ("#12 in progress", "#12", .inProgress),
        ("Done", nil, .done),
        ("tracked in backlog", "tracked in backlog", .open), ("OPS-2", "OPS-2", .open), ("TBD", nil, .open),
        ("[Closed issues](https://example.com/issues/3)", "https://example.com/issues/3", .open),
    ] as [(String, String?, ActionItem.Status)])
func aStatusMayStandBesideTheTicket(cell: String, ticket: String?, status: ActionItem.Status) {
    let found = actions("| Action Item | Owner | Bug |\n|---|---|---|\n| Add an alert | dana | \(cell) |")
    #expect(found.map(\.ticket) == [ticket])
    #expect(found.map(\.status) == [status])
}

@Test func theStatusColumnOutranksARemarkBesideTheTicket() {
    let found = actions("| Action | Ticket | Status |\n|---|---|---|\n| Add an alert | #12 (merged) | In progress |")
    #expect(found.map(\.status) == [.inProgress])
    #expect(found.map(\.ticket) == ["#12"])
}

@Test(
    arguments: [
        ("~~2026-03-20~~ 2026-04-01", "2026-04-01", ActionItem.Status.open), ("2026-04-01 (was 2026-03-20)", "2026-04-01", .open),
        ("2026-04-01 (done)", "2026-04-01", .done), ("2026-03-20 → 2026-04-01", "2026-04-01", .open),
        ("done 2026-04-01", "2026-04-01", .done),
        ("2026-03-20 - 2026-04-01", "2026-04-01", .open), ("2026-04-01 ✅", "2026-04-01", .done),
        ("April 2026 (was Q1)", "2026-04-30", .open),
        ("Done", nil, .done), ("TBD", nil, .open), ("2 weeks after 2026-04-01", nil, .open), ("after 2026-04-01", nil, .open),
    ] as [(String, String?, ActionItem.Status)])
func aDueCellMayTellMoreThanTheDay(cell: String, due: String?, status: ActionItem.Status) {
    let found = actions("| Action | Owner | Due |\n|---|---|---|\n| Add an alert | dana | \(cell) |")
    #expect(found.map { $0.due?.description } == [due])
    #expect(found.map(\.status) == [status])
}

@Test(
    arguments: [
        ("Closed (Won't Fix)", ActionItem.Status.declined), ("Resolved as won't fix", .declined),
        ("Closed, replaced by OPS-3", .superseded),
        ("50% complete", .inProgress), ("0% complete", .open), ("Done, 50%", .inProgress), ("100% complete", .done),
        ("Almost done", .inProgress), ("Mostly done", .inProgress), ("partially completed", .inProgress), ("Nearly complete", .inProgress),
        ("teilweise erledigt", .inProgress), ("weitgehend umgesetzt", .inProgress), ("parcialmente hecho", .inProgress),
        ("presque terminé", .inProgress), ("ほぼ完了", .inProgress), ("部分完成", .inProgress), ("거의 완료", .inProgress),
        ("80 % done", .inProgress), ("80 % erledigt", .inProgress), ("80% complete, rest in May", .inProgress), ("35 %", .inProgress),
        ("3 of 4 done", .inProgress), ("2/3 done", .inProgress), ("4 of 4 done", .done), ("100 % done", .done),
        ("Done, mostly", .inProgress),
        ("mostly done, review is left", .inProgress), ("mostly blocked", .open),
        ("Done (replaced)", .done), ("Closed in #12", .done),
    ])
func aStatusCellMayTakeBackItsFirstWord(cell: String, status: ActionItem.Status) {
    #expect(actions("| Action | Status |\n|---|---|\n| Add an alert | \(cell) |").map(\.status) == [status])
}

@Test func aPersonOutranksTheTeamNamedBeside() {
    let found = actions(
        """
        | Team | Action | Owner | Date opened | Date closed |
        |---|---|---|---|---|
        | SRE | Scale the workers | Tim | 2026-03-01 | 2026-04-01 |
        | SRE | Alert on the queue | | 2026-03-01 | |
        """)
    #expect(found.map(\.owner) == ["Tim", "SRE"])
    #expect(found.map(\.due) == [nil, nil])
    #expect(found.map(\.status) == [.done, .open])
    #expect(found.map(\.doneOn) == [april, nil])
}

@Test(
    arguments: [
        ("Action | Resolution", "Add an alert | Fixed"), ("Action | Implemented?", "Add an alert | Yes"),
        ("✔ | Action", "x | Add an alert"),
        ("✔️ | Action", "[x] | Add an alert"), ("アクション | バグ", "Add an alert | #301 **完了**"),
        ("Action | Completed", "Add an alert | 2026-04-01"),
    ])
func manyHeadersTellWhetherItIsDone(header: String, row: String) {
    let found = actions("| \(header) |\n|---|---|\n| \(row) |")
    #expect(found.map(\.text) == ["Add an alert"])
    #expect(found.map(\.status) == [.done])
}

@Test func aColumnIsKnownByItsCellsWhereItsHeaderIsNot() {
    let found = actions("| Key | Summary | Engineer | Complete by |\n|---|---|---|---|\n| OPS-7 | Add an alert | Tim | 2026-04-01 |")
    #expect(found.map(\.ticket) == ["OPS-7"])
    #expect(found.map(\.owner) == ["Tim"])
    #expect(found.map(\.due) == [april])
    #expect(actions("| Action | Completed by |\n|---|---|\n| Add an alert | 2026-04-01 |").map(\.due) == [april])
    #expect(actions("| ✅ Action | Resolution |\n|---|---|\n| Add an alert | A page in time |").map(\.status) == [.open])
}

@Test func aHeaderMayStandInTheFirstRow() {
    let found = actions("| | |\n|---|---|\n| **Action** | **Owner** |\n| Add an alert | Tim |")
    #expect(found.map(\.text) == ["Add an alert"])
    #expect(found.map(\.owner) == ["Tim"])
}

@Test(
    arguments: [
        ("Action Owner", ActionColumn.owner), ("Action Due Date", .due), ("Action status", .status), ("Action item owner", .owner),
        ("Action plan owner", .owner), ("Task ID", .index), ("Issue status", .status), ("Owned by", .owner), ("Action by", .owner),
        ("Assignment Group", .owner), ("Planned completion", .due), ("Action to take", .action), ("Action item / description", .action),
        ("Actions completed", .action), ("Issue link", .ticket), ("Issue description", .ticket), ("Action and owner", .action),
        ("Owner of the action", .owner),
    ])
func theLastNounOfAHeaderIsItsHead(header: String, column: ActionColumn) {
    #expect(ActionColumn(header: header) == column)
}

@Test func aCompletionDateOfWhatIsNotDoneIsItsDueDay() {
    let found = actions(
        "| Action | Completion Date | Status |\n|---|---|---|\n| a test | 2026-04-01 | In progress |\n| a drill | 2026-04-01 | Done |")
    #expect(found.map(\.due) == [april, nil])
    #expect(found.map(\.doneOn) == [nil, april])
    #expect(actions("| Action | Completion date |\n|---|---|\n| a test | 2026-04-01 |").map(\.due) == [april])
    #expect(actions("| Action | Completed on |\n|---|---|\n| a test | 2026-04-01 |").map(\.status) == [.done])
}

@Test func boxesInAColumnWithoutAHeaderTellTheStatus() {
    let found = actions("| | Action |\n|---|---|\n| ☐ | a test |\n| [x] | a drill |\n| ✅ | an alert |")
    #expect(found.map(\.status) == [.open, .done, .done])
    #expect(actions("| | Action |\n|---|---|\n| 1 | a test |\n| 2 | a drill |").map(\.isStatusStated) == [false, false])
}

@Test func numbersUnderRefCountTheRows() {
    #expect(actions("| Ref | Action |\n|---|---|\n| 4.1 | a test |\n| 4.2 | a drill |").map(\.ticket) == [nil, nil])
    #expect(actions("| Ref | Action |\n|---|---|\n| OPS-4 | a test |\n| CHG00412 | a drill |").map(\.ticket) == ["OPS-4", "CHG00412"])
    #expect(actions("| Ticket | Action |\n|---|---|\n| 412 | a test |").map(\.ticket) == ["412"])
    #expect(actions("- AI-1: Write a runbook").map(\.ticket) == [nil])
}

@Test func cellsWithAsManyLinesAreAsManyRows() {
    let found = actions("| Action | Owner | Status |\n|---|---|---|\n| a test<br>a drill | Bo<br>Cy | Done<br>Open |")
    #expect(found.map(\.text) == ["a test", "a drill"])
    #expect(found.map(\.owner) == ["Bo", "Cy"])
    #expect(found.map(\.status) == [.done, .open])
    let one = actions("| Action | Owner | Due | Status |\n|---|---|---|---|\n| a test<br>of all | Bo<br>Cy | 2026-04-01 | Done<br>Open |")
    #expect(one.count == 2)
    #expect(actions("| Action | Owner | Due |\n|---|---|---|\n| a test<br>of all | Bo<br>Cy | 2026-04-01 |").count == 1)
    #expect(actions("| Action | Status |\n|---|---|\n| a test of all | Done<br>Open |").map(\.status) == [.inProgress])
}

@Test(
    arguments: [
        ("2026-03-20 (extended to 2026-04-01)", "2026-04-01"), ("2026-03-20, moved to 2026-04-01", "2026-04-01"),
        ("2026-W14", "2026-04-05"),
        ("KW 14", "2026-04-05"), ("week 14", "2026-04-05"), ("Week 2", nil), ("w/c 30 March", "2026-04-05"), ("EOM", "2026-03-31"),
        ("End of quarter", "2026-03-31"), ("End of year", "2026-12-31"), ("H2 2026", "2026-12-31"), ("H2", nil), ("2026Q2", "2026-06-30"),
        ("Q2/26", "2026-06-30"), ("06/2026", "2026-06-30"), ("mid-June 2026", "2026-06-15"), ("2026-04-01?", "2026-04-01"),
        ("15DEC26", "2026-12-15"), ("@April 1, 2026", "2026-04-01"), ("2 weeks", "2026-03-28"), ("v2026", nil), ("year", nil),
    ] as [(String, String?)])
func dueDaysAreWrittenInManyForms(cell: String, due: String?) {
    let found = actions("| Action | Due |\n|---|---|\n| a test | \(cell) |")
    #expect(found.map { $0.due?.description } == [due])
    if due == nil { #expect(found.map(\.dueWritten) == [cell]) }
}

@Test func aCellOfTasksIsAsManyActions() {
    let found = actions(
        """
        | Area | Owner | Action items |
        |---|---|---|
        | Pool | @Ana Poe | - [ ] Limit the pool<br>- [x] Alert on it |
        | Disk | @lee | Check it<br>and write it down |
        """)
    #expect(found.map(\.text) == ["Limit the pool", "Alert on it", "Check it and write it down"])
    #expect(found.map(\.status) == [.open, .done, .open])
    #expect(found.map(\.owner) == ["@Ana Poe", "@Ana Poe", "@lee"])
}

@Test(arguments: [
    "완료 목표일", "목표 완료일", "预计完成时间", "预期完成", "預計完成日期", "完了目標", "実施予定日", "Fecha comprometida", "Data prevista", "Date prévue", "Zieltermin",
])
func aColumnOfWhatIsAimedAtIsDue(header: String) {
    let found = actions("| Action | Owner | \(header) |\n|---|---|---|\n| Add an alert | SRE | 2026-04-01 |")
    #expect(found.map(\.due) == [april])
    #expect(found.map(\.status) == [.open])
}

@Test(arguments: [
    ("1 semaine", 7), ("2 semaines", 14), ("1 Woche", 7), ("en 3 días", 3), ("dans 1 mois", 30), ("1 周内", 7), ("2週間以内", 14), ("2주 이내", 14),
    ("1个月", 30), ("in 2 weeks", 14),
])
func aTermOfOtherLanguagesCountsFromTheIncident(written: String, days: Int) {
    let found = actions("| Action | Owner | Due |\n|---|---|---|\n| Add an alert | SRE | \(written) |")
    #expect(found.map(\.due) == [CalendarDay(year: 2026, month: 3, day: 14)?.adding(days: days)])
}

@Test func aMatterInBracketsIsNoOwner() {
    let found = actions("- [ ] (加固)输出真正的报错\n- [ ] (王伟)改进工作流\n- [ ] (决策组)确认")
    #expect(found.map(\.owner) == [nil, "王伟", "决策组"])
}
