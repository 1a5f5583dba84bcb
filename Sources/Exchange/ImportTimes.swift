import Diagnostics
import Incidents

/// Reads the moments of a record; one that is there and cannot be read makes the record faulty.
struct ImportTimes {
    /// Holds where a moment names no zone.
    let zone: Zone
    /// Which of two numbers is the month, where that is known.
    var order: DayOrder?
    /// The record, as messages name it.
    let name: String

    /// Nil for what is absent. Of a day alone the midnight is no moment.
    func moment(_ written: String?, _ key: String, on day: CalendarDay? = nil) throws(ImportBatch.Skip) -> Instant? {
        guard let written, !written.isEmpty else { return nil }
        guard let reading = InstantReader.read(written, zone: zone, day: day, order: order) else { throw unreadable(written, key) }
        return reading.precision == .day ? nil : reading.at
    }

    /// The moment of the first of some keys that has one.
    func moment(of record: JSONValue, _ keys: String...) throws(ImportBatch.Skip) -> Instant? {
        for key in keys {
            if let at = try moment(record.line(key), key) { return at }
        }
        return nil
    }

    /// The day of a moment, or the day that is written.
    func day(_ written: String?, _ key: String) throws(ImportBatch.Skip) -> CalendarDay? {
        guard let written, !written.isEmpty else { return nil }
        if let day = DayReader.read(written, order: order) { return day }
        guard let day = InstantReader.read(written, zone: zone, order: order)?.at.day else { throw unreadable(written, key) }
        return day
    }

    private func unreadable(_ written: String, _ key: String) -> ImportBatch.Skip {
        let shown = written.unicodeScalars.count > 60 ? String(written.prefix(60)) + "…" : written
        return ImportBatch.Skip(name, .faulty("“\(shown)” in \(key) is no moment"))
    }
}

extension ImportBatch.Skip {
    static func hasNo(_ thing: String, _ name: String) -> ImportBatch.Skip { ImportBatch.Skip(name, .faulty("it has no \(thing)")) }
}
