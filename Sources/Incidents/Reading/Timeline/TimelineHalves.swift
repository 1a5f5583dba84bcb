/// Tells which half of the day the times mean that leave it out, where others on the same 12-hour clock say it: `9:55 AM`, `10:05`, `1:15`.
struct TimelineHalves {
    /// The latest entry stands first.
    private let isDescending: Bool
    /// The entry before, and the next one that says its half; nil where a day stands between.
    private var last: Int?
    private var next: Int?
    /// Seconds from entry to entry, of all.
    private var way = 0

    /// The pieces with those times in the half that follows the entry before, perhaps over midnight: the other way only as far as a slip in
    /// the order goes, or where the next time that is told in full lies before it. The list goes in the direction in which its way is shorter.
    static func told(in pieces: [TimelinePiece]) -> [TimelinePiece] {
        let clocks = pieces.lazy.compactMap(clock)
        guard clocks.contains(where: \.hasMeridiem), clocks.contains(where: { !$0.hasMeridiem && $0.secondOfDay != nil }),
            clocks.allSatisfy({ $0.hasMeridiem || TimelineSurvey.isTwelveHour($0) })
        else { return pieces }
        let (forth, back) = (told(pieces, isDescending: false), told(pieces, isDescending: true))
        return back.way < forth.way ? back.pieces : forth.pieces
    }

    private static func told(_ pieces: [TimelinePiece], isDescending: Bool) -> (pieces: [TimelinePiece], way: Int) {
        var halves = TimelineHalves(isDescending: isDescending)
        let following = following(pieces)
        let told = pieces.indices.map { index in
            halves.next = following[index]
            return halves.told(pieces[index])
        }
        return (told, halves.way)
    }

    private init(isDescending: Bool) { self.isDescending = isDescending }

    private mutating func told(_ piece: TimelinePiece) -> TimelinePiece {
        if Self.namesDay(piece) { last = nil }
        guard case .entry(var draft) = piece, let clock = Self.clock(piece), let second = clock.secondOfDay else { return piece }
        let step = last.map { clock.hasMeridiem ? Self.nearest(second, from: $0) : self.step(to: second, after: $0) }
        let meant = clock.hasMeridiem ? second : last.map { ($0 + (step ?? 0) + 86_400) % 86_400 } ?? second
        way += abs(step ?? 0)
        draft.head?.start.clock?.secondOfDay = meant
        if let end = draft.head?.end?.clock, !end.hasMeridiem, let second = end.secondOfDay {
            draft.head?.end?.clock?.secondOfDay = (meant + Self.forth(second, from: meant)) % 86_400
        }
        last = meant
        return .entry(draft)
    }

    /// For each piece the next time of its day that says its half.
    private static func following(_ pieces: [TimelinePiece]) -> [Int?] {
        var next: Int?
        let backwards = pieces.reversed().map { piece in
            defer {
                if namesDay(piece) { next = nil }
                if let clock = clock(piece), clock.hasMeridiem { next = clock.secondOfDay }
            }
            return next
        }
        return backwards.reversed()
    }

    private static func clock(_ piece: TimelinePiece) -> WrittenClock? {
        if case .entry(let draft) = piece { draft.head?.start.clock } else { nil }
    }

    /// Nothing is to be inferred from what stands before a day.
    private static func namesDay(_ piece: TimelinePiece) -> Bool {
        if case .entry(let draft) = piece { draft.head?.start.date != nil } else { true }
    }

    /// How far an entry goes the other way by a slip in the order.
    private static let slip = 3600

    private func step(to second: Int, after last: Int) -> Int {
        let forth = Self.forth(second, from: last)
        let back = forth == 0 ? 0 : 43_200 - forth
        let (along, against) = isDescending ? (-back, forth) : (forth, -back)
        return abs(against) <= Self.slip || isPassed(last, along) ? against : along
    }

    /// Whether the next time told in full lies on the way.
    private func isPassed(_ last: Int, _ step: Int) -> Bool {
        guard let next, abs(step) > 21_600 else { return false }
        return isDescending ? next <= last && next > last + step : next >= last && next < last + step
    }

    /// Seconds to a time of day, whichever way is shorter.
    private static func nearest(_ second: Int, from last: Int) -> Int {
        let forth = ((second - last) % 86_400 + 86_400) % 86_400
        return forth > 43_200 ? forth - 86_400 : forth
    }

    /// Seconds to the next moment at which a 12-hour clock shows it.
    private static func forth(_ second: Int, from last: Int) -> Int { ((second - last) % 43_200 + 43_200) % 43_200 }
}
