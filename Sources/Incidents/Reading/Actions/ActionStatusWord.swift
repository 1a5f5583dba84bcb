import Markup

extension ActionItem.Status {
    /// A status as a tracker calls it: `Done`, `in progress`, `Closed`, `Won't do`; nil for a word that says nothing of it.
    package init?(word: String) {
        let key = FrontMatterEntry.normalize(word)
        if let status = Self.allCases.first(where: { FrontMatterEntry.normalize($0.rawValue) == key }) {
            self = status
            return
        }
        let folded = Array(word.lowercased().utf8)
        if let status = FieldReader.actionStatus(word) ?? ActionStatusWords.meaning(of: 0..<folded.count, in: folded) {
            self = status
            return
        }
        return nil
    }

    /// Words that trackers use: what a mistyped one may have meant.
    package static let words = [
        "open", "todo", "pending", "planned", "in progress", "started", "ongoing", "done", "closed", "completed", "fixed", "merged",
        "resolved", "verified", "proposed", "declined", "rejected", "cancelled", "superseded",
    ]
}
