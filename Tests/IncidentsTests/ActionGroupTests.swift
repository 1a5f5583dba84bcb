import Diagnostics
import Markup
import Testing

@testable import Incidents

@Test func headingsBelowTellStatusAndType() {
    let found = actions("### Immediate (Completed)\n\n- add an alert\n\n### Prevention\n\n- add a check\n\n### Short-term\n\n- add a test")
    #expect(found.map(\.status) == [.done, .open, .open])
    #expect(found.map(\.isStatusStated) == [true, false, false])
    #expect(found.map(\.type) == [nil, .prevention, nil])
}

@Test func anOpenBoxOutweighsAHeading() {
    #expect(actions("### Completed\n\n- [x] add an alert\n- [ ] add a test").map(\.status) == [.done, .open])
}

@Test(arguments: [
    ("Completed actions", ActionItem.Status.done), ("Pending actions", .open), ("実施済みの対策", .done), ("Acciones pendientes", .open),
])
func theSectionsOwnHeadingTellsTheStatus(heading: String, status: ActionItem.Status) {
    #expect(actions("- add an alert", heading: heading).map(\.status) == [status])
    #expect(actions("- add an alert", heading: heading).map(\.isStatusStated) == [true])
}

@Test func boldLinesGroupTheListsBelowThem() {
    let found = actions("**In progress (next 2 weeks):**\n\n- add an alert\n\n**Done**\n\n- add a test")
    #expect(found.map(\.text) == ["add an alert", "add a test"])
    #expect(found.map(\.status) == [.inProgress, .done])
}

@Test func bulletsThatOnlySortHoldTheActions() {
    #expect(
        actions("- Process improvements:\n  - hold a drill\n- Technical\n  - add an alert").map(\.text) == ["hold a drill", "add an alert"])
    #expect(actions("- Platform team:\n  - hold a drill").map(\.owner) == ["Platform team"])
    #expect(
        actions("- Before the next release\n  - [ ] hold a drill\n  - [x] add an alert").map(\.text) == ["hold a drill", "add an alert"])
}

@Test func severalNamesAboveListsAreTheOwners() {
    let found = actions("**Ahmed**\n- add an alert\n- hold a drill\n\n**Boris/Carla:**\n- write a test")
    #expect(found.map(\.owner) == ["Ahmed", "Ahmed", "Boris/Carla"])
    #expect(found.map(\.text) == ["add an alert", "hold a drill", "write a test"])
}

@Test(arguments: [
    "**Search**\n- add an alert for search\n\n**Checkout**\n- hold a drill", "**Prevention**\n- add an alert\n\n**Ahmed**\n- hold a drill",
    "**Orders**\n- add an alert", "**Ahmed**\n- add an alert\n\n**Short term**\n- hold a drill",
    "**Resilience**\n- add an alert\n\n**Documentation**\n- hold a drill",
])
func otherWordsAboveListsOnlySort(body: String) {
    #expect(actions(body).map(\.owner).allSatisfy { $0 == nil })
}

@Test func actionsThatAreDoneMayBeAGroupOfAList() {
    let found = actions("- **Immediate actions taken**:\n  - restart the pool\n- **Short-term actions**:\n  - add an alert")
    #expect(found.map(\.text) == ["restart the pool", "add an alert"])
    #expect(found.map(\.status) == [.done, .open])
}

@Test func bulletsAtTheMarginBetweenNumbersBelongToTheNumbers() {
    let found = actions("1. Migrate the table\n\n- copy rows\n- switch reads\n\n2. Tune the pool\n\n- measure first")
    #expect(found.map(\.text) == ["Migrate the table", "Tune the pool"])
}

@Test func numberedHeadingsWithProseAreTheActions() {
    let found = actions("### 1. Validate at start\nAdded checks:\n```\nlet a = 1\n```\n### 2. Add a health check\n```\nlet b = 2\n```")
    #expect(found.map(\.text) == ["Validate at start", "Add a health check"])
}

@Test func numberedHeadingsThatSortDoNot() {
    #expect(actions("### 1. Short term\n- add an alert\n### 2. Long term\n- add a test").map(\.text) == ["add an alert", "add a test"])
}

@Test func aHeadingWithFieldsBelowItIsAnAction() {
    let found = actions(
        "### Add an alert\n- **Owner:** dana\n- **Due:** 2026-04-01\n- **Status:** Done\n### Write a runbook\n- **Owner:** lee")
    #expect(found.map(\.text) == ["Add an alert", "Write a runbook"])
    #expect(found.map(\.owner) == ["dana", "lee"])
    #expect(found.map(\.status) == [.done, .open])
    #expect(found.first?.due == CalendarDay(year: 2026, month: 4, day: 1))
}

@Test func aBoldLineWithFieldsBelowItIsAnAction() {
    let found = actions("**Add an alert**\n- Owner: dana\n- Status: Done\n\n**Write a runbook**\n- Owner: lee")
    #expect(found.map(\.text) == ["Add an alert", "Write a runbook"])
    #expect(found.map(\.line) == [5, 9])
    #expect(found.map(\.owner) == ["dana", "lee"])
    #expect(found.map(\.status) == [.done, .open])
}

