/// A team before the promise, where nobody else is named: `Mail team: …`, `Team Edge – …`, `SRE: …`.
extension ActionText {
    mutating func readTeam() {
        guard !hasOwnerElsewhere, let label = label(), label.end < window.upperBound, let team = team(label.words) else { return }
        note(ActionFields(owner: team))
        window = text.trimmed(label.end..<window.upperBound)
        readLeading()
    }

    /// A label that names a team; what else stands there is a topic: "Platform: …", "Team work: …".
    private func team(_ range: Range<Int>) -> String? {
        let range = text.trimmed(range)
        if Self.teams.meaning(of: range, in: text.folded) != nil { return text.plain(range) }
        let name = text.plain(range)
        let words = name.split(separator: " ")
        guard let first = words.first, let last = words.last, words.count <= 4 else { return nil }
        if words.count == 1 { return Self.endings.contains(where: last.hasSuffix) ? name : nil }
        if Self.kinds.contains(last.lowercased()) { return words.contains { Self.telling.contains($0.lowercased()) } ? nil : name }
        return words.count == 2 && first.lowercased() == "team" && ActionPeople.isName(last) ? name : nil
    }

    private static let teams = PhraseTable("sre,sres,sre oncall,sre on-call,ops,devops,dba,dbas,qa")
    private static let kinds: Set<String> = ["team", "teams", "squad", "guild", "department"]
    private static let endings = ["-team", "-squad", "-guild"]
    /// "The team: …", "Each team: …" name none, and "Notify the team: …" says what is to be done.
    private static let telling: Set<String> = [
        "the", "a", "an", "each", "every", "all", "any", "our", "this", "that", "whole", "as", "within", "with", "to", "for", "by", "of",
        "in", "das", "jedes", "unser", "dem", "im", "notify", "inform", "tell", "train", "ask", "remind", "brief", "educate", "align",
        "coach", "create", "grow", "extend", "involve", "thank",
    ]
}
