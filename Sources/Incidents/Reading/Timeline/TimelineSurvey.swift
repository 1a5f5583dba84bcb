/// What the pieces of a timeline say together: days, zones, direction.
enum TimelineSurvey {
    /// Whether any piece says on which day it was.
    static func nameDays(_ pieces: [TimelinePiece]) -> Bool {
        pieces.contains { piece in
            guard case .entry(let draft) = piece else { return true }
            guard let start = draft.head?.start else { return false }
            return start.date != nil || start.weekday != nil || start.dayShift > 0
        }
    }

    /// The first day that is written in full; one without its year too, where that is known.
    static func firstFullDay(_ pieces: [TimelinePiece], _ order: DayOrder?, year: Int? = nil) -> CalendarDay? {
        for piece in pieces {
            let date: WrittenDate? =
                switch piece {
                case .day(let moment, _): moment.date
                case .entry(let draft): draft.head?.start.date
                }
            if let day = date?.day(order: order, year: year) { return day }
        }
        return nil
    }

    /// The zones that the entries with a readable time of day name themselves; nil for those that name none.
    static func zones(_ pieces: [TimelinePiece]) -> [Zone?] {
        pieces.compactMap { piece in
            guard case .entry(let draft) = piece, draft.head?.start.clock?.secondOfDay != nil else { return nil }
            return .some(draft.head?.start.zone ?? draft.zone)
        }
    }

    /// The zone of entries that name none: people write it once, at the first of them, or at several. One further down speaks for itself.
    static func carried(_ zones: [Zone?]) -> Zone? {
        guard let first = zones.first, first == nil else { return zones.first ?? nil }
        return zones.count { $0 != nil } > 1 ? common(zones) : nil
    }

    /// The one zone that is named.
    static func common(_ zones: [Zone?]) -> Zone? {
        let named = zones.compactMap { $0 }
        return named.allSatisfy { $0.written == named.first?.written } ? named.first : nil
    }

    /// Hours from 1 to 12 without a leading zero, and nothing that says which half of the day.
    static func isTwelveHour(_ pieces: [TimelinePiece]) -> Bool {
        pieces.allSatisfy { piece in
            guard case .entry(let draft) = piece, let clock = draft.head?.start.clock else { return true }
            return !clock.hasMeridiem && isTwelveHour(clock)
        }
    }

    static func isTwelveHour(_ clock: WrittenClock) -> Bool {
        guard let second = clock.secondOfDay else { return true }
        return second < 13 * 3600 && second >= 3600 && (clock.isShort || second >= 10 * 3600)
    }
}
