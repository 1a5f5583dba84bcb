import Markup

/// Reads nested bullets: each level asks why of the one above; several bullets on a level are several causes.
struct WhysTreeReader: Sendable {
    let tree: MarkdownTree
    private(set) var chains: [WhyChain] = []
    /// Whys that carry a label or ask a question.
    private(set) var labelled = 0
    /// Where some bullets are labelled as whys, those without label only explain.
    private let needsLabels: Bool

    init(_ list: NodeID, in tree: MarkdownTree, hasProblem: Bool) {
        self.tree = tree
        let items = tree.descendants(of: list).filter { tree[$0].kind == .item }
        let kinds = items.map { WhysItem.line(of: $0, in: tree).kind }
        needsLabels = kinds.count { $0 == .why || $0 == .because || $0 == .rootCause } >= 2
        let roots = Array(tree.children(of: list))
        for root in roots {
            let line = WhysItem.line(of: root, in: tree)
            let isPlainProblem = line.kind == .plain && (needsLabels || (roots.count == 1 && !hasProblem))
            if line.kind == .problem || line.leadsOn || isPlainProblem {
                let children = children(of: root, ledOn: line.leadsOn)
                for child in children { begin(child, problem: line.text) }
            } else {
                begin(root, problem: nil)
            }
        }
    }

    private mutating func begin(_ item: NodeID, problem: String?) {
        chains.append(WhyChain(problem: problem, answers: []))
        walk(item, chain: chains.count - 1)
    }

    /// Follows the first child along the chain and starts a chain for each other one. As deep as lists nest, which is limited.
    private mutating func walk(_ item: NodeID, chain: Int) {
        let line = WhysItem.line(of: item, in: tree)
        let isLabelled = line.kind != .plain
        if isLabelled { labelled += 1 }
        chains[chain].answers.append(WhyChain.Answer(line: line.line, question: line.question, text: line.text, range: line.range))
        let own = chains[chain].answers.count - 1
        var children = children(of: item, ofOpen: line.isOpen, ledOn: line.leadsOn)
        if line.isOpen, let first = children.first {
            let answer = WhysItem.line(of: first, in: tree)
            // "The pool was full. Why?" answers, and asks on.
            if answer.kind != .why || answer.leadsOn {
                chains[chain].answers[own].text = answer.text
                children = self.children(of: first, ledOn: answer.leadsOn) + children.dropFirst()
            }
        } else if line.isOpen, let paragraph = WhysItem.secondParagraph(of: item, in: tree) {
            chains[chain].answers[own].text = paragraph
        }
        for (index, child) in children.enumerated() {
            if index == 0 {
                walk(child, chain: chain)
            } else {
                chains.append(WhyChain(problem: nil, answers: [], branchOf: WhyChain.Branch(chain: chain, answer: own)))
                walk(child, chain: chains.count - 1)
            }
        }
    }

    /// - Parameter ledOn: the item ends with "because", so that what stands below it is why.
    private func children(of item: NodeID, ofOpen isOpen: Bool = false, ledOn: Bool = false) -> [NodeID] {
        let all = WhysItem.nestedLists(of: item, in: tree).flatMap { Array(tree.children(of: $0)) }
        guard needsLabels, !ledOn else { return all }
        let labelled = all.filter { WhysItem.line(of: $0, in: tree).kind != .plain }
        return labelled.isEmpty && isOpen ? all : labelled
    }
}
