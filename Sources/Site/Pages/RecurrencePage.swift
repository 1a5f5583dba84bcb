import History
import Incidents

/// What came back: families of incidents that are one failure, those with broken promises first, a hundred a page.
struct RecurrencePage: FramedPage {
    let page: PageFrame
    let words: Words
    let families: [FamilyRow]
    let pager: Pager?

    private init(_ data: SiteData, _ part: Pager.Part) {
        words = data.words
        page = PageFrame(
            data, path: part.path, title: Pager.title(words["nav-recurrence"], part.number, words), description: words["recurrence-lead"],
            section: .recurrence)
        families = data.analysis.families[part.range].map { FamilyRow($0, in: data, from: part.path) }
        pager = Pager(part, words: words)
    }

    static func all(_ data: SiteData) -> [(path: PagePath, page: @Sendable () -> RecurrencePage)] {
        Pager.parts(of: data.analysis.families.count, from: .recurrence).map { part in (part.path, { RecurrencePage(data, part) }) }
    }
}

extension RecurrencePage {
    static let fields: FieldList<RecurrencePage> = framed([
        .flag("has-families") { !$0.families.isEmpty }, .list("families") { $0.families }, .object("pager") { $0.pager },
    ])
}

/// One failure and every time it came.
struct FamilyRow: Sendable {
    let title: String
    let count: String
    let intervals: String?
    let strip: StripPlot
    /// What recurs from none of the others.
    let first: [IncidentItem]
    /// How many recurrences there are between the first time and the ones shown.
    let between: String?
    let recurrences: [RecurrenceRow]

    /// The latest recurrences of a failure that are shown in full, and how many causes and services name it.
    private static let (mostShown, mostNames) = (12, 4)

    init(_ family: RecurrenceFamily, in data: SiteData, from path: PagePath) {
        let words = data.words
        let causes = Self.names(family.causes, .causes, data)
        let services = Self.names(family.services, .services, data)
        let oldest = family.incidents.first.flatMap(data.place(id:))
        let about = [causes, services].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }.joined(separator: " · ")
        title = about.isEmpty ? oldest.map { data.incidents[$0].title } ?? family.id : about
        count = words.count("occurrences", family.incidents.count)
        let shortest = family.intervals.min()
        intervals = shortest.map { words.count("family-interval", $0) }
        strip = StripPlot(
            family.incidents.compactMap(data.place(id:)).sorted(), in: data, label: words("strip-label", ["count": count, "name": title]))
        let later = Set(family.occurrences.map(\.later))
        first = family.incidents.filter { !later.contains($0) }.compactMap(data.item(id:))
        let hidden = family.occurrences.count - Self.mostShown
        between = hidden > 0 ? words.count("family-between", hidden) : nil
        recurrences = family.occurrences.suffix(Self.mostShown).compactMap {
            RecurrenceRow($0, shows: $0.later, in: data, from: path, namesOther: true)
        }
    }

    private static func names(_ ids: [String], _ kind: Facet.Kind, _ data: SiteData) -> [String] {
        ids.prefix(mostNames).map { data.facet(kind)[named: $0]?.title ?? $0 } + (ids.count > mostNames ? ["…"] : [])
    }
}

extension FamilyRow: ViewModel {
    static let fields: FieldList<FamilyRow> = [
        .text("title") { $0.title }, .text("count") { $0.count }, .text("intervals") { $0.intervals }, .object("strip") { $0.strip },
        .list("first") { $0.first }, .text("between") { $0.between }, .list("recurrences") { $0.recurrences },
    ]
}
