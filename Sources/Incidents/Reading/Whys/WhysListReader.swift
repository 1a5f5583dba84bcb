import Markup

/// Reads a list into chains: numbered items are whys, bullets are where they are labelled as such, nested ones form a tree.
struct WhysListReader: Sendable {
    let tree: MarkdownTree
    /// The section is there for whys, so that lists need no labels.
    let isExpected: Bool

    func read(_ list: NodeID, into builder: inout WhysChainBuilder) {
        let items = Array(tree.children(of: list))
        if let lazy = WhysLazyLines(items, in: tree) {
            for line in lazy.lines { builder.add(line, impliesWhy: false) }
            return
        }
        let lines = Self.withoutLoneLabel(self.lines(of: items))
        let isOrdered = tree[list].kind == .orderedList
        if readsAsSeveral(items, lines) {
            for (item, line) in zip(items, lines) {
                builder.state(problem: line.text.isEmpty ? line.question : line.text)
                for nested in WhysItem.nestedLists(of: item, in: tree) { read(nested, into: &builder) }
                builder.finish()
            }
        } else if isTree(items, lines), !builder.isWaiting || items.contains(where: { nestsTwice($0) || hasLabelledChild($0) }) {
            let reading = WhysTreeReader(list, in: tree, hasProblem: builder.isProblemStated || builder.isWaiting)
            builder.take(reading.chains, labelled: reading.labelled)
        } else if isOrdered {
            readNumbered(list, items, lines, &builder)
        } else {
            readBullets(items, lines, &builder)
        }
    }

    /// The items' own lines. A statement that asks why, among others, is asked and answered: its answer stands below it.
    private func lines(of items: [NodeID]) -> [WhysLine] {
        items.map { item in
            var line = WhysItem.line(of: item, in: tree)
            if items.count > 1, line.kind == .why, line.leadsOn, let below = WhysItem.answerBelow(item, in: tree) {
                (line.question, line.text, line.leadsOn) = (line.text, below, false)
            }
            return line
        }
    }

    /// One item that begins like a numbered answer among others that ask nothing names a thing: `A2: rack without power`.
    private static func withoutLoneLabel(_ lines: [WhysLine]) -> [WhysLine] {
        guard lines.count > 1, lines.count(where: { $0.labelled != nil }) == 1, !lines.contains(where: { $0.kind == .why }) else {
            return lines
        }
        return lines.map { line in
            guard let written = line.labelled else { return line }
            var line = line
            (line.kind, line.text) = (.plain, written)
            return line
        }
    }

    /// Each item a problem with its own whys nested below it; a why that is answered is none.
    private func readsAsSeveral(_ items: [NodeID], _ lines: [WhysLine]) -> Bool {
        guard !lines.contains(where: { $0.kind == .why && !$0.isOpen }) else { return false }
        let nested = items.map { item in
            WhysItem.nestedLists(of: item, in: tree).flatMap { list in tree.children(of: list).map { WhysItem.line(of: $0, in: tree) } }
        }
        return nested.contains { lines in lines.count { Self.isLabelled($0) } >= 2 }
    }

    /// Nested bullets that lead on: a single bullet, or several with labelled ones beneath them. Among labelled bullets one that follows another
    /// with whys of its own is a further cause; of bullets without labels a few that nest only explain.
    private func isTree(_ items: [NodeID], _ lines: [WhysLine]) -> Bool {
        let parents = items.filter { !WhysItem.nestedLists(of: $0, in: tree).isEmpty }
        guard !parents.isEmpty else { return false }
        let isOrdered = tree[tree[items[0]].parent].kind == .orderedList
        if items.count == 1 { return !isOrdered || hasLabelledChild(items[0]) || nestsTwice(items[0]) }
        let labelled = lines.count { Self.isLabelled($0) }
        if isOrdered { return labelled <= 1 && parents.contains { hasLabelledChild($0) } }
        if labelled >= 2 {
            return zip(items, lines).dropLast().contains { item, line in
                asksBelow(item) || line.kind == .because && goesOnBelow(item)
            }
        }
        if parents.contains(where: hasLabelledChild) { return true }
        return labelled == 0 && (parents.count * 2 > items.count || parents.contains(where: nestsTwice))
    }