@Test func partsThatAreNoPromisesAreLeftOut() {
    #expect(
        actions("### Investigation\n\nWhy did it begin?\n\n### What went wrong\n\n- nobody knew\n\n### Process\n\n1. hold a drill").map(
            \.text) == ["hold a drill"])
}

@Test func everyActionSectionIsRead() {
    #expect(
        actions("- add an alert\n\n## Prevention\n\n1. add a check\n\n## Thanks\n\n- dana").map(\.text) == ["add an alert", "add a check"])
}

@Test func aNarrativeBesideAListPromisesNothing() {
    let story = "First we scanned the logs.\n\nThat gave:\n\n- one request\n\nThen we compared backups.\n\nHere we found nothing."
    #expect(actions(story + "\n\n## Action items\n\n- add a test", heading: "Remediation").map(\.text) == ["add a test"])
}

@Test func aBareLineCanTitleActions() {
    let text = "# A title\n\n## Detection\nPeople told us.\n\nAction Items\n- add an alert\n\n- add a test\n"
    let tree = MarkdownParser.parse(SourceFile(path: "a.md", text: text))
    let found = ActionReader.read(SectionReader.read(tree, vocabulary: .builtIn), in: tree, incidentID: "a", day: ReferenceDay())
    #expect(found.map(\.text) == ["add an alert", "add a test"])
}

@Test func hostileActionsEndInTime() {
    let brackets = "a " + String(repeating: "(", count: 20_000) + String(repeating: ")", count: 20_000)
    let dashes = String(repeating: " - a", count: 10_000)
    let keys = String(repeating: "Owner: ", count: 8_000)
    for text in [brackets, dashes, keys, String(repeating: "@a ", count: 10_000), String(repeating: "[x] ", count: 10_000)] {
        #expect(actions("- \(text)").count == 1)
    }
}

@Test func boxesNestedInAnActionExplain() {
    let found = actions("- [ ] rework deploys @dana\n  - [x] write the plan @cy\n  - [ ] do it\n  - Ticket: OPS-4\n- [x] add an alert")
    #expect(found.map(\.text) == ["rework deploys", "add an alert"])
    #expect(found.map(\.status) == [.open, .done])
    #expect(found.map(\.ticket) == ["OPS-4", nil])
    #expect(actions("1. rework deploys\n   - [ ] write the plan\n   - for all").map(\.text) == ["rework deploys"])
}

@Test func proseWithASentenceALineIsNoList() {
    let found = actions("The alarm was late that night.\nWe removed the logs and restarted the queue.\nIt took 20 minutes in all.")
    #expect(found.count == 1 && found.first?.line == 5)
    #expect(actions("Wir haben neu gestartet.\nDas dauerte 20 Minuten.").count == 1)
    #expect(actions("We will add an alert.\nThe logs should be rotated.").count == 2)
}

@Test func aTableOfOtherThingsPromisesNothingBesideAList() {
    let hosts = "| Host | Disk |\n|---|---|\n| a | 10 GB |\n| b | 20 GB |"
    #expect(actions("### Alarm\n\nThese hosts need it:\n\n\(hosts)\n\n- Set it to 80 % (@ana)").map(\.text) == ["Set it to 80 %"])
    #expect(actions(hosts).count == 2)
    #expect(actions("| Promise | Owner |\n|---|---|\n| a | dana |\n\n- b").map(\.text) == ["a", "b"])
}

@Test func numberedGroupsHoldTheActions() {
    let found = actions("1. Short term:\n   - Alarm\n   - Quota\n2. Long term:\n   - Second disk")
    #expect(found.map(\.text) == ["Alarm", "Quota", "Second disk"])
    #expect(actions("1. Monitoring\n   - of the disk\n2. Add a quota\n   - for all").map(\.text) == ["Monitoring", "Add a quota"])
}

@Test func aHeadingWithDetailsAndAnOwnerLineIsAnAction() {
    let found = actions(
        "### Alarm on disk use\n\n- threshold 80 %\n\nOwner: Bo\n\n### Rotate the logs\n\n- keep a week\n\nOwner: Ana, due: 2026-04-01")
    #expect(found.map(\.text) == ["Alarm on disk use", "Rotate the logs"])
    #expect(found.map(\.owner) == ["Bo", "Ana"])
    #expect(found.map(\.line) == [5, 11])
    for heading in ["Short term", "Payments service"] {
        let listed = actions("### \(heading)\n\n- add an alert\n- add a test @kim\n\nOwner: Bo")
        #expect(listed.map(\.text) == ["add an alert", "add a test"])
        #expect(listed.map(\.owner) == ["Bo", "@kim"])
    }
    let numbered = actions("### 1. Add an alert\n\nOwner: Bo. Due: 2026-04-01.\n\nIt was silent.\n\n### 2. Cache keys\n\nMake them small.")
    #expect(numbered.map(\.text) == ["Add an alert", "Cache keys"])
    #expect(numbered.map(\.owner) == ["Bo", nil])
}

