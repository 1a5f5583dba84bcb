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

    /// The first day that is written in full.
    static func firstFullDay(_ pieces: [TimelinePiece], _ order: DayOrder?) -> CalendarDay? {
        for piece in pieces {
            let date: WrittenDate? =
                switch piece {
                case .day(let moment, _): moment.date
                case .entry(let draft): draft.head?.start.date
                }
            if let day = date?.day(order: order, year: nil) { return day }
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
            guard case .entry(let draft) = piece, let clock = draft.head?.start.clock, let second = clock.secondOfDay else { return true }
            return !clock.hasMeridiem && second < 13 * 3600 && second >= 3600 && (clock.isShort || second >= 10 * 3600)
        }
    }

    /// Latest entry first: more steps back than forth; or none forth, where one of nearly a day goes the other way over midnight.
    static func isDescending(_ pieces: [TimelinePiece], _ order: DayOrder?) -> Bool {
        var (forth, back) = (0, 0)
        var overMidnight = (forth: 0, back: 0)
        var last: (day: Int?, second: Int)?
        for piece in pieces {
            guard case .entry(let draft) = piece, let head = draft.head else { continue }
            let day = head.start.date?.day(order: order, year: draft.year ?? 2000)?.daysSinceEpoch
            let here = (day: day, second: head.start.clock?.secondOfDay ?? 0)
            if let last {
                let step =
                    here.day != nil && last.day != nil && here.day != last.day
                    ? (here.day ?? 0) - (last.day ?? 0) : here.second - last.second
                if step > 0 { forth += 1 }
                if step < 0 { back += 1 }
                if step >= Self.nearlyADay { overMidnight.back += 1 }
                if step <= -Self.nearlyADay { overMidnight.forth += 1 }
            }
            last = here
        }
        if overMidnight.forth == 0, overMidnight.back == forth, back > 0, back + forth >= 2 { return true }
        return back > forth && back >= 2
    }

    private static let nearlyADay = 86_400 - TimelineClock.midnightStep
}
