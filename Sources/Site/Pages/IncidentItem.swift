import History
import Incidents

/// An incident as it stands in a list; lists and pages share it.
final class IncidentItem: Sendable {
    let title: String
    /// Below the site's root.
    let href: String
    let date: TimeText?
    let severity: SeverityMark
    let status: Link?
    let services: [String]
    let causes: [String]
    let duration: String?
    let owed: String?
    let overdue: String?
    /// What became of its promises where none is open.
    let settled: String?
    /// How often it came back.
    let again: String?
    let summary: String
    /// What scripts sort by: moment, rank, seconds to resolve.
    let order: (moment: Int, rank: Int, seconds: Int)

    init(_ incident: Incident, in data: SiteData) {
        let words = data.words
        title = incident.title
        href = PagePath.home.href(to: .incident(incident.id))
        date = incident.day.map { TimeText(words.shortDay($0), iso: $0.description) }
        severity = SeverityMark(incident.severity, words: words)
        status = incident.status < .resolved ? Link(label: words["status-" + incident.status.rawValue], href: nil) : nil
        services = data.titles(of: incident, .services)
        causes = data.titles(of: incident, .causes)
        let seconds = incident.milestones.seconds(to: .resolved)
        duration = seconds.map(words.duration)
        let tally = data.tally(of: incident)
        owed = tally.open > 0 ? words.count("open-actions", tally.open) : nil
        overdue = tally.overdue == 0 ? nil : Self.overdue(tally, words)
        settled = words.settled(tally)
        let later = data.analysis.recurrence.recurrences(after: incident.id).count
        again = later > 0 ? words.count("came-back", later) : nil
        summary = Excerpt.of(incident.summary, limit: 180)
        let moment = History.moment(of: incident)
        order = (moment == .min ? 0 : moment, incident.severity?.rank ?? 9, seconds ?? -1)
    }

    private static func overdue(_ tally: PromiseTally, _ words: Words) -> String {
        tally.overdue == tally.open ? words.count("all-overdue", tally.overdue) : words("n-overdue", ["n": words.grouped(tally.overdue)])
    }
}

extension IncidentItem: ViewModel {
    static let fields: FieldList<IncidentItem> = [
        .text("title") { $0.title }, .address("href") { $0.href }, .object("date") { $0.date }, .object("severity") { $0.severity },
        .object("status") { $0.status }, .text("services") { $0.services.joined(separator: ", ") },
        .text("causes") { $0.causes.joined(separator: ", ") },
        .text("duration") { $0.duration },
        .text("owed") { $0.owed }, .text("overdue") { $0.overdue }, .text("settled") { $0.settled }, .text("again") { $0.again },
        .text("summary") { $0.summary },
        .text("order-moment") { String($0.order.moment) }, .text("order-rank") { String($0.order.rank) },
        .text("order-seconds") { String($0.order.seconds) },
    ]
}

/// The beginning of a longer text, ended at a word.
enum Excerpt {
    static func of(_ text: String, limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        var end = text.utf8.index(text.startIndex, offsetBy: limit)
        while end > text.startIndex, end.samePosition(in: text) == nil || !(text[end].isWhitespace) { end = text.utf8.index(before: end) }
        let cut = end > text.startIndex ? text[..<end] : text.prefix(limit / 3)
        return cut + "…"
    }
}

/// An incident in a list, rendered once and used in every list.
struct RenderedItem: Sendable {
    let html: TrustedHTML
}

extension RenderedItem: ViewModel {
    static let fields: FieldList<RenderedItem> = [.html("html") { $0.html }]
}
