import Testing

@testable import Incidents

@Test(
    arguments: [
        ("SRE: fix the probe", "SRE", "fix the probe"), ("ops: alert at 80 % of the disk", "ops", "alert at 80 % of the disk"),
        ("Mail team: document the queues", "Mail team", "document the queues"),
        ("Team Edge – add a guard", "Team Edge", "add a guard"), ("**Platform team:** drain the queue", "Platform team", "drain the queue"),
        ("edge-team: shut the ports", "edge-team", "shut the ports"), ("SRE on-call: escalate at once", "SRE on-call", "escalate at once"),
    ])
func aTeamBeforeThePromiseOwnsIt(item: String, owner: String, promise: String) {
    let found = actions("- \(item)")
    #expect(found.map(\.owner) == [owner])
    #expect(found.map(\.text) == [promise])
}

@Test(arguments: [
    "Platform: upgrade the hosts", "Team work: talk more", "The team: be kind", "Each team: own a runbook", "Notify the team: by mail",
    "Train team: on-call drills", "Das Team: mehr reden", "OPS-12: page twice",
])
func aTopicBeforeThePromiseIsNoTeam(item: String) { #expect(actions("- \(item)").map(\.owner) == [nil]) }

@Test func whoIsNamedBesideTheTeamOwnsIt() {
    let found = actions("- SRE: fix the probe (owner: dana)\n- SRE: fix the alert @lee\n- Ops: [x] page twice")
    #expect(found.map(\.owner) == ["dana", "@lee", "Ops"])
    #expect(found.map(\.text) == ["SRE: fix the probe", "SRE: fix the alert", "page twice"])
    #expect(found.map(\.status) == [.open, .open, .done])
}

@Test(
    arguments: [
        ("Limit the batch @dana 2026-03-10", "@dana"), ("Limit the batch @dana March 10, 2026", "@dana"),
        ("Limit the batch @dana @March 10, 2026", "@dana"), ("Limit the batch @2026-03-10", nil),
    ] as [(String, String?)])
func aDayBehindAMentionIsTheDueDay(item: String, owner: String?) {
    let found = actions("- \(item)")
    #expect(found.map(\.due?.description) == ["2026-03-10"])
    #expect(found.map(\.owner) == [owner])
    #expect(found.map(\.text) == ["Limit the batch"])
}

@Test(arguments: ["Talk to @dana in March", "Ask @dana for 3", "Ask @dana for all 3"])
func aWordBehindAMentionIsNoDay(item: String) { #expect(actions("- \(item)").map(\.due) == [nil]) }

@Test(
    arguments: [
        ("by end of month", "2026-03-31"), ("due end of the month", "2026-03-31"), ("by the end of the quarter", "2026-03-31"),
        ("by end of week", "2026-03-15"), ("by end of next week", "2026-03-22"), ("due by end of next month", "2026-04-30"),
        ("by end of next quarter", "2026-06-30"), ("by end of year", "2026-12-31"), ("by end of next year", "2027-12-31"),
        ("by EOM", "2026-03-31"),
    ])
func theEndOfAPeriodThatHoldsTheIncidentIsADueDay(words: String, due: String) {
    let found = actions("- Limit the batch \(words)")
    #expect(found.map(\.due?.description) == [due])
    #expect(found.map(\.text) == ["Limit the batch"])
}

@Test(arguments: [
    "Alert before it expires, due: 2026-06-e,, done: $2025-05-20", "Alert,, done, P1", "Alert, ,, , done", ",, done", "a,,,done,,done",
])
func commasMayFollowEachOther(item: String) { #expect(actions("- \(item)").count < 2) }
