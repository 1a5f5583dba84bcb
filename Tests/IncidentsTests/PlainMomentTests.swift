import Testing

@testable import Incidents

@Suite("Moments that are all of a text")
struct PlainMomentTests {
    @Test(
        "are read as the scanner of all forms reads them",
        arguments: [
            "2026-03-14 09:12", "2024-02-29 00:00", "09:12", "23:59", "2026-03-14T09:12Z", "2026-03-14T09:12:30Z", "2024-02-29T23:59:59Z",
        ])
    func isRead(_ text: String) throws {
        let plain = try #require(PlainMoment.whole(Array(text.utf8)))
        var cursor = Cursor(text)
        let scanned = try #require(MomentScanner.scan(&cursor, context: nil))
        #expect(plain.date?.day(order: nil, year: nil) == scanned.date?.day(order: nil, year: nil))
        #expect(plain.clock?.secondOfDay == scanned.clock?.secondOfDay)
        #expect(plain.clock?.hasSeconds == scanned.clock?.hasSeconds)
        #expect(plain.clock?.style == scanned.clock?.style)
        #expect(plain.zone == scanned.zone)
        #expect(plain.range == scanned.range)
    }

    @Test(
        "leave every other form to that scanner",
        arguments: [
            "2026-02-30 09:12", "2026-03-14T09:12", "2026-03-14T09:12:60Z", "2026-03-14T09:12z", "2026-03-14 09:12Z", "2026-03-14T09:12:3Z",
            "2226-03-14 09:12", "24:00", "09:60", "9:12", "09:12 ", "", "2026-03-14",
        ])
    func isLeft(_ text: String) { #expect(PlainMoment.whole(Array(text.utf8)) == nil) }
}