@Test(
    arguments: [
        "a) Add an alert\nb) Tune the pool", "– Add an alert\n– Tune the pool", "• Add an alert\n• Tune the pool",
        "☐ Add an alert\n☐ Tune the pool", "[ ] Add an alert\n[ ] Tune the pool", "We will:\n1) Add an alert\n2) Tune\n   the pool",
    ])
func linesWithMarksOfTheirOwnAreItems(lines: String) {
    let found = actions(lines)
    #expect(found.map(\.text) == ["Add an alert", "Tune the pool"])
    #expect(found.map(\.status) == [.open, .open])
}

@Test func linesThatBeginWithTicketsAreItems() {
    let found = actions("SRCH-1 Add an alert (@dana)\nSRCH-2 Tune the pool\nSRCH-3 [closed] Write it down")
    #expect(found.map(\.ticket) == ["SRCH-1", "SRCH-2", "SRCH-3"])
    #expect(found.map(\.owner) == ["@dana", nil, nil])
    #expect(found.map(\.status) == [.open, .open, .done])
    #expect(actions("OPS-1 added the alert that\nOPS-2 asked for.\nIt is there.").count == 1)
}

@Test func oneWordAboveOthersOnlySorts() {
    let found = actions(
        "- **Mobile**\n  - Ask only after login\n  - Back off on 429\n- Support:\n  - Write a macro\n- Migrate\n  - It is slow")
    #expect(found.map(\.text) == ["Ask only after login", "Back off on 429", "Write a macro", "Migrate"])
}

@Test func aBoxedLabelAboveBoxesOnlySorts() {
    let found = actions("- [ ] **Detection**\n  - [ ] Add an alert @kim by 2026-04-01\n- [ ] Quick wins:\n  - [x] Add a limit @lee")
    #expect(found.map(\.text) == ["Add an alert", "Add a limit"])
    #expect(found.map(\.owner) == ["@kim", "@lee"])
    #expect(found.map(\.status) == [.open, .done])
}

@Test func aTableOfFieldsIsOneAction() {
    let fields = "| Field | Value |\n|---|---|\n| Owner | dana |\n| Due date | 2026-04-01 |\n| Status | Done |"
    let found = actions("### Action 1: Add an alert\n\n\(fields)\n\n### Action 2: Add a test\n\n\(fields)")
    #expect(found.map(\.text) == ["Add an alert", "Add a test"])
    #expect(found.map(\.owner) == ["dana", "dana"])
    #expect(found.map(\.status) == [.done, .done])
    #expect(actions("**Add an alert**\n\n\(fields)").map(\.owner) == ["dana"])
    #expect(actions("| Action | Add an alert |\n|---|---|\n| Owner | dana |\n| Status | Open |").map(\.text) == ["Add an alert"])
}

@Test func aTableOfTwoColumnsWithActionsStaysOne() {
    let found = actions("### Later\n\n| Action | Owner |\n|---|---|\n| Review | dana |\n| Fix | lee |")
    #expect(found.map(\.text) == ["Review", "Fix"])
}

@Test func aHeadingThatOnlyCountsIsNotThePromise() {
    let found = actions(
        "### Action 2\n\n**Description:** Add an alert\n**Owner:** dana\n\n### Action 3\n\n- Description: Add a test\n- Owner: lee")
    #expect(found.map(\.text) == ["Add an alert", "Add a test"])
    #expect(found.map(\.owner) == ["dana", "lee"])
    #expect(
        actions("### Add an alert\n\n- Description: the disk was full\n- Owner: lee").map(\.text) == ["Add an alert"])
}

@Test func paragraphsThatNameWhoOrWhenPromiseBesideALaterList() {
    let body = "Restart the workers (dana, 2026-04-01)\n\nWe met twice.\n\n## Preventive actions\n\n- Add an alert"
    #expect(actions(body, heading: "Corrective actions").map(\.text) == ["Restart the workers", "Add an alert"])
}

@Test func linesWithNumbersOfSectionsAreActions() {
    let found = actions("6.1 Add an alert – Dana\n6.2 Add a test – Lee")
    #expect(found.map(\.text) == ["Add an alert", "Add a test"])
    #expect(actions("- 6.1.1. Add an alert\n- 5.7 servers are old").map(\.text) == ["Add an alert", "5.7 servers are old"])
}

@Test func aTableRuledByDashesIsRead() {
    let found = actions(
        "  **Action Item**    **Type**   **Owner**\n  ------------------ ---------- ---------\n  Add an alert       Detect     dana\n  Prüfe die Größe    Prevent    lee"
    )
    #expect(found.map(\.text) == ["Add an alert", "Prüfe die Größe"])
    #expect(found.map(\.owner) == ["dana", "lee"])
}
