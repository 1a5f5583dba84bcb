import History
import Incidents

/// The first page: what matters now, what happened lately, the ways in.
struct HomePage: FramedPage {
    let page: PageFrame
    let words: Words
    let title: String
    let lead: String
    let count: String
    let text: TrustedHTML?
    let ongoing: [IncidentItem]
    let overdue: [ActionRow]
    let overdueCount: String
    /// How many more there are than are shown.
    let overdueMore: String?
    let actionsHref: String
    let recurred: [RecurrenceRow]
    let glance: GlancePlot?
    let latest: [IncidentItem]
    let yearsHref: String
    let ways: [WayIn]
    let matrix: SeverityMatrix?
    let linkedData: TrustedHTML

    private static let mostRecurred = 3
    private static let mostLatest = 10
    private static let mostOverdue = 6

    init(_ data: SiteData, text: TrustedHTML?) {
        let path = PagePath.home
        words = data.words
        page = PageFrame(data, path: path, title: nil, description: data.settings.description)
        title = data.settings.title
        lead = data.settings.description
        count =
            data.span.first.year == data.span.last.year
            ? words("home-count-year", ["count": words.count("incidents", data.incidents.count), "from": String(data.span.first.year)])
            : words(
                "home-count",
                [
                    "count": words.count("incidents", data.incidents.count), "from": String(data.span.first.year),
                    "to": String(data.span.last.year),
                ])
        self.text = text
        ongoing = data.incidents.indices.filter { data.incidents[$0].status < .resolved }.prefix(20).map { data.items[$0] }
        let late = data.promises.prefix { !$0.status.isSettled }.filter { $0.isOverdue(on: data.today) }
        overdue = late.prefix(Self.mostOverdue).compactMap { promise in
            data.place(id: promise.incidentID).map { ActionRow(promise, of: $0, in: data, from: path) }
        }
        overdueCount = words.count("promises-overdue", late.count)
        overdueMore = late.count > Self.mostOverdue ? words.count("more-rows", late.count - Self.mostOverdue) : nil
        actionsHref = path.href(to: .actions)
        recurred = Self.recurredLately(data).compactMap { RecurrenceRow($0, shows: $0.later, in: data, from: path) }
        glance = GlancePlot(data, from: path)
        latest = Array(data.items.prefix(Self.mostLatest))
        yearsHref = path.href(to: .index(.years))
        ways = [Facet.Kind.severity, .causes, .services, .years, .teams, .tags].compactMap { WayIn($0, in: data, from: path) }
        matrix = SeverityMatrix(data, from: path)
        linkedData = LinkedData.website(data)
    }

    /// What came back within a year, latest first.
    private static func recurredLately(_ data: SiteData) -> [Recurrence] {
        let since = data.today.adding(days: -365)
        let recent = data.incidents.lazy.prefix { $0.day.map { $0 >= since } ?? true }
        return recent.compactMap { data.analysis.recurrence.mostTelling(of: $0.id) }.prefix(mostRecurred).map(\.self)
    }
}

extension HomePage {
    static let fields: FieldList<HomePage> = framed([
        .text("title") { $0.title }, .text("lead") { $0.lead }, .text("count") { $0.count }, .html("text") { $0.text },
        .flag("has-ongoing") { !$0.ongoing.isEmpty }, .list("ongoing") { $0.ongoing }, .flag("has-overdue") { !$0.overdue.isEmpty },
        .list("overdue") { $0.overdue }, .text("overdue-count") { $0.overdueCount }, .text("overdue-more") { $0.overdueMore },
        .text("actions-href") { $0.actionsHref },
        .flag("has-recurred") { !$0.recurred.isEmpty }, .list("recurred") { $0.recurred }, .object("glance") { $0.glance },
        .flag("has-latest") { !$0.latest.isEmpty }, .list("latest") { $0.latest },
        .text("years-href") { $0.yearsHref }, .flag("has-ways") { !$0.ways.isEmpty }, .list("ways") { $0.ways },
        .object("matrix") { $0.matrix },
        .html("linked-data") { $0.linkedData },
    ])
}

/// A facet on the home page: its most frequent groups and the way to all of them.
struct WayIn: Sendable {
    let title: String
    let href: String
    let groups: [CountedLink]
    let more: String?

    private static let most = 8

    init?(_ kind: Facet.Kind, in data: SiteData, from path: PagePath) {
        let groups = data.facet(kind).groups
        guard !groups.isEmpty else { return nil }
        title = data.words["nav-" + kind.rawValue]
        href = path.href(to: .index(kind))
        self.groups = groups.prefix(Self.most).map {
            CountedLink(
                label: $0.title, href: path.href(to: .group(kind, $0.slug)), count: data.words.grouped($0.members.count),
                symbol: kind == .severity ? SeverityMark.symbol($0.rank) : nil)
        }
        more = groups.count > Self.most ? data.words("all-n", ["n": data.words.grouped(groups.count)]) : nil
    }
}

extension WayIn: ViewModel {
    static let fields: FieldList<WayIn> = [
        .text("title") { $0.title }, .text("href") { $0.href }, .list("groups") { $0.groups }, .text("more") { $0.more },
    ]
}
