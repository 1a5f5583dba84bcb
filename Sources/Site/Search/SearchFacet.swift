import Incidents

/// What results are narrowed by. The raw value is the key in the address of a search.
enum SearchFacet: String, CaseIterable {
    case severity, cause, service, year, status, open

    /// One value and the incidents that have it.
    struct Value {
        /// Stands in the address of a search.
        let key: String
        let name: String
        /// Numbers of the incidents, ascending.
        let incidents: [Int]
    }

    /// The key of the interface text that names the facet.
    var nameKey: String {
        switch self {
        case .severity: "kind-of-severity"
        case .cause: "kind-of-causes"
        case .service: "kind-of-services"
        case .year: "kind-of-years"
        case .status: "search-status"
        case .open: "search-open"
        }
    }

    /// The values in the order in which they are offered: as the site's own indexes have them.
    func values(_ data: SiteData, _ entries: NumberedEntries) -> [Value] {
        switch self {
        case .severity: groups(.severity, data, entries)
        case .cause: groups(.causes, data, entries)
        case .service: groups(.services, data, entries)
        case .year: groups(.years, data, entries)
        case .status:
            Status.allCases.compactMap { status in
                value(status.rawValue, data.words["status-" + status.rawValue], entries.numbers { $0.status == status })
            }
        case .open: [value("yes", data.words["search-open-yes"], entries.numbers(where: \.hasOpenActions))].compactMap { $0 }
        }
    }

    private func groups(_ kind: Facet.Kind, _ data: SiteData, _ entries: NumberedEntries) -> [Value] {
        data.facet(kind).groups.compactMap { group in
            value(group.slug, group.title, group.members.reversed().map(entries.number(ofPlace:)))
        }
    }

    /// Nil when no incident has it.
    private func value(_ key: String, _ name: String, _ incidents: [Int]) -> Value? {
        incidents.isEmpty ? nil : Value(key: key, name: name, incidents: incidents)
    }
}
