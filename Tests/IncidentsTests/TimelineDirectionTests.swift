import Testing

@testable import Incidents

/// Earliest or latest entry first, and the days that follow from it.
@Suite struct TimelineDirectionTests {
    @Test func entriesBelowRisingDaysStayOnThem() {
        #expect(
            times("### 2026-03-13\n\n- 09:00 a\n\n### 2026-03-14\n\n- 08:00 b\n- 20:30 c\n\n### 2026-03-15\n\n- 09:00 d") == [
                "2026-03-13 09:00", "08:00", "20:30", "2026-03-15 09:00",
            ])
        #expect(times("**2026-03-14**\n\n- 10:00 a\n- 23:59 b\n\n**2026-03-15**\n\n- 00:10 c") == ["10:00", "23:59", "2026-03-15 00:10"])
        #expect(
            times("### December 31\n\n- 10:00 a\n- 23:59 b\n\n### January 1\n\n- 00:10 c", day: "2025-12-31") == [
                "10:00", "23:59", "2026-01-01 00:10",
            ])
    }

    @Test func clocksOfSeveralZonesAreComparedAsOne() {
        #expect(
            times("- March 14, 2026, 10:00 UTC a\n- 20:30 UTC b\n- 16:45 PDT c\n- March 15, 00:10 UTC d") == [
                "10:00", "20:30", "23:45", "2026-03-15 00:10",
            ])
    }

    @Test func entriesBelowFallingDaysFallOrRise() {
        #expect(
            times("### 2026-03-15\n\n- 20:30 d\n- 08:00 c\n\n### 2026-03-14\n\n- 09:00 a") == [
                "2026-03-15 20:30", "2026-03-15 08:00", "09:00",
            ])
        #expect(
            times("### 2026-03-15\n\n- 08:00 c\n- 20:30 d\n\n### 2026-03-14\n\n- 09:00 a\n- 23:00 b") == [
                "2026-03-15 08:00", "2026-03-15 20:30", "09:00", "23:00",
            ])
    }

    @Test func theYearOfAColumnGoesOnOverNewYear() {
        let table = "| Date (2025) | Time | Event |\n|--|--|--|\n| Dec 31 | 21:33 | a |\n| Jan 1 | 00:33 | b |\n| Jan 2 | 01:10 | c |"
        for day in [nil, "2025-12-31"] {
            #expect(times(table, day: day).dropFirst() == ["2026-01-01 00:33", "2026-01-02 01:10"])
        }
    }
}
