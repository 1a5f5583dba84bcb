import Incidents

/// The five whys as a ladder: from what was seen down to the cause.
struct WhyLadder: Sendable {
    let chains: [WhyLadderChain]

    /// Nil when no chain was read.
    init?(_ chains: [WhyChain], words: Words) {
        let told = chains.filter { !$0.answers.isEmpty }
        guard !told.isEmpty else { return nil }
        self.chains = told.indices.map { WhyLadderChain(told[$0], number: $0 + 1, of: told.count, words: words) }
    }
}

extension WhyLadder: ViewModel {
    static let fields: FieldList<WhyLadder> = [.list("chains") { $0.chains }]
}

/// One chain of the ladder.
struct WhyLadderChain: Sendable {
    let name: String?
    let branch: String?
    let problem: String?
    let first: String
    let steps: [WhyStep]
    let stopReason: String?

    fileprivate init(_ chain: WhyChain, number: Int, of count: Int, words: Words) {
        name = count > 1 ? words("chain-n", ["n": String(number)]) : nil
        branch = chain.branchOf.map { words("chain-branch", ["n": String($0.answer + 1)]) }
        problem = chain.problem
        let offset = chain.branchOf.map { $0.answer + 1 } ?? 0
        first = String(offset + 1)
        steps = chain.answers.enumerated().map { place, answer in
            WhyStep(number: String(offset + place + 1), question: answer.question, text: answer.text)
        }
        // What the last answer says itself is not said twice.
        stopReason = chain.stopReason.flatMap { chain.answers.last?.text.hasSuffix($0) == true ? nil : $0 }
    }
}

extension WhyLadderChain: ViewModel {
    static let fields: FieldList<WhyLadderChain> = [
        .text("name") { $0.name }, .text("branch") { $0.branch }, .text("problem") { $0.problem }, .text("first") { $0.first },
        .list("steps") { $0.steps }, .text("stop-reason") { $0.stopReason },
    ]
}

/// One rung.
struct WhyStep: Sendable {
    let number: String
    let question: String?
    let text: String
}

extension WhyStep: ViewModel {
    static let fields: FieldList<WhyStep> = [.text("number") { $0.number }, .text("question") { $0.question }, .text("text") { $0.text }]
}
