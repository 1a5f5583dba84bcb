import Testing

@testable import Incidents

@Test(
    arguments: [
        ":white_check_mark: Rotate the logs", "Rotate the logs :heavy_check_mark:", "DONE Rotate the logs", "`DONE` Rotate the logs",
        "Rotate the logs: done", "Rotate the logs, done.", "Rotate the logs ✅ 2026-03-20", "Rotate the logs. This has been done.",
        "(Ana, done) Rotate the logs", "[BL, done] Rotate the logs", "Rotate the logs：完了", "Rotate the logs: erledigt am 20.03.2026",
        "IN PRODUCTION Rotate the logs", "Rotate the logs: merged in #12", "Rotate the logs ✅ done", "Rotate the logs [x]",
    ])
func doneIsReadAtEitherEnd(written: String) {
    let found = actions("- \(written)")
    #expect(found.map(\.status) == [.done])
    #expect(found.map { $0.text.hasSuffix(".") ? String($0.text.dropLast()) : $0.text } == ["Rotate the logs"])
}

@Test(arguments: [
    "Count the jobs opened, closed", "List jobs: open, failed, done", "Rename the label to done", "Write the service: implemented in Go",
    "NEW hosts for the queue", "OPEN Telemetry for all", "Ask when the reports are completed", "Replace ✅ with words",
    "Set the flag to: closed", "Upgrade the cluster, in place", "Test the restore: in production",
    "PENDING orders must go",
])
func wordsOfThePromiseAreNoStatus(written: String) {
    #expect(actions("- \(written)").map(\.isStatusStated) == [false])
    #expect(actions("- \(written)").map(\.text) == [written])
}

@Test func ownersAndDaysBesideTheStatusAreKept() {
    let found = actions("- (Ana, done) Rotate the logs\n- Rotate the logs ✅ 2026-03-20\n- Rotate the logs 📅 2026-03-20")
    #expect(found.map(\.owner) == ["Ana", nil, nil])
    #expect(found.map { $0.doneOn?.description } == [nil, "2026-03-20", nil])
    #expect(found.map { $0.due?.description } == [nil, nil, "2026-03-20"])
}

@Test(arguments: ["Rotate the logs: in progress", "Rotate the logs. In progress."]) func workIsReadAfterAMark(written: String) {
    #expect(actions("- \(written)").map(\.status) == [.inProgress])
    #expect(actions("- \(written)").map { $0.text.hasPrefix("Rotate the logs") && $0.text.utf8.count <= 16 } == [true])
}

@Test func anEmojiByItsNameIsNoText() {
    #expect(actions("- :rocket: Ship the alarm\n- :x: Rotate").map(\.text) == ["Ship the alarm", "Rotate"])
    #expect(actions("- Alarm\n- :ok_hand: :white_check_mark: Rotate").map(\.status) == [.open, .done])
}

@Test(
    arguments: [
        ("~~Open~~ Done", ActionItem.Status.done), (":white_check_mark:", .done), ("Live", .done), ("Open → Done", .done),
        ("~~In progress~~", .inProgress), ("~~Done~~ Open", .open), ("~~Open~~ Done > 5", .done), (":construction:", .inProgress),
    ])
func whatIsStruckInAStatusCellIsOver(cell: String, status: ActionItem.Status) {
    #expect(actions("| Action | Status |\n|---|---|\n| Add an alert | \(cell) |").map(\.status) == [status])
}

@Test(
    arguments: [
        ("We have added a backlog task to tune the alerts", ActionItem.Status.open), ("We put it on the roadmap", .open),
        ("We added a check for tickets of the backlog", .done),
        ("We added an alert", .done),
    ])
func whatIsOnlyWrittenDownIsStillToBeDone(text: String, status: ActionItem.Status) {
    #expect(actions("- \(text)").map(\.status) == [status])
}

@Test(arguments: ["Acciones correctivas (hechas)", "Erledigte Maßnahmen", "Getroffene Maßnahmen", "Ações (feitas)", "Actions réalisées"])
func headingsSayThatTheirActionsAreDone(heading: String) {
    #expect(actions("### \(heading)\n\n- Add an alert").map(\.status) == [.done])
}

