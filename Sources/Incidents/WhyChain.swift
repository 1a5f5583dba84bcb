/// One chain of whys: from a problem to the cause behind it.
package struct WhyChain: Sendable, Hashable {
    package struct Answer: Sendable, Hashable {
        /// 1-based line of the why (of the question, where question and answer stand apart).
        package var line: Int
        /// The question, when one is written out ("Why did the alert not fire?").
        package var question: String?
        package var text: String
        package var range: Range<Int>

        package init(line: Int, question: String?, text: String, range: Range<Int>) {
            (self.line, self.question, self.text, self.range) = (line, question, text, range)
        }
    }

    /// What the first why asks about.
    package var problem: String?
    package var answers: [Answer]
    /// For a tree: index of the chain and of the answer in it from which this chain branches off.
    package var branchOf: Branch?
    /// Why the chain stops before five, when the author says so.
    package var stopReason: String?

    package struct Branch: Sendable, Hashable {
        package var chain: Int
        package var answer: Int

        package init(chain: Int, answer: Int) { (self.chain, self.answer) = (chain, answer) }
    }

    package init(problem: String?, answers: [Answer], branchOf: Branch? = nil, stopReason: String? = nil) {
        (self.problem, self.answers, self.branchOf, self.stopReason) = (problem, answers, branchOf, stopReason)
    }
}
