import Incidents

/// A history and all that follows from reading its incidents together: what is like what, what came back, what is owed.
package struct Analysis: Sendable {
    package let history: History
    package let register: ActionRegister
    package let ledger: ActionLedger
    /// Worst first.
    package let families: [RecurrenceFamily]
    package let index: SimilarityIndex
    /// Earlier incidents like each one, best first, at most five, by id.
    private let similar: [String: [SimilarIncident]]
    private let familyOfIncident: [String: Int]

    /// The score below which two incidents have too little in common to be shown.
    package static let faintSimilarity = 0.15

    /// - Parameters:
    ///   - profiles: the terms of each incident's document by its path.
    ///   - ledger: when promises were kept, where git or a tracker knows.
    package init(_ history: History, profiles: [String: TermProfile], ledger: ActionLedger = ActionLedger()) {
        let index = SimilarityIndex(history, profiles: profiles)
        let similar = Dictionary(
            history.incidents.map { incident in
                (incident.id, index.similar(to: incident.id, limit: 5).filter { $0.score >= Self.faintSimilarity })
            }, uniquingKeysWith: { first, _ in first })
        self.init(history, index, similar, ledger)
    }

    private init(_ history: History, _ index: SimilarityIndex, _ similar: [String: [SimilarIncident]], _ ledger: ActionLedger) {
        let register = ActionRegister(history, ledger: ledger)
        families = RecurrenceFinder.families(history, register: register) { similar[$0] ?? [] }
        familyOfIncident = Dictionary(
            families.enumerated().flatMap { index, family in family.incidents.map { ($0, index) } }, uniquingKeysWith: { first, _ in first }
        )
        (self.history, self.register, self.index, self.similar, self.ledger) = (history, register, index, similar, ledger)
    }

    /// The same with another ledger: what is like what stays, what became of the promises is judged anew.
    package func judged(by ledger: ActionLedger) -> Analysis { Analysis(history, index, similar, ledger) }

    package func similar(to id: String) -> [SimilarIncident] { similar[id] ?? [] }

    package func family(of id: String) -> RecurrenceFamily? { familyOfIncident[id].map { families[$0] } }
}