@Test(
    arguments: [
        ("What will be done next", .open), ("What should be done?", .open), ("What can be done?", .open), ("What must be done", .open),
        ("What is being done?", .inProgress), ("What needs to be done", .open),
    ] as [(String, ActionItem.Status)])
func headingsThatAskWhatIsToCome(heading: String, status: ActionItem.Status) {
    #expect(actions("- Add an alert", heading: heading).map(\.status) == [status])
}

@Test(
    arguments: [
        ("Will be completed in June", ActionItem.Status.open), ("Needs to be fixed", .open), ("Can be closed", .open),
        ("Never done", .open),
        ("Once merged", .open), ("Ready to be merged", .open), ("Being fixed", .inProgress), ("Wird im Juni umgesetzt", .open),
        ("Noch nicht erledigt", .open), ("Sera terminé en juin", .open), ("Será completado en junio", .open),
        ("Will not be done", .declined), ("Won't be done", .declined), ("Won't be done before May", .open),
        ("Closed - not implemented", .declined), ("Closed without action", .declined), ("Closed, not yet released", .inProgress),
        ("Code complete, not deployed", .inProgress), ("PR merged, rollout pending", .inProgress),
        ("Done for EU, US to follow", .inProgress),
        ("Completed except the docs", .inProgress), ("Done – but reverted", .open), ("Was done, then rolled back", .open),
    ])
func wordsAroundDoneTakeItBack(cell: String, status: ActionItem.Status) {
    #expect(actions("| Action | Status |\n|---|---|\n| Add an alert | \(cell) |").map(\.status) == [status])
}

@Test(arguments: [
    "Done (replaced)", "Done, verification pending", "Done; no work remaining", "Completed as planned", "Done: reverted the change",
    "Completed by the platform team on 2026-05-10", "Fixed in v2.3 (will monitor)", "4 May: done", "Moved to done", "Wurde umgesetzt",
    "Done, follow-up open in OPS-3", "Deployed to production", "Done. It will stay so.",
])
func otherWordsAroundDoneLeaveItSo(cell: String) {
    #expect(actions("| Action | Status |\n|---|---|\n| Add an alert | \(cell) |").map(\.status) == [.done])
}

@Test func doneByADayIsUntilThen() {
    let found = actions(
        "| Action | Status |\n|---|---|\n| Add an alert | Complete by 2026-04-01 |\n| Add a test | Planned for 2026-04-01 |")
    #expect(found.map(\.status) == [.open, .open])
    #expect(found.map { $0.due?.description } == ["2026-04-01", "2026-04-01"])
    let row = actions("| Action | Due | Status |\n|---|---|---|\n| Add an alert | 2026-04-01 | Complete by June |")
    #expect(row.map { $0.due?.description } == ["2026-04-01"])
}

@Test(
    arguments: [
        ("We've added an alert. We will rotate the logs", ActionItem.Status.open), ("We have fixed it, and will add a test", .open),
        ("The alert has been added, but we still need to rotate the logs", .open),
        ("We added a check that reads the logs and will stop", .done), ("We've added an alert. We will be paged in time", .done),
        ("We increased the limit so we will notice", .done), ("We added a test which we will keep", .done),
    ])
func whatWillBeDoneBesideADeedIsOpen(text: String, status: ActionItem.Status) {
    #expect(actions("- \(text)").map(\.status) == [status])
}

@Test(arguments: [("Reopened", ActionItem.Status.open), ("Selected for Development", .open), ("Ready for QA", .inProgress)])
func statesOfATrackersWorkflowAreRead(cell: String, status: ActionItem.Status) {
    #expect(actions("| Action | Status |\n|---|---|\n| Rotate the logs | \(cell) |").map(\.status) == [status])
    #expect(actions("| Action | Status |\n|---|---|\n| Rotate the logs | \(cell) |").map(\.isStatusStated) == [true])
}
