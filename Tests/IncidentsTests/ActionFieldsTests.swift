import Diagnostics
import Markup
import Testing

@testable import Incidents

@Test(
    arguments: [
        ("Add an alert - Kim Lee", "Kim Lee", nil), ("Add an alert => @kim", "@kim", nil),
        ("**Add an alert** - Kim - April 1, 2026 - Done", "Kim", "2026-04-01"),
        ("Add an alert (Kim by April 1)", "Kim", "2026-04-01"), ("Add an alert (@kim until 2026-04-01)", "@kim", "2026-04-01"),
        ("Add an alert (with @kim and @bo)", "@kim and @bo", nil), ("Add an alert, owner @kim", "@kim", nil),
        ("Add an alert, assigned to Kim", "Kim", nil), ("Add an alert; verantwortlich Leitstelle", "Leitstelle", nil),
        ("Add an alert; Kim; 2026-04-01", "Kim", "2026-04-01"), ("Add an alert, Kim, 2026-04-01", "Kim", "2026-04-01"),
        ("2026-04-01 - @kim - Add an alert", "@kim", "2026-04-01"), ("April 1, 2026: @kim: Add an alert", "@kim", "2026-04-01"),
        ("Add an alert (Platform team by end of April)", "Platform team", "2026-04-30"),
        ("Add an alert (Estimated completion: April 2026)", nil, "2026-04-30"), ("Add an alert (ECD: 2026-04-01)", nil, "2026-04-01"),
        ("Add an alert – expected completion date: April 1, 2026", nil, "2026-04-01"),
        ("Add an alert (Estimated completion: TBD)", nil, nil),
    ] as [(String, String?, String?)])
func ownerAndDayAreReadWhateverPartsThem(written: String, owner: String?, due: String?) {
    let found = actions("- \(written)")
    #expect(found.map(\.text) == ["Add an alert"])
    #expect(found.map(\.owner) == [owner])
    #expect(found.map { $0.due?.description } == [due])
}

@Test func aKindIsALabelOnlyBeforeAPromise() {
    let found = actions("- Runbook - @kim - 2026-04-01\n- Runbook - write one @kim")
    #expect(found.map(\.text) == ["Runbook", "write one"])
    #expect(found.map { $0.due?.description } == ["2026-04-01", nil])
    #expect(found.map(\.owner) == ["@kim", "@kim"])
}

@Test(arguments: ["2 days", "1 week", "3 Wochen"]) func whatAPromiseTakesIsNoDueDay(effort: String) {
    #expect(actions("- Add an alert (\(effort))").map(\.due) == [nil])
    #expect(actions("- Add an alert (Kim, \(effort))").map(\.owner) == ["Kim"])
    #expect(actions("- Add an alert (Kim, \(effort))").map(\.due) == [nil])
}

@Test(arguments: [
    "Say who owns it (ask @kim)", "Give every service an owner", "Review what is assigned to Kim", "Alarm on Redis, Kafka and DNS",
    "Rotate the logs - daily", "Fix bug - Login", "Move the logs - Glacier",
    "Give each an owner, owner of last resort is SRE", "Move to v2 - Kubernetes 1.30",
])
func otherEndsAreNoOwners(written: String) {
    #expect(actions("- \(written)").map(\.text) == [written])
    #expect(actions("- \(written)").map(\.owner) == [nil])
}

@Test func aBoldKeyNeedsNoColon() {
    let found = actions(
        "1. Alarm\n   * **Assigned to** Bo\n   * **Deadline** June 15th\n2. Page\n   * **Status** pages of all parts need one")
    #expect(found.map(\.owner) == ["Bo", nil])
    #expect(found.map { $0.due?.description } == ["2026-06-15", nil])
    #expect(found.map(\.isStatusStated) == [false, false])
}

@Test(
    arguments: [
        ("しきい値を下げる（田中）", "しきい値を下げる", "田中", nil), ("手順書を書く（田中、鈴木）", "手順書を書く", "田中、鈴木", nil), ("开启并行回放（张伟）", "开启并行回放", "张伟", nil),
        ("更新任务 —— 责任人：小刘 —— 完成时间：2026-04-01", "更新任务", "小刘", "2026-04-01"), ("발송량 모니터링 (정민호, ~2026-04-01)", "발송량 모니터링", "정민호", "2026-04-01"),
        ("監視を追加する（本番）", "監視を追加する（本番）", nil, nil), ("限流（必要时）", "限流（必要时）", nil, nil),
        ("Tune the pool / owner: Gil / ETA: 2026-04-01", "Tune the pool", "Gil", "2026-04-01"),
        ("Rotate the keys — Owner TBD", "Rotate the keys", nil, nil),
        ("AI-3 | Write the runbook | Carl Orr", "Write the runbook", "Carl Orr", nil),
    ] as [(String, String, String?, String?)])
