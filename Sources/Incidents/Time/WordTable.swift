import Diagnostics

/// Phrases looked up at a place in folded text, Latin letters without regard to case, without building strings.
struct WordTable<Value: Sendable>: Sendable {
    private let index: PhraseIndex<Value>
    private var openings = BytePairs()

    init(_ phrases: [(String, Value)]) {
        var entries: [PhraseIndex<Value>.Entry] = []
        entries.reserveCapacity(phrases.count)
        for (phrase, value) in phrases {
            let bytes = phrase.utf8.map(Cursor.lower)
            guard let first = bytes.first, let last = bytes.last else { continue }
            openings.insert(anyCaseOf: first, bytes.dropFirst().first)
            entries.append((bytes, value, Cursor.isLatin(last) || Cursor.isDigit(last)))
        }
        index = PhraseIndex(entries)
    }

    /// The longest phrase that stands at a place; one in Latin letters must end with its word unless `isStem`.
    func match(_ bytes: [UInt8], at place: Int, isStem: Bool = false) -> (value: Value, length: Int)? {
        guard mayBegin(bytes, at: place) else { return nil }
        let found = index.match(bytes, at: place, before: bytes.count, lowered: true) { !isStem && Cursor.continuesWord($0) }
        return found.map { ($0.meaning, $0.end - place) }
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
}

extension WordTable where Value == Bool {
    /// A set of phrases.
    init(_ phrases: [String]) { self.init(phrases.map { ($0, true) }) }

    func isIn(_ bytes: [UInt8]) -> Bool { first(in: bytes) != nil }

    /// The same of a stretch, which is only copied where a phrase may begin.
    func isIn(_ bytes: ArraySlice<UInt8>) -> Bool { openings.isAnywhere(in: bytes) && isIn(Array(bytes)) }
}
