/// The words by which an answer is tied to its question and which are no part of what it says: "because …", "weil …", 「…ため」.
enum CausalWords {
    /// Words that begin an answer; after the second kind the verb stands at its end.
    private static let leads = bytes([
        "it was because ", "because of ", "because ", "since ", "due to ", "parce que ", "parce qu'", "car ", "porque ", "ya que ",
        "debido a que ", "pues ", "já que ", "pois ", "denn ", "因为", "因為", "由于", "なぜなら",
    ])
    private static let invertingLeads = bytes(["weil ", "da "])
    private static let endings = bytes(["ためである", "ためだ", "ためです", "ため", "からである", "からだ", "からです", "から", "ので", "때문이다", "때문입니다", "때문"])
    private static let marks = bytes([".", " ", "!", "。", "…"])

    private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

    /// The text without them, in small letters, and whether its words are then ordered otherwise than those of a statement.
    static func removed(from text: String) -> (text: [UInt8], isInverted: Bool) {
        var rest = Array(text.lowercased().utf8)[...]
        while let mark = marks.first(where: { ends(rest, with: $0) }) { rest = rest.dropLast(mark.count) }
        if let last = rest.last, last >= 0x80, let ending = endings.first(where: { ends(rest, with: $0) }) {
            rest = rest.dropLast(ending.count)
        }
        if let lead = invertingLeads.first(where: rest.starts(with:)) { return (Array(rest.dropFirst(lead.count)), true) }
        if let lead = leads.first(where: rest.starts(with:)) { rest = rest.dropFirst(lead.count) }
        return (Array(rest), false)
    }

    private static func ends(_ text: ArraySlice<UInt8>, with ending: [UInt8]) -> Bool {
        text.last == ending.last && text.suffix(ending.count).elementsEqual(ending)
    }
}
