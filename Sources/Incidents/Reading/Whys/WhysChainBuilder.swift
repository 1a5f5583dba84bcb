import Frameworks

/// Joins lines in the order of the document into chains.
struct WhysChainBuilder: Sendable {
    private(set) var chains: [WhyChain] = []
    /// How many whys of each chain carry a label or ask a question.
    private(set) var labelled: [Int] = []
    private var problem: String?
    private(set) var isProblemStated = false
    private var answers: [WhyChain.Answer] = []
    private var labels = 0
    private var isOpen = false
    /// The last line ends with "because" or "Why?", so that the next one answers it.
    private(set) var isLedOn = false
    /// The last why asks or is labelled as such: an answer below one that is answered already goes on with it.
    private var isAsked = false
    private var stopReason: String?

    /// Nothing has been asked in the chain under way.
    var isEmpty: Bool { answers.isEmpty }
    /// The last why waits for its answer.
    var isWaiting: Bool { isOpen }

    /// Adds one line.
    /// - Parameter impliesWhy: stands where everything is a why: a numbered item, a node of a tree.
    mutating func add(_ line: WhysLine, impliesWhy: Bool) {
        switch line.kind {
        case .problem: state(problem: line.text.isEmpty ? line.question : line.text)
        case .why: append(line, isLabelled: true)
        case .because:
            if isOpen { fill(line.text) } else if impliesWhy || !line.text.isEmpty { append(line, isLabelled: true) }
        case .answer:
            if isOpen {
                fill(line.text)
            } else if !isAsked, impliesWhy || line.labelled != nil {
                append(line, isLabelled: true)
            } else {
                extend(line.text)
            }
        case .rootCause where !impliesWhy && restates(line): break
        case .rootCause:
            if isOpen { fill(line.text) } else if impliesWhy || !answers.isEmpty { append(line, isLabelled: true) }
        case .plain:
            if isOpen {
                fill(line.text)
            } else if impliesWhy || isLedOn {
                append(line, isLabelled: false)
            } else {
                suppose(problem: line.text)
            }
        }
    }

    /// Adds a why and its answer whatever its words.
    mutating func append(_ line: WhysLine, isLabelled: Bool) {
        answers.append(WhyChain.Answer(line: line.line, question: line.question, text: line.text, range: line.range))
        if isLabelled { labels += 1 }
        isOpen = line.text.isEmpty && (line.kind == .why || line.kind == .rootCause)
        isLedOn = line.leadsOn
        isAsked = line.kind == .why
    }

    /// A root cause that says what the chain has found, all words of one in the other, concludes it and is no further why.
    func restates(_ line: WhysLine) -> Bool {
        guard line.kind == .rootCause, !isOpen else { return false }
        let cause = Self.words(line.text)
        return answers.suffix(15).contains { answer in
            let given = Self.words(answer.text)
            let isShort = min(cause.count, given.count) < 3
            return !cause.isEmpty && (isShort ? cause == given : cause.isSubset(of: given) || given.isSubset(of: cause))
        }
    }

    private static func words(_ text: String) -> Set<String> {
        Set(SectionVocabularyKey.joined(text).split(separator: " ").map(String.init))
    }

    /// Gives the last why its answer.
    mutating func fill(_ text: String) {
        guard isOpen, let last = answers.indices.last, !text.isEmpty else { return }
        answers[last].text = text
        isOpen = false
    }

    /// Adds further words to the last answer, or to the problem before the first.
    mutating func extend(_ text: String) {
        if isOpen { return fill(text) }
        if let last = answers.indices.last {
            answers[last].text += answers[last].text.isEmpty ? text : " " + text
        } else if let problem {
            self.problem = problem + " " + text
        }
    }

    /// A problem the author names as such begins a new chain.
    mutating func state(problem text: String?) {
        if !answers.isEmpty { finish() }
        problem = text
        isProblemStated = true
        isLedOn = false
    }

    /// Takes a first line for the problem when it ends with "because" or "Why?", which leaves the first answer to what follows.
    /// - Returns: Whether it did.
    mutating func begins(with line: WhysLine, isFollowed: Bool) -> Bool {
        guard line.leadsOn, line.kind != .because, isFollowed, answers.isEmpty, !isProblemStated else { return false }
        state(problem: line.text)
        isLedOn = true
        return true
    }

    /// Words before the first why may be its problem.
    mutating func suppose(problem text: String) {
        if answers.isEmpty, !isProblemStated, !text.isEmpty { problem = text }
    }

    /// The author's reason to ask no further, for the chain under way or the last one.
    mutating func stop(_ reason: String) {
        if answers.isEmpty, let last = chains.indices.last { chains[last].stopReason = reason } else { stopReason = reason }
    }

    /// Ends the chain under way. One that says nothing at all is no chain.
    mutating func finish() {
        defer {
            (problem, isProblemStated, answers, labels, stopReason) = (nil, false, [], 0, nil)
            (isOpen, isLedOn, isAsked) = (false, false, false)
        }
        guard answers.contains(where: { !$0.text.isEmpty || $0.question != nil }) || labels > 1 else { return }
        chains.append(WhyChain(problem: problem, answers: answers, stopReason: stopReason).endedByItsReason)
        labelled.append(labels)
    }

    /// Before a list that counts from one: a lone question without its answer is the list's problem, anything else a chain that has ended.
    mutating func restart() {
        guard isOpen, answers.count == 1, let question = answers[0].question else { return finish() }
        (answers, labels, isOpen) = ([], 0, false)
        state(problem: problem ?? question)
    }

    /// Takes in the chains of a tree, whose branches count from their own first chain. The first goes on with the why that waits.
    mutating func take(_ tree: [WhyChain], labelled count: Int) {
        var tree = tree
        if isOpen { goOn(with: &tree) } else if !answers.isEmpty { finish() }
        let first = chains.count
        for var chain in tree {
            if chain.branchOf == nil, chain.problem == nil { chain.problem = problem }
            chain.branchOf?.chain += first
            chains.append(chain.endedByItsReason)
            labelled.append(count)
        }
        (problem, isProblemStated, isLedOn) = (nil, false, false)
    }

    private mutating func goOn(with tree: inout [WhyChain]) {
        guard tree.first?.answers.isEmpty == false, let waiting = answers.popLast() else { return finish() }
        tree[0].answers[0].question = waiting.question
        tree[0].answers[0].line = waiting.line
        tree[0].answers = answers + tree[0].answers
        for index in tree.indices where tree[index].branchOf?.chain == 0 { tree[index].branchOf?.answer += answers.count }
        (answers, labels, isOpen) = ([], 0, false)
    }
}
