import Testing

@testable import Incidents

/// What the times of entries mean: ranges, approximations, zones, days carried down.
@Suite struct TimelineTimeTests {
    @Test(arguments: [
        "09:12 - 09:20 Pool full", "09:12–09:20 Pool full", "09:12 → 09:20 Pool full", "09:12 to 09:20 Pool full", "09:12~09:20 Pool full",
        "09:12〜09:20 Pool full",
        "from 09:12 until 09:20: Pool full", "Between 09:12 and 09:20 Pool full", "9:12–9:20 AM Pool full",
        "2026-03-14 09:12 - 2026-03-14 09:20 Pool full",
        "09:12 bis 09:20 Pool full", "09:12 から 09:20 Pool full", "0912-0920: Pool full", "10:12 - 10:20 CET Pool full",
    ])
    func ranges(entry: String) {
        #expect(timeline("## Timeline\n\n- \(entry)\n") == ["3 2026-03-14T09:12Z → 2026-03-14T09:20Z Pool full"])
    }

    @Test func aRangeMayEndTheNextDay() {
        #expect(timeline("## Timeline\n\n- 23:50 - 00:10 Pool full\n") == ["3 2026-03-14T23:50Z → 2026-03-15T00:10Z Pool full"])
    }

    @Test func aRangeOfDaysSharesTheirMonthAndYear() {
        for range in [
            "March 13-14, 2026", "13-14 March 2026", "13 – 14 March", "13th to 14th of March 2026", "Mar 13 to 14, 2026",
            "13. bis 14. März",
        ] {
            #expect(timeline("## Timeline\n\n- **\(range)**: Pool full\n") == ["3 2026-03-13 → 2026-03-14 Pool full"])
        }
        #expect(DayReader.first(in: "Update 3 - 14 March 2026")?.description == "2026-03-14")
        #expect(DayReader.first(in: "10:05 - 14 March 2026")?.description == "2026-03-14")
    }

    @Test(arguments: [
        "2026-03-14 02:12 -07:00", "2026-03-14 02:12:00 -0700", "March 14, 2026 02:12 AM -07:00", "2026-03-14 05:42 -03:30", "02:12 -0700",
        "02:12 −0700",
    ])
    func anOffsetBehindUTC(time: String) {
        #expect(times("- \(time) – Pool full") == ["09:12"])
        #expect(times("| When | What |\n|--|--|\n| \(time) | Pool full |") == ["09:12"])
    }

    @Test func aDashTellsOffsetsFromRanges() {
        #expect(timeline("## Timeline\n\n- 10:05 -07:00 Pool full") == ["3 2026-03-14T17:05Z Pool full"])
        #expect(timeline("## Timeline\n\n- 10:05 -10:30 Pool full") == ["3 2026-03-14T10:05Z → 2026-03-14T10:30Z Pool full"])
        #expect(timeline("## Timeline\n\n- 23:05 - 07:00 Pool full") == ["3 2026-03-14T23:05Z → 2026-03-15T07:00Z Pool full"])
        #expect(timeline("## Timeline\n\n- 23:05-07:00 Pool full") == ["3 2026-03-14T23:05Z → 2026-03-15T07:00Z Pool full"])
    }

    @Test(arguments: [
        "09:12:00:", "**09:12:00:**", "2026-03-14 09:12:00:", "@09:12", "@ 09:12", "kl. 09:12", "À 9h12 :", "Às 9h12:", "9点12", "9點12：",
    ])
    func timesBesideMarksAndLittleWords(time: String) {
        #expect(timeline("## Timeline\n\n- 09:00 Deploy\n- \(time) Pool full\n").last == "4 2026-03-14T09:12Z Pool full")
    }

    @Test func aDotInATimeIsBelievedAmongOtherTimes() {
        #expect(times("- 09:00 a\n- 09:10 b\n- 10.12 c\n- 10:20 d") == ["09:00", "09:10", "10:12", "10:20"])
        #expect(times("- 09:00 a\n- 09:10 b\n- 10.12 % fail") == ["09:00", "09:10", "-"])
        #expect(times("- 09:00 a\n- the pool\n- 10.12 runs out") == ["09:00", "-", "-"])
        #expect(times("- 09:00 a\n- 09:10 b\n- 10.12 c\n- 10.20 d") == ["09:00", "09:10", "10:12", "10:20"])
    }

