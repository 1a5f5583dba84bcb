import ArgumentParser
import Frameworks
import History
import Incidents
import Project

/// The filters of `list`. Different filters must all hold; of the values of one filter any may.
struct IncidentFilter: ParsableArguments {
    @Option(help: ArgumentHelp("A level, or a range such as P0..P2; ranges compare across frameworks.", valueName: "level"))
    var severity: [CommaSeparated<String>] = []
    @Option(help: ArgumentHelp("A root cause.", valueName: "id")) var cause: [CommaSeparated<String>] = []
    @Option(help: ArgumentHelp("An affected service.", valueName: "id")) var service: [CommaSeparated<String>] = []
    @Option(help: ArgumentHelp("A team.", valueName: "name")) var team: [CommaSeparated<String>] = []
    @Option(help: ArgumentHelp("A tag.", valueName: "name")) var tag: [CommaSeparated<String>] = []
    @Option(help: ArgumentHelp("ongoing, mitigated, resolved, reviewed or closed.", valueName: "status"))
    var status: [CommaSeparated<Status>] = []
    @Option(help: ArgumentHelp("The first day: 2026-03-14, 2026-03 or 2026.", valueName: "day")) var since: DayArgument?
    @Option(help: ArgumentHelp("The last day: 2026-03-14, 2026-03 or 2026.", valueName: "day")) var until: DayArgument?
    @Flag(help: "Only incidents with an action that is still owed.") var openActions = false
    @Flag(help: "Only incidents that are one failure coming back, declared or found: those of the recurrence page.") var recurring = false
    @Option(help: ArgumentHelp("Words that all occur in the document; the last may be the beginning of one.", valueName: "words"))
    var text: String?

    func validate() throws {
        if let text, WordQuery(text).isEmpty { throw ValidationError("--text: \"\(text)\" has no word to look for") }
    }

    /// The incidents that pass, newest first.
    func select(from reading: Pipeline.Reading, frameworks: FrameworkCatalogue) throws -> [Incident] {
        let ranges = try severity.flatMap(\.values).map { try range($0, frameworks) }
        let statuses = status.flatMap(\.values)
        let recurrences = recurring ? Set(reading.analysis.recurrence.families.flatMap(\.incidents)) : []
        let matches = text.map { WordQuery($0).selection(in: reading.analysis) }
        return reading.history.incidents.enumerated().filter { place, incident in
            (ranges.isEmpty || ranges.contains { $0.contains(incident.severity) })
                && Self.meet(cause, incident.rootCauses) && Self.meet(service, incident.services) && Self.meet(team, incident.teams)
                && Self.meet(tag, incident.tags) && (statuses.isEmpty || statuses.contains(incident.status)) && isInTime(incident.date)
                && (!openActions || incident.actions.contains { !$0.status.isSettled })
                && (!recurring || recurrences.contains(incident.id)) && (matches?[place] ?? true)
        }.map(\.element)
    }

    private func range(_ text: String, _ frameworks: FrameworkCatalogue) throws -> SeverityRange {
        do {
            return try SeverityRange(text, frameworks: frameworks)
        } catch {
            throw ValidationError("--severity: \"\(error.text)\" is no level; there are \(error.known.joined(separator: ", "))")
        }
    }

    private func isInTime(_ day: CalendarDay?) -> Bool {
        guard since != nil || until != nil else { return true }
        guard let day else { return false }
        return since.map { day >= $0.first } ?? true && until.map { day <= $0.last } ?? true
    }

    /// - Parameter key: what names are compared by.
    static func meet(_ wanted: [CommaSeparated<String>], _ values: [String], by key: (String) -> String = NameKey.of) -> Bool {
        guard !wanted.isEmpty else { return true }
        let values = values.map(key)
        return wanted.contains { $0.values.contains { values.contains(key($0)) } }
    }
}

extension Status: ExpressibleByArgument {}
