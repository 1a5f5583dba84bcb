import History
import Incidents

/// The register of everything promised, overdue first.
struct ActionsPage: FramedPage {
    let page: PageFrame
    let words: Words
    let tallies: [Tally]
    let owners: [OwnerRow]
    let rows: [ActionRow]
    let pager: Pager?

    static let perPage = 100

    static func all(_ data: SiteData) -> [(path: PagePath, page: @Sendable () -> ActionsPage)] {
        let owners = OwnerRow.all(data)
        let pages = max(1, (data.promises.count + perPage - 1) / perPage)
        return (1...pages).map { number in
            let path = PagePath.actions.page(number)
            return (path, { ActionsPage(data, number: number, of: pages, path: path, owners: owners) })
        }
    }

    private init(_ data: SiteData, number: Int, of pages: Int, path: PagePath, owners: [OwnerRow]) {
        words = data.words
        page = PageFrame(
            data, path: path, title: Pager.title(data.words["nav-actions"], number, data.words),
            description: data.words["actions-description"],
            section: .actions)
        tallies = number > 1 ? [] : Tally.all(data)
        self.owners = number > 1 ? [] : owners
        rows = data.promises.dropFirst((number - 1) * Self.perPage).prefix(Self.perPage).compactMap { promise in
            data.incident(id: promise.incidentID).map { ActionRow(promise, of: $0, in: data, from: path) }
        }
        pager = Pager(.actions, number: number, of: pages, from: path, words: data.words)
    }
}

extension ActionsPage {
    static let fields: FieldList<ActionsPage> = framed([
        .list("tallies") { $0.tallies }, .list("owners") { $0.owners }, .list("rows") { $0.rows }, .object("pager") { $0.pager },
    ])
}

/// A number with what it counts.
struct Tally: Sendable {
    let number: String
    let label: String
    let state: String

    /// Of every promise, by what became of it.
    static func all(_ data: SiteData) -> [Tally] {
        let words = data.words
        let open = data.promises.count { !$0.status.isSettled }
        let late = data.promises.count { $0.isOverdue(on: data.today) }
        return [
            Tally(number: words.grouped(late), label: words["tally-overdue"], state: "late"),
            Tally(number: words.grouped(open - late), label: words["tally-open"], state: "owed"),
            Tally(number: words.grouped(data.promises.count - open), label: words["tally-settled"], state: "kept"),
        ]
    }
}

extension Tally: ViewModel {
    static let fields: FieldList<Tally> = [.text("number") { $0.number }, .text("label") { $0.label }, .text("state") { $0.state }]
}

/// Who owes how much.
struct OwnerRow: Sendable {
    let owner: String
    let open: String
    let overdue: String
    let isLate: Bool

    /// Owners of open promises, those who are latest first.
    static func all(_ data: SiteData) -> [OwnerRow] {
        var counts: [String: (open: Int, late: Int)] = [:]
        for promise in data.promises where !promise.status.isSettled {
            let owner = promise.action.owner ?? data.words["nobody"]
            counts[owner, default: (0, 0)].open += 1
            if promise.isOverdue(on: data.today) { counts[owner, default: (0, 0)].late += 1 }
        }
        return counts.sorted { ($1.value.late, $1.value.open, $0.key) < ($0.value.late, $0.value.open, $1.key) }.prefix(20).map {
            OwnerRow(
                owner: $0.key, open: data.words.grouped($0.value.open), overdue: data.words.grouped($0.value.late),
                isLate: $0.value.late > 0)
        }
    }
}

extension OwnerRow: ViewModel {
    static let fields: FieldList<OwnerRow> = [
        .text("owner") { $0.owner }, .text("open") { $0.open }, .text("overdue") { $0.overdue }, .flag("is-late") { $0.isLate },
    ]
}
