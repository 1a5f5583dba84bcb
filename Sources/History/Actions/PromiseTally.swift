import Incidents

/// What became of some promises.
package struct PromiseTally: Sendable, Hashable {
    package private(set) var made = 0
    package private(set) var kept = 0
    /// Declined or superseded.
    package private(set) var dropped = 0
    package private(set) var open = 0
    /// Of the open ones.
    package private(set) var overdue = 0

    package init(_ promises: some Sequence<Promise>, today: CalendarDay) {
        for promise in promises { add(promise, today) }
    }

    private mutating func add(_ promise: Promise, _ today: CalendarDay) {
        made += 1
        switch promise.status {
        case .done, .verified: kept += 1
        case .declined, .superseded: dropped += 1
        case .proposed, .open, .inProgress:
            open += 1
            if promise.isOverdue(on: today) { overdue += 1 }
        }
    }

    /// Whether promises were made and none of them kept: what is never done, if there are enough of them to say.
    package var isNeverKept: Bool { made > 0 && kept == 0 }

    /// For each value the promises that have it; those without are under nil.
    package static func tallies<Key: Hashable>(
        _ promises: [Promise], today: CalendarDay, by keys: (Promise) -> [Key]
    ) -> [Key?: PromiseTally] {
        var tallies: [Key?: PromiseTally] = [:]
        for promise in promises {
            let keys = keys(promise)
            for key in keys.isEmpty ? [nil] : keys.map(Optional.some) {
                tallies[key, default: PromiseTally([], today: today)].add(promise, today)
            }
        }
        return tallies
    }
}
