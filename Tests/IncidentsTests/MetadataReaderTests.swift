import Diagnostics
import Frameworks
import Markup
import Testing

@testable import Incidents

@Suite struct MetadataReaderTests {
    private func read(_ text: String) -> Incident {
        IncidentReader.read(DocumentReader.read(SourceFile(path: "content/x.md", text: text)), settings: ReadingSettings())
    }

    @Test(arguments: [
        "# T\n\n| Field | Value |\n|---|---|\n| Date | 2026-03-14 |\n| Severity | P1 |\n\n## Summary\nx\n",
        "# T\n\n| | |\n|---|---|\n| **Date** | 2026-03-14 |\n| **Severity** | P1 |\n\n## Summary\nx\n",
        "# T\n\n| Date | 2026-03-14 |\n|---|---|\n| Severity | P1 |\n\n## Summary\nx\n",
        "# T\n\n| Date | Severity | Owner |\n|---|---|---|\n| 2026-03-14 | P1 | payments |\n\n## Summary\nx\n",
        "# T\n\n**Date:** 2026-03-14\n**Severity**: P1\n\n## Summary\nx\n",
        "# T\n\n**Date**: 14 March 2026 | **Severity**: P1\n\n## Summary\nx\n",
        "# T\n\nStatus: closed | Severity: P1 | Date: 2026-03-14\n\n## Summary\nx\n",
        "# T\n\n| Severity | P1 |\n|---|---|\n| Date / Time | 2026-03-14 09:12–09:52 UTC |\n\n## Summary\nx\n",
        "# T\n\n- **Date**: 2026-03-14\n- **Severity**: P1\n\n## Summary\nx\n",
        "# T\n\n* Date: 2026-03-14\n* Severity: P1\n\n## Summary\nx\n",
        "# T\n\nDate: 2026-03-14\nSeverity: P1\n\n## Summary\nx\n",
        "# T\n\n> **Date:** 2026-03-14\n> **Severity:** P1\n\n## Summary\nx\n",
        "# T\n\n## Date\n2026-03-14\n\n## Severity\nP1\n\n## Summary\nx\n",
        "# T\n\n## Metadata\n\n- Date: 2026-03-14\n- Priority: 1\n\n## Summary\nx\n",
        "# [P1] T 2026-03-14\n\n## Summary\nx\n",
        "# 障害\n\n| 項目 | 内容 |\n|---|---|\n| 発生日 | 2026年3月14日 |\n| 重要度 | P1 |\n\n## 概要\nx\n",
        "# Incidente\n\n**Fecha:** 14 de marzo de 2026\n**Severidad:** P1\n\n## Resumen\nx\n",
        "# 故障\n\n- **日期**：2026-03-14\n- **严重程度**：P1\n\n## 摘要\nx\n",
        "# 장애\n\n- **날짜**: 2026-03-14\n- **심각도**: P1\n\n## 요약\nx\n",
        "# Panne\n\n**Date :** 14 mars 2026\n**Gravité :** P1\n\n## Résumé\nx\n",
    ])
    func everyNotationIsRead(text: String) {
        let incident = read(text)
        #expect(incident.date?.description == "2026-03-14")
        #expect(incident.severity?.level == "P1")
        #expect(incident.inferred.contains("severity") && incident.inferred.contains("date"))
        #expect(incident.summary == "x")
        #expect(incident.fieldRanges.isEmpty)
    }

    @Test func fromAndUntilAreTheIncidentsBeginningAndEnd() {
        let incident = read("# T\n\n**Incident from:** 2026-03-14 09:12 UTC\n\n**Incident until:** 2026-03-14 10:30 UTC\n\n## Summary\nx\n")
        #expect(incident.milestones[.started]?.at.description == "2026-03-14T09:12:00Z")
        #expect(incident.milestones[.resolved]?.at.description == "2026-03-14T10:30:00Z")
        #expect(incident.date?.description == "2026-03-14")
    }

