import Testing

@testable import Incidents

@Suite struct TimeReadingTests {
    @Test(arguments: [
        ("2026-03-14", "2026-03-14"), ("2026/03/14", "2026-03-14"), ("2026/3/4", "2026-03-04"), ("14.03.2026", "2026-03-14"),
        ("03/14/2026", "2026-03-14"), ("14/03/2026", "2026-03-14"), ("3/4/2026", "2026-03-04"), ("14 March 2026", "2026-03-14"),
        ("March 14th, 2026", "2026-03-14"), ("6th Nov 2023", "2023-11-06"), ("20210305", "2021-03-05"), ("2026年3月14日", "2026-03-14"),
        ("2026年3月14日（土）", "2026-03-14"), ("2026년 3월 14일", "2026-03-14"), ("14. März 2026", "2026-03-14"),
        ("1er février 2026", "2026-02-01"),
        ("14 de marzo de 2026", "2026-03-14"), ("14 de março de 2026", "2026-03-14"), ("Saturday, March 14, 2026", "2026-03-14"),
        ("Samstag, 14. März 2026", "2026-03-14"), ("2026-03-14 (Sat)", "2026-03-14"), ("14-Mar-2026", "2026-03-14"),
        ("14-Mar-26", "2026-03-14"), ("14/Mar/26", "2026-03-14"),
        ("10 out 2025", "2025-10-10"),
        ("10 de outubro de 2025", "2025-10-10"), ("Sept. 3, 2024", "2024-09-03"), ("2026.03.14", "2026-03-14"),
        ("quarta-feira, 3 de setembro de 2025", "2025-09-03"), ("14 août 2026", "2026-08-14"), ("2026-03-14 월요일", "2026-03-14"),
    ])
    func daysAreReadInEveryForm(written: String, day: String) {
        #expect(DayReader.read(written)?.description == day)
    }

