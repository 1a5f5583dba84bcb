import Incidents
import Markup

/// What responders agreed on to call an incident over: an item of a list, a task below one, or a row of a table.
struct Objective {
    let text: String
    let place: Range<Int>
    /// A task that is not ticked, a row that says so.
    let isUnmet: Bool
    let isMeasurable: Bool

    /// Those of a block of the section.
    static func all(in block: NodeID, _ input: RuleInput) -> [Objective] {
        switch input.document.tree[block].kind {
        case .bulletList, .orderedList: items(of: block, input)
        case .table: rows(of: block, input)
        default: []
        }
    }

    /// A task is an objective, wherever it stands. Any other item is one unless it names what those below it are about; what stands below an
    /// objective are notes.
    private static func items(of list: NodeID, _ input: RuleInput, areNotes: Bool = false) -> [Objective] {
        let tree = input.document.tree
        return tree.children(of: list).flatMap { item -> [Objective] in
            let lists = tree.children(of: item).filter { tree[$0].kind == .bulletList || tree[$0].kind == .orderedList }
            let own = tree.children(of: item).first { tree[$0].kind == .paragraph }.map { tree.plainText(of: $0) } ?? ""
            let isTask = tree[item].detail != 0
            let isObjective = isTask || !areNotes && (lists.isEmpty || isMeasurable(own))
            let below = lists.flatMap { items(of: $0, input, areNotes: areNotes || isObjective) }
            guard isObjective else { return below }
            let text = lists.isEmpty ? tree.plainText(of: item) : own
            let objective = Objective(
                text: text, place: input.itemPlace(tree[item].range),
                isUnmet: tree[item].detail == 1 || !isTask && ObjectiveState.isUnmet(item: text),
                isMeasurable: isMeasurable(tree.plainText(of: item)))
            return [objective] + below
        }
    }

    /// One a row; met is what the column of that name says.
    private static func rows(of table: NodeID, _ input: RuleInput) -> [Objective] {
        let tree = input.document.tree
        let rows = tree.children(of: table).map { row in tree.children(of: row).map { (id: $0, text: tree.plainText(of: $0)) } }
        guard let header = rows.first else { return [] }
        let status = header.firstIndex { cell in ObjectiveState.isTitle(cell.text) }
        return rows.dropFirst().compactMap { cells in
            guard let named = cells.indices.first(where: { $0 != status && cells[$0].text.contains(where: \.isLetter) }) else { return nil }
            let state = status.flatMap { cells.indices.contains($0) ? cells[$0].text : nil } ?? ""
            return Objective(
                text: cells[named].text, place: input.trimmed(tree[cells[named].id].range), isUnmet: ObjectiveState.isUnmet(state),
                isMeasurable: isMeasurable(cells.indices.filter { $0 != status }.map { cells[$0].text }.joined(separator: " ")))
        }
    }

    /// Counts of none or all, tests, and what either happens or does not.
    private static let deciding: Set<String> = [
        "no", "none", "zero", "all", "every", "each", "any", "both", "without", "empty", "green", "below", "above", "under", "over",
        "within", "passes", "pass", "passed", "succeeds", "succeed", "confirmed", "confirms", "signed", "completed", "completes",
        "complete", "processed", "delivered", "restored", "verified", "can", "responds", "respond", "serves", "serve", "accepts", "accept",
        "boots", "reachable", "online", "arrives", "arrive", "drained", "finishes", "finish",
        "keine", "keiner", "kein", "alle", "jeder", "jede", "jedes", "beide", "ohne", "leer", "grün", "kann", "können", "erreichbar",
        "gelingt", "ninguno", "ningún", "ninguna", "todos", "todas", "cada", "ambos", "ambas", "sin", "puede", "pueden",
        "aucun", "aucune", "tous", "toutes", "chaque", "sans", "peut", "peuvent", "nenhum", "nenhuma", "sem", "pode", "podem",
    ]

    /// A figure, a count of none or all, or a test that passes.
    private static func isMeasurable(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        if bytes.contains(where: { (0x30...0x39).contains($0) || $0 >= 0xE3 }) { return true }
        var decides = false
        WordScanner.scan(bytes) { word, _ in
            decides = decides || deciding.contains(String(decoding: bytes[word].map(WordScanner.lowercased), as: UTF8.self))
        }
        return decides
    }
}
