import Incidents

/// How often each cause led to each severity; every number leads to the list it counts.
struct SeverityMatrix: Sendable {
    let columns: [CountedLink]
    let rows: [MatrixRow]

    /// Nil when there is nothing to cross.
    init?(_ data: SiteData, from path: PagePath) {
        let severities = data.facet(.severity).groups
        let causes = data.facet(.causes).groups.prefix(15)
        guard !severities.isEmpty, !causes.isEmpty else { return nil }
        columns = severities.map {
            CountedLink(
                label: $0.title, href: path.href(to: .group(.severity, $0.slug)), count: data.words.grouped($0.members.count),
                symbol: SeverityMark.symbol($0.rank))
        }
        rows = causes.map { cause in
            let pairs = data.severities(of: cause)
            return MatrixRow(
                title: cause.title, href: path.href(to: .group(.causes, cause.slug)), total: data.words.grouped(cause.members.count),
                cells: severities.map { severity in
                    let count = pairs[severity.slug]?.count ?? 0
                    return MatrixCell(
                        count: count == 0 ? nil : data.words.grouped(count),
                        href: path.href(to: .pair(cause: cause.slug, severity: severity.slug)),
                        label: data.words("matrix-cell", ["cause": cause.title, "severity": severity.title]))
                })
        }
    }
}

extension SeverityMatrix: ViewModel {
    static let fields: FieldList<SeverityMatrix> = [.list("columns") { $0.columns }, .list("rows") { $0.rows }]
}

/// One cause of the matrix.
struct MatrixRow: Sendable {
    let title: String
    let href: String
    let total: String
    let cells: [MatrixCell]
}

extension MatrixRow: ViewModel {
    static let fields: FieldList<MatrixRow> = [
        .text("title") { $0.title }, .text("href") { $0.href }, .text("total") { $0.total }, .list("cells") { $0.cells },
    ]
}

/// One cause at one severity; without a count it stays empty.
struct MatrixCell: Sendable {
    let count: String?
    let href: String
    let label: String
}

extension MatrixCell: ViewModel {
    static let fields: FieldList<MatrixCell> = [.text("count") { $0.count }, .text("href") { $0.href }, .text("label") { $0.label }]
}

extension SiteData {
    /// The members of a group by the slug of their severity, newest first.
    func severities(of group: Facet.Group) -> [String: [Int]] {
        let severities = facet(.severity)
        return Dictionary(grouping: group.members) { place in
            let name = Grouping.severity.names(of: incidents[place]).first ?? Grouping.unrated
            return severities[named: name]?.slug ?? Grouping.unrated
        }
    }
}
