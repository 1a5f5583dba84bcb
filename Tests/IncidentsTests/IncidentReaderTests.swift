import Diagnostics
import Frameworks
import Markup
import Testing

@testable import Incidents

@Suite struct IncidentReaderTests {
    private func read(_ text: String, path: String = "content/x.md", defaults: [FrontMatterEntry] = []) -> Incident {
        IncidentReader.read(
            DocumentReader.read(SourceFile(path: path, text: text)), defaults: defaults, settings: ReadingSettings())
    }

    private func entries(_ yaml: String) -> [FrontMatterEntry] {
        FrontMatterParser.parse(SourceFile(path: "_defaults.yml", text: "---\n\(yaml)\n---\n")).frontMatter?.entries ?? []
    }

    @Test(arguments: [
        ("content/2026-03-14-checkout-down.md", "2026-03-14-checkout-down"), ("content/2026-03-14-x/index.md", "2026-03-14-x"),
        ("content/a/PM2026-009 - Größe über Null.md", "pm2026-009-grosse-uber-null"),
        ("content/20260314_slug.html.md.erb", "20260314-slug"),
        ("content/障害 報告.md", "障害-報告"), ("content/....md", "incident"), ("content/x/../y.qmd", "y"), ("index.md", "index"),
    ])
    func theIDIsThePathsSlug(path: String, id: String) { #expect(IncidentID.slug(path: path) == id) }

    /// Of times that name no zone one is the start's, and beside that stands the zone.
    @Test(arguments: [
        ("**Start:** 2026-03-14 10:12 CET\n\n", "2026-03-14T09:12:00Z"),
        ("- 故障时间：2026年3月14日 10:12 ~ 11:00（北京时间）\n- 故障等级：P1\n\n", "2026-03-14T02:12:00Z"),
        ("**Start:** 2026-03-14 10:10 CET\n\n", "2026-03-14T10:12:00Z"), ("**Start:** 2026-03-14 10:12\n\n", "2026-03-14T10:12:00Z"),
        ("---\nstarted: 2026-03-14T10:12:00+01:00\n---\n", "2026-03-14T10:12:00Z"),
    ])
    func timesWithoutAZoneAreInTheBodysStartWhereOneIsThat(head: String, first: String) {
        let incident = read(head + "# Mail\n\n## Timeline\n\n- 10:12 Queue grows\n- 10:40 Queue empty\n")
        #expect(incident.timeline.entries.first?.at?.description == first)
    }

    @Test func aStatedIDIsMadeASlug() { #expect(read("---\nid: ../INC 42\n---\n").id == "inc-42") }

    @Test(arguments: [
        ("---\ntitle: Stated\n---\n# Heading\n", "Stated"), ("# `Heading` **one**\n", "Heading one"), ("Heading\n=======\n", "Heading"),
        ("text only\n", "Cluster full"), ("# Summary\nx\n# Impact\ny\n", "Cluster full"), ("## Summary\nx\n", "Cluster full"),
        ("---\ntitle:\n---\n# Heading\n", "Heading"), ("# Title:\n\n## Summary\nx\n", "Cluster full"), ("# Heading {#h-1 .c}\n", "Heading"),
        ("# Title:\n### Image proxy stale\n\n# Timeline\n", "Image proxy stale"),
        ("# Title\n\nImage proxy stale\n\n# Impact\nx\n", "Image proxy stale"),
        ("### Incident title\n\nImage proxy stale\n", "Image proxy stale"), ("# Title: Image proxy stale\n", "Image proxy stale"),
        ("**Postmortem: Image proxy stale**\n\nx\n\n# Action items\n\n- a\n", "Postmortem: Image proxy stale"),
        ("**Date: 14 March**\n\nx\n", "Cluster full"), ("**Draft**\n\nx\n", "Cluster full"),
        ("**The disk was full.**\n\nx\n", "Cluster full"),
        ("# Post-Incident Review\n\nTitle: Mail delayed\nStatus: closed\n\n## Summary\nx\n", "Mail delayed"),
        ("# Outage report: Mail\n\nTitle: Mail delayed\nStatus: closed\n\n## Summary\nx\n", "Outage report: Mail"),
        ("# Postmortem\n\n## Summary\nx\n", "Postmortem"),
    ])
    func theTitleIsStatedOrTheFirstHeadingOrTheFilesName(text: String, title: String) {
        #expect(read(text, path: "content/2017-10-17-cluster-full.md").title == title)
    }

    @Test(arguments: [
        ("---\ndate: 2026-03-14\n---\n# T\n", "content/2026-03-20-x.md", "2026-03-14"),
        ("---\nstarted: 2026-03-14T23:30:00Z\n---\n# T\n", "content/2026-03-20-x.md", "2026-03-14"),
        ("# T\n", "content/2026-03-14-x.md", "2026-03-14"), ("# T\n", "content/20260314_x.md", "2026-03-14"),
        ("# T\n", "content/2026-03-14-x/index.md", "2026-03-14"), ("# Outage of March 14, 2026\n", "content/x.md", "2026-03-14"),
        ("# T\n\n**Date:** March 14-16, 2026\n", "content/2026-03-20-x.md", "2026-03-14"),
        ("# T\n\n## Summary\n\nBetween March 14 and March 16, 2026, search was down.\n", "content/2026-03-20-x.md", "2026-03-14"),
        ("# T\n\n## Summary\n\nOn March 14, 2024, a flag was added.\n", "content/2026-03-20-x.md", "2026-03-20"),
        ("# T\n\n## Timeline\n\n- 2026-03-14 10:00 Search fails\n", "content/x.md", "2026-03-14"),
        ("---\nlayout: post\ndate: 2026-03-20\n---\n\nOn 14 March 2026 search was down.\n", "content/2026-03-20-x.md", "2026-03-14"),
        ("---\nlayout: post\ndate: 2026-03-20\n---\n\n## Timeline\n\n*Saturday March 14th*\n\n- 10:00 a\n", "content/x.md", "2026-03-14"),
        ("---\nlayout: post\ndate: 2026-03-20\n---\n\n## Timeline\n\n- 10:00 a\n", "content/x.md", "2026-03-20"),
        ("---\nincidentDate: 2026-03-14\n---\n# T\n", "content/x.md", "2026-03-14"),
        ("# T\n\nPosted: May 2, 2026\nIncident: March 14, 2026\n\n## Timeline\n\n- 10:00 a\n", "content/x.md", "2026-03-14"),
        ("# T\n\n*Published on May 2, 2026*\n\nOn March 14, 2026 search was down.\n\n## Impact\n\nAll.\n", "content/x.md", "2026-03-14"),
        ("# T\n\n*Published on May 2, 2026*\n\n## Impact\n\nAll.\n", "content/x.md", "2026-05-02"),
        (
            "# T\n\nPosted on 2026-05-04.\n\nIt broke. We had on 2024-03-05 upgraded.\n\n## Timeline\n\n- 09:00 a\n", "content/x.md",
            "2026-05-04"
        ),
        ("# T\n\nDates: 14–16 March 2026\n\n## Impact\n\nAll.\n", "content/x.md", "2026-03-14"),
        ("# T\n\n## Timeline\n\n- Mar 14, 10:00 a\n", "content/2026-03-x.md", "2026-03-14"),
        ("# T\n\n_14 March 2026_\n\n## Summary\n\nDown.\n", "content/x.md", "2026-03-14"),
        ("# T\n\n*March 14, 2026 · Platform*\n\n## Summary\n\nDown.\n", "content/x.md", "2026-03-14"),
        ("# T\n\n## Summary\n\nSaturday, March 14, 2026\n\nDown.\n", "content/x.md", "2026-03-14"),
        ("# T\n\n| Date | 2026-03-14 |\n|---|---|\n\n## Summary\n\nDown.\n", "content/x.md", "2026-03-14"),
    ])
    func theDayIsTheOneTheIncidentBegan(text: String, path: String, day: String) {
        #expect(read(text, path: path).date?.description == day)
    }

    @Test func timesAreCountedFromTheStartThatIsCalledZero() {
        let incident = read("# T\n\nStart (T0): 2026-03-14 09:12 UTC\n\n## Timeline\n\n- T-10m: a\n- T+0: b\n- T+1h: c\n")
        #expect(incident.timeline.entries.map { $0.at?.hourAndMinute } == ["09:02", "09:12", "10:12"])
    }

    @Test(arguments: [
        ("The disk was full.", "- Alert on disk (@ops, due 2027-05-01)", nil as String?),
        ("The disk was full. It was last resized on 2024-08-09.", "Nothing.", nil),
        ("The disk was full.", "Nothing.\n\n**Date:** 2026-03-14", "2026-03-14"),
        ("On Sept. 14, 2026 the disk was full.", "- Alert on disk (@ops, due 2027-05-01)", "2026-09-14"),
        ("Am Samstag, dem 14. März 2026, war die Platte voll.", "Nothing.", "2026-03-14"),
    ])
    func aDayThatIsOnlyMentionedIsNotTheIncidents(summary: String, plan: String, day: String?) {
        let incident = read("# Queue stuck\n\n## Summary\n\n\(summary)\n\n## Timeline\n\n- 09:12 a\n\n## Action plan\n\n\(plan)\n")
        #expect(incident.date?.description == day)
        #expect((incident.timeline.entries.first?.at == nil) == (day == nil))
    }

    @Test func ofADayAloneNoTimeIsMadeUp() {
        let days = read("---\nstarted: 2026-03-13\ndetected: 2026-03-14\nresolved: 2026-03-15\n---\n").milestones
        #expect(days.seconds(to: .detected) == nil && days.seconds(to: .resolved) == nil)
        let mixed = read("---\nstarted: 2026-03-14 09:12\nresolved: 2026-03-14\n---\n# T\n\n## Timeline\n\n- 09:12 a\n- 10:12 Resolved\n")
        #expect(mixed.milestones[.resolved]?.stated == "2026-03-14T10:12:00Z")
        #expect(mixed.milestones.seconds(to: .resolved) == 3600)
        let untold = read("---\nstarted: 2026-03-14 09:12\nresolved: 2026-03-14\n---\n# T\n\n## Timeline\n\n- 09:30 Mitigated\n")
        #expect(untold.milestones[.resolved]?.stated == "2026-03-14")
        #expect(untold.milestones[.mitigated]?.stated == "2026-03-14T09:30:00Z")
    }

    @Test(arguments: [
        ("# T\n\n## Summary\n\n*Tell what happened.*\n\nSearch was **down**.\n\nMore.\n", "Search was down."),
        ("# T\n\nSearch was down.\n\n## Impact\nx\n", "Search was down."), ("# T\n\n**Summary**: Search was down.\n", "Search was down."),
        ("# T\n\n**Date:** 2026-03-14\n\nSearch was down.\n", "Search was down."),
        ("# T\n\n## Summary\n\n- Search\n- was down.\n", "Search was down."),
        ("# T\n\n## Impact\n\nSearch was down.\n\n## What happened\n\n10:00 disk full\n10:20 restarted\n", "Search was down."),
        ("# T\n\n## Impact\n\nSearch was down.\n\n## What happened\n\n- 10:00 disk full\n- 10:20 restarted\n", "Search was down."),
        ("# T\n\n> TL;DR: search was down.\n\n## Log\n\n- 10:00 a\n", "search was down."),
        ("# T\n\n> As they say.\n\nSearch was down.\n", "Search was down."),
        ("# T\n\n## What happened\n\n10:00 the disk was full, and search was down.\n", "10:00 the disk was full, and search was down."),
        ("# T\n\n## Timeline\n\nAll times in UTC.\n\n- 10:00 a\n", ""), ("# T\n\n**Impact**\n\nSearch was down.\n", "Search was down."),
        ("# T\n\n**Impact**\nSearch was down.\n", "Search was down."), ("# T\n\n**What broke?**\n\nSearch was down.\n", "Search was down."),
        ("# T\n\n## Summary\n\n**Impact**\n\nSearch was down.\n", "Search was down."), ("# T\n\n**Impact**\n\n- Search\n", "Search"),
        ("# T\n\n**Search was down.**\n\nMore.\n", "Search was down."), ("# T\n\n**Search**\nwas down.\n", "Search was down."),
        ("# T\n\nStatus: Complete\nSummary: Search was\ndown.\nImpact: none.\nTrigger: a burst.\n", "Search was down."),
        ("# T\n\n**Participants:** Operations, Support\n\n## Timeline\n\n- 10:40 a\n", ""),
        ("# T\n\nDate/Time: Monday\nIncident Period: an hour\n\nSearch was down.\n", "Search was down."),
        ("# T\n\n## Overview\n\nMonday, May 4, 2026\n\nSearch was down.\n", "Search was down."),
        ("# T\n\n- **What happened**: Search was down.\n- **Impact**: none.\n- **Next steps**\n  - a\n", "Search was down."),
        ("# T\n\n- **Impact**\n  - none\n- **Next steps**\n  - a\n", ""), ("# T\n\n## What went well\n\n- The alarm\n", ""),
        ("# T\n\n##Impact\n\nSearch was down.\n", "Search was down."), ("# T\n\n##Impact\nSearch was down.\n", "Search was down."),
        ("# T\n\nProblem: search was down\n\nMore.\n", "Problem: search was down"),
        ("# T\n\nNote: search was down for more than an hour\n", "Note: search was down for more than an hour"),
        ("# Title\n\nSearch stuck\n\n# Timeline\n\n- 10:40 a\n", ""),
        ("# T\n\nSay it as it is: search was down.\n", "Say it as it is: search was down."),
        ("# T\n\nSearch was down: it crashed.\n\n## Timeline\nx\n", "Search was down: it crashed."),
        ("# T\n\n## Summary\nSearch failed: no results\n\nMore.\n", "Search failed: no results"),
        ("# T\n\n## Summary\nDate: 2026-03-14\nAuthor: Kim\n\nSearch failed: no results\n", "Search failed: no results"),
    ])
    func theSummaryIsTheFirstParagraphThatTells(text: String, summary: String) { #expect(read(text).summary == summary) }

    @Test(arguments: [
        (
            "09:00 **Outage start:** a\n- 09:10 **Discovery:** b\n- 09:20 **Mitigation:** c\n- 09:30 **Recovery:** d",
            "started 00 detected 10 mitigated 20 resolved 30"
        ),
        (
            "09:00 Incident start\n- 09:05 Ack: b\n- 09:20 OUTAGE MITIGATED, c\n- 09:40 Recovered: d\n- 09:50 Impact end: e",
            "started 00 acknowledged 05 mitigated 20 resolved 50"
        ),
        ("09:00 Queue stuck (problem started)\n- 09:30 Target added again (resolved).\n- 09:40 a note", "started 00 resolved 30"),
        ("09:00 Entdeckung: b\n- 09:30 Wiederherstellung – d", "detected 00 resolved 30"),
        ("09:00 Queue resolved\n- 09:20 Incident resolved\n- 09:30 Ticket closed (resolved)", "resolved 20"),
        // Several phases of one kind tell of no end.
        ("09:00 Mitigation: a\n- 09:10 Mitigation: b\n- 09:20 Recovery of the disk began", ""),
    ])
    func aLabelNamesTheMilestoneByItsNounOrItsEnd(entries: String, milestones: String) {
        let known = read("# 2026-03-14\n\n## Timeline (UTC)\n\n- \(entries)\n").milestones.known
        #expect(known.map { "\($0.name.rawValue) \($0.milestone.at.hourAndMinute.suffix(2))" }.joined(separator: " ") == milestones)
    }

    @Test(arguments: [
        ("content/2026-03/03-14-queue.md", "2026-03-14"), ("content/2026/03/14-queue.md", "2026-03-14"),
        ("2026/03-14-queue.md", "2026-03-14"),
        ("2026/03/14-queue/index.md", "2026-03-14"), ("2026/queue-3.md", nil),
    ])
    func foldersMayNameTheDayThatTheDocumentDoesNot(path: String, day: String?) {
        #expect(read("# Queue outage\n\n## Timeline\n\n- 09:12 a\n", path: path).date?.description == day)
        #expect(read("# Queue outage\n\n## Timeline\n\n- 2026-02-28 09:12 a\n", path: path).date?.description == "2026-02-28")
    }

    @Test(arguments: [
        ("[SEV2] Search down", "SEV2"), ("Sev2: Search down", "Sev2"), ("SEV-2: Search down", "SEV-2"), ("Search down (SEV 2)", "SEV 2"),
        ("2026-03-14 - SEV2 - Search down", "SEV2"), ("Priority 1 incident", "Priority 1"), ("P1 - Search down", "P1"),
        ("[P4] Search down", "P4"),
        ("Search down (P1)", "P1"), ("2026-03-14 | P1 | Search down", "P1"), ("【SEV1】検索停止", "SEV1"),
        ("Search down, severity 2", "severity 2"), ("Incident 42 | SEV3 | Search down", "SEV3"), ("Search down [P1] 2026-03-14", "P1"),
    ])
    func theTitleCarriesTheSeverity(title: String, written: String) {
        let severity = read("# \(title)\n\n## Summary\nx\n").severity
        #expect(severity?.written == written)
        #expect(severity?.level == (written.uppercased().hasPrefix("P") && written != "P4" ? "P1" : nil))
    }

    @Test(arguments: [
        "P95 latency doubled", "Pool p2 exhausted", "SEVEN hosts lost", "Several 2 s stalls", "SEV 1.5 shipped", "MP3 uploads fail",
        "P4 cluster lost", "Messages of priority 4 lost", "Priority 5 queue stalled", "Routes with severity 5 alerts",
        "Alerts for sev1 did not page", "Severity 5 storm", "Jobs of priority 0 starved", "Priority 1 queue stuck",
        "Locker (P5) did not open", "API v2 - P4 - nozzle", "Parking level (P1) flooded", "Downgraded from SEV1 to SEV3",
        "Bay (P2, north) offline", "No page for SEV-1, SEV-2",
    ])
    func otherCodesInTheTitleAreNoSeverity(title: String) { #expect(read("# \(title)\n\n## Summary\nx\n").severity?.written == "") }

    @Test func frontMatterAwayFromTheTopIsNoTitle() {
        let block = "title: Search down\ndate: 2026-03-14\nseverity: P1\n---\n\n## Summary\nx\n"
        #expect(read("Here it is.\n\n---\n" + block, path: "content/search.md").title == "Search")
        // At the top only its first fence is missing.
        #expect(read(block, path: "content/search.md").title == "Search down")
    }

    @Test func milestonesComeFromEntriesThatNameThem() {
        let incident = read(
            "# 2026-03-14\n\n## Timeline (UTC)\n\n- 09:00 Deployed the search index\n- 09:10 Incident started\n- 09:12 Alert fired: search\n"
                + "- 09:20 **Incident declared**\n- 09:40 Resolved the wrong ticket by mistake\n- 10:00 Service restored.\n")
        #expect(
            incident.milestones.known.map { "\($0.name.rawValue) \($0.milestone.at.hourAndMinute)" } == [
                "started 09:10", "detected 09:12", "declared 09:20", "resolved 10:00",
            ])
        let stated = incident.milestones.known.filter { !$0.milestone.isInferred }
        #expect(stated.isEmpty)
    }

    @Test(arguments: [
        ("Declared SEV2", true), ("declared as SEV2, page sent", true), ("Declared a SEV-1 incident", true), ("Declared P1.", true),
        ("Declared variables were unused", false), ("Declared service 2 unhealthy", false),
    ])
    func whoDeclaresALevelDeclaresTheIncident(text: String, isMilestone: Bool) {
        let incident = read("# 2026-03-14\n\n## Timeline (UTC)\n\n- 09:00 Alert\n- 09:20 \(text)\n- 10:00 Rollback\n")
        #expect(incident.milestones[.declared]?.at.hourAndMinute == (isMilestone ? "09:20" : nil))
    }

    /// A number over 12, the file's name, a day of front matter or one in words decides for all dates.
    @Test(arguments: [
        ("---\ndate: 2026-05-11\nstarted: 11/05/2026 08:15\n---\n# T\n", "x"),
        ("---\nstarted: 11/05/2026 08:15\n---\n# T\n", "2026-05-11-x"),
        ("---\nstarted: 11/05/2026 08:15\nresolved: 13/05/2026 10:30\n---\n# T\n", "x"),
        (
            "# T\n\n| Date | 11/05/2026 |\n|--|--|\n| Started | 11/05/2026 08:15 |\n| Resolved | 13/05/2026 10:30 |\n\n## Summary\n\nx\n",
            "x"
        ),
        ("# T\n\n- **Date:** 11 May 2026\n- **Started:** 11/05/2026 08:15\n\n## Summary\n\nx\n", "x"),
        ("# T\n\n- **Date:** 11/05/2026\n- **Started:** 11/05/2026 08:15\n\n## Summary\n\nIt began on May 11, 2026.\n", "x"),
        ("# T\n\nDate: 11-05-2026\nStarted: 11-05-2026 08:15\n\n## Summary\n\nSince `11.05.2026`.\n", "x"),
    ])
    func oneOrderOfDayAndMonthHolds(text: String, name: String) {
        let plan = "\n## Action items\n\n- [ ] Lock it (due 01/06/2026)\n- [x] Test it (done 02/06/2026)\n"
        let incident = read(text + plan, path: "content/\(name).md")
        #expect(incident.date?.description == "2026-05-11")
        #expect(incident.milestones[.started]?.at.description == "2026-05-11T08:15:00Z")
        #expect(incident.actions.first?.due?.description == "2026-06-01")
        #expect(incident.actions.last?.doneOn?.description == "2026-06-02")
    }

    @Test func whereNothingDecidesTheMonthComesFirst() {
        let incident = read("---\nstarted: 11/05/2026 08:15\n---\n# T\n\n## Action items\n\n- [ ] Lock it (due 12/06/2026)\n")
        #expect(incident.milestones[.started]?.at.description == "2026-11-05T08:15:00Z")
        #expect(incident.actions.first?.due?.description == "2026-12-06")
    }

    @Test(arguments: [
        ("started: 2026-03-14 07:00 JST", "Timeline (JST)", "- 07:00 a\n- 08:30 b", ["2026-03-13T22:00:00Z", "2026-03-13T23:30:00Z"]),
        ("started: 2026-03-14 22:00 PST", "Timeline (PST)", "- 22:00 a\n- 01:00 b", ["2026-03-15T06:00:00Z", "2026-03-15T09:00:00Z"]),
        ("started: 2026-03-14 17:00 PDT", "Timeline (PDT)", "- 17:00 a\n- 18:00 b", ["2026-03-15T00:00:00Z", "2026-03-15T01:00:00Z"]),
        // A day without a time is a day everywhere, and one that the author states stays as it is.
        ("started: 2026-03-14", "Timeline (PST)", "- 07:00 a\n- 08:30 b", ["2026-03-14T15:00:00Z", "2026-03-14T16:30:00Z"]),
        (
            "date: 2026-03-15\nstarted: 2026-03-14 22:00 PST", "Timeline (PST)", "- 09:00 a\n- 10:00 b",
            ["2026-03-15T17:00:00Z", "2026-03-15T18:00:00Z"]
        ),
    ])
    func aTimelineBeginsOnTheLocalDayOfTheStart(fields: String, heading: String, entries: String, moments: [String]) {
        let incident = read("---\n\(fields)\n---\n# T\n\n## \(heading)\n\n\(entries)\n", path: "content/2026-03-14-x.md")
        #expect(incident.timeline.entries.compactMap(\.at?.description) == moments)
    }

    @Test(arguments: [
        ("2026-03-14 00:20", "- 23:50 a\n- 00:20 b\n- 01:30 c", ["2026-03-13T23:50:00Z", "2026-03-14T00:20:00Z", "2026-03-14T01:30:00Z"]),
        (
            "2026-03-14 23:50", "- 00:30 a\n- 00:20 b\n- 00:10 c\n- 23:50 d",
            ["2026-03-15T00:30:00Z", "2026-03-15T00:20:00Z", "2026-03-15T00:10:00Z", "2026-03-14T23:50:00Z"]
        ),
        ("2026-03-14 00:20", "- 23:50 a\n- 00:30 b", ["2026-03-14T23:50:00Z", "2026-03-15T00:30:00Z"]),
        ("2026-03-14 00:20", "- 00:20 a\n- 23:50 b\n- 00:20 c", ["2026-03-14T00:20:00Z", "2026-03-14T23:50:00Z", "2026-03-15T00:20:00Z"]),
        ("2026-03-14 00:20", "- 2026-03-14 23:50 a\n- 00:20 b", ["2026-03-14T23:50:00Z", "2026-03-15T00:20:00Z"]),
    ])
    func anEntryAtTheTimeOfTheStartIsTheStart(started: String, entries: String, moments: [String]) {
        let incident = read("---\nstarted: \(started)\n---\n# T\n\n## Timeline\n\n\(entries)\n")
        #expect(incident.timeline.entries.compactMap(\.at?.description) == moments)
    }

    @Test func milestonesComeFromEntriesLabelledWithTheirField() {
        let list = "- 09:12 **Start**: pool full\n- 09:15 Began to look\n- 09:50 Start of the rollback\n- 10:40 End time: all well\n"
        let milestones = read("# T\n\n## Timeline\n\n\(list)", path: "content/2026-03-14-x.md").milestones
        #expect(milestones.known.map(\.name) == [.started, .resolved])
        #expect(milestones.known.map(\.milestone.at.hourAndMinute) == ["09:12", "10:40"])
    }

    @Test(arguments: [
        "- **Investigating** – we look. 09:03 UTC\n- **Resolved** – switch replaced. 10:22 UTC",
        "- Resolved — switch replaced (10:22 UTC)\n- Investigating — we look (09:03 UTC)",
        "**Resolved** — switch replaced.\n*Mar 14, 2026 - 10:22 UTC*\n\n**Investigating** — we look.\n*Mar 14, 2026 - 09:03 UTC*",
        "Resolved - switch replaced.\nMar 14, 10:22 UTC\nInvestigating - we look.\nMar 14, 09:03 UTC",
        "Resolved - switch replaced. Mar 14, 10:22 UTC\n\nInvestigating - we look. Mar 14, 09:03 UTC",
        "- **Investigating** 09:03 UTC: we look\n- **Resolved** 10:22 UTC: switch replaced",
        "- 09:03 :eyes: investigating: we look\n- 10:22 ✅ resolved",
    ])
    func statusUpdatesAreMilestonesWhereverTheirTimeStands(updates: String) {
        let milestones = read("# T\n\n## Timeline (UTC)\n\n\(updates)\n", path: "content/2026-03-14-x.md").milestones
        #expect(milestones[.investigating]?.at.description == "2026-03-14T09:03:00Z")
        #expect(milestones[.resolved]?.at.description == "2026-03-14T10:22:00Z")
    }

    @Test func anInferredMilestoneNeverContradictsAStatedOne() {
        let incident = read("---\nstarted: 2026-03-14 09:30\n---\n# T\n\n## Timeline\n\n- 09:12 Alert fired\n- 09:00 Resolved\n")
        #expect(incident.milestones[.detected] == nil)
        #expect(incident.milestones[.resolved] == nil)
        #expect(!incident.inferred.contains("detected"))
    }

    @Test func defaultsOfTheFolderFillWhatIsNotStated() {
        let near = entries("teams: [payments]\nroles: {commander: payments lead}\nframework: retrospective")
        let far = entries("teams: [platform]\ntags: [edge]\nroles: {commander: anyone, recorder: support}")
        let incident = read(
            "---\ntags: [dns]\nroles: {lead: network}\n---\n# T\n", defaults: near + far)
        #expect(incident.teams == ["payments"])
        #expect(incident.tags == ["dns"])
        #expect(incident.framework == "retrospective")
        #expect(incident.roles == ["commander": ["payments lead"], "recorder": ["support"], "lead": ["network"]])
        #expect(incident.fieldRanges.keys.sorted() == ["roles", "tags"])
        #expect(incident.problems.isEmpty)
        // Whatever each of the two calls the role.
        #expect(read("---\nroles: {IC: Ada}\n---\n", defaults: near).roles == ["commander": ["Ada"]])
    }

    @Test func aMistakeInTheDefaultsIsNotReportedInEveryFile() {
        #expect(read("# T\n", defaults: entries("status: nonsense\nservces: [a]")).problems.isEmpty)
    }

    @Test func actionsAsDataEnrichThoseOfTheBody() {
        let incident = read(
            "---\nactions:\n  - {text: Watch the disk, owner: platform, due: 2026-04-01, type: monitoring}\n  - Write it down\n---\n"
                + "# T\n\n## Action items\n\n- [x] Watch the disk.\n- [ ] Buy a bigger one\n", path: "content/t.md")
        #expect(
            incident.actions.map(\.text).map { $0.hasPrefix("Watch") ? "Watch" : $0 } == ["Watch", "Buy a bigger one", "Write it down"])
        #expect(incident.actions.map(\.id) == ["t#a1", "t#a2", "t#a3"])
        #expect(incident.actions.first?.owner == "platform")
        #expect(incident.actions.first?.due?.description == "2026-04-01")
        #expect(incident.actions.first?.status == .done)
        #expect(incident.actions.last?.line == 4)
    }

    @Test func keysOfTicketsAsDataAreTheActionsOfTheirAddresses() {
        let incident = read(
            "---\nactions: [OPS-12, OPS-13]\n---\n# T\n\n## Action items\n\n| Issue | Action |\n|---|---|\n"
                + "| [OPS-12](https://tracker.example/issue/OPS-12) | Watch the disk |\n", path: "content/t.md")
        #expect(incident.actions.map(\.text) == ["Watch the disk", "OPS-13"])
        #expect(incident.actions.map(\.ticket) == ["https://tracker.example/issue/OPS-12", "OPS-13"])
    }

    @Test func aFrameworksOwnSectionsAreKnownInItsDocuments() {
        var settings = ReadingSettings()
        var own = settings.frameworks["five-whys"].map { [$0] } ?? []
        own[0].name = "ours"
        own[0].sections.append(Framework.Section(id: SectionID(rawValue: "weather"), title: "Weather report"))
        settings.frameworks.frameworks += own
        let document = DocumentReader.read(SourceFile(path: "x.md", text: "---\nframework: ours\n---\n# T\n\n## Weather report\n\nRain.\n"))
        #expect(IncidentReader.read(document, settings: settings).sections.compactMap(\.id?.rawValue) == ["weather"])
    }

    @Test(arguments: [
        "", "\u{FEFF}", "---", "---\n---\n", "\0\0\0", "# ", "#\n##\n###\n", "- \n- \n", "|a|\n|-|\n", "**", "** **\n", "- ****\n\n",
        "\r\r\r",
        "---\ntitle: \"x\n---\n", "**Date:**\n\n**Severity:**\n", "Date:\n", "[", "（", "## (\n", "## [\n",
    ])
    func noTextIsTooOddToRead(text: String) {
        let incident = read(text)
        #expect(incident.id == "x")
        #expect(!incident.title.isEmpty)
    }
}
