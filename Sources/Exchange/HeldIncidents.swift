import Incidents

/// The incidents that a history holds, as far as an import must know them: their ids, their tickets and their days.
package struct HeldIncidents: Sendable {
    private struct Ticket: Sendable {
        var path: String
        var day: CalendarDay?
    }

    /// Id to path, of incidents that were there before the import, and whether the incident has tickets.
    private var before: [String: (path: String, hasTickets: Bool)] = [:]
    private var tickets: [String: [Ticket]] = [:]
    private var taken: Set<String> = []
    /// The next number to try behind a slug.
    private var numbers: [String: Int] = [:]

    package init(_ incidents: [Incident]) {
        for incident in incidents {
            for id in [incident.id, IncidentID.slug(path: incident.path)] {
                before[id] = (incident.path, !incident.tickets.isEmpty)
                taken.insert(id)
            }
            for ticket in incident.tickets { tickets[ticket, default: []].append(Ticket(path: incident.path, day: incident.date)) }
        }
    }

    /// Names that are taken though no incident has them.
    package mutating func take(_ ids: some Sequence<String>) { taken.formUnion(ids) }

    /// The file that tells of the same incident. An address is unique in the world; a key such as `17` only on its day.
    func path(of incident: ImportedIncident, slug: String) -> String? {
        if incident.identities.isEmpty { return before[slug]?.path }
        for identity in incident.identities {
            let isAddress = identity.contains("://")
            let isSame = { (ticket: Ticket) in isAddress || incident.day == nil || ticket.day == incident.day }
            if let ticket = tickets[identity]?.first(where: isSame) { return ticket.path }
        }
        // Of the same name, and nobody knows by which ticket: it may well be the same.
        guard let other = before[slug], !other.hasTickets else { return nil }
        return other.path
    }

    /// The slug itself, else with the first number that is free: `-2`.
    mutating func freeID(_ slug: String) -> String {
        if !taken.contains(slug) { return slug }
        var number = numbers[slug] ?? 2
        while taken.contains("\(slug)-\(number)") { number += 1 }
        numbers[slug] = number
        return "\(slug)-\(number)"
    }

    mutating func add(_ incident: ImportedIncident, id: String, path: String) {
        taken.insert(id)
        for identity in incident.identities { tickets[identity, default: []].append(Ticket(path: path, day: incident.day)) }
    }
}
