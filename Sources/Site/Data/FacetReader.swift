import Frameworks
import Incidents

/// Sorts the incidents into the groups of a facet, in one pass over the history.
struct FacetReader {
    let incidents: [Incident]
    let settings: SiteSettings
    let words: Words

    func read(_ kind: Facet.Kind) -> Facet {
        let names = incidents.map { kind.names(of: $0) }
        let slugs = Self.slugs(of: names)
        var places: [String: Int] = [:]
        var groups: [Facet.Group] = []
        for member in incidents.indices {
            for name in names[member] {
                let slug = slugs[name] ?? Slug.make(name)
                if let place = places[slug] {
                    if groups[place].members.last != member { groups[place].members.append(member) }
                } else {
                    places[slug] = groups.count
                    groups.append(newGroup(kind, slug: slug, name: name, first: incidents[member], member: member))
                }
            }
        }
        return Facet(kind: kind, groups: groups.sorted { Self.comesFirst($0, $1, kind) }, slugs: slugs)
    }

    /// The slug of every name as written. Of different names that make one slug the one that came first in time has it, so that its address
    /// stays; the others are numbered.
    /// - Parameter names: of the groups of each incident, newest first.
    private static func slugs(of names: [[String]]) -> [String: String] {
        var (slugs, slugByKey): ([String: String], [String: String]) = ([:], [:])
        var taken: Set<String> = []
        for names in names.reversed() {
            for name in names where slugs[name] == nil {
                let key = NameKey.of(name)
                let slug = slugByKey[key] ?? Slug.make(name, unlike: taken)
                taken.insert(slug)
                (slugs[name], slugByKey[key]) = (slug, slug)
            }
        }
        return slugs
    }

    private func newGroup(_ kind: Facet.Kind, slug: String, name: String, first: Incident, member: Int) -> Facet.Group {
        let entry = taxonomyEntry(kind, NameKey.of(name))
        let rank = kind == .severity ? first.severity?.rank : nil
        let title = kind == .severity && name == Grouping.unrated ? words["unrated"] : entry?.title ?? name
        let detail = entry?.description ?? (kind == .severity ? meaning(of: name, in: first.framework) : nil)
        return Facet.Group(kind, slug: slug, title: title, detail: detail, rank: rank, members: [member])
    }

    private func taxonomyEntry(_ kind: Facet.Kind, _ key: String) -> Taxonomy.Entry? {
        switch kind {
        case .causes: settings.taxonomy.causes.first { $0.keys.first == key }
        case .services: settings.taxonomy.services.first { $0.keys.first == key }
        case .severity, .teams, .tags, .years: nil
        }
    }

    private func meaning(of level: String, in framework: String) -> String? {
        settings.frameworks[framework]?.scale.level(code: level).flatMap { $0.meaning.isEmpty ? nil : $0.meaning }
    }

    /// Severities worst first, years newest first, others by how often they occur.
    private static func comesFirst(_ left: Facet.Group, _ right: Facet.Group, _ kind: Facet.Kind) -> Bool {
        switch kind {
        case .severity: (left.rank ?? .max, left.slug) < (right.rank ?? .max, right.slug)
        case .years: (right.slug.utf8.count, right.slug) < (left.slug.utf8.count, left.slug)
        case .causes, .services, .teams, .tags: (right.members.count, left.slug) < (left.members.count, right.slug)
        }
    }
}
