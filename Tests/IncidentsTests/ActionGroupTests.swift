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

@Test func boxesNestedInAnActionArePromisesOfTheirOwn() {
    let found = actions(
        "- [ ] rework deploys (@dana, due 2026-04-01)\n  - [x] write the plan @cy\n  - [ ] do it\n    - [ ] on Monday\n  - as agreed\n  - Ticket: OPS-4"
    )
    #expect(found.map(\.text) == ["rework deploys", "write the plan", "do it", "on Monday"])
    #expect(found.map(\.status) == [.open, .done, .open, .open])
    #expect(found.map(\.owner) == ["@dana", "@cy", "@dana", "@dana"])
    #expect(found.map { $0.due?.description } == Array(repeating: "2026-04-01", count: 4))
    #expect(found.map(\.ticket) == ["OPS-4", nil, nil, nil])
    #expect(actions("1. rework deploys\n   - [ ] write the plan\n   - for all").map(\.text) == ["rework deploys", "write the plan"])
}
