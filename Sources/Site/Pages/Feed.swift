import Diagnostics
import History
import Incidents
import Markup

/// The latest incidents for feed readers, Atom and JSON alike.
struct Feed: Sendable {
    let title: String
    let subtitle: String
    /// Absolute when the site knows its address.
    let home: String
    let selfLink: String
    let isAbsolute: Bool
    let id: String
    let updated: String
    let entries: [FeedEntry]

    static let most = 50

    /// All incidents.
    init(_ data: SiteData) {
        self.init(data, title: data.settings.title, page: .home, id: "", members: Array(data.incidents.indices.prefix(Self.most)))
    }

    /// Those of one group.
    init(_ data: SiteData, subject: GroupPage.Subject) {
        self.init(
            data, title: "\(data.settings.title): \(subject.group.title)", page: subject.path, id: ":" + subject.path.url,
            members: Array(subject.group.members.prefix(Self.most)))
    }

    private init(_ data: SiteData, title: String, page: PagePath, id: String, members: [Int]) {
        let base = data.settings.baseURL
        self.title = title
        subtitle = data.settings.description
        isAbsolute = base != nil
        home = base.map { $0 + page.url } ?? "./"
        selfLink = (base.map { $0 + page.url } ?? "") + "feed.xml"
        self.id = "urn:lookback:history:" + PercentEncoding.segment(Slug.make(data.settings.title)) + id
        let (incidents, items) = (data.incidents, data.items)
        entries = members.map { FeedEntry(incidents.span[$0], items[$0], today: data.today, root: base ?? page.root) }
        updated = entries.map(\.updated).max() ?? Instant(day: data.today, secondOfDay: 0).description
    }
}

extension Feed: ViewModel {
    static let fields: FieldList<Feed> = [
        .text("title") { $0.title }, .text("title-html") { asHTML($0.title) }, .text("subtitle-html") { asHTML($0.subtitle) },
        .text("home") { $0.home }, .text("self") { $0.selfLink }, .text("id") { $0.id }, .text("updated") { $0.updated },
        .list("entries") { $0.entries },
    ]
}

extension Feed {
    /// A text as the HTML that shows it. Many readers take any text of a feed for HTML, whatever it says of itself: so it is given as such.
    static func asHTML(_ text: String) -> String { HTML.escaped(text).text }
}

/// One incident in a feed.
struct FeedEntry: Sendable {
    /// Permanent: made of the incident's id, whatever the site's address becomes.
    let id: String
    let title: String
    let href: String
    let published: String
    let updated: String
    let summary: String
    let categories: [String]

    /// - Parameter root: what stands before a path of the site.
    init(_ incident: Incident, _ item: IncidentItem, today: CalendarDay, root: String) {
        id = "urn:lookback:incident:" + PercentEncoding.segment(incident.id)
        title = "[" + item.severity.code + "] " + item.title
        href = root + SiteAddress.page(ofIncident: incident.id)
        let start = incident.milestones[.started]?.at ?? Instant(day: incident.day ?? today, secondOfDay: 0)
        published = start.description
        updated = Self.lastChange(of: incident, since: start, until: today).description
        summary = incident.summary
        categories = item.causes + item.services
    }

    /// The latest moment the document tells of that is not after today: a milestone, an entry, a judgement, an action done.
    private static func lastChange(of incident: Incident, since start: Instant, until today: CalendarDay) -> Instant {
        var last = start
        func tell(_ moment: Instant?) { if let moment, moment > last, moment.day <= today { last = moment } }
        for (_, milestone) in incident.milestones.known { tell(milestone.at) }
        let entries = incident.timeline.entries
        for place in entries.indices { tell(entries[place].until ?? entries[place].at) }
        for change in incident.severity?.changes ?? [] { tell(change.at) }
        for place in incident.actions.indices { tell(incident.actions[place].doneOn.map { Instant(day: $0, secondOfDay: 0) }) }
        return last
    }
}

extension FeedEntry: ViewModel {
    static let fields: FieldList<FeedEntry> = [
        .text("id") { $0.id }, .text("title-html") { Feed.asHTML($0.title) }, .text("href") { $0.href },
        .text("published") { $0.published },
        .text("updated") { $0.updated }, .text("summary-html") { Feed.asHTML($0.summary) },
        .list("categories") { $0.categories.map { Link(label: $0, href: nil) } },
    ]
}
