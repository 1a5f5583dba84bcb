/// Whom a promise names as its owners, one by one: `@dana, @lee`, `Dana Voss (@dana)`, `Dana Voss and the platform team`.
enum OwnerNames {
    static func names(in owner: String) -> [String] {
        owner.split { partings.contains($0) }.flatMap { part in
            var (names, words): ([String], [Substring]) = ([], [])
            for word in part.split(whereSeparator: \.isWhitespace).flatMap(alternatives) {
                let isHandle = word.contains("@")
                if isHandle || joints.contains(word) {
                    names.append(words.joined(separator: " "))
                    words = []
                }
                if isHandle { names.append(String(word)) } else if !joints.contains(word) { words.append(word) }
                if word.last == ":" {
                    names.append(words.joined(separator: " "))
                    words = []
                }
            }
            return (names + [words.joined(separator: " ")]).map(withoutMarks).filter { !$0.isEmpty }
        }
    }

    private static let partings = Set(",;|()<>[]{}\"、，；｜（）・")
    private static let joints: Set<Substring> = [
        "and", "und", "y", "et", "or", "oder", "cc", "with", "the", "then", "until", "till", "from", "dann", "bis", "&", "+", "/", "-", "–",
        "—",
    ]

    /// `@dana/@lee` and `Dana/Lee` are two with a joint between them; `@org/team`, `TCP/IP` and a slash of its own are one.
    private static func alternatives(_ word: Substring) -> [Substring] {
        let parts = word.split(separator: "/")
        let isOne = word.contains("@") ? !parts.allSatisfy { $0.hasPrefix("@") } : !word.contains(where: \.isLowercase)
        return parts.count < 2 || isOne ? [word] : Array(parts.map { [$0] }.joined(separator: ["/"]))
    }

    private static func withoutMarks(_ name: String) -> String {
        var name = name[...]
        while let last = name.last, ".:?!*'’".contains(last) { name.removeLast() }
        while let first = name.first, "*'‘~".contains(first) { name.removeFirst() }
        return String(name)
    }

    /// Whether it is written as people's names are: up to four words with capitals, small ones (`van`, `de la`) between them.
    static func looksPersonal(_ name: String) -> Bool {
        let words = name.split(separator: " ").map { $0.count == 1 ? Substring("\($0).") : $0 }
        guard (1...4).contains(words.count), let last = words.last, isCapitalised(words[0]), isCapitalised(last) else { return false }
        return words.allSatisfy { isCapitalised($0) || $0.count <= 3 && $0.allSatisfy(\.isLowercase) }
    }

    /// `Dana`, `McGee`, `O’Neil`, `J.`; an abbreviation has no small letters.
    private static func isCapitalised(_ word: Substring) -> Bool {
        guard let first = word.first, first.isUppercase, word.allSatisfy({ $0.isLetter || "-'’.".contains($0) }) else { return false }
        return word.contains(where: \.isLowercase) || word.count == 2 && word.last == "."
    }
}
