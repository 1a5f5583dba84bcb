/// The people in one text of `authors`, `reviewers` or `roles`: `Dana Voss (SRE)`, `Dana Voss, Lee Marsh`, `Voss, Dana`, `@dana (Dana Voss)`.
enum StatedPeople {
    /// - Parameter mayBeginWithFamilyName: false where two words with a comma are two, people or not.
    static func names(in text: String, mayBeginWithFamilyName: Bool = true) -> [String] {
        if mayBeginWithFamilyName, let name = familyNameFirst(text) { return [name] }
        let brackets = text.firstIndex { "(<[".contains($0) } ?? text.endIndex
        let head = String(text[..<brackets])
        var outside = head.contains("://") ? [head] : OwnerNames.names(in: head)
        // `Reviewer: Dana Voss`
        if outside.count > 1, isPost(outside[0]), !outside[0].contains(" ") { outside.removeFirst() }
        let names = outside.filter { $0 == outside[0] || !isPost($0) && isName($0, beside: outside) }
        let remarks = OwnerNames.names(in: String(text[brackets...]))
        // `[Dana Voss](https://…)`
        return (names.isEmpty ? Array(remarks.prefix(1)) : names + remarks.filter { isWhole($0) && !isPost($0) }).filter(isPossible)
    }

    /// A time and markup are no names.
    private static func isPossible(_ name: String) -> Bool {
        name.contains(where: \.isLetter) && name.allSatisfy { $0.isLetter || $0.isNumber || " -–.'’@_#+/:".contains($0) }
    }

    /// What follows a name is one of several if it is written as the first, else what that one is: `Dana Voss, Berlin`.
    private static func isName(_ name: String, beside names: [String]) -> Bool {
        guard let first = names.first, names.count < 3 || isSmall(name) else { return true }
        return isWhole(name) || isSmall(name) == isSmall(first) && name.contains(" ") == first.contains(" ")
    }

    /// `Staff Engineer`: what somebody is.
    private static func isPost(_ name: String) -> Bool { name.lowercased().split(separator: " ").contains(where: posts.contains) }

    private static let posts: Set<Substring> = [
        "administrator", "admin", "analyst", "architect", "author", "ceo", "chief", "commander", "communicator", "consultant",
        "coordinator", "cto",
        "developer", "director", "engineer", "head", "lead", "leader", "leiter", "leiterin", "manager", "officer", "operator", "owner",
        "president", "responder", "reviewer", "scribe", "specialist", "technician", "vp",
    ]

    private static func isWhole(_ name: String) -> Bool { name.hasPrefix("@") || name.contains(" ") && OwnerNames.looksPersonal(name) }

    private static func isSmall(_ name: String) -> Bool { !name.contains(where: \.isUppercase) }

    /// `Voss, Dana` as it is spoken.
    private static func familyNameFirst(_ text: String) -> String? {
        let parts = text.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }
        guard parts.count == 2, parts.allSatisfy({ !$0.contains(" ") && OwnerNames.looksPersonal(String($0)) }) else { return nil }
        return "\(parts[1]) \(parts[0])"
    }
}
