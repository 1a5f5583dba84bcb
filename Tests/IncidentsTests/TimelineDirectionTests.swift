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

    @Test func onATwelveHourClockTheHalfOfTheDayIsToldWhereItIsSaid() {
        #expect(times("- 9:55 AM a\n- 10:05 b\n- 1:15 c\n- 2:30 PM d\n- 3:10 e") == ["09:55", "10:05", "13:15", "14:30", "15:10"])
        #expect(times("- 11:50 PM a\n- 12:10 b\n- 1:15 c") == ["23:50", "2026-03-15 00:10", "2026-03-15 01:15"])
        #expect(times("- 3:10 PM c\n- 1:15 b\n- 11:50 AM a") == ["15:10", "13:15", "11:50"])
        #expect(timeline("## Timeline\n\n- 11:50 AM a\n- 1:15–2:05 b\n").last == "4 2026-03-14T13:15Z → 2026-03-14T14:05Z b")
        #expect(times("- 9:12 AM a\n- 9:40 AM b\n- 4:15 c\n- 5:30 PM d") == ["09:12", "09:40", "16:15", "17:30"])
        #expect(times("- 10:00 AM a\n- 8:30 b\n- 10:05 AM c\n- 9:50 d") == ["10:00", "08:30", "10:05", "09:50"])
        #expect(times("- 9:55 AM a\n- 13:15 b\n- 1:15 c") == ["09:55", "13:15", "2026-03-15 01:15"])
    }

    @Test func theHourThatAClockChangeRepeatsIsReadInOrder() {
        let day = "2026-10-25"
        #expect(
            times("- 02:50 a\n- 02:05 b\n- 02:20 c\n- 03:10 d", heading: "Timeline (Europe/Berlin)", day: day) == [
                "00:50", "01:05", "01:20", "02:10",
            ])
        #expect(times("- 02:05 a\n- 02:50 b", heading: "Timeline (Europe/Berlin)", day: day) == ["00:05", "00:50"])
        #expect(
            times("- 03:30 e\n- 02:15 d\n- 02:40 c\n- 02:10 b\n- 01:50 a", heading: "Timeline (Europe/Berlin)", day: day) == [
                "02:30", "01:15", "00:40", "00:10", "2026-10-24 23:50",
            ])
        #expect(times("- 04:50 a\n- 04:05 b", heading: "Timeline (Europe/Berlin)", day: day) == ["03:50", "03:05"])
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
