import Testing

@testable import Incidents

@Test(arguments: [
    "This has been done.", "This has been done: see the group", "It has been fixed",
    "Done", "Merged in #12", "Completed 2026-03-20.",
])
func whatIsNestedMayTellThatItIsDone(detail: String) {
    #expect(actions("1. Use a shared mailbox\n   - \(detail)\n2. Shorten the wait\n\n   \(detail)").map(\.status) == [.done, .done])
}

@Test func nestedDetailsAreNoStatus() {
    #expect(
        actions("- Migrate\n  - completed jobs are to be dropped\n  - Done: the first host\n  - open a port").map(\.isStatusStated) == [
            false
        ])
}

@Test func aLaterParagraphMayNameTheTicket() {
    let found = actions("1. Shorten the wait\n\n   It raises the count. [issue](https://example.com/o/r/issues/152)\n2. Alarm")
    #expect(found.map(\.ticket) == ["https://example.com/o/r/issues/152", nil])
}

@Test(
    arguments: [
        ("Rewrite the queue, since it would take a year", "it would take a year"),
        ("Buy a managed queue because we have one.", "we have one"), ("Die Queue ersetzen, da sie läuft", "sie läuft"),
        ("Move to a queue as a service since May", nil),
    ] as [(String, String?)])
func aHeadingDeclinesAndTheItemTellsWhy(item: String, reason: String?) {
    let found = actions("### To do\n\n- Alarm\n\n### Won't do\n\n- \(item)")
    #expect(found.map(\.status) == [.open, .declined])
    #expect(found.map(\.reason) == [nil, reason])
}

@Test(arguments: [
    "Merged in #14, not deployed yet.", "Done in #12. Production remains.", "This has been done: no. Waiting for budget.",
    "Merged #12\n   - #13 open", "Done in #12 (staging only)",
])
func whatLeavesWorkSettlesNothing(detail: String) {
    #expect(actions("1. Migrate hosts\n   - \(detail)").map(\.status) == [.open])
    #expect(actions("1. Migrate hosts\n\n   \(detail)").map(\.status) == [.open])
}

@Test func noDetailTicksABox() {
    #expect(actions("- [ ] Migrate hosts @lee\n  - Merged #12\n- [ ] Fix index\n\n  Done").map(\.status) == [.open, .open])
}
