import Diagnostics
import Incidents

/// One way to look at the history: its groups and which incidents each holds.
struct Facet: Sendable {
    typealias Kind = Grouping

    struct Group: Sendable {
        let slug: String
        /// Its first page below the site's root.
        let address: String
        let title: String
        let detail: String?
        /// Severities: the common rank.
        let rank: Int?
        /// Places in the list of incidents, newest first.
        var members: [Int]

        init(_ kind: Kind, slug: String, title: String, detail: String?, rank: Int?, members: [Int]) {
            (self.slug, self.title, self.detail, self.rank, self.members) = (slug, title, detail, rank, members)
            address = PagePath.home.href(to: .group(kind, slug))
        }

        /// Where an incident stands among the members; they are sorted.
        func position(of place: Int) -> Int? {
            let position = members.partitionPoint { $0 < place }
            return position < members.count && members[position] == place ? position : nil
        }
    }

    let kind: Kind
    let groups: [Group]
    private let placeBySlug: [String: Int]
    private let placeByName: [String: Int]
    private let placeByKey: [String: Int]

    /// - Parameter slugs: of the names as people wrote them.
    init(kind: Kind, groups: [Group], slugs: [String: String] = [:]) {
        (self.kind, self.groups) = (kind, groups)
        let places = Dictionary(groups.indices.map { (groups[$0].slug, $0) }, uniquingKeysWith: { first, _ in first })
        placeBySlug = places
        placeByName = slugs.compactMapValues { places[$0] }
        placeByKey = Dictionary(placeByName.map { (NameKey.of($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(slug: String) -> Group? { placeBySlug[slug].map { groups[$0] } }

    /// The group of what somebody wrote.
    subscript(named name: String) -> Group? {
        (placeByName[name] ?? placeByKey[NameKey.of(name)]).map { groups[$0] } ?? self[Slug.make(name)]
    }
}

/// The facet of each kind.
struct Facets: Sendable {
    private let severity, causes, services, teams, tags, years: Facet

    init(_ read: (Facet.Kind) -> Facet) {
        (severity, causes, services) = (read(.severity), read(.causes), read(.services))
        (teams, tags, years) = (read(.teams), read(.tags), read(.years))
    }

    subscript(kind: Facet.Kind) -> Facet {
        switch kind {
        case .severity: severity
        case .causes: causes
        case .services: services
        case .teams: teams
        case .tags: tags
        case .years: years
        }
    }
}
