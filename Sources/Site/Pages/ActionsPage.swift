import History
import Incidents

/// The register of everything promised, overdue first.
struct ActionsPage: FramedPage {
    let page: PageFrame
    let words: Words
    let tallies: [Tally]
    /// On the first page alone, as are the tables.
    let burnDown: BurnDownPlot?
    let tables: [PromiseTable]
    let rows: [ActionRow]
    let pager: Pager?

    static func all(_ data: SiteData) -> [(path: PagePath, page: @Sendable () -> ActionsPage)] {
        Pager.parts(of: data.promises.count, from: .actions).map { part in (part.path, { ActionsPage(data, part) }) }
    }

    private init(_ data: SiteData, _ part: Pager.Part) {
        words = data.words
        page = PageFrame(
            data, path: part.path, title: Pager.title(data.words["nav-actions"], part.number, data.words),
            description: data.words["actions-description"],
            section: .actions)
        let isFirst = part.number == 1
        tallies = isFirst ? Tally.all(data) : []
        burnDown = isFirst ? BurnDownPlot(BurnDown(data.promises, today: data.today), words: data.words) : nil
        tables = isFirst ? PromiseTable.all(data) : []
        rows = data.promises[part.range].compactMap { promise in
            data.place(id: promise.incidentID).map { ActionRow(promise, of: $0, in: data, from: part.path) }
        }
        pager = Pager(part, words: data.words)
    }
}

extension ActionsPage {
    static let fields: FieldList<ActionsPage> = framed([
        .list("tallies") { $0.tallies }, .object("burn-down") { $0.burnDown }, .list("tables") { $0.tables },
        .list("rows") { $0.rows }, .object("pager") { $0.pager },
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
