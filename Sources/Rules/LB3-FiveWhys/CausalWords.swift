/// The words by which an answer is tied to its question and which are no part of what it says: "because …", "weil …", 「…ため」.
enum CausalWords {
    /// Words that begin an answer; after the second kind the verb stands at its end.
    private static let leads = [
        "it was because ", "because of ", "because ", "since ", "due to ", "parce que ", "parce qu'", "car ", "porque ", "ya que ",
        "debido a que ", "pues ", "já que ", "pois ", "denn ", "因为", "因為", "由于", "なぜなら",
    ]
    private static let invertingLeads = ["weil ", "da "]
    private static let endings = ["ためである", "ためだ", "ためです", "ため", "からである", "からだ", "からです", "から", "ので", "때문이다", "때문입니다", "때문"]

    /// The text without them, and whether its words are then ordered otherwise than those of a statement.
    static func removed(from text: String) -> (text: String, isInverted: Bool) {
        let marks: Set<Character> = [".", "。", "!", "…", " "]
        var rest = Substring(text.lowercased())
        while let last = rest.last, marks.contains(last) { rest.removeLast() }
        if let ending = endings.first(where: rest.hasSuffix) { rest = rest.dropLast(ending.count) }
        if let lead = invertingLeads.first(where: rest.hasPrefix) { return (String(rest.dropFirst(lead.count)), true) }
        if let lead = leads.first(where: rest.hasPrefix) { rest = rest.dropFirst(lead.count) }
        return (String(rest), false)
    }
}
