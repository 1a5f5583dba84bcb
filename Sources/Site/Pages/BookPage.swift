import Incidents
import Markup

/// A whole history as one page that needs no other file: styles and pictures are in it, links between incidents lead within it.
struct BookPage: ViewModel {
    let words: Words
    let title: String
    let description: String
    let count: String
    let asOf: TimeText
    let styles: TrustedHTML
    let chapters: [BookChapter]

    init(_ data: SiteData, styles: [UInt8]) {
        words = data.words
        (title, description) = (data.settings.title, data.settings.description)
        count = data.words.count("incidents", data.incidents.count)
        asOf = data.asOf
        self.styles = TrustedHTML(styles: styles)
        chapters = data.incidents.map { BookChapter($0, in: data) }
    }

    static let fields: FieldList<BookPage> = [
        .object("words") { $0.words }, .text("language") { $0.words.language }, .text("title") { $0.title },
        .text("description") { $0.description }, .text("count") { $0.count }, .object("as-of") { $0.asOf }, .html("styles") { $0.styles },
        .list("chapters") { $0.chapters },
    ]
}

/// One incident in it.
struct BookChapter: ViewModel {
    let id: String
    let title: String
    let date: TimeText?
    let severity: SeverityMark
    let status: String
    let summary: String?
    let milestones: [MilestoneRow]
    let facts: [Fact]
    let earlier: [BookReference]
    let text: TrustedHTML

    /// Larger pictures, in bytes, are left out; their description stays.
    private static let largestPicture = 8 << 20

    init(_ incident: Incident, in data: SiteData) {
        let words = data.words
        (id, title) = (incident.id, incident.title)
        date = incident.day.map { TimeText(words.day($0), iso: $0.description) }
        severity = SeverityMark(incident.severity, words: words)
        status = words["status-" + incident.status.rawValue]
        let isSummaryInBody = incident.section(.summary) != nil || incident.inferred.contains("summary")
        summary = isSummaryInBody ? nil : incident.summary
        milestones = MilestoneRow.all(incident.milestones, words: words)
        facts = Fact.all(incident, in: data, from: .home).map { Fact($0.label, texts: $0.values.map(\.label)) }
        earlier = data.analysis.recurrence.recurrences(of: incident.id).compactMap { recurrence in
            RecurrenceRow(recurrence, shows: recurrence.earlier, in: data, from: .home).map { BookReference(id: recurrence.earlier, $0) }
        }
        text = Self.text(of: incident, in: data)
    }

    private static func text(of incident: Incident, in data: SiteData) -> TrustedHTML {
        guard let tree = data.documents[incident.path]?.tree else { return TrustedHTML(.empty) }
        let title = IncidentBody.titleHeading(of: incident, in: tree)
        let headings = StandInHeadings(incident.sections, in: tree)
        let slugs = HeadingSlugs(tree, standIns: headings.lines)
        let shift = IncidentBody.headingShift(of: slugs, except: title, to: 3)
        var options = MarkdownHTML.Options(headingShift: shift, omitted: title.map { [$0] } ?? [])
        let links = ContentLinks(data, document: incident.path, page: .home)
        options.anchorPrefix = incident.id + "."
        options.resolve = { links.resolveInBook($0) }
        options.embed = { links.pictureAddress($0, limit: largestPicture) }
        return TrustedHTML(MarkdownHTML(tree, slugs: slugs, options: options).document(of: headings.blocks).html)
    }

    static let fields: FieldList<BookChapter> = [
        .text("id") { $0.id }, .text("title") { $0.title }, .object("date") { $0.date }, .object("severity") { $0.severity },
        .text("status") { $0.status }, .text("summary") { $0.summary }, .list("milestones") { $0.milestones }, .list("facts") { $0.facts },
        .flag("has-earlier") { !$0.earlier.isEmpty }, .list("earlier") { $0.earlier }, .html("text") { $0.text },
    ]
}

/// An earlier incident that one is a recurrence of.
struct BookReference: ViewModel {
    let id: String
    let row: RecurrenceRow

    init(id: String, _ row: RecurrenceRow) { (self.id, self.row) = (id, row) }

    static let fields: FieldList<BookReference> = [.text("id") { $0.id }, .object("recurrence") { $0.row }]
}
