/// One group of a facet: its incidents over time and as a list, a hundred a page.
struct GroupPage: FramedPage {
    let page: PageFrame
    let words: Words
    let title: String
    let kind: String
    let index: Link
    let detail: String?
    let count: String
    let symbol: String?
    let strip: StripPlot?
    let breakdown: [CountedLink]
    let items: [RenderedItem]
    let pager: Pager?
    let hasFeed: Bool

    /// What a group's pages are made of.
    struct Subject: Sendable {
        var kind: Facet.Kind
        var group: Facet.Group
        var path: PagePath
        var breakdown: [CountedLink]
    }

    /// Severities, causes and services have feeds of their own: the path of both, without the ending.
    static func feedPath(of subject: Subject) -> String? {
        guard [.severity, .causes, .services].contains(subject.kind), subject.path == .group(subject.kind, subject.group.slug) else {
            return nil
        }
        return subject.path.folders.joined(separator: "/") + "/feed"
    }

    static func all(_ subject: Subject, in data: SiteData, items: RenderedItems) -> [(path: PagePath, page: @Sendable () -> GroupPage)] {
        Pager.parts(of: subject.group.members.count, from: subject.path).map { part in
            (part.path, { GroupPage(subject, part, in: data, items: items) })
        }
    }

    private init(_ subject: Subject, _ part: Pager.Part, in data: SiteData, items: RenderedItems) {
        let (group, kind) = (subject.group, subject.kind)
        let (path, number) = (part.path, part.number)
        words = data.words
        title = group.title
        self.kind = words["kind-of-" + kind.rawValue]
        count = words.count("incidents", group.members.count)
        page = PageFrame(
            data, path: path, title: Pager.title("\(group.title) · \(words["nav-" + kind.rawValue])", number, words),
            description: "\(self.kind) \(group.title): \(count)", section: .index(kind))
        index = Link(label: words["nav-" + kind.rawValue], href: path.href(to: .index(kind)))
        detail = group.detail
        symbol = kind == .severity ? SeverityMark.symbol(group.rank) : nil
        strip = number == 1 ? StripPlot(group.members, in: data, label: words("strip-label", ["count": count, "name": group.title])) : nil
        breakdown = number == 1 ? subject.breakdown : []
        self.items = group.members[part.range].map { items[$0] }
        hasFeed = number == 1 && Self.feedPath(of: subject) != nil
        pager = Pager(part, isByTime: true, words: data.words)
    }
}

extension GroupPage {
    static let fields: FieldList<GroupPage> = framed([
        .text("title") { $0.title }, .text("kind") { $0.kind }, .object("index") { $0.index }, .text("detail") { $0.detail },
        .text("count") { $0.count }, .text("symbol") { $0.symbol }, .object("strip") { $0.strip }, .list("breakdown") { $0.breakdown },
        .list("items") { $0.items }, .object("pager") { $0.pager }, .flag("has-feed") { $0.hasFeed },
    ])
}

/// A link to a list with the number of its entries.
struct CountedLink: Sendable {
    let label: String
    let href: String
    let count: String
    let symbol: String?
}

extension CountedLink: ViewModel {
    static let fields: FieldList<CountedLink> = [
        .text("label") { $0.label }, .text("href") { $0.href }, .text("count") { $0.count }, .text("symbol") { $0.symbol },
    ]
}
