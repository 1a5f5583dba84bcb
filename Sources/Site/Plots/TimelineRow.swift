import Incidents

/// One entry of the timeline in a table.
struct TimelineRow: Sendable {
    /// Set where a day begins.
    let day: String?
    let time: TimeText?
    let written: String
    let offset: String?
    let kind: String
    let symbol: String
    let text: String

    static func all(_ entries: [TimelineEntry], start: Instant, words: Words) -> [TimelineRow] {
        var last: CalendarDay?
        return entries.indices.map { place in
            let day = entries[place].at?.day
            defer { last = day ?? last }
            return TimelineRow(entries[place], day: day == last ? nil : day, start: start, words: words)
        }
    }

    private init(_ entry: TimelineEntry, day: CalendarDay?, start: Instant, words: Words) {
        self.day = day.map(words.day)
        let at = entry.precision == .day ? nil : entry.at
        time = at.map { TimeText(Self.clock(of: entry, from: $0), iso: $0.description) }
        written = entry.precision == .day ? "" : entry.written
        offset = at.map { words.offset($0 - start, toTheSecond: entry.precision == .second) }
        kind = words["kind-" + entry.kind.rawValue]
        symbol = "k-" + entry.kind.rawValue
        text = entry.text
    }

    /// `~09:12–09:40`, `09:12:05` where the author wrote seconds.
    private static func clock(of entry: TimelineEntry, from at: Instant) -> String {
        func clock(_ moment: Instant) -> String { entry.precision == .second ? moment.hourMinuteAndSecond : moment.hourAndMinute }
        let start = entry.isApproximate ? "~" + clock(at) : clock(at)
        return entry.until.map { start + "–" + clock($0) } ?? start
    }
}

extension TimelineRow: ViewModel {
    static let fields: FieldList<TimelineRow> = [
        .text("day") { $0.day }, .object("time") { $0.time }, .text("written") { $0.written }, .text("offset") { $0.offset },
        .text("kind") { $0.kind }, .text("symbol") { $0.symbol }, .text("text") { $0.text },
    ]
}