    @Test func momentsAreReadWithTheZoneOfTheirLabel() {
        let incident = read(
            "# T\n\n**Date:** 2026-03-14\n**Start time (PST):** 09:12\n**Resolved:** 2026-03-14 18:00 UTC\n\n## Summary\nx\n")
        #expect(incident.milestones[.started]?.at.description == "2026-03-14T17:12:00Z")
        #expect(incident.milestones[.resolved]?.at.description == "2026-03-14T18:00:00Z")
        #expect(incident.milestones[.started]?.isInferred == true)
        #expect(incident.inferred.contains("started"))
    }

    @Test(arguments: [
        "**Started:** 2026-03-14 18:12 – 19:40 KST", "| | |\n|---|---|\n| Started | 2026-03-14 18:12 to 19:40 UTC+9 |",
        "- 발생 일시: 2026.03.14(토) 18:12 ~ 19:40 (KST)", "Start time (KST): 2026-03-14 18:12 - 19:40",
        "**Started:** 2026-03-14 18:12 KST – 19:40",
    ])
    func aStartMayGoOnToTheEnd(line: String) {
        let incident = read("# T\n\n\(line)\n\n## Summary\nx\n")
        #expect(incident.milestones[.started]?.at.description == "2026-03-14T09:12:00Z")
        #expect(incident.milestones[.resolved]?.at.description == "2026-03-14T10:40:00Z")
        let stated = read("# T\n\nStarted: 2026-03-14 18:12 – 19:40 KST\nResolved: 2026-03-14 19:45 KST\n\n## Summary\nx\n")
        #expect(stated.milestones[.resolved]?.at.description == "2026-03-14T10:45:00Z")
    }

    @Test func aPeriodIsBothEnds() {
        let incident = read("# T\n\nDate: 2026-03-14\nTime: 23:30 – 00:15 UTC\n\n## Summary\nx\n")
        #expect(incident.milestones[.started]?.at.description == "2026-03-14T23:30:00Z")
        #expect(incident.milestones[.resolved]?.at.description == "2026-03-15T00:15:00Z")
    }

    @Test(
        arguments: [
            ("Complete, action items in progress", Status.reviewed), ("Completed", .reviewed), ("完了", .reviewed),
            ("Abgeschlossen", .reviewed),
            ("Incomplete", .reviewed), ("Inactive", .reviewed), ("Not yet closed", .reviewed), ("Final; action items open", .reviewed),
            ("Closed", .closed), ("✅ Fully Resolved (PR #12)", .resolved), ("Not resolved", .ongoing), ("In progress", .ongoing),
            ("Résolue", .resolved), ("调查完毕，已关闭", .closed),
        ])
    func aStatusIsKnownByItsWholeWords(written: String, status: Status) {
        #expect(read("# T\n\n**Status:** \(written)\n\n## Summary\nx\n").status == status)
    }

