import Diagnostics

/// Phrases looked up at a place in folded text, Latin letters without regard to case, without building strings.
struct WordTable<Value: Sendable>: Sendable {
    private struct Phrase: Sendable {
        /// Where its bytes stand in `text`, from the fifth on: the first four are known when they are looked at.
        var rest: Range<Int>
        var length: Int
        var value: Value
        var isLatin: Bool
    }

    /// By first byte, longest first.
    private var phrases: [Phrase] = []
    /// The first bytes of each: that the text has others is the usual case.
    private var heads: [PhraseHead] = []
    /// Where the phrases that begin with a byte begin in `phrases`; one more at the end.
    private var starts: [Int] = []
    private var text: [UInt8] = []
    private var openings = BytePairs()

    init(_ phrases: [(String, Value)]) {
        let entries = phrases.map { (bytes: $0.0.utf8.map(Cursor.lower), value: $0.1) }.filter { !$0.bytes.isEmpty }
        for (index, (bytes, value)) in entries.sorted(by: { PhraseHead.precedes($0.bytes, $1.bytes) }).enumerated() {
            while starts.count <= bytes[0] { starts.append(index) }
            openings.insert(anyCaseOf: bytes[0], bytes.dropFirst().first)
            let isLatin = bytes.last.map { Cursor.isLatin($0) || Cursor.isDigit($0) } ?? false
            let rest = bytes.dropFirst(4)
            self.phrases.append(
                Phrase(rest: text.count..<text.count + rest.count, length: bytes.count, value: value, isLatin: isLatin))
            heads.append(PhraseHead(bytes))
            text += rest
        }
        while starts.count <= 256 { starts.append(self.phrases.count) }
    }

    /// The longest phrase that stands at `index`; one in Latin letters must end with its word unless `isStem`.
    func match(_ bytes: [UInt8], at index: Int, isStem: Bool = false) -> (value: Value, length: Int)? {
        guard mayBegin(bytes, at: index) else { return nil }
        let first = Int(Cursor.lower(bytes[index]))
        let head = PhraseHead(bytes, at: index, before: bytes.count, lowered: true)
        for place in starts[first]..<starts[first + 1] where heads[place].begins(head) {
            let end = index + phrases[place].length
            guard end <= bytes.count, stands(phrases[place].rest, in: bytes, before: end) else { continue }
            if !isStem, phrases[place].isLatin, end < bytes.count, Cursor.continuesWord(bytes[end]) { continue }
            return (phrases[place].value, phrases[place].length)
        }
        return nil
    }

    /// The first phrase anywhere in a text; one in Latin letters may be the beginning of a word.
    func first(in bytes: [UInt8]) -> Value? {
        var start = 0
        while let index = openings.firstPlace(in: bytes, from: start) {
            start = index + 1
            if Cursor.isLatin(bytes[index]), index > 0, Cursor.isLatin(bytes[index - 1]) { continue }
            if let found = match(bytes, at: index, isStem: true) { return found.value }
        }
        return nil
    }

    /// A quick look: whether any phrase begins as the text does here.
    func mayStand(at cursor: Cursor) -> Bool { mayBegin(cursor.bytes, at: cursor.at) }

    /// The phrases that stand at places of a text that `isStart` allows, in their order; one in Latin letters may be the beginning of a word.
    func matches(in bytes: [UInt8], before end: Int, where isStart: (Int) -> Bool, _ body: (Value) -> Void) {
        var start = 0
        while let index = openings.firstPlace(in: bytes, from: start), index < end {
            start = index + 1
            if isStart(index), let found = match(bytes, at: index, isStem: true) { body(found.value) }
        }
    }

    private func mayBegin(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index < bytes.count else { return false }
        return openings.contains(bytes[index], index + 1 < bytes.count ? bytes[index + 1] : 0)
    }

    private func stands(_ rest: Range<Int>, in bytes: [UInt8], before end: Int) -> Bool {
        let offset = end - rest.upperBound
        for place in rest where Cursor.lower(bytes[place + offset]) != text[place] { return false }
        return true
    }
}

extension WordTable where Value == Bool {
    /// A set of phrases.
    init(_ phrases: [String]) { self.init(phrases.map { ($0, true) }) }

    func isIn(_ bytes: [UInt8]) -> Bool { first(in: bytes) != nil }

    /// The same of a stretch, which is only copied where a phrase may begin.
    func isIn(_ bytes: ArraySlice<UInt8>) -> Bool { openings.isAnywhere(in: bytes) && isIn(Array(bytes)) }
}
