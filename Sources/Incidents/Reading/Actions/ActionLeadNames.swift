import Markup

/// Owners who stand beside their promise like any other word, and whom the rest of the document makes known as people: `Ahmed: add the id`,
/// `Boris to write fixtures`, `Add the id - Ahmed`.
struct ActionLeadNames: Sendable {
    private var names: Set<String> = []

    /// - Parameter people: those the document names in roles and as authors.
    private init(_ people: [String], actions: [ActionItem], in tree: MarkdownTree) {
        for name in people + actions.compactMap(\.owner) { add(name) }
        addEndings(of: actions.filter { $0.owner == nil })
        var isHeaded = false
        for block in tree.children(of: MarkdownTree.root) {
            switch tree[block].kind {
            case .heading: isHeaded = Self.isPresence(StyledText(tree.inlineLines(of: block)))
            case .paragraph: for line in tree.inlineLines(of: block) { addPresent(StyledText([line])) }
            case .bulletList, .orderedList:
                for item in tree.children(of: block) {
                    guard let first = tree.children(of: item).first(where: { tree[$0].kind == .paragraph }) else { continue }
                    let text = StyledText(tree.inlineLines(of: first))
                    if isHeaded { add(text.plain(text.all)) } else { addPresent(text) }
                }
            default: break
            }
        }
    }

    /// The actions, each with the owner who stands before or behind it. The document is searched for names only where one might: few do.
    static func completed(_ actions: [ActionItem], _ people: [String], in tree: MarkdownTree) -> [ActionItem] {
        guard actions.contains(where: mayNameOwner) else { return actions }
        return actions.map(ActionLeadNames(people, actions: actions, in: tree).complete)
    }

    private static func mayNameOwner(_ action: ActionItem) -> Bool {
        guard action.owner == nil else { return false }
        let words = action.text.split(separator: " ", maxSplits: 4)
        let begins = [2, 1].contains { words.count > $0 + 1 && (words[$0 - 1].hasSuffix(":") || ["to", "will"].contains(words[$0])) }
        return begins || ending(action.text) != nil
    }

    /// Headings and keys of those who were there.
    private static let presences = PhraseTable(
        """
        attendees,participants,in attendance,present,people involved,people present,responders,authors,author,teilnehmer,anwesende,\
        asistentes,participantes,presentes,présents,auteurs
        """
    )

    private static func isPresence(_ text: StyledText) -> Bool { presences.meaning(of: text.trimmed(text.all), in: text.folded) != nil }

    /// `Attendees: Ahmed, Boris`
    private mutating func addPresent(_ text: StyledText) {
        let range = text.trimmed(text.all)
        guard let key = Self.presences.match(text.folded, at: range.lowerBound, before: range.upperBound), key.end < range.upperBound,
            text.bytes[key.end] == 0x3A
        else { return }
        add(text.plain(key.end + 1..<range.upperBound))
    }

    /// Each of several names, and the first word of it, by which colleagues call them.
    private mutating func add(_ written: String) {
        for part in written.replacing(" and ", with: ",").split(whereSeparator: { ",;/&\n".contains($0) }) {
            let words = part.prefix { !"(–—:".contains($0) }.split(separator: " ")
            guard (1...3).contains(words.count), words.allSatisfy(ActionPeople.isName), let last = words.last,
                !ActionPeople.isTeam(String(last))
            else { continue }
            names.insert(words.joined(separator: " "))
            names.insert(String(words[0]))
        }
    }

    /// Where nearly every promise ends in one name, each name behind another promise, these tell who makes it.
    private mutating func addEndings(of actions: [ActionItem]) {
        let endings = actions.compactMap { Self.ending($0.text) }
        guard endings.count > 2, endings.count * 5 >= actions.count * 4, Set(endings.map(\.promise)).count == endings.count,
            Set(endings.map(\.name)).count > 1
        else { return }
        for (name, _) in endings { add(name) }
    }

    /// `Write fixtures - Boris`
    private static func ending(_ text: String) -> (name: String, promise: String)? {
        let words = text.split(separator: " ")
        guard let dash = words.lastIndex(of: "-"), dash > 0, (1...2).contains(words.count - dash - 1),
            words[(dash + 1)...].allSatisfy(ActionPeople.isName)
        else { return nil }
        return (words[(dash + 1)...].joined(separator: " "), words[..<dash].joined(separator: " "))
    }

    /// The action with the owner who stands before or behind it, if it has none.
    private func complete(_ action: ActionItem) -> ActionItem {
        let ending = Self.ending(action.text).flatMap { names.contains($0.name) ? $0 : nil }
        guard action.owner == nil, let (name, promise) = ending ?? parted(action.text) else { return action }
        var action = action
        (action.owner, action.text) = (name, promise)
        return action
    }

    private func parted(_ text: String) -> (name: String, promise: String)? {
        let words = text.split(separator: " ", maxSplits: 4)
        for count in [2, 1] where words.count > count + 1 {
            let label = words[..<count].joined(separator: " ")
            if label.hasSuffix(":"), names.contains(String(label.dropLast())) {
                return (String(label.dropLast()), words[count...].joined(separator: " "))
            }
            if names.contains(label), words.count > count + 2, ["to", "will"].contains(words[count]), words[count + 1] != "be" {
                return (label, words[(count + 1)...].joined(separator: " "))
            }
        }
        return nil
    }
}
