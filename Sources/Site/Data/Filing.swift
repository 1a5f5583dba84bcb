import Incidents

/// How an incident is filed: the titles of its groups, and links to their pages.
extension SiteData {
    func titles(of incident: Incident, _ kind: Facet.Kind) -> [String] { titles(kind.names(of: incident), kind) }

    func titles(_ names: [String], _ kind: Facet.Kind) -> [String] { names.map { facet(kind)[named: $0]?.title ?? $0 } }

    func links(of incident: Incident, _ kind: Facet.Kind, from path: PagePath) -> [Link] {
        let (facet, root) = (facet(kind), path.root)
        return kind.names(of: incident).map { name in
            guard let group = facet[named: name] else { preconditionFailure("\(name) is in no group") }
            return Link(label: group.title, href: root + group.address)
        }
    }
}

extension SiteData {
    /// The days from the oldest to the newest incident, at least the year of today.
    var span: (first: CalendarDay, last: CalendarDay) {
        let newest = max(days.lazy.compactMap { $0 }.first ?? today, today)
        let oldest = days.reversed().lazy.compactMap { $0 }.first ?? today
        return (min(oldest, newest), newest)
    }
}