    @Test func aDotInAVersionOrAnAmountIsNone() {
        #expect(times("- 10.05 released\n- 10.06 released\n- 14:00 a\n- 14:05 b\n- 14:10 c") == ["-", "-", "14:00", "14:05", "14:10"])
        #expect(times("- 09:00 a\n- 09:30 b\n- 13.10 is installed\n- 10:30 c") == ["09:00", "09:30", "-", "10:30"])
        #expect(times("- 12:00 a\n- 12.50 EUR lost\n- 13:00 b\n- 15.30 GB lost\n- 16:00 c") == ["12:00", "-", "13:00", "-", "16:00"])
    }

    @Test func namesBeforeATimeBelongToTheWords() {
        let talk = "- Kim 09:12: all down\n- Kim Lee (09:20): found it"
        #expect(timeline("## Timeline\n\n\(talk)") == ["3 2026-03-14T09:12Z Kim: all down", "4 2026-03-14T09:20Z Kim Lee: found it"])
        #expect(times("- 09:00 a\n\(talk)") == ["09:00", "09:12", "09:20"])
        #expect(times("- 09:00 a\n- Deploy of 09:12: failed") == ["09:00", "-"])
    }

    @Test func timesCountedFromAMomentThatAnEntryNames() {
        let list = "- T-10m: a\n- T+0 (09:12): b\n- T+12 min: c\n- **T+1h20m** – d\n- T+1:30 e\n- T+2 h 5 min: f"
        #expect(times(list) == ["09:02", "09:12", "09:24", "10:32", "10:42", "11:17"])
        #expect(read("## Timeline\n\n\(list)").entries.map(\.text) == ["a", "b", "c", "d", "e", "f"])
        #expect(times("- T+0: a\n- T+12 min: b") == ["-", "-"])
    }

    @Test func theMomentFromWhichTimesAreCountedMayHaveALineOfItsOwn() {
        let list = "- T0: a\n- T0 + 30s: b\n- T0+5 min: c\n- T+1h05: d\n- T - 5 min: e"
        for line in ["T0 = 2026-03-14 09:12 UTC", "T0: 09:12", "- T0 = 09:12"] {
            #expect(times("\(line)\n\n\(list)") == ["09:12", "09:12", "09:17", "10:17", "09:07"])
        }
        #expect(timeline("## Timeline\n\n- T0: 09:12 a\n- T0 + 1h: b") == ["3 2026-03-14T09:12Z a", "4 2026-03-14T10:12Z b"])
        #expect(read("## Timeline\n\n- 09:12 a\n- T0 switches fail\n- T0 - 3 hosts\n").entries.map(\.written) == ["09:12", "", "T0"])
    }

