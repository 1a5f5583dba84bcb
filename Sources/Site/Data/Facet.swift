/// One way to look at the history: its groups and which incidents each holds.
struct Facet: Sendable {
    /// The raw value is the folder of its pages.
    enum Kind: String, Sendable, CaseIterable { case severity, causes, services, teams, tags, years }

    struct Group: Sendable {
        let slug: String
        let title: String
        let detail: String?
        /// Severities: the common rank.
        let rank: Int?
        /// Places in the list of incidents, newest first.
        var members: [Int]
    }

    let kind: Kind
    let groups: [Group]
    private let placeBySlug: [String: Int]

    init(kind: Kind, groups: [Group]) {
        (self.kind, self.groups) = (kind, groups)
        placeBySlug = Dictionary(groups.indices.map { (groups[$0].slug, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(slug: String) -> Group? { placeBySlug[slug].map { groups[$0] } }
}
