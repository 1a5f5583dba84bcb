import Testing

@testable import Incidents

@Suite struct TimeZoneTests {
    private let winter = CalendarDay(daysSinceEpoch: 20_468)
    private let summer = CalendarDay(daysSinceEpoch: 20_649)

    /// Hours ahead of UTC in January and in July.
    @Test(arguments: [
        ("UTC", 0, 0), ("Z", 0, 0), ("zulu", 0, 0), ("GMT", 0, 0), ("+02:00", 2, 2), ("-0700", -7, -7), ("UTC+10", 10, 10),
        ("UTC+10:00", 10, 10),
        ("GMT-5", -5, -5), ("UTC−3", -3, -3), ("CET", 1, 1), ("CEST", 2, 2), ("PST", -8, -8), ("PDT", -7, -7), ("PT", -8, -7),
        ("ET", -5, -4),
        ("CT", -6, -5), ("MT", -7, -6), ("JST", 9, 9), ("KST", 9, 9), ("AEST", 10, 10), ("NZST", 12, 12), ("BRT", -3, -3),
        ("HST", -10, -10),
        ("EEST", 3, 3), ("MESZ", 2, 2), ("Europe/Berlin", 1, 2), ("US/Pacific", -8, -7), ("europe/london", 0, 1), ("Pacific time", -8, -7),
        ("Pacific Standard Time", -8, -8), ("Eastern", -5, -4), ("London time", 0, 1), ("German time", 1, 2), ("日本時間", 9, 9),
        ("北京时间", 8, 8),
        ("hora de Brasília", -3, -3), ("horário de Brasília", -3, -3), ("heure de Paris", 1, 2), ("한국시간", 9, 9), ("한국 시간", 9, 9),
        ("deutsche Zeit", 1, 2),
        ("(UTC)", 0, 0), ("hora peninsular", 1, 2), ("PST/PDT", -8, -7), ("PDT/PST", -8, -7), ("EST / EDT", -5, -4), ("CET/CEST", 1, 2),
        ("GMT/BST", 0, 1), ("AEST/AEDT", 11, 10),
    ])
    func zonesAreKnownByManyNames(name: String, january: Int, july: Int) throws {
        let zone = try #require(Zone.named(name))
        #expect(zone.offset(on: winter, secondOfDay: 43_200) == january * 3600)
        #expect(zone.offset(on: summer, secondOfDay: 43_200) == july * 3600)
    }

    @Test(arguments: ["", "Foo/Bar", "soon", "+99:00", "UTC time zone of nowhere", "XYZ", "Narnia time", "PST/EDT", "CET/PST"])
    func whatIsNoZoneIsNone(name: String) { #expect(Zone.named(name) == nil) }

    @Test func ambiguousAbbreviationsFollowTheContext() throws {
        func hours(_ name: String, _ context: String?) -> Int? {
            Zone.named(name, context: context.flatMap { Zone.named($0) })?.offset(on: winter, secondOfDay: 0)
        }
        #expect(hours("CST", nil) == -6 * 3600)
        #expect(hours("CST", "Asia/Shanghai") == 8 * 3600)
        #expect(hours("CST", "America/Chicago") == -6 * 3600)
        #expect(hours("IST", nil) == 19_800)
        #expect(hours("IST", "Europe/Dublin") == 3600)
        #expect(hours("IST", "Asia/Jerusalem") == 7200)
        #expect(hours("BST", "Europe/London") == 3600)
    }

    /// The minutes ahead of UTC that are left open.
    @Test(
        arguments: [
            ("CST", nil, [480]), ("CST", "America/Chicago", []), ("CST", "Europe/Berlin", [480]), ("IST", "UTC", [60, 120]),
            ("IST", "America/New_York", [60, 120]), ("IST", "Asia/Kolkata", []), ("PST", nil, []), ("EST", nil, []), ("CET", nil, []),
            ("CT", nil, []), ("CST/CDT", nil, []), ("Europe/Istanbul", nil, []), ("Istanbul time", nil, []), ("UTC+8", nil, []),
        ] as [(String, String?, [Int])])
    func anAbbreviationWithSeveralMeaningsKeepsTheOthers(name: String, context: String?, others: [Int]) throws {
        let zone = try #require(Zone.named(name, context: context.flatMap { Zone.named($0) }))
        #expect(zone.alternatives.map { $0 / 60 } == others)
    }

    @Test func anOffsetBesideItDecides() {
        func others(_ heading: String, _ entry: String) -> [Int]? {
            read("## \(heading)\n\n- \(entry)\n").entries.first?.zone?.alternatives.map { $0 / 60 }
        }
        #expect(others("Timeline (CST)", "09:12 a") == [480])
        #expect(others("Timeline (CST, UTC-6)", "09:12 a") == [])
        #expect(others("Timeline", "09:12 IST a") == [60, 120])
        #expect(others("Timeline", "09:12 (IST, UTC+5:30) a") == [])
    }

    @Test func clockChangesAreHeeded() throws {
        let berlin = try #require(Zone.named("Europe/Berlin"))
        let change = try #require(CalendarDay(year: 2026, month: 3, day: 29))
        #expect(berlin.instant(on: change, secondOfDay: 3600).description == "2026-03-29T00:00:00Z")
        #expect(berlin.instant(on: change, secondOfDay: 4 * 3600).description == "2026-03-29T02:00:00Z")
        #expect(berlin.day(at: Instant(day: change, secondOfDay: 23 * 3600)).description == "2026-03-30")
    }
}
