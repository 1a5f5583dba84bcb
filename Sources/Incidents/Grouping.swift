import Markup

/// A way in which a site groups its incidents; the raw value is the folder of the groups' pages.
package enum Grouping: String, Sendable, CaseIterable {
    case severity, causes, services, teams, tags, years

    /// The name under which incidents without a severity are filed.
    package static let unrated = "unrated"

    /// What an incident is filed under, as written.
    package func names(of incident: Incident) -> [String] {
        switch self {
        case .severity: [incident.severity.map { $0.level ?? $0.written } ?? ""].map { $0.isEmpty ? Self.unrated : $0 }
        case .causes: incident.rootCauses
        case .services: incident.services
        case .teams: incident.teams
        case .tags: incident.tags
        case .years: incident.day.map { [String($0.year)] } ?? []
        }
    }
}

extension Incident {
    /// The day it is filed under: as stated, else of its start.
    package var day: CalendarDay? { date ?? milestones[.started]?.at.day }
}
