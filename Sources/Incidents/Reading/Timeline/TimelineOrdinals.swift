/// Tells which ordinals (`15th`) are days of the month: steps and nodes are counted with them as well.
enum TimelineOrdinals {
    /// The pieces without ordinals that count something else: with no weekday beside them, from `1st` on, or not soon after a known day.
    static func believed(in pieces: [TimelinePiece], near known: CalendarDay?) -> [TimelinePiece] {
        guard let first = pieces.lazy.compactMap(loneOrdinal).first else { return pieces }
        if first != 1, known.map({ known in (0...span).contains { known.adding(days: $0).day == first } }) ?? true { return pieces }
        return pieces.compactMap { piece in
            guard loneOrdinal(piece) != nil else { return piece }
            guard case .entry(var draft) = piece else { return nil }
            draft.head?.start.date = nil
            return .entry(draft)
        }
    }

    /// How many days after the known one the first of them lies at most.
    private static let span = 7

    private static func loneOrdinal(_ piece: TimelinePiece) -> Int? {
        let moment: WrittenMoment? =
            switch piece {
            case .day(let moment, _): moment
            case .entry(let draft): draft.head?.start
            }
        guard let moment, let date = moment.date, date.isOrdinal, moment.weekday == nil else { return nil }
        return date.day
    }
}
