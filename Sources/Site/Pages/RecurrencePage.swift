import Diagnostics
import History
import Incidents

/// What came back: families of incidents that are one failure, those with broken promises first, a hundred recurrences a page.
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
        families = data.familySpread.value.pieces[part.range].map { FamilyRow($0, in: data, from: part.path) }
        pager = Pager(part, words: words)
    }

    /// To each family of an incident that has more than two, with its causes where there are several such.
    static func links(toFamiliesOf id: String, in data: SiteData, from path: PagePath) -> [Link] {
        let families = data.analysis.recurrence.families
        let places = data.analysis.recurrence.placesOfFamilies(of: id).filter { families[$0].incidents.count > 2 }
        return places.map { place in
            let family = families[place]
            let about =
                places.count > 1 && !family.causes.isEmpty ? " · " + data.titles(family.causes, .causes).joined(separator: ", ") : ""
            let page = PagePath.recurrence.page(data.familySpread.value.pages[place])
            return Link(
                label: data.words.count("family-all", family.incidents.count) + about,
                href: path.href(to: page) + "#" + PercentEncoding.segment(FamilyRow.anchor(family)))
        }
    }

    static func all(_ data: SiteData) -> [(path: PagePath, page: @Sendable () -> RecurrencePage)] {
        Pager.parts(data.familySpread.value.ranges, from: .recurrence).map { part in
            (part.path, { RecurrencePage(data, part) })
        }
    }
}

extension RecurrencePage {
    static let fields: FieldList<RecurrencePage> = framed([
        .flag("has-families") { !$0.families.isEmpty }, .list("families") { $0.families }, .object("pager") { $0.pager },
    ])
}

/// One failure and every time it came, or as many of them as its page holds.
struct FamilyRow: Sendable {
    let anchor: String
    /// What it is about: links to its causes and services, or the title of the first incident.
    let about: [Link]
    let count: String
    let intervals: String?
    /// Where the family begins.
    let strip: StripPlot?
    /// What recurs from none of the others.
    let first: [IncidentItem]
    /// How many recurrences there are between the first time and the latest of the page; they are folded.
    let between: String?
    let folded: [RecurrenceRow]
    let recurrences: [RecurrenceRow]

    /// The latest recurrences of a failure on a page that are not folded, and how many causes and services name it.
    private static let (mostShown, mostNames) = (12, 4)

    init(_ piece: FamilySpread.Piece, in data: SiteData, from path: PagePath) {
        let (family, words) = (data.analysis.recurrence.families[piece.family], data.words)
        let isContinued = piece.occurrences.lowerBound > 0
        let named = [
            Self.links(family.causes, .causes, in: data, from: path), Self.links(family.services, .services, in: data, from: path),
        ]
        let oldest = family.incidents.first.flatMap(data.item(id:)).map { Link(label: $0.title, href: nil) }
        let names = named.filter { !$0.isEmpty }
        let name = names.isEmpty ? [oldest ?? Link(label: family.id, href: nil)] : Self.joined(names)
        about = name + (isContinued ? [Link(label: ", " + words["family-continued"], href: nil)] : [])
        anchor = Self.anchor(family)
        count = words.count("occurrences", family.incidents.count)
        let shortest = family.intervals.min()
        intervals = shortest.map { words.count("family-interval", $0) }
        let later = Set(family.occurrences.map(\.later))
        if isContinued {
            (strip, first) = (nil, [])
        } else {
            strip = StripPlot(
                family.incidents.compactMap(data.place(id:)).sorted(), in: data,
                label: words("strip-label", ["count": count, "name": about.map(\.label).joined()]))
            first = family.incidents.filter { !later.contains($0) }.compactMap(data.item(id:))
        }
        let rows = family.occurrences[piece.occurrences].compactMap {
            RecurrenceRow($0, shows: $0.later, in: data, from: path, namesOther: true)
        }
        recurrences = rows.suffix(Self.mostShown)
        folded = rows.dropLast(recurrences.count)
        between = folded.isEmpty ? nil : words.count("family-between", folded.count)
    }

    private static func links(_ ids: [String], _ kind: Facet.Kind, in data: SiteData, from path: PagePath) -> [Link] {
        let known = ids.prefix(mostNames).map { id in
            let group = data.facet(kind)[named: id]
            return Link(label: group?.title ?? id, href: group.map { path.href(to: .group(kind, $0.slug)) })
        }
        return known + (ids.count > mostNames ? [Link(label: "…", href: nil)] : [])
    }

    /// `DNS, Expired certificate · Gateway`: the names of each list, with what stands between them.
    private static func joined(_ lists: [[Link]]) -> [Link] {
        let between = { (text: String) in [Link(label: text, href: nil)] }
        return Array(lists.map { Array($0.map { [$0] }.joined(separator: between(", "))) }.joined(separator: between(" · ")))
    }

    /// Where a family stands on its page.
    static func anchor(_ family: RecurrenceFamily) -> String { "family-" + family.id }
}

extension FamilyRow: ViewModel {
    static let fields: FieldList<FamilyRow> = [
        .text("anchor") { $0.anchor }, .list("about") { $0.about }, .text("count") { $0.count }, .text("intervals") { $0.intervals },
        .object("strip") { $0.strip },
        .list("first") { $0.first }, .text("between") { $0.between }, .list("folded") { $0.folded },
        .list("recurrences") { $0.recurrences },
    ]
}
