import History
import Incidents

/// What came back: families of incidents that are one failure, those with broken promises first.
struct RecurrencePage: FramedPage {
    let page: PageFrame
    let words: Words
    let families: [FamilyRow]

    init(_ data: SiteData) {
        words = data.words
        page = PageFrame(
            data, path: .recurrence, title: words["nav-recurrence"], description: words["recurrence-lead"], section: .recurrence)
        families = data.analysis.families.prefix(Self.most).map { FamilyRow($0, in: data, from: .recurrence) }
    }

    private static let most = 100
}

extension RecurrencePage {
    static let fields: FieldList<RecurrencePage> = framed([
        .flag("has-families") { !$0.families.isEmpty }, .list("families") { $0.families },
    ])
}

/// One failure and every time it came.
struct FamilyRow: Sendable {
    let title: String
    let count: String
    let intervals: String?
    let strip: StripPlot
    let first: IncidentItem?
    let recurrences: [RecurrenceRow]

    init(_ family: RecurrenceFamily, in data: SiteData, from path: PagePath) {
        let words = data.words
        let causes = family.causes.map { data.facet(.causes)[named: $0]?.title ?? $0 }
        let services = family.services.map { data.facet(.services)[named: $0]?.title ?? $0 }
        let oldest = family.incidents.first.flatMap(data.incident(id:))
        let about = [causes, services].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }.joined(separator: " · ")
        title = about.isEmpty ? oldest?.title ?? family.id : about
        count = words.count("occurrences", family.incidents.count)
        let shortest = family.intervals.min()
        intervals = shortest.map { words.count("family-interval", $0) }
        strip = StripPlot(
            family.incidents.compactMap(data.place(id:)).sorted(), in: data, label: words("strip-label", ["count": count, "name": title]))
        first = family.incidents.first.flatMap(data.item(id:))
        recurrences = family.recurrences.compactMap { RecurrenceRow($0, shows: $0.later, in: data, from: path, namesOther: true) }
    }
}

extension FamilyRow: ViewModel {
    static let fields: FieldList<FamilyRow> = [
        .text("title") { $0.title }, .text("count") { $0.count }, .text("intervals") { $0.intervals }, .object("strip") { $0.strip },
        .object("first") { $0.first }, .list("recurrences") { $0.recurrences },
    ]
}
