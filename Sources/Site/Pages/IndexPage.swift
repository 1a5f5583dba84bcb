/// All groups of a facet with how often and when each occurred, a hundred a page.
struct IndexPage: FramedPage {
    let page: PageFrame
    let words: Words
    let title: String
    let lead: String
    let groups: [GroupRow]
    let matrix: SeverityMatrix?
    let pager: Pager?

    private init(_ kind: Facet.Kind, in data: SiteData, _ part: Pager.Part) {
        words = data.words
        title = words["nav-" + kind.rawValue]
        lead = words["index-" + kind.rawValue]
        page = PageFrame(
            data, path: part.path, title: Pager.title(title, part.number, words), description: lead, section: .index(kind))
        groups = data.facet(kind).groups[part.range].map { GroupRow($0, kind: kind, in: data, from: part.path) }
        matrix = part.number == 1 && (kind == .severity || kind == .causes) ? SeverityMatrix(data, from: part.path) : nil
        pager = Pager(part, words: words)
    }

    static func all(_ kind: Facet.Kind, in data: SiteData) -> [(path: PagePath, page: @Sendable () -> IndexPage)] {
        Pager.parts(of: data.facet(kind).groups.count, from: .index(kind)).map { part in (part.path, { IndexPage(kind, in: data, part) }) }
    }
}

extension IndexPage {
    static let fields: FieldList<IndexPage> = framed([
        .text("title") { $0.title }, .text("lead") { $0.lead }, .list("groups") { $0.groups }, .object("matrix") { $0.matrix },
        .object("pager") { $0.pager },
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
