/// All groups of a facet with how often and when each occurred.
struct IndexPage: FramedPage {
    let page: PageFrame
    let words: Words
    let title: String
    let lead: String
    let groups: [GroupRow]
    let matrix: SeverityMatrix?

    init(_ kind: Facet.Kind, in data: SiteData) {
        let path = PagePath.index(kind)
        words = data.words
        title = words["nav-" + kind.rawValue]
        lead = words["index-" + kind.rawValue]
        page = PageFrame(data, path: path, title: title, description: lead, section: path)
        groups = data.facet(kind).groups.map { GroupRow($0, kind: kind, in: data, from: path) }
        matrix = kind == .severity || kind == .causes ? SeverityMatrix(data, from: path) : nil
    }
}

extension IndexPage {
    static let fields: FieldList<IndexPage> = framed([
        .text("title") { $0.title }, .text("lead") { $0.lead }, .list("groups") { $0.groups }, .object("matrix") { $0.matrix },
    ])
}

/// A group as it stands in its index.
struct GroupRow: Sendable {
    let title: String
    let href: String
    let count: String
    let detail: String?
    let latest: TimeText?
    let symbol: String?
    let strip: StripPlot

    init(_ group: Facet.Group, kind: Facet.Kind, in data: SiteData, from path: PagePath) {
        let words = data.words
        title = group.title
        href = path.href(to: .group(kind, group.slug))
        count = words.count("incidents", group.members.count)
        detail = group.detail
        latest = group.members.first.flatMap { data.incidents[$0].day }.map { TimeText(words.shortDay($0), iso: $0.description) }
        symbol = kind == .severity ? SeverityMark.symbol(group.rank) : nil
        strip = StripPlot(group.members, in: data, label: words("strip-label", ["count": count, "name": group.title]))
    }
}

extension GroupRow: ViewModel {
    static let fields: FieldList<GroupRow> = [
        .text("title") { $0.title }, .text("href") { $0.href }, .text("count") { $0.count }, .text("detail") { $0.detail },
        .object("latest") { $0.latest }, .text("symbol") { $0.symbol }, .object("strip") { $0.strip },
    ]
}
