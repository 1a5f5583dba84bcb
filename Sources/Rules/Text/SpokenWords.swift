/// The words of a text in lower case, to ask whether it says something: "actions" says "action", "transactions" does not.
struct SpokenWords {
    /// A space before and after every word.
    private let words: String
    private let text: String

    init(_ text: String) {
        self.text = text.lowercased()
        words = Self.spaced(self.text)
    }

    /// Whether a word, or several one after another, begin as a phrase does.
    /// - Parameter phrase: in lower case. A space at its end asks for whole words, `…` at its start for any place within a word, as languages
    ///   that join words need it; scripts without spaces are always searched so.
    func say(_ phrase: String) -> Bool {
        if phrase.hasPrefix("…") { return text.contains(phrase.dropFirst()) }
        if phrase.utf8.first.map({ $0 >= 0xE3 }) ?? false { return text.contains(phrase) }
        let wanted = Self.spaced(phrase)
        return words.contains(phrase.hasSuffix(" ") ? wanted[...] : wanted.dropLast())
    }

    private static func spaced(_ text: String) -> String {
        text.split { !$0.isLetter && !$0.isNumber }.map { " " + $0 }.joined() + " "
    }
}
