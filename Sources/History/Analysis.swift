import Frameworks
import Incidents
import Markup

/// A history and all that follows from reading its incidents together: what is like what, what came back, what is owed.
///
/// What is costly is worked out when it is first asked for, so that a command pays for what it shows.
package struct Analysis: Sendable {
    package let history: History
    package let register: ActionRegister
    package let ledger: ActionLedger
    private let termsOnDemand: OnDemand<TermCounts>
    private let indexOnDemand: OnDemand<SimilarityIndex>
    private let similar: SimilarIncidents
    /// Those like each incident, in the order of the history.
    private let similarToAll: OnDemand<[[SimilarIncident]]>
    private let recurrenceOnDemand: OnDemand<RecurrenceRegister>

    /// The likeness below which two incidents have too little in common to be shown.
    package static let faintSimilarity = 0.15

    /// - Parameters:
    ///   - ledger: when promises were kept, where git or a tracker knows.
    ///   - frameworks: by whose forms titles may be written.
    ///   - tree: the text of the incident at a place of the history.
    package init(
        _ history: History, ledger: ActionLedger = ActionLedger(), frameworks: FrameworkCatalogue = .builtIn,
        tree: @escaping @Sendable (Int) -> MarkdownTree?
    ) {
        let terms = OnDemand { TermCounts(history, tree: tree) }
        let naming = OnDemand { NamingWords.of(history, frameworks) }
        let index = OnDemand { SimilarityIndex(history, terms: terms.value, namingWords: naming.value) }
        let similar = SimilarIncidents(count: history.incidents.count) {
            SimilarityIndex(history, terms: terms.value, namingWords: naming.value, comparesAll: true)
        }
        self.init(history, ledger, terms, index, similar, OnDemand { similar.toEach(Array(history.incidents.indices)) })
    }

    private init(
        _ history: History, _ ledger: ActionLedger, _ terms: OnDemand<TermCounts>, _ index: OnDemand<SimilarityIndex>,
        _ similar: SimilarIncidents, _ similarToAll: OnDemand<[[SimilarIncident]]>
    ) {
        (self.history, self.ledger) = (history, ledger)
        (termsOnDemand, indexOnDemand, self.similar, self.similarToAll) = (terms, index, similar, similarToAll)
        let register = ActionRegister(history, ledger: ledger)
        self.register = register
        recurrenceOnDemand = OnDemand {
            RecurrenceRegister(history, promises: register) { similar.toEach($0.compactMap(history.place)) }
        }
    }

    /// The same with another ledger: what is like what stays, what became of the promises is judged anew.
    package func judged(by ledger: ActionLedger) -> Analysis {
        Analysis(history, ledger, termsOnDemand, indexOnDemand, similar, similarToAll)
    }

    /// Works out what rules ask for, on all cores.
    package func prepare() { _ = recurrence }

    /// Works out what every incident is like, as pages show it, on all cores.
    package func prepareToShow() { _ = similarToAll.value }

    /// The terms of all documents.
    package var terms: TermCounts { termsOnDemand.value }

    /// Gives the memory of the terms back, for who knows that nobody needs them any more.
    package func forgetTerms() { termsOnDemand.forget() }

    package var index: SimilarityIndex { indexOnDemand.value }

    /// What came back.
    package var recurrence: RecurrenceRegister { recurrenceOnDemand.value }

    /// The earlier incidents like one, for who asks about every one in turn.
    package func similar(to id: String) -> [SimilarIncident] { history.place(of: id).map { similarToAll.value[$0] } ?? [] }

    /// The same for who asks about some only: the others are not compared.
    package func similar(toThis id: String) -> [SimilarIncident] { similar.toEach(history.place(of: id).map { [$0] } ?? []).first ?? [] }

    /// Nearly the same for who asks about one incident only, for which a history is not made ready to be compared as a whole.
    package func similarAlone(to id: String) -> [SimilarIncident] {
        index.similar(to: id, limit: SimilarIncidents.limit).filter { $0.likeness >= Self.faintSimilarity }
    }
}
