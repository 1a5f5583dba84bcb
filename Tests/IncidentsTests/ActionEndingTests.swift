import Testing

@testable import Incidents

private func texts(_ body: String) -> [String] { actions(body).map(\.text) }

@Test(
    arguments: [
        ("- [ ] ~~add an alert~~ won't do: too dear", ActionItem.Status.declined), ("- ~~add an alert~~ superseded by OPS-4", .superseded),
        ("- ~~add an alert~~ done in #12", .done), ("- ~~add an alert~~ @dana", .done), ("- ~~add an alert~~ deferred", .open),
        ("- add an alert (Closed - Won't Do)", .declined), ("- add an alert (closed as duplicate of #4)", .superseded),
        ("- add an alert (50% complete)", .inProgress), ("- add an alert (almost done)", .inProgress),
        ("- add an alert (mostly done)", .inProgress), ("- add an alert (80 % done)", .inProgress),
    ])
func theLastWordOnAnActionCounts(body: String, status: ActionItem.Status) {
    #expect(actions(body).map(\.status) == [status])
    #expect(texts(body).map { $0.hasPrefix("add an alert") } == [true])
}

@Test func whereItIsFiledIsNobodysName() {
    let found = actions("- The pager should call more people. (filed\n  https://example.com/ops/issues/12)")
    #expect(found.map(\.owner) == [nil])
    #expect(found.map(\.ticket) == ["https://example.com/ops/issues/12"])
    #expect(found.map(\.text) == ["The pager should call more people."])
}

@Test func whatWideBracketsSayOfADayIsNoPartOfIt() {
    let found = actions("- [ ] 期限の延長を検討する。**担当: platform、期限: 2026-05-14**（要議論、decision only）")
    #expect(found.map { $0.due?.description } == ["2026-05-14"])
    #expect(found.map(\.owner) == ["platform"])
}

@Test func aStruckActionKeepsWhyAndWhose() {
    let found = actions("- ~~add an alert~~ won't do: too dear (@dana)")
    #expect(found.map(\.reason) == ["too dear"])
    #expect(found.map(\.owner) == ["@dana"])
    #expect(found.map(\.text) == ["add an alert"])
    #expect(texts("- ~~Old plan~~ new plan") == ["Old plan new plan"])
}

@Test(
    arguments: [
        ("add an alert @dana, due 2026-04-01, done", ActionItem.Status.done), ("add an alert, @dana, 2026-04-01, P1", .open),
        ("add an alert @dana due 2026-04-01 in progress", .inProgress), ("add an alert; @dana; by 2026-04-01; open", .open),
        ("add an alert (@dana) by 2026-04-01, P1, done", .done), ("add an alert @dana by EOD 2026-04-01", .open),
        ("Due 2026-04-01: add an alert @dana", .open), ("**By April 1, 2026** – add an alert @dana", .open),
    ])
func fieldsMayFollowEachOtherAtTheEnd(text: String, status: ActionItem.Status) {
    let found = actions("- \(text)")
    #expect(found.map(\.text) == ["add an alert"])
    #expect(found.map(\.owner) == ["@dana"])
    #expect(found.map { $0.due?.description } == ["2026-04-01"])
    #expect(found.map(\.status) == [status])
}

@Test(
    arguments: [
        ("add an alert, @dana, due 2026-04-01, urgent", "add an alert, urgent"),
        ("add an alert, due 2026-04-01, @dana, for now", "add an alert, for now"),
        ("add an alert @dana by 2026-04-01 urgent", "add an alert urgent"),
        ("add an alert (@dana, 2026-04-01, urgent)", "add an alert (urgent)"),
        ("add an alert (@dana, due 2026-04-01), urgent", "add an alert, urgent"),
        ("add an alert, owner: @dana, due 2026-04-01, urgent", "add an alert, urgent"),
    ])
func lastWordsThatAreNoFieldStayInTheText(written: String, text: String) {
    let found = actions("- \(written)")
    #expect(found.map(\.text) == [text])
    #expect(found.map(\.owner) == ["@dana"])
    #expect(found.map { $0.due?.description } == ["2026-04-01"])
}

@Test(
    arguments: [
        ("started 3/20", ActionItem.Status.inProgress), ("not started 3/20", .open), ("blocked 3/20", .open), ("deferred 3/20", .open),
        ("not done 3/15", .open), ("not done, 3/15", .open), ("nicht erledigt, 15.03.", .open), ("nicht begonnen 15.03.", .open),
        ("未着手 3/15", .open), ("pas fait 15/03", .open), ("blocked since 3/20", .open),
    ])
func theDayOfAStatusInBracketsIsNotDue(bracket: String, status: ActionItem.Status) {
    let found = actions("- add an alert (\(bracket))")
    #expect(found.map(\.text) == ["add an alert"])
    #expect(found.map(\.due) == [nil])
    #expect(found.map(\.status) == [status])
}

