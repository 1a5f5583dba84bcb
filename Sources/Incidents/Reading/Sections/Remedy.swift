import Frameworks

/// What an action plan owes or a recovery took, by what their headings are called alike: "Immediate actions", "Long-term fix".
enum Remedy {
    static func isNamed(in heading: String) -> Bool {
        let words = SectionVocabularyKey.joined(heading).split(separator: " ")
        return words.contains(where: names.contains) && words.allSatisfy { names.contains($0) || others.contains($0) }
    }

    private static let names: Set<Substring> = [
        "fix", "fixes", "solution", "solutions", "immediate", "permanent", "temporary", "taken", "applied", "implemented", "corrections",
        "changes",
    ]
    private static let others: Set<Substring> = [
        "action", "actions", "step", "steps", "measures", "long", "short", "medium", "term", "the", "made",
    ]
}
