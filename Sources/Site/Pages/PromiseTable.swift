import History
import Incidents

/// What became of the promises of each owner, service or kind.
struct PromiseTable: Sendable {
    let id: String
    let title: String
    let column: String
    let note: String?
    let rows: [PromiseTallyRow]
    /// How many rows there would be besides.
    let more: String?

    private static let most = 20

    private init(id: String, title: String, column: String, note: String? = nil, rows: [PromiseTallyRow], _ words: Words) {
        (self.id, self.title, self.column, self.note) = (id, title, column, note)
        self.rows = Array(rows.prefix(Self.most))
        more = rows.count > Self.most ? words.count("more-rows", rows.count - Self.most) : nil
    }

    /// The tables of the register; none when nothing was promised.
    static func all(_ data: SiteData) -> [PromiseTable] {
        guard !data.promises.isEmpty else { return [] }
        let words = data.words
        let keys = ownerKeys(data.promises)
        let names = Dictionary(data.promises.lazy.compactMap(\.action.owner).map { (keys[$0] ?? $0, $0) }) { first, _ in first }
        let owners = PromiseTally.tallies(data.promises, today: data.today) { $0.action.owner.map { [keys[$0] ?? $0] } ?? [] }
        let groups = data.facet(.services)
        let slugs = data.incidents.map { Set($0.services.map { groups[named: $0]?.slug ?? $0 }).sorted() }
        let services = PromiseTally.tallies(data.promises, today: data.today) { data.place(id: $0.incidentID).map { slugs[$0] } ?? [] }
        return [
            PromiseTable(
                id: "owners", title: words["owners-title"], column: words["column-owner"],
                rows: latestFirst(owners.map { PromiseTallyRow($0.key.flatMap { names[$0] } ?? words["nobody"], $0.value, words) }), words),
            kinds(data),
            PromiseTable(
                id: "services", title: words["promised-services"], column: words["kind-of-services"],
                rows: latestFirst(
                    services.map { name, tally in
                        let group = name.flatMap { groups[$0] }
                        let href = group.map { PagePath.actions.href(to: .group(.services, $0.slug)) }
                        return PromiseTallyRow(group?.title ?? name ?? words["metrics-unstated"], href: href, tally, words)
                    }), words),
        ]
    }

    /// The key of each owner as written: `Jun` and `@jun` are one.
    private static func ownerKeys(_ promises: [Promise]) -> [String: String] {
        var keys: [String: String] = [:]
        for owner in promises.lazy.compactMap(\.action.owner) where keys[owner] == nil {
            keys[owner] = NameKey.of(owner.hasPrefix("@") ? String(owner.dropFirst()) : owner)
        }
        return keys
    }

    /// Every kind there is, so that what is never promised shows as well, and a sentence on what is never kept.
    private static func kinds(_ data: SiteData) -> PromiseTable {
        let words = data.words
        let tallies = PromiseTally.tallies(data.promises, today: data.today) { $0.action.type.map { [$0] } ?? [] }
        let none = PromiseTally([], today: data.today)
        var rows = ActionItem.Facet.allCases.map { PromiseTallyRow(words["facet-" + $0.rawValue], tallies[$0] ?? none, words) }
        if let rest = tallies[nil] { rows.append(PromiseTallyRow(words["metrics-unstated"], rest, words)) }
        let broken = ActionItem.Facet.allCases.compactMap { type -> String? in
            guard let tally = tallies[type], tally.isNeverKept else { return nil }
            let judgement = tally.made < Distribution.enough ? " (\(words["metrics-too-few"]))" : ""
            return words("never-kept", ["type": words["facet-" + type.rawValue], "made": words.count("times", tally.made)]) + judgement
        }
        let missing = ActionItem.Facet.allCases.filter { tallies[$0] == nil }.map { words["facet-" + $0.rawValue] }
        let never = missing.isEmpty ? [] : [words("never-promised", ["types": missing.joined(separator: ", ")])]
        return PromiseTable(
            id: "kinds", title: words["promised-kinds"], column: words["column-type"],
            note: (broken + never).isEmpty ? words["every-kind-kept"] : (broken + never).joined(separator: " "), rows: rows, words)
    }

    /// Who is latest comes first; of those the ones who owe most.
    private static func latestFirst(_ rows: [PromiseTallyRow]) -> [PromiseTallyRow] {
        rows.sorted { left, right in
            (right.tally.overdue, right.tally.open, right.tally.made, left.label) < (
                left.tally.overdue, left.tally.open, left.tally.made, right.label
            )
        }
    }
}

extension PromiseTable: ViewModel {
    static let fields: FieldList<PromiseTable> = [
        .text("id") { $0.id }, .text("title") { $0.title }, .text("column") { $0.column }, .text("note") { $0.note },
        .list("rows") { $0.rows }, .text("more") { $0.more },
    ]
}

/// One line of such a table.
struct PromiseTallyRow: Sendable {
    let label: String
    let href: String?
    let tally: PromiseTally
    private let words: Words

    init(_ label: String, href: String? = nil, _ tally: PromiseTally, _ words: Words) {
        (self.label, self.href, self.tally, self.words) = (label, href, tally, words)
    }
}

extension PromiseTallyRow: ViewModel {
    static let fields: FieldList<PromiseTallyRow> = [
        .text("label") { $0.label }, .text("href") { $0.href }, .text("made") { $0.words.grouped($0.tally.made) },
        .text("kept") { $0.words.grouped($0.tally.kept) }, .text("dropped") { $0.words.grouped($0.tally.dropped) },
        .text("open") { $0.words.grouped($0.tally.open) }, .text("overdue") { $0.words.grouped($0.tally.overdue) },
        .flag("is-late") { $0.tally.overdue > 0 },
    ]
}
