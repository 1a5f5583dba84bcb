/// Tells which half of the day the times mean that leave it out, where others on the same 12-hour clock say it: `9:55 AM`, `10:05`, `1:15`.
enum TimelineHalves {
    /// The pieces with those times in the half in which they are nearest to the entry before, perhaps over midnight.
    static func told(in pieces: [TimelinePiece]) -> [TimelinePiece] {
        let clocks = pieces.lazy.compactMap(clock)
        guard clocks.contains(where: \.hasMeridiem), clocks.contains(where: { !$0.hasMeridiem && $0.secondOfDay != nil }),
            clocks.allSatisfy({ $0.hasMeridiem || TimelineSurvey.isTwelveHour($0) })
        else { return pieces }
        var last: Int?
        return pieces.map { piece in
            if namesDay(piece) { last = nil }
            guard case .entry(var draft) = piece, let clock = clock(piece), let second = clock.secondOfDay else { return piece }
            let meant = clock.hasMeridiem ? second : last.map { nearest(second, to: $0) } ?? second
            draft.head?.start.clock?.secondOfDay = meant
            if let end = draft.head?.end?.clock, !end.hasMeridiem, let second = end.secondOfDay {
                draft.head?.end?.clock?.secondOfDay = nearest(second, to: meant)
            }
            last = meant
            return .entry(draft)
        }
    }

    private static func clock(_ piece: TimelinePiece) -> WrittenClock? {
        if case .entry(let draft) = piece { draft.head?.start.clock } else { nil }
    }

    /// Nothing is to be inferred from what stands before a day.
    private static func namesDay(_ piece: TimelinePiece) -> Bool {
        if case .entry(let draft) = piece { draft.head?.start.date != nil } else { true }
    }

    private static func nearest(_ second: Int, to last: Int) -> Int {
        let step = (second - last) % 43_200
        let meant = last + (step > 21_600 ? step - 43_200 : step <= -21_600 ? step + 43_200 : step)
        return (meant + 86_400) % 86_400
    }
}
