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
        let lowered = text.lowercased()
        var rest = Substring(lowered).utf8
        while let mark = marks.first(where: { ends(rest, with: $0) }) { rest = rest.dropLast(mark.utf8.count) }
        if let last = rest.last, last >= 0x80, let ending = endings.first(where: { ends(rest, with: $0) }) {
            rest = rest.dropLast(ending.utf8.count)
        }
        if let lead = invertingLeads.first(where: { rest.starts(with: $0.utf8) }) {
            return (String(Substring(rest.dropFirst(lead.utf8.count))), true)
        }
        if let lead = leads.first(where: { rest.starts(with: $0.utf8) }) { rest = rest.dropFirst(lead.utf8.count) }
        return (String(Substring(rest)), false)
    }

    private static let marks = [".", " ", "!", "。", "…"]

    private static func ends(_ text: Substring.UTF8View, with ending: String) -> Bool {
        text.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
}
