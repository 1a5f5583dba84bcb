import Diagnostics
import Frameworks
import Markup
import Testing

@testable import Incidents

/// Reads the actions of a text that stands under "Action items".
func actions(_ body: String, heading: String = "Action items", day: CalendarDay? = CalendarDay(year: 2026, month: 3, day: 14))
    -> [ActionItem]
{
    let text = "# A title of the incident\n\n## \(heading)\n\n\(body)\n"
    let tree = MarkdownParser.parse(SourceFile(path: "a.md", text: text))
    let sections = SectionReader.read(tree, vocabulary: .builtIn)
    return ActionReader.read(sections, in: tree, incidentID: "a", day: ReferenceDay(date: day))
}

private func texts(_ body: String) -> [String] { actions(body).map(\.text) }

@Test func topLevelBulletsAreActionsAndNestedOnesExplain() {
    let found = actions("- add an alert\n  - on pool usage\n  - on lag\n- write a runbook")
    #expect(found.map(\.text) == ["add an alert", "write a runbook"])
    #expect(found.map(\.id) == ["a#a1", "a#a2"])
    #expect(found.map(\.line) == [5, 8])
    #expect(found.allSatisfy { $0.status == .open && !$0.isStatusStated })
}

@Test func numberedItemsAreActions() { #expect(texts("1. add an alert\n2. write a runbook") == ["add an alert", "write a runbook"]) }

@Test(arguments: ["[x]", "[X]", "[*]", "[✓]"]) func tickedBoxesAreDone(box: String) {
    #expect(actions("- \(box) add an alert").map(\.status) == [.done])
    #expect(texts("- \(box) add an alert") == ["add an alert"])
}

@Test(arguments: ["[ ]", "[]"]) func emptyBoxesAreStatedOpen(box: String) {
    let found = actions("- \(box) add an alert")
    #expect(found.map(\.status) == [.open])
    #expect(found.map(\.isStatusStated) == [true])
    #expect(found.map(\.text) == ["add an alert"])
}

@Test(
    arguments: [
        "add an alert (DONE)", "✅ add an alert", "add an alert ✅", "~~add an alert~~", "[done] add an alert", "DONE: add an alert",
        "**Done** add an alert", "add an alert (already done)", "add an alert. Done.", "add an alert (completed in #12)",
        "add an alert (done 3/15)", "add an alert (done 15 March)", "add an alert (shipped March 15)", "add an alert (erledigt 15.03.)",
        "add an alert (done on 3/15)", "add an alert _done in the dashboard_", "add an alert DONE", "add an alert. Status: closed",
        "add an alert（対応済み）",
    ])
func doneIsSaidInManyWays(text: String) {
    #expect(actions("- \(text)").map(\.status) == [.done])
    #expect(texts("- \(text)").map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 } == ["add an alert"])
}

@Test(arguments: [
    "done 3/15", "done on March 15", "shipped 15 March", "closed Mar. 15", "erledigt 15.03.", "erledigt am 15.3.", "done 2026-03-15",
])
func aDayWithoutYearAfterDoneIsTheFirstSinceTheIncident(status: String) {
    let found = actions("- add an alert (\(status))\n\n| Action | Status |\n|---|---|\n| add an alert | \(status) |")
    #expect(found.map(\.status) == [.done, .done])
    #expect(found.map { $0.doneOn?.description } == ["2026-03-15", "2026-03-15"])
}

@Test func aFractionAfterDoneIsAShareUnlessItIsADaySoonAfterTheIncident() {
    #expect(actions("- add alerts (done 3/4)\n- add tests (done 2/3)").map(\.status) == [.inProgress, .inProgress])
}

@Test func strikingThroughWithADayTellsWhenItWasDone() {
    let found = actions("- ~~add an alert~~ **Done 2026-05-22**")
    #expect(found.map(\.text) == ["add an alert"])
    #expect(found.first?.doneOn == CalendarDay(year: 2026, month: 5, day: 22))
}

@Test func whatIsToldInThePastTenseIsDone() {
    #expect(actions("- We tweaked the pull limit").map(\.status) == [.done])
    #expect(actions("- The old queue has been removed.").map(\.status) == [.done])
    #expect(actions("- 監視を追加しました").map(\.status) == [.done])
    #expect(actions("- We need to tweak the pull limit").map(\.isStatusStated) == [false])
    #expect(actions("- Ensure the hosts have been patched").map(\.isStatusStated) == [false])
    #expect(actions("- Replace the seed of the generator").map(\.isStatusStated) == [false])
}

@Test(arguments: [
    ("WIP", ActionItem.Status.inProgress), ("in progress", .inProgress), ("superseded by #4", .superseded), ("verified", .verified),
])
func otherStatesAreReadAtTheEnd(word: String, status: ActionItem.Status) {
    #expect(actions("- add an alert (\(word))").map(\.status) == [status])
}

@Test(arguments: [
    ("declined 2026-11-27: no use", "2026-11-27", "no use"), ("declined on 2026-11-27", "2026-11-27", nil),
    ("won't do 2026-11-27, because nobody asks", "2026-11-27", "nobody asks"),
    ("declined: we look again on 2027-01-01", nil, "we look again on 2027-01-01"),
    ("declined", nil, nil),
])
func theDayOnWhichAPromiseWasGivenUpIsKept(status: String, day: String?, reason: String?) {
    for found in [actions("- Add an alert; status: \(status)"), actions("| Action | Status |\n|---|---|\n| Add an alert | \(status) |")] {
        #expect(found.map(\.status) == [.declined] && found.map(\.text) == ["Add an alert"] && found.map(\.reason) == [reason])
        #expect(found.map { $0.doneOn?.description } == [day])
    }
}

@Test func theDayMayStandAfterWhatTookThePlace() {
    let found = actions("| Action | Status |\n|---|---|\n| Add an alert | superseded by B 2026-11-28 |")
    #expect(found.map(\.status) == [.superseded] && found.map { $0.doneOn?.description } == ["2026-11-28"])
}

@Test func aReasonIsKeptWithItsSemicolon() {
    let found = actions("1. Send a link; owner: messaging, status: declined: doubles the length; the other way stays for incidents")
    #expect(found.map(\.text) == ["Send a link"] && found.map(\.reason) == ["doubles the length; the other way stays for incidents"])
    let other = actions("1. Send a link; status: declined: too dear; owner: messaging; due: 2026-11-01")
    #expect(other.map(\.text) == ["Send a link"] && other.map(\.reason) == ["too dear"] && other.map(\.owner) == ["messaging"])
}

@Test(arguments: [
    ("drop the mirror (declined: nobody uses it)", "drop the mirror"),
    ("declined cards, @dana, declined: nobody uses it", "declined cards"),
    ("Superseded roots, @dana, due 2026-11-01, won't do: nobody uses it", "Superseded roots"),
    ("drop the mirror: declined, nobody uses it", "drop the mirror"),
    ("[ ] drop the mirror: declined, nobody uses it", "drop the mirror"),
    ("drop the mirror — declined — nobody uses it", "drop the mirror"),
    ("drop the mirror, rejected because nobody uses it", "drop the mirror"),
    ("drop the mirror: won't do, nobody uses it, @dana", "drop the mirror"),
    ("Won't do: drop the mirror. nobody uses it.", "drop the mirror"),
    ("Won't do, nobody uses it: drop the mirror", "drop the mirror"), ("Declined, nobody uses it: drop it, and more", "drop it, and more"),
])
func aDeclinedActionKeepsItsReason(line: String, text: String) {
    let found = actions("- " + line)
    #expect(found.map(\.status) == [.declined] && found.map(\.reason) == ["nobody uses it"])
    #expect(found.map(\.text) == [text] && found.map(\.owner) == [line.contains("@dana") ? "@dana" : nil])
    #expect(found.map { $0.due?.description } == [line.contains("due") ? "2026-11-01" : nil])
}

@Test(arguments: [
    "Alert on cards: declined, expired and lost ones", "Count requests: accepted, rejected or late", "Ask why cards are declined",
])
func wordsLikeDeclinedInAListDeclineNothing(line: String) { #expect(actions("- " + line).map(\.status) == [.open]) }

@Test(
    arguments: [
        ("@dana: add an alert", "@dana"), ("add an alert @dana", "@dana"), ("add an alert (Dana)", "Dana"), ("[dana] add an alert", "dana"),
        ("(dana, platform team) add an alert", "dana, platform team"), ("add an alert — platform team", "platform team"),
        ("add an alert. Owner: @dana", "@dana"), ("add an alert (owner: dana)", "dana"), ("Add an alert: Dana F create story", "Dana F"),
        ("add an alert（担当：基盤チーム）", "基盤チーム"), ("add an alert (ticket: OPS-8, owner: dana)", "dana"),
        ("add an alert (OPS-22) (dana)", "dana"), ("add an alert (dana, OPS-22)", "dana"), ("add an alert (dana) [OPS-22]", "dana"),
        ("add an alert (`@dana`)", "@dana"),
        ("`@dana`: add an alert", "@dana"), ("add an alert, `@dana`", "@dana"), ("add an alert — `@dana`", "@dana"),
    ])
func ownersAreRecognisedAndTakenOff(text: String, owner: String) {
    let found = actions("- \(text)")
    #expect(found.map(\.owner) == [owner])
    #expect(found.map { $0.text.lowercased().hasPrefix("add an alert") && !$0.text.contains("ana") } == [true])
}

@Test(
    arguments: [
        ("add an alert (data platform, 2026-04-01)", "data platform"), ("add an alert (equipo de datos, 2026-04-01)", "equipo de datos"),
        ("add an alert (fiscal-group, até 2026-04-01)", "fiscal-group"), ("add an alert @dana 2026-04-01", "@dana"),
        ("add an alert (Responsable: DBA, vence: 2026-04-01)", "DBA"), ("add an alert. Responsable: Infra. Fecha: 2026-04-01", "Infra"),
        ("add an alert（配信班、4/1まで）", "配信班"), ("add an alert – Verantwortlich: Leitstelle – Bis: 01.04.2026", "Leitstelle"),
        ("add an alert (Technik, bis 01.04.)", "Technik"), ("add an alert @dana bis 01.04.", "@dana"),
        ("add an alert (OPS-22) (dana) (2026-04-01)", "dana"), ("add an alert (2026-04-01) (dana)", "dana"),
        ("add an alert `@dana` due `2026-04-01`", "@dana"), ("add an alert (due: 2026-04-01, owner: dana)", "dana"),
    ])
func anOwnerBesideADayIsTakenOffWithIt(text: String, owner: String) {
    let found = actions("- \(text)")
    #expect(found.map(\.owner) == [owner])
    #expect(found.map { $0.due?.description } == ["2026-04-01"])
    #expect(found.map { $0.text.hasPrefix("add an alert") && $0.text.utf8.count <= 13 } == [true])
}

@Test(arguments: ["add an alert (rolled out)", "add an alert (from the pool, 2026-04-01)", "add an alert (v2 nodes, 2026-04-01)"])
func wordsOfASentenceBesideADayAreNoOwner(text: String) { #expect(actions("- \(text)").map(\.owner) == [nil]) }

@Test(arguments: [
    "add an alert (per node)", "ask @dana for an alert", "use `@scope/package`", "drop `@scope`", "time the lookup (`@cached`)",
    "mark it (`@Deprecated`)", "add `@media` by 2026-04-01", "add alerts (staff, access)", "Add alerts (TypeScript)",
])
func otherWordsAreNoOwners(text: String) {
    #expect(actions("- \(text)").map(\.owner) == [nil])
}

@Test(
    arguments: [
        "add an alert by 2026-04-01", "add an alert (due 2026-04-01)", "add an alert (@dana, by 2026-04-01)",
        "add an alert, due: 2026-04-01",
        "add an alert - due April 1, 2026", "add an alert. Due: 2026-04-01.", "add an alert（期限：2026-04-01）",
    ])
func dueDaysAreRecognisedAndTakenOff(text: String) {
    let found = actions("- \(text)")
    #expect(found.map(\.due) == [CalendarDay(year: 2026, month: 4, day: 1)])
    #expect(found.map { $0.text.hasPrefix("add an alert") && !$0.text.contains("04") } == [true])
}

@Test(
    arguments: [
        ("Owner: Dr. Doe. Due: 2026-04-03", "Dr. Doe"), ("Owner: J. Doe. Due: Apr. 3, 2026", "J. Doe"),
        ("Owner: Prof. Dr. J. R. Doe. Due: 3. April 2026.", "Prof. Dr. J. R. Doe"),
        ("Due: 3. Apr. 2026. Owner: John F. Doe", "John F. Doe"),
        ("Verantwortlich: Fr. Huber. Frist: 03.04. Status: offen", "Fr. Huber"), ("Owner: Team B. Due: Fri. Apr. 3", "Team B"),
        ("Owner: Acme Inc. Due: 2026-04-03. Status: open.", "Acme Inc"), ("Owner: A. Doe, B. Roe; due: 2026. 4. 3.", "A. Doe, B. Roe"),
    ])
func aValueIsNotCutAtAnAbbreviation(fields: String, owner: String) {
    let found = actions("- Add an alert. \(fields)")
    #expect(found.map(\.owner) == [owner])
    #expect(found.map { $0.due?.description } == ["2026-04-03"])
    #expect(found.map(\.text) == ["Add an alert."])
}

@Test(
    arguments: [
        ("Add an alert. Owner: dana. It needs care.", "Add an alert. It needs care.", "dana"),
        ("Add an alert, owner: Team B. It needs care.", "Add an alert. It needs care.", "Team B"),
        ("Owner: J. Doe. Add an alert.", "Add an alert.", "J. Doe"),
    ])
func aFullStopEndsAValueAndGoesWithIt(written: String, text: String, owner: String) {
    let found = actions("- \(written)")
    #expect(found.map(\.owner) == [owner])
    #expect(found.map(\.text) == [text])
}

@Test func fieldsInTheMiddleLeaveTheTextWhole() {
    let found = actions("- **Dashboards** (Owner: platform team, ETA: 2026-05-01): add one with `retry()` counts")
    #expect(found.map(\.text) == ["Dashboards: add one with retry() counts"])
    #expect(found.map(\.owner) == ["platform team"])
    #expect(actions("- add an alert（担当: 田中 / 期限: 2026-04-15）").map(\.owner) == ["田中"])
}

@Test(arguments: ["4月末", "4月底", "4월 말", "2026年4月末", "Ende April", "fin avril", "finales de abril", "até o fim de abril", "end of April"])
func theEndOfAMonthIsItsLastDay(written: String) {
    #expect(actions("| Action | Due |\n|---|---|\n| add an alert | \(written) |").map { $0.due?.description } == ["2026-04-30"])
}

@Test func aMonthIsDueOnItsLastDay() {
    let found = actions("- add an alert by end of April 2026")
    #expect(found.first?.due == CalendarDay(year: 2026, month: 4, day: 30))
    #expect(found.first?.dueWritten == "April 2026")
}

@Test(
    arguments: [
        ("fix the leak PGM-281", "PGM-281"), ("fix the leak (#58)", "#58"), ("fix the leak owner/repo#58", "owner/repo#58"),
        ("fix the leak [Issue](https://example.com/o/r/issues/58)", "https://example.com/o/r/issues/58"),
        ("fix the leak https://example.com/o/r/pull/7", "https://example.com/o/r/pull/7"), ("PGM-281: fix the leak", "PGM-281"),
        ("bug 16049 - fix the leak", "bug 16049"), ("[JIRA-12] fix the leak", "JIRA-12"), ("[gh-12] fix the leak", "gh-12"),
        ("[BUG-7] fix the leak", "BUG-7"), ("(PR-7) fix the leak", "PR-7"), ("fix the leak (JIRA-12)", "JIRA-12"),
        ("[bug 16049](https://example.com/show_bug.cgi?id=16049) fix the leak", "https://example.com/show_bug.cgi?id=16049"),
    ])
func ticketsAreRecognisedAndTakenOff(text: String, ticket: String) {
    let found = actions("- \(text)")
    #expect(found.map(\.ticket) == [ticket])
    #expect(found.map(\.text) == ["fix the leak"])
}

@Test(arguments: [("(dana)", "dana"), ("(Dana)", "Dana"), ("(owner: dana)", "dana"), ("@dana", "@dana")])
func aTicketInBracketsAtTheStartLeavesTheOwnerToTheEnd(end: String, owner: String) {
    let found = actions("- [JIRA-12] fix the leak \(end)\n- [OPS-3, \(owner)] fix the leak")
    #expect(found.map(\.text) == ["fix the leak", "fix the leak"])
    #expect(found.map(\.owner) == [owner, owner])
    #expect(found.map(\.ticket) == ["JIRA-12", "OPS-3"])
}

@Test(arguments: ["H1", "v2", "S3", "ops-7", "UTF-8", "sprint-14"])
func numberedNamesInBracketsAtTheStartAreNoOwners(name: String) {
    let found = actions("- [\(name)] fix the leak\n- [\(name)] fix the leak (dana)")
    #expect(found.map(\.owner) == [nil, "dana"])
    #expect(found.map(\.text) == ["[\(name)] fix the leak", "[\(name)] fix the leak"])
}

@Test func aQuarterWithoutYearIsTheNextOneToEnd() {
    let found = actions("- [Q2] fix the leak\n- fix the leak by Q1\n- fix the leak (Q4)", day: CalendarDay(year: 2026, month: 4, day: 2))
    #expect(found.map { $0.due?.description } == ["2026-06-30", "2027-03-31", "2026-12-31"])
    #expect(found.map(\.text) == ["fix the leak", "fix the leak", "fix the leak"])
    #expect(found.map(\.owner) == [nil, nil, nil])
}

@Test(arguments: ["store text as UTF-8", "sign with SHA-256", "move off P-256", "read https://example.com/docs/setup.html"])
func standardsAndPagesAreNoTickets(text: String) {
    #expect(actions("- \(text)").map(\.ticket) == [nil])
    #expect(texts("- \(text)") == [text])
}

@Test func anActionThatIsOnlyATicketKeepsIt() {
    let found = actions("- #2127\n- [ ] https://example.com/o/r/issues/5")
    #expect(found.map(\.text) == ["#2127", "https://example.com/o/r/issues/5"])
    #expect(found.map(\.ticket) == ["#2127", "https://example.com/o/r/issues/5"])
}

@Test(arguments: [
    ("[prevention] add a check", ActionItem.Facet.prevention), ("Detect: add a check", .monitoring),
    ("**[Mitigation]** add a check", .mitigation), ("【監視】add a check", .monitoring),
])
func labelsTellTheType(text: String, type: ActionItem.Facet) {
    let found = actions("- \(text)")
    #expect(found.map(\.type) == [type])
    #expect(found.map(\.text) == ["add a check"])
}

@Test func fieldsMayStandInNestedBullets() {
    let found = actions(
        "- **Add an alert**\n  - Owner: @dana\n  - Due: 2026-04-01\n  - Status: Done\n  - Ticket: PGM-1\n  - Priority: high")
    #expect(found.count == 1)
    #expect(found.first?.owner == "@dana")
    #expect(found.first?.due == CalendarDay(year: 2026, month: 4, day: 1))
    #expect(found.first?.status == .done)
    #expect(found.first?.ticket == "PGM-1")
    #expect(found.first?.priority == "high")
}

@Test(arguments: [
    "None", "N/A", "- none", "- TBD", "なし", "", "*List any tasks created by this incident*",
    "Action items should be achievable in the short term.",
])
func nothingIsPromisedByEmptyWords(body: String) { #expect(actions(body).isEmpty) }

@Test(
    arguments: [
        "- Monitoring: none, because the alert fired", "- not needed, because the alert fired", "- nothing to do because it is small",
        "- **Prevention** – none needed since it is gone", "- [ ] Process changes: none",
        "### Monitoring\n\n- None, because the alert fired",
        "No actions needed.", "There are no actions because the team has moved.", "- 監視：なし（アラートが鳴ったため）",
        "| Type | Action | Owner |\n|---|---|---|\n| Monitoring | None, because it fired | - |\n| Prevention | None | |",
    ])
func noneWithAReasonIsAnAnswerAndNoPromise(body: String) { #expect(actions(body).isEmpty) }

@Test(arguments: [
    "- None of the hosts failed over; add a second one", "- Nothing in the runbook says so: write it", "- Rename: none is no name",
    "| Action | Owner |\n|---|---|\n| TBD | @dana |",
])
func sentencesThatOnlyBeginWithNoneArePromises(body: String) { #expect(actions(body).count == 1) }

@Test func introductionsAndRemarksAroundAListAreNoActions() {
    #expect(texts("We are committed to:\n\n- add an alert\n\nSee the board for more.") == ["add an alert"])
}

@Test func paragraphsAreActionsWhereNothingIsListed() {
    #expect(
        texts("A new process will be written.\n\nThe hosts will be replaced.") == [
            "A new process will be written.", "The hosts will be replaced.",
        ])
}

@Test func sentencesOnLinesOfTheirOwnAreActionsOfTheirOwn() {
    #expect(texts("Add tests.\nAdd an alert.").count == 2)
    #expect(texts("Add tests for all\nof the parts.") == ["Add tests for all of the parts."])
}

@Test func aParagraphThatCallsItselfAnActionCountsBesideAList() {
    #expect(texts("- add an alert\n\n**Action item:** Declare earlier. Owner: @dana") == ["add an alert", "Declare earlier."])
}