    @Test(arguments: [
        "", "2026-02-30", "Mar 14", "2022-02-??", "Aug-11-08", "14-Mar", "14-Mar-16 Mar", "next week", "3.5", "10 out of 12",
        "2026-03-14 10:00", "99999999",
    ])
    func whatIsNoDayIsNone(written: String) { #expect(DayReader.read(written) == nil) }

    @Test func dayFirstOrderIsHeeded() {
        #expect(DayReader.read("03/04/2026", order: .dayFirst)?.description == "2026-04-03")
    }

    @Test(arguments: [
        ("2017-10-17-slug.md", "2017-10-17"), ("20210305_slug", "2021-03-05"), ("Outage of March 3rd, 2024 in the north", "2024-03-03"),
        ("[inc-26-03-14-SEV-2] Checkout is down", "2026-03-14"), ("PM2019-009 of 2019-11-02", "2019-11-02"),
        ("障害報告 2024年5月1日", "2024-05-01"),
        ("2021-05/2021-05-09-negative.md", "2021-05-09"), ("postmortem_2024_05_01", "2024-05-01"),
    ])
    func theFirstDayInATextIsFound(text: String, day: String) { #expect(DayReader.first(in: text)?.description == day) }

    @Test(arguments: ["PM2019-009 - Title", "v1.2.3 released", "no day at all", "12345678901"])
    func aTextWithoutADayHasNone(text: String) { #expect(DayReader.first(in: text) == nil) }

    @Test(arguments: [
        ("2026-03-14T09:12:33.25+02:00", "2026-03-14T07:12:33Z"), ("2026-03-14T09:12:00-07:00", "2026-03-14T16:12:00Z"),
        ("2026-03-14 09:12", "2026-03-14T09:12:00Z"), ("2026-03-14 09:12 -0700", "2026-03-14T16:12:00Z"),
        ("2026-03-14 9:12 PM", "2026-03-14T21:12:00Z"),
        ("09:12", "2026-03-01T09:12:00Z"), ("2:08pm", "2026-03-01T14:08:00Z"), ("11:21a", "2026-03-01T11:21:00Z"),
        ("3pm ish", "2026-03-01T15:00:00Z"),
        ("13:55 PM", "2026-03-01T13:55:00Z"), ("17:14pm", "2026-03-01T17:14:00Z"), ("12:30 a.m.", "2026-03-01T00:30:00Z"),
        ("2026-03-14 24:00", "2026-03-15T00:00:00Z"), ("9h30", "2026-03-01T09:30:00Z"), ("14h", "2026-03-01T14:00:00Z"),
        ("2026年3月14日 午前10時30分", "2026-03-14T10:30:00Z"), ("10時30分", "2026-03-01T10:30:00Z"), ("10時半", "2026-03-01T10:30:00Z"),
        ("3월 14일 오후 3시", "2026-03-14T15:00:00Z"), ("下午3点15分", "2026-03-01T15:15:00Z"), ("14:30 Uhr", "2026-03-01T14:30:00Z"),
        ("14. März 2026 um 9.12 Uhr", "2026-03-14T09:12:00Z"), ("14 mars 2026 à 9h05", "2026-03-14T09:05:00Z"),
        ("14-Mar-26 09:20 UTC", "2026-03-14T09:20:00Z"), ("14/Mar/26 9:25 AM", "2026-03-14T09:25:00Z"),
        ("11:10 6th Nov 2023", "2023-11-06T11:10:00Z"),
        ("12:45 PM PST Saturday Oct 30th", "2026-10-30T20:45:00Z"), ("2026-03-14 09:12 (CET)", "2026-03-14T08:12:00Z"),
        ("00:03:41 (06-08)", "2026-06-08T00:03:41Z"),
        ("2026-03-14 09:12 Europe/Berlin", "2026-03-14T08:12:00Z"), ("2026-07-14 09:12 Europe/Berlin", "2026-07-14T07:12:00Z"),
        ("2026-07-14 9:12 am PT", "2026-07-14T16:12:00Z"), ("2026-07-14 09:12 PST", "2026-07-14T17:12:00Z"),
        ("2018-08-10 1250 UTC", "2018-08-10T12:50:00Z"),
        ("2026-03-14 at 09:12 UTC+10", "2026-03-13T23:12:00Z"), ("09:12 GMT-5", "2026-03-01T14:12:00Z"),
        ("２０２６-03-14　０９：１２", "2026-03-14T09:12:00Z"),
        ("20260314T091233Z", "2026-03-14T09:12:33Z"), ("20260314T0912Z", "2026-03-14T09:12:00Z"),
        ("2026-03-14T09:12Z", "2026-03-14T09:12:00Z"), ("~09:12", "2026-03-01T09:12:00Z"), ("noon", "2026-03-01T12:00:00Z"),
        ("07:7:47", "2026-03-01T07:07:47Z"),
        ("2026 年 3 月 14 日 10 时 30 分", "2026-03-14T10:30:00Z"), ("夜9時15分", "2026-03-01T21:15:00Z"),
        ("18:12 (KST, UTC+9)", "2026-03-01T09:12:00Z"),
        ("~00:10 UTC (+1d)", "2026-03-02T00:10:00Z"), ("翌日 0:10", "2026-03-02T00:10:00Z"),
    ])
    func momentsAreReadInEveryForm(written: String, instant: String) {
        let day = CalendarDay(year: 2026, month: 3, day: 1)
        #expect(InstantReader.read(written, zone: .utc, day: day)?.at.description == instant)
    }

    @Test(arguments: [
        "", "--:--", "22:XX", "24:XX", "??:??", "25:10", "2022-02-?? ??:??", "soon", "10:00 - 11:00", "09:12 and more", "1.1.4", "3 pods",
    ])
    func whatIsNoMomentIsNone(written: String) {
        #expect(InstantReader.read(written, zone: .utc, day: CalendarDay(year: 2026, month: 3, day: 1)) == nil)
    }

    @Test func precisionFollowsWhatIsWritten() {
        #expect(InstantReader.read("2026-03-14", zone: .utc)?.precision == .day)
        #expect(InstantReader.read("2026-03-14 09:12", zone: .utc)?.precision == .minute)
        #expect(InstantReader.read("2026-03-14 09:12:33", zone: .utc)?.precision == .second)
    }

    @Test func aTimeWithoutADayIsNoMomentOnItsOwn() { #expect(InstantReader.read("09:12", zone: .utc) == nil) }

    @Test func theZoneInForceHoldsWhereTheTextNamesNone() throws {
        let berlin = try #require(Zone.named("Europe/Berlin"))
        let reading = try #require(InstantReader.read("2026-07-14 09:12", zone: berlin))
        #expect(reading.at.description == "2026-07-14T07:12:00Z")
        #expect(reading.zone == nil)
    }
}