    private func nestsTwice(_ item: NodeID) -> Bool {
        WhysItem.nestedLists(of: item, in: tree).contains { list in
            tree.children(of: list).contains { !WhysItem.nestedLists(of: $0, in: tree).isEmpty }
        }
    }

    private func hasLabelledChild(_ item: NodeID) -> Bool { hasChild(item, where: Self.isLabelled) }

    private func asksBelow(_ item: NodeID) -> Bool { hasChild(item) { $0.kind == .why } }

    /// `- Because the pool was full` with `- Because requests hung` below it.
    private func goesOnBelow(_ item: NodeID) -> Bool { hasChild(item) { $0.kind == .because } }

    private func hasChild(_ item: NodeID, where isWanted: (WhysLine) -> Bool) -> Bool {
        WhysItem.nestedLists(of: item, in: tree).contains { list in
            tree.children(of: list).contains { isWanted(WhysItem.line(of: $0, in: tree)) }
        }
    }

    private func readNumbered(_ list: NodeID, _ items: [NodeID], _ lines: [WhysLine], _ builder: inout WhysChainBuilder) {
        if tree[list].number <= 1, !builder.isEmpty { builder.restart() }
        let isChain = isExpected || lines.count { Self.isLabelled($0) } * 2 >= lines.count
        for (index, (item, line)) in zip(items, lines).enumerated() {
            if isChain, builder.begins(with: line, isFollowed: index + 1 < lines.count) { continue }
            builder.add(line, impliesWhy: isChain)
            if builder.isWaiting, let below = WhysItem.answerBelow(item, in: tree) { builder.fill(below) }
        }
    }

    private func readBullets(_ items: [NodeID], _ lines: [WhysLine], _ builder: inout WhysChainBuilder) {
        let labelled = lines.count(where: Self.isLabelled)
        let isLoose = !lines.contains { $0.kind == .why || $0.kind == .rootCause } && labelled * 2 < lines.count - 1
        guard labelled > 0, !isLoose else { return readUnlabelled(lines, &builder) }
        for (index, line) in lines.enumerated() {
            if builder.begins(with: line, isFollowed: index + 1 < lines.count) { continue }
            let isNext =
                line.kind == .plain && !builder.isWaiting && !builder.isEmpty && !builder.isLedOn
                && lines[(index + 1)...].contains(where: Self.isLabelled)
            if isNext { builder.state(problem: line.text) } else { builder.add(line, impliesWhy: false) }
            guard builder.isWaiting else { continue }
            let isAlone = index + 1 >= lines.count || [.why, .rootCause, .problem].contains(lines[index + 1].kind)
            let below = isAlone ? WhysItem.answerBelow(items[index], in: tree) : WhysItem.secondParagraph(of: items[index], in: tree)
            if let below { builder.fill(below) }
        }
    }

    /// Bullets without labels: the answer to a question before them, or, where whys are expected, a chain by themselves.
    private func readUnlabelled(_ lines: [WhysLine], _ builder: inout WhysChainBuilder) {
        if builder.isWaiting {
            for line in lines { builder.extend(line.text) }
            return
        }
        guard isExpected, builder.isEmpty, lines.count > 1 || builder.isLedOn else { return }
        func isCausal(_ line: WhysLine) -> Bool { WhysWords.isCausal(LowercasedBytes.fold(Array(line.text.utf8))) }
        let causal = lines.dropFirst().count(where: isCausal)
        let startsWithProblem =
            !builder.isProblemStated && !isCausal(lines[0]) && causal * 2 >= lines.count - 1 && lines[0].kind != .problem
        for (index, line) in lines.enumerated() {
            if index == 0, startsWithProblem { builder.state(problem: line.text) } else { builder.add(line, impliesWhy: true) }
        }
    }

    private static func isLabelled(_ line: WhysLine) -> Bool { line.kind == .why || line.kind == .because || line.kind == .rootCause }
}