@Test(arguments: ["to be done 3/20", "planned 3/20", "not started, due 3/20", "@dana, not started, 2026-03-20", "geplant 20.03."])
func theDayOfAPlanInBracketsIsDue(bracket: String) {
    #expect(actions("- add an alert (\(bracket))").map { $0.due?.description } == ["2026-03-20"])
}

@Test(
    arguments: [
        ("アラートを追加（3/15対応済み）", ActionItem.Status.done, "2026-03-15"), ("add an alert (2026-03-15: done)", .done, "2026-03-15"),
        ("Alarm ergänzen (15.03. erledigt)", .done, "2026-03-15"), ("アラートを追加（3/15確認済み）", .verified, "2026-03-15"),
        ("add an alert (3/4 done)", .inProgress, nil), ("アラートを追加（3/4対応済み）", .inProgress, nil),
    ] as [(String, ActionItem.Status, String?)])
func theDayMayStandBeforeItsStatus(text: String, status: ActionItem.Status, day: String?) {
    let found = actions("- \(text)")
    #expect(found.map(\.status) == [status])
    #expect(found.map { $0.doneOn?.description } == [day])
    #expect(found.map(\.due) == [nil])
}

@Test(
    arguments: [
        ("Remove the flag once OPS-12 is done (@dana)", "Remove the flag once OPS-12 is done"),
        ("Add an alert after OPS-12 is closed @dana", "Add an alert after OPS-12 is closed"),
        ("Add an alert, @dana, 2026-04-01, after OPS-12 is closed", "Add an alert, after OPS-12 is closed"),
        ("Add an alert @dana due 2026-04-01 when OPS-12 is closed", "Add an alert when OPS-12 is closed"),
        ("Add an alert @dana due 2026-04-01 if the test of it is verified", "Add an alert if the test of it is verified"),
        ("Remove the flag @dana due 2026-04-01; keep until PAY-3 is resolved", "Remove the flag; keep until PAY-3 is resolved"),
        ("Alarm ergänzen, sobald OPS-12 erledigt ist (@dana)", "Alarm ergänzen, sobald OPS-12 erledigt ist"),
        ("Add an alert @dana due 2026-04-01 blocked by OPS-9", "Add an alert"),
        ("Decide with payments whether OPS-12 is done (@dana)", "Decide with payments whether OPS-12 is done"),
    ])
func aClauseThatTellsWhenIsNoStatus(written: String, text: String) {
    let found = actions("- \(written)")
    #expect(found.map(\.text) == [text])
    #expect(found.map(\.status) == [.open])
    #expect(found.map(\.owner) == ["@dana"])
}

