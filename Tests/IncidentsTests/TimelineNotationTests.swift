import Testing

@testable import Incidents

/// Every way of setting out a timeline that people use.
@Suite struct TimelineNotationTests {
    @Test func aTableWithDateAndTimeInItsFirstCell() {
        #expect(
            timeline(
                "## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 2026-03-14 09:12 | Pool full |\n| 2026-03-15 00:05 | All well |\n")
                == [
                    "5 2026-03-14T09:12Z Pool full", "6 2026-03-15T00:05Z All well",
                ])
    }

    @Test func aTableWithDateAndTimeInColumnsOfTheirOwn() {
        let table =
            "| Day | Date (2026) | Time (PST) | Event |\n|---|---|---|---|\n| Sat | Mar 14 | 21:33 | Pool full |\n| | | 21:40 | Paged |\n| Sun | 3/15 | 7:05 | All well |"
        #expect(times(table) == ["2026-03-15 05:33", "2026-03-15 05:40", "2026-03-15 15:05"])
    }

    @Test func aTableWithTheTimeOnly() {
        #expect(
            timeline("## Timeline\n\n| Time | What |\n|--|--|\n| 09:12 | Pool full |\n| | still full |\n") == [
                "5 2026-03-14T09:12Z Pool full", "6 - still full",
            ])
    }

    @Test func aTableWithStartAndEnd() {
        #expect(
            timeline("## Timeline\n\n| Start | End | Event |\n|--|--|--|\n| 09:12 | 09:20 | Pool full |\n") == [
                "5 2026-03-14T09:12Z → 2026-03-14T09:20Z Pool full"
            ])
    }

    @Test func aTableInTwoZonesIsReadInUTC() {
        #expect(times("| PST | UTC | Event |\n|--|--|--|\n| 01:12 | 09:12 | Pool full |\n| 01:20 | 09:20 | Paged |") == ["09:12", "09:20"])
        #expect(times("| # | Time (JST) | Event |\n|--|--|--|\n| 1 | 18:12 | Pool full |\n| 2 | 18:20 | Paged |") == ["09:12", "09:20"])
    }

    @Test(arguments: [
        "| Time (UTC) | Event |\n|--|--|\n| 09:12 | Pool full since 08:55 |\n| 09:20 | 09:15 page seen |",
        "| Event | Time |\n|--|--|\n| Pool full (limit 00:05) | 09:12 |\n| 09:15 page seen | 09:20 |",
        "| Time | What | Who |\n|--|--|--|\n| 09:12 | Pool full since 08:55 | alert |\n| 09:20 | Paged (09:19 says the log) | a team |",
        "| Time | Story |\n|--|--|\n| 09:12 | Pool full since 08:55 |\n| 09:20 | Paged (09:19 says the log) |",
        "| Date | Time | Event |\n|--|--|--|\n| 2026-03-14 | 09:12 | Change of 2026-03-13 |\n| | 09:20 | Due 2026-03-16 |",
    ])
    func wordsThatMentionTimesAreWords(table: String) {
        #expect(times(table) == ["09:12", "09:20"])
        #expect(read("## Timeline\n\n\(table)\n").entries.allSatisfy { $0.text.utf8.count > 10 })
    }

    @Test func aColumnOfWordsHoldsTheTimesWhereNoOtherDoes() {
        #expect(timeline("## Timeline\n\n| # | Event |\n|--|--|\n| 1 | 09:12 Pool full |\n") == ["5 2026-03-14T09:12Z Pool full"])
    }

    @Test func aRowOfNothingButWordsInTheTimesPlaceDividesTheOthers() {
        #expect(times("| Time | Event |\n|--|--|\n| **Detection** | |\n| 09:12 | Pool full |\n| 検知 | |\n| 14:?? | |") == ["09:12", "-"])
    }

    @Test func aColumnOfZonesIsThatOfItsRows() {
        let table = "| Time | Zone | Event |\n|--|--|--|\n| 10:12 | CET | Pool full |\n| 09:20 | UTC | Paged |"
        #expect(times(table) == ["09:12", "09:20"])
        #expect(read("## Timeline\n\n\(table)\n").entries.map(\.text) == ["Pool full", "Paged"])
        #expect(times("| Time | Who | Event |\n|--|--|--|\n| 09:12 | PT | Pool full |\n| 09:20 | ET | Paged |") == ["09:12", "09:20"])
    }

    @Test func aTableOfFiguresBelowTheEntriesHoldsNone() {
        let metrics = "| Metric | Value |\n|--|--|\n| Time to detect | 5 min |\n| Down since | 09:12 |"
        #expect(times("| Time | Event |\n|--|--|\n| 09:12 | Pool full |\n\n\(metrics)") == ["09:12"])
    }

    @Test func aRowOfNothingButADateStandsForThoseBelow() {
        #expect(times("| Time | Event |\n|--|--|\n| 2026-03-15 | |\n| 09:12 | Pool full |") == ["2026-03-15 09:12"])
    }

    @Test func aTableHeaderIsNeverAnEntryAndAColumnOfDurationsNoTime() {
        #expect(
            timeline("## Timeline\n\n| Time | Elapsed | Event |\n|--|--|--|\n| 09:12 | 00:00 | Pool full |\n").map { $0.prefix(19) } == [
                "5 2026-03-14T09:12Z"
            ])
    }

    @Test func aKindColumnNamesTheKind() {
        let entry = read("## Timeline\n\n| Time | Type | Event |\n|--|--|--|\n| 09:12 | Alert | Pool full |\n").entries.first
        #expect(entry?.kind == .alert)
        #expect(entry?.isKindInferred == false)
        #expect(entry?.text == "Pool full")
    }

    @Test func theWordsOfAnItemMayStandBelowItsTime() {
        let list =
            "- **09:12**\n  - Pool full\n  - Bob paged\n- **09:20**:\n\n  Rolled back.\n- 09:30 All well\n  - a detail\n- 09:40\n- 09:50\n  > quoted\n"
        #expect(
            timeline("## Timeline\n\n\(list)").map { String($0.dropFirst($0.hasPrefix("1") ? 3 : 2)) } == [
                "2026-03-14T09:12Z Pool full Bob paged", "2026-03-14T09:20Z Rolled back.", "2026-03-14T09:30Z All well",
                "2026-03-14T09:40Z ", "2026-03-14T09:50Z quoted",
            ])
    }

    @Test func timesCountedFromSomeMomentKeepTheirPlaceUnread() {
        let table = read("## Timeline\n\n| Time | Event |\n|--|--|\n| T+0 | Pool full |\n| T+5m | Paged |\n| T+1:30 | All well |\n")
        #expect(table.entries.map(\.written) == ["T+0", "T+5m", "T+1:30"])
        #expect(table.entries.map(\.text) == ["Pool full", "Paged", "All well"])
        let list = read("## Timeline\n\n- T-10m: deploy\n- T+0: Pool full\n- **T+1h30m** - All well\n")
        #expect(list.entries.map(\.written) == ["T-10m", "T+0", "T+1h30m"])
        #expect(list.entries.map(\.text) == ["deploy", "Pool full", "All well"])
        #expect(list.entries.allSatisfy { $0.at == nil })
        #expect(read("## Timeline\n\n- 09:12 a\n- T-shirts are sold out\n").entries.last?.written.isEmpty == true)
    }

    @Test func twoClocksOfOneMomentAreNoWords() {
        let text =
            "## Timeline (EST)\n\n- 09:12 (14:12) a\n- 09:20–09:50 (14:20–14:50): b\n- 10:00–10:30 (15:00–15:30 UTC): c\n- 10:40 (10:52) d\n"
        #expect(
            timeline(text) == [
                "3 2026-03-14T14:12Z a", "4 2026-03-14T14:20Z → 2026-03-14T14:50Z b", "5 2026-03-14T15:00Z → 2026-03-14T15:30Z c",
                "6 2026-03-14T15:40Z (10:52) d",
            ])
    }

    @Test func oneHeadingAnEntry() {
        let text = "## Timeline\n\n### 2026-03-14 09:12\n\nPool full.\n\n- 09:13 seen in a log\n\n### 09:20 - Paged\n\n#### Log\n\ntext\n"
        #expect(timeline(text) == ["3 2026-03-14T09:12Z Pool full.", "9 2026-03-14T09:20Z Paged"])
    }

    @Test func headingsWithTheTimeAfterTheirWords() {
        #expect(times("### Pool full (09:12 UTC)\n\ntext\n\n### Paged (09:20 UTC)\n\ntext") == ["09:12", "09:20"])
    }

    @Test func dayHeadingsBelowTheTimeline() {
        let text =
            "### 14 March 2026\n\n- 23:50 Pool full\n\n### Day 2: Sunday 15 March\n\n- 00:10 All well\n\n### March 16\n\nReviewed by the team."
        #expect(times(text) == ["23:50", "2026-03-15 00:10", "2026-03-16"])
    }

    @Test func dayHeadingsAtTheLevelOfTheTimeline() {
        let text =
            "## Timeline\n\n_All times in EDT_\n\n## March 14\n\n1:03\n\nPool full.\n\n5:00\nPaged.\n\n## March 15, 07:13\n\nAll well.\n\n### 08:00\n\nx\n\n## Impact\n\n09:00 none\n"
        #expect(
            timeline(text) == [
                "7 2026-03-14T05:03Z Pool full.", "11 2026-03-14T09:00Z Paged.", "14 2026-03-15T11:13Z All well.", "18 2026-03-15T12:00Z x",
            ])
    }

    @Test func aDayHeadingWithoutTimesBelowItIsAnEntry() {
        #expect(times("### 2026-03-12\n\nA mail arrived.\n\n### 2026-03-14 17:14\n\nIt broke.") == ["2026-03-12", "17:14"])
    }

    @Test(arguments: [
        "- **09:12** - Pool full\n- **09:20 UTC:** Paged", "1. 09:12 Pool full\n2. 09:20 Paged",
        "- 2026-03-14 09:12 Pool full\n- 2026-03-14T09:20Z Paged",
        "* 09:12: Pool full\n* 09:20: Paged", "- [09:12] Pool full\n- [09:20] Paged", "- `09:12` Pool full\n- `09:20` Paged",
        "- 0912 Pool full\n- 0920 Paged",
        "09:12 Pool full\n09:20 Paged", "09:12 - Pool full\n\n09:20 - Paged", "**09:12** Pool full  \n**09:20** Paged",
        "- 9:12am Pool full\n- 9:20 a.m. Paged",
        "- [03-14 09:12] Pool full\n- [03-14 09:20] Paged", "- Mar 14th **09:12** Pool full\n- Mar 14th **09:20** Paged",
        "- 09:12 14th Mar 2026 - Pool full\n- 09:20 14th Mar 2026 - Paged",
        "- 2026-03-14 0912 UTC ::::: Pool full\n- 2026-03-14 0920 UTC ::::: Paged",
        "    - 9:12 Pool full\n    - 9:20 Paged", "```\n09:12 Pool full\n09:20 Paged\n```", "> 09:12 Pool full\n>\n> 09:20 Paged",
        "- 🔥 09:12 Pool full\n- ✅ 09:20 Paged",
        "- At 09:12 Pool full\n- At 09:20 Paged", "- [ ] 09:12 Pool full\n- [x] 09:20 Paged",
        "09:12:33 (03-14) Pool full\n\n09:20:01 (03-14) Paged",
        "・09:12　Pool full\n・09:20　Paged", "- 12 hours before\n- 09:12 Pool full\n- 09:20 Paged", "1. 09:12 → Pool full\n1. 09:20 → Paged",
        "- 10:12 CET Pool full\n- 10:20 CET Paged", "- 9.12 Uhr Pool full\n- 9.20 Uhr Paged",
        "- Pool full (09:12 UTC)\n- Paged (09:20 UTC)",
        "- Pool full at 09:12\n- Paged at 09:20", "- UTC 09:12 Pool full\n- UTC 09:20 Paged",
        "- Sat Mar 14 09:12:00 UTC 2026 Pool full\n- Sat Mar 14 09:20:00 UTC 2026 Paged",
    ])
    func listsAndParagraphs(body: String) {
        #expect(times(body).suffix(2) == ["09:12", "09:20"])
    }

    @Test func wordsAreWhatFollowsTheTime() {
        let text =
            "## Timeline\n\n- **09:12 UTC** — Pool full\n- 2026-03-14 0920 UTC ::::: Paged\n- [09:30] - <b>All</b> well\n- Start: March 14, 09:40 UTC - Begun\n"
        #expect(read(text).entries.map(\.text) == ["Pool full", "Paged", "All well", "Start: March 14, 09:40 UTC - Begun"])
        #expect(read(text).entries.map(\.written) == ["09:12 UTC", "2026-03-14 0920 UTC", "09:30", ""])
    }

    @Test func aTimeBehindALabelIsReadWhereNoItemBeginsWithOne() {
        let text =
            "## Timeline\n\n- **Start**: March 14, 2026 ~09:12 UTC - Pool full\n- **Fix #1**: March 14, 2026 09:20 UTC - Paged (1/2)\n- **Result**: well\n"
        #expect(
            timeline(text) == ["3 2026-03-14T09:12Z ~ Start: Pool full", "4 2026-03-14T09:20Z Fix #1: Paged (1/2)", "5 - Result: well"])
    }

    @Test(arguments: [
        "- Pool full. 09:12 UTC\n- Paged (09:20 UTC)", "- Pool full at 09:12\n- Paged [09:20]",
        "Pool full\n09:12 UTC\n\nPaged\n09:20 UTC", "Pool full\n**Mar 14, 09:12 UTC**\nPaged\n**Mar 14, 09:20 UTC**",
        "Pool full. Mar 14, 09:12 UTC\n\nPaged (Mar 14, 09:20 UTC)",
    ])
    func theWordsMayStandBeforeTheTime(body: String) {
        let entries = read("## Timeline\n\n\(body)\n").entries
        #expect(entries.map { $0.text.prefix { $0 != "." } } == ["Pool full", "Paged"])
        #expect(entries.map(\.at?.hourAndMinute) == ["09:12", "09:20"])
    }

    @Test func aTimeApartFromTheWordsIsReadAmongOthers() {
        let text = "## Timeline\n\n- 09:12 Pool full\n- Switch replaced (09:20 UTC)\n- **Mitigated** 09:30 UTC: off\n- Calm. 09:40\n"
        #expect(
            timeline(text) == [
                "3 2026-03-14T09:12Z Pool full", "4 2026-03-14T09:20Z Switch replaced", "5 2026-03-14T09:30Z Mitigated: off",
                "6 2026-03-14T09:40Z Calm.",
            ])
        #expect(
            times("- 09:12 Pool full\n- It began at 08:50\n- Kept (until 11:00)\n- Errors at 09:50, 09:55") == ["09:12", "-", "-", "-"])
        #expect(times("It broke at 09:12.\n\nIt went on until 10:00.").isEmpty)
    }

    @Test func signsBeforeTheWordsAreKept() {
        #expect(timeline("## Timeline\n\n- 09:12 :fire: Pool full\n").first == "3 2026-03-14T09:12Z :fire: Pool full")
    }

    @Test func cellsOfNothingButADashAreLeftOut() {
        let table = "| Time | What | Who |\n|--|--|--|\n| 09:12 | Pool full | – |\n| 09:20 | Paged | ops |"
        #expect(timeline("## Timeline\n\n\(table)\n") == ["5 2026-03-14T09:12Z Pool full", "6 2026-03-14T09:20Z Paged — ops"])
    }

    @Test func untimedItemsAmongTimedOnesKeepTheirPlace() {
        #expect(times("- 09:12 Pool full\n- then it got worse\n- 09:20 Paged") == ["09:12", "-", "09:20"])
    }

    @Test func aTimelineWithoutAnyTimesIsItsListItems() {
        #expect(timeline("## Timeline\n\n- Pool full\n- Paged\n  - by phone\n") == ["3 - Pool full", "4 - Paged"])
    }

    @Test func nestedItemsAreNoEntriesButThoseOfADayAre() {
        #expect(times("- 09:12 Pool full\n  - 09:13 a detail\n- 09:20 Paged") == ["09:12", "09:20"])
        #expect(
            times("- 09:12 Pool full\n  - 09:13 pods die\n  - 09:15 pods return\n- 09:20 Paged\n  - 09:21 a call") == ["09:12", "09:20"])
        #expect(times("- 2026-03-14\n  - 23:50 Pool full\n- 2026-03-15\n  - 00:10 Paged") == ["23:50", "2026-03-15 00:10"])
        #expect(times("- Before\n  - 09:12 Pool full\n- After\n  - 09:20 Paged") == ["09:12", "09:20"])
        #expect(
            times("- Before\n  - 09:12 Pool full\n- After\n  - 09:20 Paged\n- Closed at 09:30\n- a note") == ["09:12", "09:20", "09:30"])
    }

    @Test func whatIsQuotedBelowAnEntryIsNone() {
        #expect(
            times("09:12 - Alarm, see below:\n\n> 09:12:01 disk full\n\n> 09:13:01 disk full\n\n09:20 - Logs removed") == [
                "09:12", "09:20",
            ])
        #expect(times("> 09:12 Alarm\n\n> 09:20 Logs removed") == ["09:12", "09:20"])
    }

    @Test func aPhaseBesideHeadingsThatBeginWithTheirTimeIsAnEntry() {
        let headings = "### Response (09:12 UTC - 09:20 UTC)\n\nWe rolled back.\n\n### 09:20 Recovery\n\nAll good."
        #expect(
            timeline("## Timeline\n\n\(headings)\n") == [
                "3 2026-03-14T09:12Z → 2026-03-14T09:20Z Response", "7 2026-03-14T09:20Z Recovery",
            ])
    }

    @Test(arguments: [
        "| 09:12 | Pool full |\n|--|--|\n| 09:20 | Paged |", "| **2026-03-14 09:12** | Pool full |\n|--|--|\n| 09:20 | Paged |",
        "| 2026-03-14 | Time |\n|--|--|\n| 09:12 | a |\n| 09:20 | b |",
    ])
    func aHeaderThatIsATimeIsTheFirstEntry(table: String) { #expect(times(table) == ["09:12", "09:20"]) }

    @Test func aHeaderThatIsADayAboveOtherDaysIsTheFirstEntry() {
        #expect(times("| 2026-03-14 | Pool full |\n|--|--|\n| 2026-03-15 | Paged |") == ["2026-03-14", "2026-03-15"])
    }

    @Test func bareDateLinesAreContext() {
        #expect(times("**14 March**\n\n- 23:50 Pool full\n\n_3/15/26_\n\n07:12 AM: All well") == ["23:50", "2026-03-15 07:12"])
        #expect(times("**3/14**:\n\n- 23:50 Pool full\n\n3/15:\n\n- 07:12 All well") == ["23:50", "2026-03-15 07:12"])
        #expect(times("2026-03-15\n09:12 Pool full\n09:20 Paged") == ["2026-03-15 09:12", "2026-03-15 09:20"])
        #expect(times("**March 15, 2026**\n\n- Pool full\n- Paged") == ["2026-03-15", "2026-03-15"])
    }

    @Test func aDayThatMarkdownTakesForANumberedListIsContext() {
        #expect(times("14. März 2026\n\n* 23:50 – Alarm\n\n15. März 2026\n\n* 06:10 – Alles gut") == ["23:50", "2026-03-15 06:10"])
    }

    @Test func digitsAreTimesWhereMostParagraphsBeginWithThem() {
        #expect(times("`1342` Mains lost\n\n`1350` Generator fails\n\n`1552` Mains back") == ["13:42", "13:50", "15:52"])
        #expect(times("1342 pods were lost\n\nThen they came back.\n\n09:12 Paged") == ["09:12"])
    }

    @Test func daysWithNestedTimesAreFoundWithoutATimelineSection() {
        let text = "## In order\n\n- 2026-03-14\n  - 09:12 Pool full\n  - 09:20 Paged\n- 2026-03-15\n  - 10:00 All well\n"
        #expect(timeline(text).count == 3)
        #expect(timeline(text.replacing("order", with: "order (CET)")).first == "4 2026-03-14T08:12Z Pool full")
        #expect(timeline("## In order\n\n- 2026-03-14\n  - Pool full\n  - Paged\n- 2026-03-15\n  - All well\n").isEmpty)
    }

    @Test(arguments: ["（日本時間）", "*(JST)*", "UTC+9", "時刻はJST", "时间均为 UTC+9。"])
    func aLineOfNothingButAZoneStatesIt(line: String) {
        #expect(times("\(line)\n\n- 09:12 Pool full") == ["00:12"])
        #expect(times("- 09:12 Pool full\n\n\(line)") == ["00:12"])
    }

    @Test func aDateWithWordsIsAnEntryOfThatDay() {
        let text = "## Timeline\n\n**March 9-13, 2026** - Unnoticed\n\n**March 14, 2026** - Found\n\n- a detail\n"
        #expect(timeline(text) == ["3 2026-03-09 → 2026-03-13 Unnoticed", "5 2026-03-14 Found"])
    }

    @Test func aParagraphsFurtherLinesBelongToTheEntry() {
        #expect(
            timeline("## Timeline\n\n2026-03-14, 09:12am: Pool full,\nand still so.\n") == ["3 2026-03-14T09:12Z Pool full, and still so."])
    }

    @Test func proseAndPicturesAreNoEntries() {
        #expect(timeline("## Timeline\n\nAll of this took place in March.\n\n![2026-03-14 graph](a.png)\n\n- 09:12 Pool full\n").count == 1)
        #expect(timeline("## Timeline\n\nSee the [status page](https://status.example.com).\n").isEmpty)
    }

    @Test func logsInFencesAreNoEntries() {
        #expect(timeline("## Timeline\n\n- 09:12 Pool full\n\n```\n09:13 GET /\n```\n").count == 1)
        #expect(timeline("## Timeline\n\nText.\n\n```\n2026-03-14 09:13:01 ERROR pool\n```\n").isEmpty)
    }

    @Test func aLogThatIsAllThereIsIsTheTimeline() {
        let log = "```\n09:12:33 ERROR pool\n09:20:00 rollback\n```"
        #expect(times(log) == ["09:12", "09:20"])
        #expect(times("All times in UTC.\n\n\(log)") == ["09:12", "09:20"])
        #expect(times("This is what the pool wrote.\n\n\(log)").isEmpty)
    }

    @Test func severalTimelineSectionsAreOne() {
        #expect(timeline("## Timeline\n\n- 09:12 a\n\n## Impact\n\nx\n\n## Follow-up timeline\n\n- 20:12 b\n").count == 2)
        #expect(
            timeline("## Incident timeline\n\n### March 14\n\n**Timeline:**\n\n- 09:12 a\n\n### March 15\n\n**Timeline:**\n\n- 09:12 b\n")
                == [
                    "7 2026-03-14T09:12Z a", "13 2026-03-15T09:12Z b",
                ])
    }

    @Test func boldBulletsCanBeTheHeadings() {
        #expect(
            timeline("# Down\n\n- **Summary**: x\n- **Timeline**\n  - 09:12 Pool full\n  - 09:20 Paged\n- **Root cause**: y\n").count == 2)
    }

    @Test func withoutATimelineSectionListsAndTablesOfTimesAreRead() {
        let list = "- **00:27 UTC:** a\n- **00:32 UTC:** b\n- **00:33 UTC:** c\n"
        #expect(timeline("# Down\n\n## Leadup\n\n\(list)").count == 3)
        #expect(timeline("# Down\n\n## Action items\n\n\(list)").isEmpty)
        #expect(timeline("# Down\n\n## Detection\n\n| Time | Event |\n|--|--|\n| 09:12 | a |\n| 09:20 | b |\n").count == 2)
        #expect(
            timeline(
                "# Down\n\n## Impact\n\n- 09:12 a\n- nothing\n- more\n- and more\n\n| Region | Until |\n|--|--|\n| eu | 09:12 |\n| us | 09:20 |\n"
            ).isEmpty)
    }

    @Test func numbersThatAreNoTimesAreNone() {
        #expect(times("- 9h12 Pool cheio\n- 10h Alerta\n- 10h05 Resolvido") == ["09:12", "10:00", "10:05"])
        #expect(
            times("- 09:12 Pool full\n- 1500 requests failed\n- 3/4 of the pods\n- 10 out of 12\n- 2h of silence") == [
                "09:12", "-", "-", "-", "-",
            ])
    }

    @Test func pairsOfNumbersAreDaysNearTheIncidentAndNotInASeries() {
        #expect(times("- 09:12 a\n- 1/3: one node\n- 2/3: two nodes\n- 3/3: all\n- 09:40 b") == ["09:12", "-", "-", "-", "09:40"])
        #expect(times("**Step 1/3:** drain\n\n- 09:12 a\n\n**Step 2/3:** move\n\n- 09:20 b\n\n**3/3:** fill\n\n- 09:30 c").count == 3)
        #expect(times("- 09:12 a\n\n24/7: support knows.\n\n- 10/10: users are well\n- 09:40 b") == ["09:12", "-", "09:40"])
        #expect(times("- 09:12 a\n- 09:30 3/3: all back\n- 09:40 (3/15) b") == ["09:12", "09:30", "2026-03-15 09:40"])
        #expect(times("- 3/13: a\n- 3/14: b\n- 4/2 - c") == ["2026-03-13", "2026-03-14", "2026-04-02"])
        #expect(times("- 1/12: a\n- 2/12: b", day: "2026-12-01") == ["2026-12-01", "2026-12-02"])
    }

    @Test func aWrappedLineOfProseThatBeginsWithATimeIsNoEntry() {
        let prose = "The second host took no mail either: it had been out of the pool since\n08:20 because of a failed health check."
        #expect(times("- 09:12 a\n- 10:12 b\n\n\(prose)") == ["09:12", "10:12"])
        #expect(times("In short:\n09:12 a") == ["09:12"])
        #expect(times("What the two people on call wrote down while it lasted\n09:12 a\n10:12 b") == ["09:12", "10:12"])
    }
}
