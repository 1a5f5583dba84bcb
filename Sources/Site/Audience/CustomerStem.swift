/// What people call a customer whose contract says more: `Contoso` for `Contoso Ltd`, `The Contoso Group`, `Contoso (EU)`, `Contoso – EMEA`.
enum CustomerStem {
    /// - Returns: the name itself where it says no more, and where what is left of it is no name.
    static func of(_ name: String) -> String {
        let end = name.firstIndex { "([,".contains($0) } ?? name.endIndex
        var words = name[..<end].split(whereSeparator: \.isWhitespace)
        if let dash = words.dropFirst().firstIndex(where: { ["-", "–", "—"].contains($0) }) { words.removeSubrange(dash...) }
        while words.count > 1, let last = words.last, isLegalForm(last) { words.removeLast() }
        if words.count > 1, ["the", "die"].contains(words[0].lowercased()) { words.removeFirst() }
        let stem = words.joined(separator: " ")
        return !stem.isEmpty && stem.allSatisfy { $0.isLetter || $0.isNumber || " -&.'’".contains($0) } ? stem : name
    }

    private static func isLegalForm(_ word: Substring) -> Bool { legalForms.contains(word.lowercased().filter { !"./".contains($0) }) }

    private static let legalForms: Set<String> = [
        "ab", "ag", "aps", "as", "asa", "bv", "cic", "co", "company", "corp", "corporation", "eg", "ev", "gbr", "gmbh", "group", "gruppe",
        "holding", "holdings", "inc", "incorporated", "kg", "kgaa", "kk", "lda", "limited", "llc", "llp", "lp", "ltd", "ltda", "mbh", "nv",
        "ohg", "oy", "oyj", "plc", "pte", "pty", "pvt", "sa", "sarl", "sas", "se", "sl", "spa", "srl", "ug", "&", "+", "und", "and",
    ]
}
