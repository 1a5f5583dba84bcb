import Testing

@testable import Incidents

/// Days that stand above the entries they hold for. The incident's, 14 March 2026, is a Saturday.
@Suite struct TimelineDayTests {
    @Test(arguments: [
        "**Sunday (March 15)**", "Sunday:", "*Sunday (3/15)*", "**Sunday, the 15th**", "On Sunday morning", "Day 2", "**Day two**",
        "**2日目**",
        "Next day", "**The day after**", "The following morning:", "One day later", "翌朝", "Am nächsten Tag", "Le lendemain", "Sonntag",
        "日曜日",
        "Sunday (UTC)", "### Sunday", "### The day after", "### The following morning", "### Day two", "### 15th",
    ])
    func aDayAloneOnItsLineHoldsForTheTimesBelow(line: String) {
        #expect(times("- 09:12 a\n\n\(line)\n\n- 09:20 b") == ["09:12", "2026-03-15 09:20"])
    }

    @Test(arguments: ["Sunday we rested.", "**Sunday – the fix**", "Night", "Later that day", "The day after the fix"])
    func otherLinesNameNoDay(line: String) {
        #expect(times("- 09:12 a\n\n\(line)\n\n- 09:20 b") == ["09:12", "09:20"])
    }

    @Test func ordinalsThatCountStepsNameNoDay() {
        #expect(times("| Step | Time | Event |\n|---|---|---|\n| 1st | 10:05 | a |\n| 2nd | 10:10 | b |") == ["10:05", "10:10"])
        #expect(times("### 1st\n\n- 10:05 a\n\n### 2nd\n\n- 10:10 b") == ["10:05", "10:10"])
        #expect(times("- 10:05 a\n- 1st\n- 10:10 b\n- 2nd\n- 10:12 c").filter { $0.contains(" ") } == [])
        #expect(times("Disk\n\n- 10:05 a\n\n3rd\n\n- 10:20 c") == ["10:05", "10:20"])
    }

    @Test func theNextDayFollowsTheOneNamedBefore() {
        #expect(
            times("- 23:50 a\n- 00:10 b\n\n**Next day**\n\n- 09:20 c\n\n**Next day**\n\n- 09:30 d")
                == ["23:50", "2026-03-15 00:10", "2026-03-15 09:20", "2026-03-16 09:30"])
        #expect(times("**Sunday**\n\n- 09:12 a\n\n### The next day: all well\n\n- 09:20 b") == ["2026-03-15 09:12", "2026-03-16 09:20"])
    }

    @Test func aDayInAParagraphHoldsForTheLinesBelowIt() {
        #expect(
            timeline("## Timeline\n\n**Saturday**\n09:12 a\n**Sunday**\n09:20 b\nmore\n")
                == ["4 2026-03-14T09:12Z a", "6 2026-03-15T09:20Z b more"])
    }

    @Test(arguments: ["March 15", "**March 15**:", "Sunday", "**Day 2**"])
    func aDayAmongOrAboveItemsIsContext(day: String) {
        #expect(times("- 09:12 a\n- \(day)\n- 09:20 b") == ["09:12", "2026-03-15 09:20"])
        #expect(times("- \(day)\n  - 09:20 b") == ["2026-03-15 09:20"])
    }

    @Test(arguments: ["| **Sunday** | |", "| | Sunday (3/15) |", "| Next day | |"])
    func aRowOfNothingButADayIsContext(row: String) {
        #expect(times("| Time | Event |\n|--|--|\n| 09:12 | a |\n\(row)\n| 09:20 | b |") == ["09:12", "2026-03-15 09:20"])
    }

    @Test(arguments: [("Sat", "Sun"), ("Saturday", "Sunday"), ("Day 1", "Day 2")])
    func aColumnOfDaysDatesItsRows(first: String, second: String) {
        let table = "| Day | Time | Event |\n|--|--|--|\n| \(first) | 09:12 | a |\n| | 09:15 | b |\n| \(second) | 09:20 | c |"
        #expect(times(table) == ["09:12", "09:15", "2026-03-15 09:20"])
    }

    @Test func inAFileOfSeveralIncidentsEachHasItsDay() {
        let body = "## Timeline\n\n- 09:12 a\n"
        #expect(
            timeline("# 1: queue (March 14, 2026)\n\n\(body)\n# 2: mail (June 7, 2026)\n\n\(body)")
                == ["5 2026-03-14T09:12Z a", "11 2026-06-07T09:12Z a"])
        #expect(timeline("# Queue\n\n\(body)\n# Held on 2026-06-07\n\n\(body)").last == "11 2026-03-14T09:12Z a")
    }

    @Test func aHeadingOfTheSameLevelMayBeADay() {
        #expect(times("- 09:12 a\n\n## Day 2\n\n- 09:20 b\n\n## Impact\n\n- 09:30 c") == ["09:12", "2026-03-15 09:20"])
    }

    @Test(arguments: ["14-15 March 2026", "14th–15th of March 2026", "14.-15. März 2026", "14/15 March 2026"])
    func theFirstOfSeveralDaysIsTheDay(days: String) {
        #expect(timeline("## Timeline\n\n- \(days): slow\n- 09:12 a\n") == ["3 2026-03-14 → 2026-03-15 slow", "4 2026-03-14T09:12Z a"])
        #expect(DayReader.first(in: "Queue outage \(days)")?.description == "2026-03-14")
    }
}
