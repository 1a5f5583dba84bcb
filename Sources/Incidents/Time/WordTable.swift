/// Phrases looked up at a place in folded text, Latin letters without regard to case, without building strings.
struct WordTable<Value: Sendable>: Sendable {
    private struct Phrase: Sendable {
        var bytes: [UInt8]
        var value: Value
        var isLatin: Bool
    }

    /// Phrases by their first byte, longest first.
    private var byFirstByte = [[Phrase]](repeating: [], count: 256)

    init(_ phrases: [(String, Value)]) {
        for (text, value) in phrases {
            let bytes = text.utf8.map(Cursor.lower)
            guard let first = bytes.first, let last = bytes.last else { continue }
            byFirstByte[Int(first)].append(Phrase(bytes: bytes, value: value, isLatin: Cursor.isLatin(last) || Cursor.isDigit(last)))
        }
        for index in byFirstByte.indices {
            byFirstByte[index] = byFirstByte[index].enumerated()
                .sorted { ($1.element.bytes.count, $0.offset) < ($0.element.bytes.count, $1.offset) }.map(\.element)
        }
    }

    /// The longest phrase that stands at `index`; one in Latin letters must end with its word unless `isStem`.
    func match(_ bytes: [UInt8], at index: Int, isStem: Bool = false) -> (value: Value, length: Int)? {
        guard index < bytes.count else { return nil }
        for phrase in byFirstByte[Int(Cursor.lower(bytes[index]))] where Self.starts(bytes, index, phrase.bytes) {
            let end = index + phrase.bytes.count
            if !isStem, phrase.isLatin, end < bytes.count, Cursor.continuesWord(bytes[end]) { continue }
            return (phrase.value, phrase.bytes.count)
        }
        return nil
    }

    /// The first phrase anywhere in a text; one in Latin letters may be the beginning of a word.
    func first(in bytes: [UInt8]) -> Value? {
        for index in bytes.indices {
            if Cursor.isLatin(bytes[index]), index > 0, Cursor.isLatin(bytes[index - 1]) { continue }
            if let found = match(bytes, at: index, isStem: true) { return found.value }
        }
        return nil
    }

    private static func starts(_ bytes: [UInt8], _ index: Int, _ phrase: [UInt8]) -> Bool {
        guard index + phrase.count <= bytes.count else { return false }
        for offset in phrase.indices where Cursor.lower(bytes[index + offset]) != phrase[offset] { return false }
        return true
    }
}

extension WordTable where Value == Bool {
    /// A set of phrases.
    init(_ phrases: [String]) { self.init(phrases.map { ($0, true) }) }

    func isIn(_ bytes: [UInt8]) -> Bool { first(in: bytes) != nil }
}
