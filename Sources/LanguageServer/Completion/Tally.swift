import Incidents

/// The names that the incidents of a history use, each with how many incidents have it; the most frequent first.
struct Tally {
    struct Name {
        let name: String
        let count: Int
    }

    private let incidents: [Incident]

    init(_ incidents: [Incident]) { self.incidents = incidents }

    var services: [Name] { count(\.services) }
    var causes: [Name] { count(\.rootCauses) }
    var teams: [Name] { count(\.teams) }
    var tags: [Name] { count(\.tags) }
    var customers: [Name] { count(\.customers) }
    /// Authors, reviewers, and whoever had a role.
    var people: [Name] { count { $0.authors + $0.reviewers + $0.roles.values.joined() } }
    var owners: [Name] { count { $0.actions.compactMap(\.owner) } }

    private func count(_ names: (Incident) -> [String]) -> [Name] {
        var counts: [String: Int] = [:]
        for incident in incidents { for name in Set(names(incident)) { counts[name, default: 0] += 1 } }
        return counts.map { Name(name: $0.key, count: $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}