    @Test(arguments: [
        "Status: ~~Ongoing~~ Resolved\n", "**Status:** ~~Ongoing~~ Resolved\n", "- **Status**: ~~Ongoing~~ Resolved\n",
        "| Status | ~~Ongoing~~ Resolved |\n|---|---|\n| Date | 2026-03-14 |\n", "## Status\n\n~~Ongoing~~ Resolved\n",
    ])
    func whatIsStruckOutDoesNotHold(body: String) { #expect(read("# T\n\n" + body).status == .resolved) }

    @Test(arguments: [
        "## Severity\n\n- [ ] P0\n- [x] P1\n- [ ] P2\n", "## Severity\n\n*Tick one.*\n\n1. [ ] P0\n2. [X] P1\n",
        "## Severity\n\n[ ] P0\n[x] P1\n[ ] P2\n", "**Severity:** ☐ P0 ☑ P1 ☐ P2\n", "**Severity:** [ ] P0 / [x] P1 / [ ] P2\n",
        "**Severity:**\n☐ P0\n☒ P1\n☐ P2\n", "**Severity**\n\n- [ ] P0\n- [x] P1\n", "Severity:\n- [ ] P0\n- [x] P1\n",
        "- **Severity:**\n  - [ ] P0\n  - [x] P1\n", "| Severity | ☐ P0<br>☑️ P1 |\n|---|---|\n| Date | 2026-03-14 |\n",
        "**深刻度**：□ P0　■ P1　□ P2\n", "**Severity:** P0 [ ], P1 [x], P2 [ ]\n", "**Severity:** ( ) P0 (x) P1\n", "**Severity:** ✅ P1\n",
    ])
    func ofChoicesTheTickedOneCounts(body: String) {
        let incident = read("# T\n\n" + body)
        #expect(incident.severity == Severity(level: "P1", rank: 1, note: nil, written: incident.severity?.written ?? ""))
        #expect(incident.inferred.contains("severity"))
        #expect(incident.summary == "" || incident.summary == "Tick one.")
    }

    @Test(arguments: [
        "## Severity\n\n- [ ] P0\n- [ ] P1\n", "**Severity:** ☐ P0 ☐ P1\n", "**Severity**\n\n- [ ] P0\n- [ ] P1\n",
        "**Severity:** P0 □ P1 □\n", "**Severity:** see below\n", "**Severity:** Not declared\n",
        "Severity: [see policy](https://a.example)\n",
    ])
    func whereNothingIsTickedNothingIsStated(body: String) { #expect(read("# T\n\n" + body).severity?.written == "") }

    @Test(arguments: [
        "## Severity\n\nP1, because\n\n- [x] more than 1000 customers\n- [ ] data lost\n",
        "## Severity\n\nP1. Reasons:\n- [x] More than 1000 customers\n- [ ] P0 needs all of them\n",
        "## Severity\n\nP1\n\n- [x] P0 was ruled out\n",
    ])
    func aChecklistBelowALevelOffersNone(body: String) { #expect(read("# T\n\n" + body).severity?.level == "P1") }

    @Test(arguments: [
        "Resolved\n\n- [x] Customers told\n- [ ] Ongoing monitoring set up\n", "Resolved. Review:\n\n- [x] Support\n- [ ] Payments\n",
        "Resolved\n\n- [ ] Closed comments\n", "Tick one.\n\n- [ ] Ongoing\n- [x] Resolved\n",
    ])
    func aChecklistBelowAStateOffersNone(body: String) { #expect(read("# T\n\n## Status\n\n" + body).status == .resolved) }

    @Test func choicesOfEveryFieldAreRead() {
        let incident = read(
            "# T\n\n**Status:** [ ] ongoing [x] resolved [ ] closed\n\n**Services:** ☑ web ☐ search ☑ queue\n\n"
                + "## Detected by\n\n- [ ] Monitoring\n- [x] Customer\n")
        #expect(incident.status == .resolved)
        #expect(incident.services == ["web", "queue"])
        #expect(incident.detectedBy == .customer)
    }

    @Test func frenchLabelsAreRead() {
        let incident = read("# T\n\n**Date :** 2026-03-14\n**Détection :** 09:20 UTC\n**Services touchés :** web, file\n\n## Résumé\nx\n")
        #expect(incident.milestones[.detected]?.at.description == "2026-03-14T09:20:00Z")
        #expect(incident.services == ["web", "file"])
    }

    @Test(arguments: [
        "**Summary:** Search was down.\n\n**Impact:** Many queries lost.\n",
        "**Summary:** Search\nwas down.\n\n**Impact:** Many queries lost.\n",
        "**Summary:**\nSearch was down.\n\n**Impact:** Many queries lost.\n",
        "**Summary:** Search was down.\n**Severity:** P1\n\n**Impact:** Many queries lost.\n",
        "**Summary:** Search was down.\n\n**Severity:** P1\n\nFurther words.\n",
        "**TL;DR:** Search was down.\n\n**Impact:** Many queries lost.\n",
        "TL;DR: Search was down.\n\n## Impact\n\nMany queries lost.\n",
        "Summary: Search was down.\n\n## Impact\n\nMany queries lost.\n",
        "- **Summary:** Search was down.\n- **Severity:** P1\n\nFurther words.\n",
        "TL;DR: Much broke.\n\n## Summary\n\nSearch was down.\n",
    ])
    func aLabelledSummaryIsTheSummary(body: String) {
        #expect(read("# T\n\n" + body).summary == "Search was down.")
        #expect(read("---\nseverity: P1\n---\n# T\n\n" + body).summary == "Search was down.")
    }

    @Test(arguments: [
        "**Summary:** It broke.\n\n**Severity:** P1\n\n**Started:** 2025-03-03 10:00 UTC\n\n**Services:** a, b\n\n## Root cause\n\nx\n",
        "**When:** 3 March 2025, 10:00–11:30 UTC\n\n**Severity:** P1\n\n**Services:** a, b\n\n## Summary\n\nx\n",
        "**Impact:** many\n\n- **Severity:** P1\n- **When:** 2025-03-03 10:00 to 11:30 UTC\n- **Services:** a, b\n\n## Summary\n\nx\n",
    ])
    func metadataStandsAmongBoldLabelsWithText(body: String) {
        let incident = read("# T\n\n" + body)
        #expect(incident.severity?.level == "P1")
        #expect(incident.milestones[.started]?.at.description == "2025-03-03T10:00:00Z")
        #expect(incident.services == ["a", "b"])
        #expect(incident.timeline.entries.isEmpty)
    }

    @Test(arguments: [
        "**Summary**\n\nIt broke.\n\n**Severity:** P1\n", "**Timeline:** all times UTC\n\n- **Severity:** P1 10:00\n",
        "**Summary:** It broke.\n\n## Actions\n\n- **Priority:** P1\n",
    ])
    func belowASectionNothingIsMetadata(body: String) { #expect(read("# T\n\n" + body).severity?.written == "") }

    @Test func aBoldLineAloneMayHeadTheTimeline() {
        #expect(read("# T\n\n**When**\n\n- 10:00 UTC it broke\n- 10:30 UTC it was mended\n").timeline.entries.count == 2)
    }

    @Test func listsPeopleAndStatusAreRead() {
        let incident = read(
            "# T\n\n- **Status**: ✅ Resolved\n- **Services affected**:\n  - billing\n  - search\n- **Incident commander**: payments lead\n"
                + "- **Duration**: 1 hour\n\n## Summary\nx\n")
        #expect(incident.status == .resolved)
        #expect(incident.services == ["billing", "search"])
        #expect(incident.roles == ["commander": ["payments lead"]])
        #expect(incident.typedDuration?.value == 3600)
    }

    @Test func theFirstFiguresOfTheImpactCount() {
        #expect(read("# T\n\n## Impact\n\n**Severity:** High (search down)\n**Customers:** 305\n").severity?.level == "P1")
        #expect(read("# T\n\n## Impact\n\n**Customers:** 305\n").customers.isEmpty)
    }

    @Test(arguments: [
        "# T\n\n## Timeline\n\n- **Status**: 10:00 closed\n",
        "# T\n\n| Severity | Meaning |\n|---|---|\n| P0 | all is down |\n| P1 | much is down |\n\n## Summary\nx\n",
        "# T\n\nThe severity: we called it P0 at first.\n\n## Summary\nx\n",
        "# T\n\n```\nSeverity: P0\n```\n\n## Summary\nx\n",
    ])
    func whatIsNoMetadataIsLeftAlone(text: String) {
        #expect(read(text).severity?.written == "")
        #expect(read(text).status == .reviewed)
    }

    @Test(arguments: [
        "| Field | Value |\n|---|---|\n| Started | 2026-03-14 09:00 UTC |\n| Resolved | 2026-03-14 08:00 UTC |\n",
        "**Started:** 2026-03-14 09:00 UTC\n**Resolved:** 2026-03-14 08:00 UTC\n",
    ])
    func milestonesThatContradictEachOtherAreReported(body: String) {
        let incident = read("# T\n\n" + body)
        #expect(incident.milestones[.started] != nil && incident.milestones[.resolved] == nil)
        #expect(incident.problems.map(\.kind) == [.unorderedMilestone])
    }

    @Test(arguments: [
        "**Date:** 2026-03-14\n**Started:** 09:50 UTC\n**Resolved:** 09:10 UTC\n",
        "**Started:** 2026-03-14 09:00 UTC\n\n## Timeline\n\n- 2026-03-14 08:00 UTC Resolved: all is well\n",
    ])
    func whatMayHaveBeenMisreadIsNobodysFault(body: String) {
        let incident = read("# T\n\n" + body)
        #expect(incident.milestones[.resolved] == nil)
        #expect(incident.problems.isEmpty)
    }

    @Test func aTimeOfDayAfterMidnightIsTheNextDays() {
        let incident = read("# T\n\n**Date:** 2026-03-14\n**Started:** 23:50 UTC\n**Resolved:** 01:10 UTC\n")
        #expect(incident.milestones[.resolved]?.at.description == "2026-03-15T01:10:00Z")
        #expect(incident.problems.isEmpty)
    }

    @Test func valuesOfTheBodyThatCannotBeTypedAreNobodysFault() {
        let incident = read("# T\n\n**Severity:** dire\n**Status:** who knows\n**Start:** soon\n**Duration:** long\n\n## Summary\nx\n")
        // But for a severity, which drops out of all comparisons.
        #expect(incident.problems.map(\.kind) == [.unknownSeverity])
        #expect(incident.problems.map(\.finding.atMost) == [.warning])
        #expect(incident.severity?.written == "dire")
        #expect(incident.severity?.level == nil)
        for (written, level) in [("SEV9", nil), ("CVSS 7.5 High", Level?.some(.warning))] {
            let problems = read("# T\n\n**Severity:** \(written)\n\n## Summary\nx\n").problems
            #expect(problems.map(\.finding.atMost) == [level], "\(written)")
        }
    }

    @Test(arguments: ["–", "n/a", "TBD", "unknown", "<level>", "to be determined", "None"])
    func aSeverityThatSaysNothingIsNone(written: String) {
        let incident = read("# T\n\n**Severity:** \(written)\n\n## Summary\nx\n")
        #expect(incident.problems.isEmpty && incident.severity?.written == "" && incident.severity?.level == "P3")
    }

    @Test(arguments: [("restricted", Audience.restricted), ("Internal", .internal), ("public", .internal), ("all engineers", .internal)])
    func theBodyMayTakeReadersAwayAndAddsNone(written: String, audience: Audience) {
        #expect(read("# T\n\n**Audience:** \(written)\n\n## Summary\nx\n").audience == audience)
    }

    @Test func frontMatterWinsOverTheBody() {
        let incident = read("---\nseverity: P0\nstatus: closed\n---\n# T\n\n**Severity:** P2\n**Status:** ongoing\n\n## Summary\nx\n")
        #expect(incident.severity?.level == "P0")
        #expect(incident.status == .closed)
        #expect(!incident.inferred.contains("severity"))
    }

    @Test(arguments: [
        "Start Date/Time: 2026-03-14 09:12\nEnd Date/Time: 2026-03-14 10:40",
        "Outage began: 2026-03-14 09:12\nService restored at: 2026-03-14 10:40",
        "Impact start time: 2026-03-14 09:12\nRestoration time: 2026-03-14 10:40",
        "Störungsbeginn: 2026-03-14 09:12\nStörungsende: 2026-03-14 10:40", "Outage window: 2026-03-14 from 09:12 to 10:40",
        "When: 14 March 2026 between 09:12 and 10:40", "Start/end time: 2026-03-14 09:12 – 10:40",
        "| Ticket | T-1 | Severity | P1 |\n|---|---|---|---|\n| Start | 2026-03-14 09:12 | End | 2026-03-14 10:40 |",
    ])
    func labelsOfAFewWordsTellFromWhenToWhen(text: String) {
        let incident = read("# T\n\n\(text)\n\n## Summary\nx\n")
        #expect(incident.milestones[.started]?.at.description == "2026-03-14T09:12:00Z")
        #expect(incident.milestones[.resolved]?.at.description == "2026-03-14T10:40:00Z")
        #expect(incident.summary == "x")
    }

    @Test(arguments: [
        "Resolution", "Alert", "Estimated resolution time", "Target end date", "Issue", "The end", "Customer", "Time to restore",
    ])
    func otherLabelsTellNoMoment(label: String) {
        let label = MetadataLabel(label)
        #expect(label != .field(.started) && label != .field(.resolved) && label != .field(.detected) && label != .period)
    }

    @Test(arguments: [
        ("Draft, not reviewed", Status.resolved), ("In review", .resolved), ("Mitigated → Resolved", .resolved),
        ("Open -> Closed", .closed),
        ("Reviewed", .reviewed), ("Final", .reviewed),
    ])
    func aDraftIsNotReviewedAndTheLatestStatusHolds(text: String, status: Status) { #expect(StatusWords.status(in: text) == status) }

    @Test func theDateOfTheIncidentWinsOverThatOfTheReport() {
        #expect(read("# T\n\nIssue Date: 18 May 2026\n\nIncident Date: 4 May 2026\n\nx\n").date?.description == "2026-05-04")
        #expect(read("# T\n\nDate: 4 May 2026\n\nDate: 18 May 2026\n\nx\n").date?.description == "2026-05-04")
    }

    @Test func whoReportedItIsNoAuthor() {
        let incident = read("# T\n\nReported by: Monitoring\n\nx\n")
        #expect(incident.authors.isEmpty)
        #expect(incident.detectedBy == .monitoring)
    }

    @Test func whatIsMadeOfAnIncidentIsNotItsSummary() {
        #expect(read("# T\n\n## Root cause\n\nAlerts have no owner.\n").summary == "")
        #expect(
            read("# T\n\nOpened: 2026-03-14 09:12\nGroup: Mail\nCode: Solved for good in the end by all\nItem: a\n\nMail stopped.\n")
                .summary == "Mail stopped.")
        #expect(read("# T\n\nNote: mail stopped at once.\n\n## Root cause\n\nx\n").summary == "Note: mail stopped at once.")
    }

    @Test func aMailIsTitledByItsSubjectAndTellsOfADayBeforeItWasSent() {
        let mail = read(
            "From: ops@example.com\nTo: all@example.com\nDate: Mon, 16 Mar 2026 10:12:00 +0100\nSubject: Re: Shop down\n\nHi all,\n\nOn 14 March 2026 the shop was down.\n"
        )
        #expect(mail.title == "Shop down")
        #expect(mail.date?.description == "2026-03-14")
        #expect(mail.summary == "On 14 March 2026 the shop was down.")
        #expect(read("# T\n\nFrom: a\nDate: 2026-03-14\n").date?.description == "2026-03-14")
        let stretch = read("# T\n\nFrom: 2026-03-14 09:12\nTo: 2026-03-14 09:50\nSubject: shop\nStatus: resolved\n")
        #expect(stretch.status == .resolved)
        #expect(read("# T\n\nDear all,\n\nIt was down.\n").summary == "It was down.")
        #expect(read("# T\n\nHey team, the shop was down,\n\nand so on.\n").summary == "Hey team, the shop was down,")
    }

    @Test func questionsNameFieldsToo() {
        #expect(read("# T\n\n## When did it happen?\n\n2026-03-14, 09:12 – 09:52 UTC\n").date?.description == "2026-03-14")
        #expect(read("# T\n\n**Overview of the Event:** The shop was down.\n**Severity:** P1\n").summary == "The shop was down.")
    }
}
