import Incidents

/// How an incident is filed: the titles of its groups, and links to their pages.
extension SiteData {
    func titles(of incident: Incident, _ kind: Facet.Kind) -> [String] {
        FacetReader.names(of: incident, kind).map { facet(kind)[Slug.make($0)]?.title ?? $0 }
    }

    func links(of incident: Incident, _ kind: Facet.Kind, from path: PagePath) -> [Link] {
        FacetReader.names(of: incident, kind).map { name in
            let slug = Slug.make(name)
            return Link(label: facet(kind)[slug]?.title ?? name, href: path.href(to: .group(kind, slug)))
        }
    }
}

extension SiteData {
    /// The days from the oldest to the newest incident, at least the year of today.
    var span: (first: CalendarDay, last: CalendarDay) {
        let newest = max(incidents.first { $0.day != nil }?.day ?? today, today)
        let oldest = incidents.last { $0.day != nil }?.day ?? today
        return (min(oldest, newest), newest)
    }
}
