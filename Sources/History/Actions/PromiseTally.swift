import Incidents

/// What became of some promises.
package struct PromiseTally: Sendable, Hashable {
    package private(set) var made = 0
    package private(set) var kept = 0
    package private(set) var declined = 0
    package private(set) var superseded = 0
    package private(set) var open = 0
    /// Of the open ones.
    package private(set) var overdue = 0
    /// Of the open ones, those that are due on a later day.
    package private(set) var notDue = 0

    private init() {}

    package init(_ promises: some Sequence<Promise>, today: CalendarDay) {
        for promise in promises { add(promise, today) }
    }

    private mutating func add(_ promise: Promise, _ today: CalendarDay) {
        made += 1
        switch promise.status {
        case .done, .verified: kept += 1
        case .declined: declined += 1
        case .superseded: superseded += 1
        case .proposed, .open, .inProgress:
            open += 1
            if promise.isOverdue(on: today) { overdue += 1 } else if promise.action.due != nil { notDue += 1 }
        }
    }

    /// Declined or superseded.
    package var dropped: Int { declined + superseded }

    /// `2 of 4 promises kept, 1 declined, 1 overdue`
    package var sentence: String {
        (["\(kept) of \(made) promise\(made == 1 ? "" : "s") kept"] + otherOutcomes).joined(separator: ", ")
    }

    /// `2 kept, 1 declined, 3 open, 1 of them overdue`: nothing is said of what there is none of.
    package var outcomes: String { ((kept > 0 ? ["\(kept) kept"] : []) + otherOutcomes).joined(separator: ", ") }

    private var otherOutcomes: [String] {
        let settled = [(declined, "declined"), (superseded, "superseded")].filter { $0.0 > 0 }.map { "\($0) \($1)" }
        guard open > 0 else { return settled }
        let late = overdue > 0 ? [overdue == open ? "\(overdue) overdue" : "\(overdue) of them overdue"] : []
        return settled + (overdue == open ? [] : ["\(open) open"]) + late
    }

    /// Whether promises were made and none of them kept, though not all are still to fall due: what is never done, if there are enough to say.
    package var isNeverKept: Bool { made > notDue && kept == 0 }

    /// For each name the promises that have it; those without are under nil.
    package static func tallies(_ promises: [Promise], today: CalendarDay, by names: (Promise) -> [String]) -> [String?: PromiseTally] {
        counted(promises, today, by: names)
    }

    /// The same for each type.
    package static func tallies(
        _ promises: [Promise], today: CalendarDay, by types: (Promise) -> [ActionItem.Facet]
    ) -> [ActionItem.Facet?: PromiseTally] {
        counted(promises, today, by: types)
    }

    /// Of no use outside: what is generic is slow in another module.
    private static func counted<Key: Hashable>(
        _ promises: [Promise], _ today: CalendarDay, by keys: (Promise) -> [Key]
    ) -> [Key?: PromiseTally] {
        var tallies: [Key?: PromiseTally] = [:]
        for promise in promises {
            let keys = keys(promise)
            if keys.isEmpty { tallies[nil, default: PromiseTally()].add(promise, today) }
            for key in keys { tallies[key, default: PromiseTally()].add(promise, today) }
        }
        return tallies
    }
}
