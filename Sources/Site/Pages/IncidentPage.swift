import Incidents

/// One incident: the answer at a glance, then the document as its authors wrote it.
final class IncidentPage: FramedPage {
    let page: PageFrame
    let words: Words
    let title: String
    let date: TimeText?
    let severity: SeverityMark
    let severityHref: String
    let severityChanges: [SeverityChange]
    /// Nil where nobody has said how far it is.
    let status: String?
    let statusName: String
    let stages: [ClosingStage]
    let summary: String?
    let figures: [DurationFigure]
    let milestones: [MilestoneRow]
    let facts: [Fact]
    let earlier: EarlierIncidents
    let body: IncidentBody
    let unknowns: [UnknownRow]
    let answered: [UnknownRow]
    let neighbours: [Neighbour]
    let source: Link?
    let edit: Link?
    let revisions: [RevisionRow]
    let linkedData: TrustedHTML

    /// - Parameter place: of the incident in the site's list.
    convenience init(_ place: Int, in data: SiteData) { self.init(data.incidents[place], at: place, in: data) }

    private init(_ incident: Incident, at place: Int, in data: SiteData) {
        let words = data.words
        let path = PagePath.incident(incident.id)
        self.words = words
        title = incident.title
        date = incident.day.map { TimeText(words.day($0), iso: $0.description) }
        severity = data.items[place].severity
        let levels = data.links(of: incident, .severity, from: path)
        severityHref = levels.first?.href ?? path.href(to: .index(.severity))
        severityChanges = SeverityChange.all(incident, words: words)
        status = incident.isStatusStated ? words["status-" + incident.status.rawValue] : nil
        statusName = incident.status.rawValue
        stages = ClosingStage.all(incident, in: data)
        let isSummaryInBody = incident.section(.summary) != nil || incident.inferred.contains("summary")
        summary = isSummaryInBody ? nil : incident.summary
        figures = DurationFigure.all(incident.milestones, words: words)
        milestones = MilestoneRow.all(incident.milestones, words: words)
        facts = Fact.all(incident, in: data, from: path)
        earlier = EarlierIncidents(incident, in: data, from: path)
        body = IncidentBody(incident, at: place, in: data, from: path)
        unknowns = incident.unknowns.filter { $0.answer == nil }.map { UnknownRow($0, words: words) }
        answered = incident.unknowns.filter { $0.answer != nil }.map { UnknownRow($0, words: words) }
        neighbours = Neighbour.all(place, in: data, from: path)
        source = data.sourceAddress(of: incident.path).map { Link(label: words["source-link"], href: $0) }
        edit = data.editAddress(of: incident.path).map { Link(label: words["edit-link"], href: $0) }
        revisions = RevisionRow.all(of: incident, in: data)
        let description = incident.summary.isEmpty ? incident.title : Excerpt.of(incident.summary, limit: 240)
        page = PageFrame(data, path: path, title: incident.title, description: description)
        linkedData = LinkedData.article(about: incident, description: description, in: data)
    }
}

extension IncidentPage {
    static let fields: FieldList<IncidentPage> = framed([
        .text("title") { $0.title }, .object("date") { $0.date }, .object("severity") { $0.severity },
        .text("severity-href") { $0.severityHref }, .flag("has-severity-changes") { !$0.severityChanges.isEmpty },
        .list("severity-changes") { $0.severityChanges }, .text("status") { $0.status }, .text("status-name") { $0.statusName },
        .list("stages") { $0.stages }, .text("summary") { $0.summary }, .flag("has-figures") { !$0.figures.isEmpty },
        .list("figures") { $0.figures }, .flag("has-milestones") { !$0.milestones.isEmpty }, .list("milestones") { $0.milestones },
        .list("facts") { $0.facts }, .object("earlier") { $0.earlier }, .object("body") { $0.body },
        .flag("has-unknowns") { !$0.unknowns.isEmpty }, .list("unknowns") { $0.unknowns },
        .flag("has-answered") { !$0.answered.isEmpty }, .list("answered") { $0.answered }, .list("neighbours") { $0.neighbours },
        .object("source") { $0.source }, .object("edit") { $0.edit }, .flag("has-revisions") { !$0.revisions.isEmpty },
        .list("revisions") { $0.revisions }, .html("linked-data") { $0.linkedData },
    ])
}

/// One judgement of the severity over time.
struct SeverityChange: Sendable {
    let time: TimeText?
    let severity: SeverityMark

    static func all(_ incident: Incident, words: Words) -> [SeverityChange] {
        (incident.severity?.changes ?? []).map { change in
            SeverityChange(
                time: change.at.map { TimeText(words.moment($0), iso: $0.description) },
                severity: SeverityMark(
                    Severity(level: change.level, rank: change.rank, note: change.note, written: change.level ?? ""), words: words))
        }
    }
}

extension SeverityChange: ViewModel {
    static let fields: FieldList<SeverityChange> = [.object("time") { $0.time }, .object("severity") { $0.severity }]
}

/// A question that was left open, and what is known by now.
struct UnknownRow: Sendable {
    let question: String
    let answer: String

    init(_ unknown: Unknown, words: Words) { (question, answer) = (unknown.question, unknown.answer ?? words["unknown-open"]) }
}

extension UnknownRow: ViewModel {
    static let fields: FieldList<UnknownRow> = [.text("question") { $0.question }, .text("answer") { $0.answer }]
}

/// The incidents before and after this one, in time or in a cause.
struct Neighbour: Sendable {
    let label: String
    let previous: Link?
    let next: Link?

    static func all(_ place: Int, in data: SiteData, from path: PagePath) -> [Neighbour] {
        let items = data.items
        let link = { (place: Int) in Link(label: items[place].title, href: path.root + items[place].href) }
        var rows = [
            Neighbour(
                label: data.words["neighbours-time"], previous: place + 1 < data.incidents.count ? link(place + 1) : nil,
                next: place > 0 ? link(place - 1) : nil)
        ]
        for cause in data.incidents[place].rootCauses.prefix(2) {
            guard let group = data.facet(.causes)[named: cause], let here = group.position(of: place) else { continue }
            rows.append(
                Neighbour(
                    label: data.words("neighbours-cause", ["cause": group.title]),
                    previous: here + 1 < group.members.count ? link(group.members[here + 1]) : nil,
                    next: here > 0 ? link(group.members[here - 1]) : nil))
        }
        return rows.filter { $0.previous != nil || $0.next != nil }
    }
}

extension Neighbour: ViewModel {
    static let fields: FieldList<Neighbour> = [
        .text("label") { $0.label }, .object("previous") { $0.previous }, .object("next") { $0.next },
    ]
}