func namesStandBesideThePromise(written: String, text: String, owner: String?, due: String?) {
    let found = actions("- \(written)")
    #expect(found.map(\.text) == [text])
    #expect(found.map(\.owner) == [owner])
    #expect(found.map { $0.due?.description } == [due])
}

@Test func whoeverTheDocumentNamesMayStandBeforeAPromise() {
    let text = """
        # Builds stuck

        Attendees: Ahmed, Boris Petrov (SRE), Redis

        ## Action items

        - Ahmed: add the id to the key
        - **Boris**: compare the rows
        - Boris to write the fixtures
        - Fix the vacuum (@mira)
        - Alerts: page at once
        - Redis to be upgraded
        - Lena: ask the vendor
        """
    let source = SourceFile(path: "content/t.md", text: text)
    let incident = IncidentReader.read(DocumentReader.read(source), settings: ReadingSettings())
    #expect(incident.actions.map(\.owner) == ["Ahmed", "Boris", "Boris", "@mira", nil, nil, nil])
    #expect(incident.actions.prefix(3).map(\.text) == ["add the id to the key", "compare the rows", "write the fixtures"])
    #expect(incident.actions.last?.text == "Lena: ask the vendor")
}

/// Reads the owners of actions in a whole document.
private func owners(_ items: String, above: String = "") -> [String?] {
    let source = SourceFile(path: "content/t.md", text: "# Builds stuck\n\n\(above)\n\n## Action items\n\n\(items)\n")
    return IncidentReader.read(DocumentReader.read(source), settings: ReadingSettings()).actions.map(\.owner)
}

@Test func aLastWordIsAnOwnerWhereTheDocumentKnowsItOrAllEndSo() {
    #expect(owners("- Fix bug - Login\n- Add an alert - Boris", above: "Attendees: Boris, Ann") == [nil, "Boris"])
    #expect(owners("- Add an alert - Boris\n- Page at once (@mira)\n- Ask the vendor (Boris)") == ["Boris", "@mira", "Boris"])
    #expect(owners("- Add an alert - Boris\n- Page at once - Lena\n- Ask the vendor - Boris") == ["Boris", "Lena", "Boris"])
    #expect(owners("- Upgrade pools - Ohio\n- Upgrade pools - Frankfurt\n- Upgrade pools - Dublin") == [nil, nil, nil])
    #expect(owners("- Fix bug - Login\n- Move logs - Glacier\n- Add an alert\n- Rotate") == [nil, nil, nil, nil])
}

@Test func besideAColumnOfOwnersNoLastWordIsOne() {
    let found = actions("| Action | Owner |\n|---|---|\n| Fix bug - Login | Kim |\n| Upgrade - Backend | Lee |")
    #expect(found.map(\.text) == ["Fix bug - Login", "Upgrade - Backend"])
    #expect(found.map(\.owner) == ["Kim", "Lee"])
}

@Test func ticketsInCodeAreTickets() {
    let found = actions(
        "- Alert on the pool (`OPS-125`)\n- `OPS-126` Write it down\n- Drop support of `UTF-8 OPS-127`\n- `OPS-128`: Test it")
    #expect(found.map(\.ticket) == ["OPS-125", "OPS-126", nil, "OPS-128"])
    #expect(found.map(\.text) == ["Alert on the pool", "OPS-126 Write it down", "Drop support of UTF-8 OPS-127", "Test it"])
}

@Test func aMentionMayBeAFullName() {
    let found = actions("- Alert on the pool @Ana Poe\n- Ask @Ana Poe\n- Add docs @ana Later")
    #expect(found.map(\.owner) == ["@Ana Poe", nil, nil])
}

@Test func headingsThatOutlinersWriteAreActions() {
    let found = actions("### TODO Limit the pool\nOwner: ana\n\n### DONE Alert on it\n\nText of it.")
    #expect(found.map(\.text) == ["Limit the pool", "Alert on it"])
    #expect(found.map(\.status) == [.open, .done])
}