    @Test func howLongSomethingTookIsNoEntry() {
        #expect(
            times("- Start: 09:12\n- Resolved: 10:12\n- **Duration:** 1:00\n- Time to detect: 0:10\n- Dauer: 1:00") == ["09:12", "10:12"])
    }

    @Test func hoursOfTheClockAreToldFromSoManyHours() {
        #expect(times("- 08:15 a\n- 9 h : b\n- vers 14h c\n- PM 2:05 d") == ["08:15", "09:00", "14:00", "14:05"])
        #expect(timeline("## Timeline\n\n- 08:15 a\n- 11ish: b\n") == ["3 2026-03-14T08:15Z a", "4 2026-03-14T11:00Z ~ b"])
        #expect(times("- 08:15 a\n- vers 14h c") == ["08:15", "14:00"])
        #expect(times("- 08:15 a\n- 9 h of silence\n- about 14h of data\n- PM 2 of them") == ["08:15", "-", "-", "-"])
    }

    @Test func aLocalTimeWithItsUTCIsReadThere() {
        #expect(
            timeline("## Timeline\n\n- 11:12 local (09:12 UTC) a\n- 11:20 local time / 09:20 UTC: b\n")
                == ["3 2026-03-14T09:12Z a", "4 2026-03-14T09:20Z b"])
        #expect(timeline("## Timeline\n\n- 09:12 local (3 of 5) nodes\n") == ["3 2026-03-14T09:12Z local (3 of 5) nodes"])
    }

    @Test func aDayOfAnISOWeek() {
        #expect(times("- 2026-W11-6 09:12 a\n- 2026-W11-7 09:20 b") == ["09:12", "2026-03-15 09:20"])
        #expect(times("- 09:12 a\n- 2026-W11 b\n- 2026-W11-9 c") == ["09:12", "-", "-"])
    }

    @Test func proseBelowAListIsNoEntry() {
        #expect(times("- 09:12 a\n- 09:20 b\n\nAfter 10:12 we kept watching.") == ["09:12", "09:20"])
        #expect(times("- 09:12 a\n- 09:20 b\n\nAt 10:12 we closed it.") == ["09:12", "09:20", "10:12"])
    }

    @Test(arguments: [
        "# Search down in March 2026\n\n## Timeline", "# Search down\n\n**Date:** March 2026\n\n## Timeline", "## Timeline (2026)",
    ])
    func theYearMayStandElsewhere(head: String) {
        let entries = read("\(head)\n\n- Mar 14, 09:12 a\n- Mar 15, 09:12 b", day: nil).entries
        #expect(entries.map { $0.at?.day.description } == ["2026-03-14", "2026-03-15"])
    }

    @Test func aPartOfTheDayBeforeADay() {
        #expect(times("- 09:12 a\n- Early morning, March 15: b\n- Evening of March 16 c") == ["09:12", "2026-03-15", "2026-03-16"])
        #expect(times("- 09:12 a\n- Night shift takes over") == ["09:12", "-"])
    }

    @Test func aDashBeforeWordsIsNoRange() {
        #expect(
            timeline("## Timeline\n\n- 09:12 - 14 nodes fail\n- 09:20 - 2 more\n") == [
                "3 2026-03-14T09:12Z 14 nodes fail", "4 2026-03-14T09:20Z 2 more",
            ])
    }

    @Test(arguments: [
        "~09:12", "approx. 09:12", "around 09:12", "ca. 09:12", "09:12 (approx)", "09:12~", "09:12ish", "9:12am ish", "09:12頃", "約09:12",
        "vers 09:12", "gegen 09:12 Uhr",
        "alrededor de las 09:12", "por volta das 09:12", "약 09:12", "大约 09:12", "2026-03-14 ca. 09:12", "≈09:12", "2026-03-14 ~09:12 UTC",
        "circa 09:12", "Shortly after 09:12", "just before 09:12", "sometime around 09:12", "estimated 09:12", "Kurz nach 09:12 Uhr",
        "2026-03-14 shortly after 09:12",
    ])
    func approximations(entry: String) {
        #expect(timeline("## Timeline\n\n- \(entry): Pool full\n") == ["3 2026-03-14T09:12Z ~ Pool full"])
    }

    @Test(arguments: ["Just before the release", "2026-03-14 just before the release", "Estimated loss grows"])
    func whatIsNotBeforeATimeIsWords(entry: String) {
        #expect(read("## Timeline\n\n- 09:12 a\n- \(entry)\n").entries.last?.text.lowercased().hasPrefix("2026") == false)
        #expect(read("## Timeline\n\n- 09:12 a\n- \(entry)\n").entries.last?.isApproximate == false)
    }

    @Test(arguments: ["9–10:30", "9-10:30am", "09-10:30"])
    func anHourMayBeginARange(entry: String) {
        #expect(timeline("## Timeline\n\n- \(entry): Pool full\n") == ["3 2026-03-14T09:00Z → 2026-03-14T10:30Z Pool full"])
    }

    @Test func aHeadingCanCallAllTimesApproximate() {
        #expect(timeline("## Timeline (UTC) All Times Approximate\n\n- 09:12 a\n") == ["3 2026-03-14T09:12Z ~ a"])
        #expect(timeline("## Timeline\n\nAll times are approximate:\n\n- 09:12 a\n") == ["5 2026-03-14T09:12Z ~ a"])
    }

    @Test(arguments: [
        ("09:12 (1:12 PST): a", "09:12"), ("**09:12 UTC / 01:12 PST** a", "09:12"), ("01:12 PST / 09:12 UTC a", "09:12"),
        ("18:12 JST (09:12 UTC) a", "09:12"),
        ("10:12 CET / 04:12 EST a", "09:12"), ("23:12 PST (07:12 UTC) a", "2026-03-15 07:12"),
    ])
    func entriesInTwoZones(entry: String, time: String) {
        #expect(times("- \(entry)", heading: "Timeline (UTC)") == [time])
    }

    @Test(arguments: [
        ("Timeline (JST)", "18:12 a"), ("Timeline - UTC", "09:12 a"), ("Timeline (AEST — UTC+10)", "19:12 a"),
        ("Timeline (all times PST )", "01:12 a"),
        ("Timeline: (in PT)", "02:12 a"), ("Timeline (times in CET)", "10:12 a"), ("Timeline", "All times in CET.\n\n10:12 a"),
        ("Timeline", "_All times US/Pacific, 24-hour clock._\n\n02:12 a"),
        ("Timeline", "All times in CET (GMT+1)\n\n10:12 a"), ("Timeline", "Alle Zeiten in MEZ\n\n10:12 a"),
        ("Timeline", "時刻はすべてJST\n\n18:12 a"), ("Timeline", "(times are Eastern)\n\n05:12 a"),
        ("Timeline", "Times in UTC+1 (Zurich time)\n\n10:12 a"), ("Timeline", "| Uhrzeit (MEZ) | Was |\n|--|--|\n| 10:12 | a |"),
        ("Timeline", "| 時刻 (JST) | 内容 |\n|--|--|\n| 18:12 | a |"),
        ("Timeline", "| Hora (BRT) | Evento |\n|--|--|\n| 06:12 | a |"), ("Timeline", "- 18:12 JST a"), ("Timeline", "- 10:12 (CET) a"),
        ("Timeline", "- 02:12 PT a"),
        ("Timeline", "### 14 March (JST)\n\n- 18:12 a"), ("Timeline", "Todas las horas en CET\n\n10:12 a"),
        ("Timeline", "时间均为北京时间\n\n17:12 a"),
        ("Timeline", "모든 시간은 KST\n\n18:12 a"), ("Timeline", "Toutes les heures sont en heure de Paris\n\n10:12 a"),
        ("Timeline", "Todos os horários em horário de Brasília\n\n06:12 a"), ("Timeline", "*All times are Pacific.*\n\n02:12 a"),
        ("Timeline", "All times are (US) Eastern.\n\n05:12 a"), ("Timeline", "(All times Pacific.)\n\n02:12 a"),
        ("Timeline", "All times are Pacific unless noted.\n\n02:12 a"), ("Timeline", "TZ: EDT\n\n05:12 a"),
        ("Timeline", "Everything here is in EDT.\n\n05:12 a"), ("Timeline", "Times are in local (Berlin) time\n\n10:12 a"),
    ])
    func zonesAreFoundWhereTheyAreStated(heading: String, body: String) {
        #expect(times(body, heading: heading) == ["09:12"])
        #expect(read("## \(heading)\n\n\(body)\n").entries.map { $0.zone != nil } == [true])
    }

    @Test func aZoneOutsideTheTimelineHoldsToo() {
        #expect(timeline("# Down\n\nAll times are in CET.\n\n## Timeline\n\n- 10:12 a\n") == ["7 2026-03-14T09:12Z a"])
        #expect(timeline("# Down\n\nIt took a long time in CET countries.\n\n## Timeline\n\n- 10:12 a\n") == ["7 2026-03-14T10:12Z a"])
    }

    @Test func withoutAnyZoneTheConfigurationsHolds() throws {
        let berlin = try #require(Zone.named("Europe/Berlin"))
        let timeline = read("## Timeline\n\n- 10:12 a\n", zone: berlin)
        #expect(timeline.entries.first?.at?.description == "2026-03-14T09:12:00Z")
        #expect(timeline.entries.first?.zone == nil)
        #expect(timeline.zone == nil)
    }

    @Test func theZoneOfTheEntryBeforeHolds() {
        #expect(times("- 18:12 JST a\n- 18:20 b\n- 09:30 UTC c") == ["09:12", "09:20", "09:30"])
        #expect(times("- 01:12 PST a\n- 01:20 b\n- 01:30 PST c\n- 01:40 d") == ["09:12", "09:20", "09:30", "09:40"])
        #expect(times("- 01:12 a\n- 01:20 PST b\n- 01:30 PST c") == ["09:12", "09:20", "09:30"])
    }

    @Test func theZoneOfOneEntryIsItsOwn() {
        let entries = "- 09:12 a\n- 10:20 CET the bank calls back\n- 09:30 b"
        #expect(times(entries, heading: "Timeline (UTC)") == ["09:12", "09:20", "09:30"])
        #expect(times("- 09:12 UTC a\n- 10:20 CET b\n- 09:30 c") == ["09:12", "09:20", "09:30"])
        #expect(times(entries) == ["09:12", "09:20", "09:30"])
        #expect(read("## Timeline\n\n\(entries)\n").entries.map { $0.zone?.written } == [nil, "CET", nil])
        #expect(read("## Timeline\n\n\(entries)\n").zone == nil)
    }

    @Test(arguments: [
        "2026-03-14 (*all times PST*)", "**2026-03-14** (all times PST)", "2026-03-14 - all times Pacific (UTC-8)",
        "March 14, 2026, all times in PST.", "2026-03-14: PST", "2026-03-14 (PST)", "2026-03-14 – Zeiten in PST",
    ])
    func aDateMayStateTheZoneOfTheTimesBelow(line: String) {
        let entries = ["2026-03-14T09:12Z a", "2026-03-14T09:20Z b"]
        #expect(timeline("## Timeline\n\n\(line)\n\n- 01:12 a\n- 01:20 b\n", day: nil) == ["5 " + entries[0], "6 " + entries[1]])
        #expect(timeline("## Timeline\n\n\(line)\n01:12 a\n01:20 b\n", day: nil) == ["4 " + entries[0], "5 " + entries[1]])
    }

    @Test func whatHappenedOnADayIsNoStatementOfAZone() {
        #expect(
            timeline("## Timeline\n\n2026-03-14: PST customers complain\n\n- 09:12 a\n").last
                == "5 2026-03-14T09:12Z a")
        #expect(timeline("## Timeline\n\n2026-03-14: PST customers complain\n\n- 09:12 a\n").count == 2)
        #expect(timeline("## Timeline\n\n2026-03-14: response times in PST regions double\n\n- 09:12 a\n").count == 2)
        #expect(timeline("## Timeline\n\n2026-03-14: all times in the report were PST\n").count == 1)
    }

    @Test func abbreviationsHoldOutOfSeasonToo() {
        #expect(times("- 2026-07-14 01:12 PST a\n- 2026-07-14 02:12 PT b") == ["2026-07-14 09:12", "2026-07-14 09:12"])
    }

    @Test func cstIsChinasInAChineseDocument() {
        let prose = String(repeating: "数据库连接池耗尽导致结算服务不可用。", count: 5)
        #expect(times("- 17:12 CST 连接池耗尽\n\n\(prose)") == ["09:12"])
        #expect(times("- 03:12 CST pool full") == ["09:12"])
    }

    @Test func midnightIsCarriedOverWhenTheOrderMakesItCertain() {
        #expect(times("- 23:50 a\n- 00:10 b\n- 00:20 c") == ["23:50", "2026-03-15 00:10", "2026-03-15 00:20"])
        #expect(times("- 22:40 a\n- 22:06 b\n- 22:50 c") == ["22:40", "22:06", "22:50"])
        #expect(times("- 00:20 a\n- 00:10 b\n- 23:50 c\n- 23:40 d") == ["2026-03-15 00:20", "2026-03-15 00:10", "23:50", "23:40"])
        #expect(times("- 00:10 a\n- 23:50 b\n- 22:41 c") == ["2026-03-15 00:10", "23:50", "22:41"])
        #expect(
            times("- 00:10 a\n- 23:50 b\n- 22:41 c", heading: "Timeline of 2026-03-14", day: "2026-03-16").suffix(1) == ["2026-03-14 22:41"]
        )
        #expect(times("- 00:10 a\n- 23:50 b\n- 00:05 c") == ["00:10", "23:50", "2026-03-15 00:05"])
        #expect(times("- 18:00 a\n- 12:00 b\n- 09:00 c\n- 08:00 d") == ["18:00", "12:00", "09:00", "08:00"])
        #expect(
            times("- 2026-03-14 23:50 a\n- 00:10 b\n- 2026-03-16 09:00 c\n- 09:10 d") == [
                "23:50", "2026-03-15 00:10", "2026-03-16 09:00", "2026-03-16 09:10",
            ])
    }

    @Test func marksOfALaterDayAreHeeded() {
        #expect(
            times("- 23:50 a\n- **~00:10 UTC (+1d)** b\n- 01:00 (+1d) c\n- 翌日 02:00 d") == [
                "23:50", "2026-03-15 00:10", "2026-03-15 01:00", "2026-03-15 02:00",
            ])
        #expect(times("- 23:50 a\n- 24:00 b\n- 00:30 c") == ["23:50", "2026-03-15 00:00", "2026-03-15 00:30"])
    }

    @Test func aTwelveHourClockWithoutHalvesPassesNoon() {
        #expect(times("- 11:16 a\n- 12:16 b\n- 1:52 c\n- 3:31 d") == ["11:16", "12:16", "13:52", "15:31"])
    }

    @Test func missingYearsAreThoseNearest() {
        #expect(times("- Dec 31 23:50 a\n- Jan 1 00:10 b", day: "2025-12-31") == ["23:50", "2026-01-01 00:10"])
        #expect(times("- 5 Jan 10:00 a", day: "2025-12-28") == ["2026-01-05 10:00"])
        #expect(times("- Dec 16: a", day: nil) == ["-"])
        #expect(times("Written in the review of 2025-12-20.\n\n- Dec 16: a", day: nil) == ["2025-12-16"])
    }

    @Test func theOrderOfDayAndMonthIsTheDocuments() {
        #expect(times("- 31/01/2026 a\n- 02/03/2026 b") == ["2026-01-31", "2026-03-02"])
        #expect(times("- 01-31-2026 a\n- 02-03-2026 b") == ["2026-01-31", "2026-02-03"])
        #expect(times("- 06-10-2026 a", day: "2026-06-12") == ["2026-06-10"])
        #expect(times("- 10/06/2026 a", day: "2026-06-12") == ["2026-06-10"])
        #expect(times("> Slow since 14/02/2026.\n\n- 03/15/2026 a\n- 03/04/2026 b") == ["2026-03-15", "2026-03-04"])
        #expect(times("It was slow on 14/02/2026.\n\n- 03/15/2026 a\n- 03/04/2026 b") == ["2026-03-15", "2026-03-04"])
        #expect(times("> Slow since 14/02/2026.\n\n- 03/04/2026 b") == ["2026-04-03"])
        #expect(times("> Slow since 14/02/2026.\n\nIt was so on 03/15/2026.\n\n- 03/04/2026 b") == ["2026-03-04"])
    }

    @Test func weekdaysAndDaysOfTheMonthAreNearTheIncident() {
        #expect(times("- Sat 09:12 a\n- Monday, 10:00 b") == ["09:12", "2026-03-16 10:00"])
        #expect(times("- 14日 09:12 a\n- 15日 10:00 b") == ["09:12", "2026-03-15 10:00"])
    }

    @Test func theDayComesFromTheHeadingWhereItNamesOne() {
        #expect(times("- 09:12 a", heading: "Timeline (all times UTC) Monday March 16th, 2026") == ["2026-03-16 09:12"])
        #expect(times("- 09:12 a", day: nil) == ["-"])
        #expect(times("Date: 2026-03-20\n\n- 09:12 a") == ["2026-03-20 09:12"])
    }

    @Test(arguments: [
        "--:--", "22:XX", "14:??", "24:XX", "2X:XX", "HH:mm", "2026-02-?? ??:??", "2026-03-14 HH:mm", "Aug-11-08", "eb-04-2021",
        "11/03/202", "25:70", "XX-04-2021",
    ])
    func placeholdersAreEntriesWithoutATime(written: String) {
        let table = read("## Timeline\n\n| Time | Event |\n|--|--|\n| 09:12 | a |\n| \(written) | b |\n").entries
        #expect(table.map(\.at?.hourAndMinute) == ["09:12", nil])
        #expect(table.last?.written == written)
        let list = read("## Timeline\n\n- 09:12 a\n- \(written) b\n").entries
        #expect(list.map(\.at?.hourAndMinute) == ["09:12", nil])
    }

    @Test func fourDigitsBeforeAZoneAreNoYear() {
        #expect(
            times("- Mar 14 1506 UTC: a\n- 1936 UTC: b\n- Mar 15 1924 UTC: c\n- Mar 15 2036 UTC: d") == [
                "15:06", "19:36", "2026-03-15 19:24", "2026-03-15 20:36",
            ])
        #expect(
            times("- Mar 15 2026 UTC a\n- Mar 16, 2026 UTC 10:30 b\n- 17 March 2026 a") == [
                "2026-03-15", "2026-03-16 10:30", "2026-03-17",
            ])
    }

    @Test func aSlashMayPartDayAndTime() {
        #expect(times("- 2026-03-14/10:30: a\n- 2026-03-15 11:00: b") == ["10:30", "2026-03-15 11:00"])
    }

    @Test func aPlusMayStandBeforeUTC() {
        #expect(times("- Funds moved at 2026-03-14 08:55 AM +UTC\n- Paused at 2026-03-14 09:10:30 +UTC") == ["08:55", "09:10"])
    }

    @Test(arguments: ["CVE-2026-15225", "OPS-1234", "CVE-2026-15225, OPS-12"])
    func aKeyInBracketsStandsInNoTimesPlace(key: String) {
        #expect(times("2026-03-15:\n- [\(key)] fuzzer reports a crash\n- fix is reviewed") == ["2026-03-15", "2026-03-15"])
    }

    @Test func slipsOfThePenAreReadWhereTheyAreClear() {
        #expect(times("- 13:55 PM a\n- 17:14pm b\n- 23:00 AM c") == ["13:55", "17:14", "23:00"])
        #expect(times("- 2026-03-14 09:12 a\n- 07:7:47 b") == ["09:12", "07:07"])
        #expect(times("32026-03-14 09:12 a\n20263-03-14 09:20 b") == ["09:12", "09:20"])
    }

    @Test func positionsAreThoseOfTheFile() throws {
        let text = "# Ü\n\n## Timeline\n\n- **09:12 UTC** – Pool full\n"
        let entry = try #require(read(text).entries.first)
        #expect(String(decoding: Array(text.utf8)[entry.writtenRange], as: UTF8.self) == "09:12 UTC")
        #expect(String(decoding: Array(text.utf8)[entry.range], as: UTF8.self) == "- **09:12 UTC** – Pool full")
        #expect(entry.line == 5)
    }

    @Test func carriageReturnsChangeNothing() {
        #expect(timeline("## Timeline\r\n\r\n- 09:12 a\r\n- 09:20 b\r\n") == ["3 2026-03-14T09:12Z a", "4 2026-03-14T09:20Z b"])
    }
}