@Test(arguments: [
    "Alert on P1, P2, P3", "Ask @dana by 2026-04-01 for keys", "Move rows (batched) by 2026-04-01 in staging",
    "Remove the flag by 1.6.", "Tell @dana by 2026-04-01, then rest",
    "Mend the reports of 2026-04-01, 2026-04-02, 2026-04-03", "Run canaries by 2026-04-01 in production",
    "Update the hosts, the tests, P1", "Keep the breaker closed, open, done", "By default: deny", "Due to load: shed traffic",
])
func sentencesThatEndLikeFieldsStayWhole(text: String) { #expect(texts("- \(text)") == [text]) }

@Test(arguments: [
    ("add an alert (dana)", "dana"), ("add an alert (storage-team) due 2026-04-01", "storage-team"),
    ("add an alert (dana), due 2026-04-01", "dana"), ("add an alert (jane.doe)", "jane.doe"), ("add an alert (j.doe)", "j.doe"),
    ("add an alert (jdoe)", "jdoe"), ("add an alert (OPS-3) (jane.doe) by 2026-04-01", "jane.doe"), ("add an alert (Web)", "Web"),
])
func oneWordInBracketsAtTheEndIsWhoDoesIt(text: String, owner: String) {
    let found = actions("- \(text)")
    #expect(found.map(\.owner) == [owner])
    #expect(found.map(\.text) == ["add an alert"])
}

@Test(arguments: [
    "optional", "staging", "easy", "tbd", "retries", "legacy", "default", "cross-platform", "read-only", "k8s", "monitoring", "pending",
    "in progress", "Staging", "Production", "Prod", "Staging, Production", "Redis", "Kafka/Redis", "config.yaml", "node.js", "example.com",
    "retry.timeout", "v1.2", "e.g.",
])
func remarksInBracketsAreNoOwners(word: String) { #expect(actions("- add an alert (\(word))").map(\.owner) == [nil]) }

@Test(arguments: ["Staging", "production", "Staging, Production", "Redis", "config.yaml", "node.js", "retry.timeout"])
func environmentsAndProductsAtTheStartAreNoOwners(word: String) {
    #expect(actions("- [\(word)] add an alert\n- [\(word)] add an alert (dana)").map(\.owner) == [nil, "dana"])
}

@Test func anEnvironmentBesideADayIsNoOwner() {
    #expect(actions("- add an alert (Staging, 2026-04-01)\n- add an alert (staging, 2026-04-01)").map(\.owner) == [nil, nil])
}

@Test func bracketsOfCallsAndOneOfSeveralAreNoOwners() {
    #expect(actions("- wrap retry(dana)").map(\.owner) == [nil])
    #expect(actions("- cap the pool (dana) and the queue (lee)").map(\.owner) == [nil])
    #expect(actions("- cap the pool (max) and the queue (min) (OPS-3)").map(\.owner) == [nil])
}

@Test(
    arguments: [
        ("a test (Bo, by Friday)", "Bo", nil), ("a test (Bo, next sprint)", "Bo", nil), ("a test (Bo, 2026-W14)", "Bo", "2026-04-05"),
        ("a test (Bo, July)", "Bo", "2026-07-31"), ("a test — @João Lima — @April 1, 2026", "@João Lima", "2026-04-01"),
        ("a test planned for 2026-04-01", nil, "2026-04-01"), ("a test --- @bo --- 2026-04-01", "@bo", "2026-04-01"),
        ("a test (Bo, Cy)", "Bo, Cy", nil),
    ] as [(String, String?, String?)])
func whatIsNoDayBesideANameLeavesTheName(written: String, owner: String?, due: String?) {
    let found = actions("- \(written)")
    #expect(found.map(\.text) == ["a test"])
    #expect(found.map(\.owner) == [owner])
    #expect(found.map { $0.due?.description } == [due])
}

@Test(arguments: [
    "Fix the queue (Redis, next to the cache)", "Fix the queue (by design)", "Sort reports by month", "Use another base (H2)",
])
func wordsInBracketsThatTellNoTimeAreText(written: String) {
    let found = actions("- \(written)")
    #expect(found.map(\.text) == [written])
    #expect(found.map(\.due) == [nil])
}

@Test(
    arguments: [
        "add an alert - by 2026-04-01, dana", "add an alert — by 2026-04-01, dana", "add an alert — dana — due 2026-04-01",
        "~~@lee~~ @dana: add an alert by 2026-04-01", "~~@lee~~ @dana add an alert (due 2026-04-01)",
    ])
func aNameStandsBesideADayBehindADash(text: String) {
    let found = actions("- \(text)")
    #expect(found.map(\.text) == ["add an alert"])
    #expect(found.map { $0.owner?.drop { $0 == "@" } } == ["dana"])
    #expect(found.map { $0.due?.description } == ["2026-04-01"])
    #expect(found.map(\.status) == [.open])
}

@Test func wordsBehindADashNeedAFieldToNameSomebody() {
    #expect(actions("- restart the job - by hand, then wait").map(\.owner) == [nil])
    #expect(actions("- add an alert — dana — pending").map(\.owner) == ["dana"])
    #expect(actions("- fix the page - login - pending").map(\.owner) == [nil])
    #expect(actions("- add an alert, web team, done").map { "\($0.owner ?? "-") \($0.status)" } == ["web team done"])
}

@Test func marksOfOtherSystemsTellTheStatus() {
    #expect(actions("- (/) add an alert").map(\.status) == [.done])
    #expect(actions("| Action | Done? |\n|--|--|\n| a | (/) |\n| b | (x) |").map(\.status) == [.done, .open])
    #expect(actions("- ~~add an alert~~ (dupe of OPS-4)").map(\.status) == [.superseded])
    #expect(actions("| Maßnahme | Status |\n|--|--|\n| Netzteil | entfällt, da neue Anlage |").map(\.status) == [.declined])
}

@Test func aHeadingOfDeclinedActionsLeavesTheirReasonBehindAColonOrDash() {
    let found = actions("**Won't do**\n\n- second card: no slot free\n- third card — too expensive\n- fourth card")
    #expect(found.map(\.status) == [.declined, .declined, .declined])
    #expect(found.map(\.reason) == ["no slot free", "too expensive", nil])
    #expect(actions("- second card: no slot free").map(\.reason) == [nil])
}

@Test func aGroupNamesTheOwnerOfItsActions() {
    let found = actions("- **Tokens** (owner: security)\n  - [ ] ask first\n  - [x] restore it (@lee)")
    #expect(found.map(\.owner) == ["security", "@lee"])
}

@Test func chineseCommasPartAnOwnerFromADay() {
    let found = actions("- [ ] 增加告警（@张伟，2026-05-31）\n- [ ] 梳理证书 —— 运维组 —— 6月15日前")
    #expect(found.map(\.owner) == ["@张伟", "运维组"])
    #expect(found.map { $0.due?.description } == ["2026-05-31", "2026-06-15"])
}