@Test func whoIsCalledOwnerBeforeTheNameIsNoWordOfThePromise() {
    let found = actions("1. Limit the pool – owner @ana – OPS-12\n2. Ask the pool owner @bo")
    #expect(found.map(\.text) == ["Limit the pool", "Ask the pool owner"])
    #expect(found.map(\.owner) == ["@ana", "@bo"])
}

@Test func aMarkBeforeTheSectionsNameIsAPicture() {
    #expect(actions("- a thing\n- b thing", heading: "✅ Action items").map(\.status) == [.open, .open])
    #expect(actions("- a thing\n- b thing", heading: "Completed action items ✅").map(\.status) == [.done, .done])
}

@Test(
    arguments: [
        ("@dana to restart the queue", "restart the queue", "@dana", nil), ("@dana: to restart it", "restart it", "@dana", nil),
        ("@dana and @lee to restart it by 2026-04-01", "restart it", "@dana and @lee", "2026-04-01"),
        ("@dana needs to restart it", "restart it", "@dana", nil), ("@dana toggles the flag", "toggles the flag", "@dana", nil),
        ("Restart it due:2026-04-01", "Restart it", nil, "2026-04-01"),
        ("Restart it @dana due:2026-04-01", "Restart it", "@dana", "2026-04-01"),
        ("Restart it owner:dana due:2026-04-01", "Restart it", "dana", "2026-04-01"),
        ("@dana, to restart it", "restart it", "@dana", nil), ("@dana (SRE) to restart it", "restart it", "@dana", nil),
        ("Restart it (owner:@dana due:2026-04-01)", "Restart it", "@dana", "2026-04-01"),
        ("due:2026-04-01 Restart it @dana", "Restart it", "@dana", "2026-04-01"),
        ("Restart it by:2026-04-01", "Restart it", nil, "2026-04-01"),
        ("Restart it deadline: 2026-04-01 @dana", "Restart it", "@dana", "2026-04-01"),
        ("Restart it, deadline: 2026-04-01, @dana", "Restart it", "@dana", "2026-04-01"),
        ("Restart it. Due: 1 April 2026 @dana", "Restart it.", "@dana", "2026-04-01"),
        ("Fix X by 2026-04-01 (dana)", "Fix X", "dana", "2026-04-01"),
        ("Restart it @dana by next Friday", "Restart it by next Friday", "@dana", nil),
        ("Restart it @dana ASAP", "Restart it ASAP", "@dana", nil),
        ("Restart it, @dana, soon, due 2026-04-01", "Restart it, soon", "@dana", "2026-04-01"),
        ("Restart it @dana (after holidays)", "Restart it (after holidays)", "@dana", nil),
        ("Restart it @dana (after holidays) by 2026-04-01", "Restart it (after holidays)", "@dana", "2026-04-01"),
        ("Restart it, @dana, once we are back", "Restart it, once we are back", "@dana", nil),
        ("Restart it @dana — after the freeze", "Restart it after the freeze", "@dana", nil),
        ("Restart it (@dana, after the freeze)", "Restart it (after the freeze)", "@dana", nil),
        ("Restart it (@dana) once we are back", "Restart it once we are back", "@dana", nil),
    ] as [(String, String, String?, String?)])
func anOwnerStandsBeforeOrBehindWhatIsToBeDone(written: String, text: String, owner: String?, due: String?) {
    let found = actions("- \(written)")
    #expect(found.map(\.text) == [text])
    #expect(found.map(\.owner) == [owner])
    #expect(found.map { $0.due?.description } == [due])
}

@Test(arguments: [
    "Ask @dana, once we are back", "Talk to @dana (after holidays)", "Follow up with @dana — once we are back",
    "Page @here, once it is red",
    "Revert @dana's change after the freeze", "Pin @org/core (after the freeze)", "Document why @dana, the on-call, was paged",
    "Explain it to Lee and @dana, once they are back", "Fix the status:done handler", "Show owner:unknown in the table",
    "Use @Async, if possible", "Stop using @Inject, before we upgrade", "Drop the last @Retry after the upgrade",
    "Post and mention @lead before deploying", "Add label owner:platform", "Filter on status:done", "Check `@dana`, once we are back",
    "Move the pager from @dana (on leave) to the rota",
])
func whomAPromiseSpeaksOfIsNoOwner(written: String) {
    let found = actions("- \(written)")
    #expect(found.map(\.owner) == [nil])
    #expect(found.map(\.text) == [written.filter { $0 != "`" }])
}
