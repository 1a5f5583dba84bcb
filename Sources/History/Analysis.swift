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
    /// Earlier incidents like each one, best first, in the order of the history.
    private let similar: OnDemand<[[SimilarIncident]]>
    private let recurrenceOnDemand: OnDemand<RecurrenceRegister>

    /// The likeness below which two incidents have too little in common to be shown.
    package static let faintSimilarity = 0.15
    /// So many are shown of one incident.
    private static let similarLimit = 5

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
        // With an index of its own: it is large, and nobody asks for it after that.
        let similar = OnDemand {
            SimilarityIndex(history, terms: terms.value, namingWords: naming.value, comparesAll: true)
                .similarToEach(limit: Self.similarLimit, atLeast: Self.faintSimilarity)
        }
        self.init(history, ledger, terms, index, similar)
    }

    private init(
        _ history: History, _ ledger: ActionLedger, _ terms: OnDemand<TermCounts>, _ index: OnDemand<SimilarityIndex>,
        _ similar: OnDemand<[[SimilarIncident]]>
    ) {
        (self.history, self.ledger, self.similar) = (history, ledger, similar)
        (termsOnDemand, indexOnDemand) = (terms, index)
        let register = ActionRegister(history, ledger: ledger)
        self.register = register
        recurrenceOnDemand = OnDemand {
            RecurrenceRegister(history, promises: register) { id in history.place(of: id).map { similar.value[$0] } ?? [] }
        }
    }

    /// The same with another ledger: what is like what stays, what became of the promises is judged anew.
    package func judged(by ledger: ActionLedger) -> Analysis { Analysis(history, ledger, termsOnDemand, indexOnDemand, similar) }

    /// Works out what rules and pages ask for, on all cores.
    package func prepare() { _ = recurrence }

    /// The terms of all documents.
    package var terms: TermCounts { termsOnDemand.value }

    /// Gives the memory of the terms back, for who knows that nobody needs them any more.
    package func forgetTerms() { termsOnDemand.forget() }

    package var index: SimilarityIndex { indexOnDemand.value }

    /// What came back.
    package var recurrence: RecurrenceRegister { recurrenceOnDemand.value }

    package func similar(to id: String) -> [SimilarIncident] { history.place(of: id).map { similar.value[$0] } ?? [] }

    /// The same for who asks about one incident only: the others are not compared.
    package func similarAlone(to id: String) -> [SimilarIncident] {
        index.similar(to: id, limit: Self.similarLimit).filter { $0.likeness >= Self.faintSimilarity }
    }
}
