import ArgumentParser
import History
import Incidents

/// The filters of `actions`. Different filters must all hold; of the values of one filter any may.
struct ActionFilter: ParsableArguments {
    @Flag(help: "Only what is still owed.") var open = false
    @Flag(help: "Only what is still owed and was due before today.") var overdue = false
    @Option(help: ArgumentHelp("Only what this person or team owes.", valueName: "name")) var owner: [CommaSeparated<String>] = []
    @Option(help: ArgumentHelp("resolution, mitigation, prevention, monitoring, resilience or knowledge-sharing.", valueName: "type"))
    var type: [CommaSeparated<ActionItem.Facet>] = []
    @Option(help: ArgumentHelp("Only after incidents of this service.", valueName: "id")) var service: [CommaSeparated<String>] = []

    /// Overdue ones first, then by due date, undated last; of equals the newest incident's first.
    func select(from analysis: Analysis, today: CalendarDay) -> [Promise] {
        let types = type.flatMap(\.values)
        let passing = analysis.register.promises.filter { promise in
            (!open || !promise.status.isSettled) && (!overdue || promise.isOverdue(on: today))
                && IncidentFilter.meet(owner, promise.action.owner.map { [$0] } ?? [], by: \.folded)
                && (types.isEmpty || promise.action.type.map(types.contains) ?? false)
                && IncidentFilter.meet(service, analysis.history[promise.incidentID]?.services ?? [])
        }
        return passing.enumerated().sorted { left, right in
            let (a, b) = (Self.key(left.element), Self.key(right.element))
            return a == b ? left.offset < right.offset : a < b
        }.map(\.element)
    }

    /// What is owed before what is settled, and each by its due date.
    private static func key(_ promise: Promise) -> (Int, Int) {
        (promise.status.isSettled ? 1 : 0, promise.action.due?.daysSinceEpoch ?? .max)
    }
}

extension ActionItem.Facet: ExpressibleByArgument {}
