/// The words of a history that people may have misspelled: those made of letters alone, the most frequent ones when there are many.
enum Spelling {
    private static let limit = 16_384

    /// One text: each word (`FrontCoder`) and a space.
    static func script(_ table: TermTable, _ terms: SortedTerms) -> [UInt8] {
        let words = terms.order.filter { isWord(table.spelling(of: $0)) }
        let counts = words.map(terms.documentCount).sorted(by: >)
        let least = counts.count > limit ? counts[limit] + 1 : 1
        var text: [UInt8] = []
        var coder = FrontCoder()
        for word in words where terms.documentCount(of: word) >= least {
            coder.append(table.spelling(of: word), to: &text)
            text.append(UInt8(ascii: " "))
        }
        var script = IndexScript("spelling")
        script.add(string: text)
        return script.finish()
    }

    /// At least four bytes of letters; numbers, identifiers and pairs of ideographs are never guessed at.
    private static func isWord(_ spelling: ArraySlice<UInt8>) -> Bool {
        spelling.count >= 4 && spelling.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 && $0 < 0xE3 }
    }
}
