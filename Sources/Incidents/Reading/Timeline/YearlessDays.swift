import Markup

/// Tells which bare pairs of numbers are days: `7/15: shards moved` at the head of an entry in a timeline of July; not `1/3: canary`,
/// `24/7: support is informed`, nor the number of a section, `3.2. Chronology`.
struct YearlessDays {
    /// The incident's.
    private let day: CalendarDay?
    private let order: DayOrder?
    private let series: Series
    private let numbers: LevelNumbers

    /// How far something has come, by what it is of: `1/3`, `2/3`. Read where a pair heads an entry: in most documents none does.
    private final class Series {
        private let tree: MarkdownTree
        private(set) lazy var parts = YearlessDays.series(in: tree)

        init(_ tree: MarkdownTree) { self.tree = tree }
    }

    init(near day: CalendarDay?, order: DayOrder?, in tree: MarkdownTree) {
        (self.day, self.order, series, numbers) = (day, order, Series(tree), LevelNumbers(tree))
    }

    private static func series(in tree: MarkdownTree) -> [Int: Set<Int>] {
        var pairs: [Int: Set<Int>] = [:]
        for node in tree.nodes where node.kind == .text { addPairs(of: tree.bytes(node.literal), to: &pairs) }
        return pairs.filter { total, parts in
            parts.count > 1 && parts.allSatisfy { $0 <= total } && (parts.contains(1) || parts.contains(total))
        }
    }

    /// The time with which a text begins, see `TimelineHeadScanner`, without pairs that are no days.
    func head(of text: TimelineText, context: Zone?) -> TimelineHead? {
        guard let head = TimelineHeadScanner.scan(text, context: context) else { return nil }
        if head.start.date != nil, let number = number(of: text, at: head.start.range.lowerBound) {
            return TimelineHeadScanner.scan(text, from: number.end, context: context)
        }
        return isNoDay(head, in: text) ? nil : head
    }

    /// The first day anywhere in a heading; see `TimelineCollector.date`. A pair with a dot is one only near the incident's.
    func date(in text: TimelineText) -> WrittenMoment? {
        let start = number(of: text, at: 0)?.end ?? 0
        return TimelineCollector.date(in: text, from: start) { date in
            guard date.year == nil, date.isDotted, let day else { return true }
            return distance(of: date, from: day).map { $0 <= Self.days } ?? false
        }
    }

    /// The number with which a text begins, where a day has been read from its digits.
    private func number(of text: TimelineText, at day: Int) -> LevelNumber? {
        let bytes = text.folded.bytes
        guard day < 4, bytes.prefix(6).contains(0x2E) else { return nil }
        return numbers.number(of: text)
    }

    private func isNoDay(_ head: TimelineHead, in text: TimelineText) -> Bool {
        guard let date = head.start.date, date.isWeak, !head.hasClock else { return false }
        if counts(date) { return true }
        guard let day, !head.isBareDate(in: text) else { return false }
        let isAlways = text.folded.bytes[head.start.range].elementsEqual("24/7".utf8)
        return distance(of: date, from: day).map { $0 > (isAlways ? Self.nextDays : Self.days) } ?? true
    }

    /// Part of a series, unless that is of days one of which is the incident's: `1/12`, `2/12` at the beginning of December.
    private func counts(_ date: WrittenDate) -> Bool {
        guard let parts = series.parts[date.day], parts.contains(date.month) else { return false }
        guard let day, order != .monthFirst else { return true }
        return !(day.month == date.day && parts.contains(day.day))
    }

    /// How many days lie between, in the year and the order in which it is the fewest.
    private func distance(of date: WrittenDate, from day: CalendarDay) -> Int? {
        let orders: [DayOrder?] = order == nil ? [.monthFirst, .dayFirst] : [order]
        let days = orders.flatMap { order in [-1, 0, 1].compactMap { date.day(order: order, year: day.year + $0) } }
        return days.map { abs($0.daysSinceEpoch - day.daysSinceEpoch) }.min()
    }

    /// Whether a day with its year is another incident's, or that of a plan: the one known may be that of publication.
    func isFar(_ date: WrittenDate) -> Bool {
        guard let day, let other = date.day(order: order, year: nil) else { return false }
        let later = other.daysSinceEpoch - day.daysSinceEpoch
        return later > Self.daysOfWork || later < 0 && !IncidentDate.isBefore(other, day)
    }

    /// For how long an incident goes on at most.
    private static let daysOfWork = 14
    /// How far from the incident's day a pair is a day.
    private static let days = 31
    /// The same for a pair that mostly says "always".
    private static let nextDays = 2

    /// Pairs that a mark or the end of the text closes.
    private static func addPairs(of text: ArraySlice<UInt8>, to pairs: inout [Int: Set<Int>]) {
        guard text.contains(0x2F) else { return }
        var cursor = Cursor(Array(text))
        while !cursor.isAtEnd {
            guard Cursor.isDigit(cursor.byte()) else {
                cursor.at += 1
                continue
            }
            let isFirst = cursor.isAtBoundary && cursor.byte(-1) != 0x2F
            if isFirst, let part = cursor.takeNumber(1...2), cursor.take(byte: 0x2F), let total = cursor.takeNumber(1...2),
                MomentScanner.isClosed(cursor)
            {
                pairs[total.value, default: []].insert(part.value)
            }
            while Cursor.isDigit(cursor.byte()) { cursor.at += 1 }
        }
    }
}
