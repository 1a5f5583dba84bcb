import History
import Incidents

/// The latest incidents for feed readers, Atom and JSON alike.
struct Feed: Sendable {
    let title: String
    let subtitle: String
    /// Absolute when the site knows its address.
    let home: String
    let selfLink: String
    let id: String
    let updated: String
    let entries: [FeedEntry]

    static let most = 50

    init(_ data: SiteData) {
        let base = data.settings.baseURL
        title = data.settings.title
        subtitle = data.settings.description
        home = base ?? "./"
        selfLink = (base ?? "") + "feed.xml"
        id = base ?? "urn:lookback:" + PagePath.percentEncoded(Slug.make(title))
        entries = data.incidents.prefix(Self.most).map { FeedEntry($0, in: data) }
        updated = entries.map(\.updated).max() ?? data.settings.now.description
    }
}

extension Feed: ViewModel {
    static let fields: FieldList<Feed> = [
        .text("title") { $0.title }, .text("subtitle") { $0.subtitle }, .text("home") { $0.home }, .text("self") { $0.selfLink },
        .text("id") { $0.id }, .text("updated") { $0.updated }, .list("entries") { $0.entries },
    ]
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

    init(_ incident: Incident, in data: SiteData) {
        id = "urn:lookback:incident:" + PagePath.percentEncoded(incident.id)
        let severity = SeverityMark(incident.severity, words: data.words)
        title = "[\(severity.code)] \(incident.title)"
        href = (data.settings.baseURL ?? "") + PagePath.incident(incident.id).url
        let start = incident.milestones[.started]?.at ?? incident.day.map { Instant(day: $0, secondOfDay: 0) } ?? data.settings.now
        published = start.description
        updated = Self.lastChange(of: incident, since: start, until: data.settings.now).description
        summary = incident.summary
        categories = data.titles(of: incident, .causes) + data.titles(of: incident, .services)
    }

    /// The latest moment the document tells of that is not in the future: a milestone, a judgement, an action done.
    private static func lastChange(of incident: Incident, since start: Instant, until now: Instant) -> Instant {
        let milestones = incident.milestones.known.map(\.milestone.at)
        let judgements = (incident.severity?.changes ?? []).compactMap(\.at)
        let done = incident.actions.compactMap { $0.doneOn.map { Instant(day: $0, secondOfDay: 0) } }
        return (milestones + judgements + done).filter { $0 <= now }.max().map { max($0, start) } ?? start
    }
}

extension FeedEntry: ViewModel {
    static let fields: FieldList<FeedEntry> = [
        .text("id") { $0.id }, .text("title") { $0.title }, .text("href") { $0.href }, .text("published") { $0.published },
        .text("updated") { $0.updated }, .text("summary") { $0.summary },
        .list("categories") { $0.categories.map { Link(label: $0, href: nil) } },
    ]
}
