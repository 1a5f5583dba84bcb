import Diagnostics

/// Finds blanks of templates in prose: `XX:XX`, `TBD`, `{service}`, `<20 users>`, `XX %`, lorem ipsum.
enum PlaceholderScanner {
    struct Mark: Hashable {
        var range: Range<Int>
        /// True for words that are a status in a plan of actions.
        var isStatus: Bool
    }

    static func marks(in prose: Prose) -> [Mark] { marks(in: prose.bytes) }

    static func marks(in bytes: [UInt8]) -> [Mark] {
        let openings = openings
        var marks: [Mark] = []
        var offset = 0
        while let place = openings.firstPlace(in: bytes, from: offset) {
            offset = place
            var found: Mark?
            // A sign with a backslash before it is meant as it stands.
            switch offset > 0 && bytes[offset - 1] == 0x5C ? 0 : bytes[offset] {
            case 0x58, 0x78: found = blankTime(bytes, offset) ?? blankAmount(bytes, offset)
            case 0x24: found = blankAmount(bytes, offset)
            case 0x5B: found = hint(bytes, offset)
            case 0x54, 0x46: found = word(bytes, offset)
            case 0x6C, 0x4C: found = loremIpsum(bytes, offset)
            case 0x7B: found = bracketed(bytes, offset, close: 0x7D)
            case 0x3C: found = bracketed(bytes, offset, close: 0x3E)
            default: break
            }
            if let found { marks.append(found) }
            offset = found?.range.upperBound ?? offset + 1
        }
        return marks
    }

    private static let openings: BytePairs = {
        var openings = BytePairs()
        for first: UInt8 in [0x58, 0x78, 0x7B, 0x3C, 0x5B] { openings.insert(first, nil) }
        openings.insert(0x24, 0x58)
        for word in words { openings.insert(word[0], word[1]) }
        openings.insert(anyCaseOf: 0x6C, 0x6F)
        return openings
    }()

    /// `XX:XX`, `xx:xx:xx`, `XX/XX/20XX`; not the `x` of a word or of `10x`.
    private static func blankTime(_ bytes: [UInt8], _ start: Int) -> Mark? {
        guard !isWordByte(bytes, start - 1) else { return nil }
        var end = start
        while end < bytes.count, bytes[end] | 0x20 == 0x78 || bytes[end] == 0x3A || bytes[end] == 0x2F || (0x30...0x39).contains(bytes[end])
        {
            end += 1
        }
        while end > start, bytes[end - 1] == 0x3A || bytes[end - 1] == 0x2F { end -= 1 }
        let text = bytes[start..<end]
        let crosses = text.count { $0 | 0x20 == 0x78 }
        guard crosses >= 4, text.contains(0x3A) || text.contains(0x2F), !isWordByte(bytes, end) else { return nil }
        return Mark(range: start..<end, isStatus: false)
    }

    private static let words: [[UInt8]] = ["TODO", "TBD", "TBA", "TBC", "FIXME"].map { Array($0.utf8) }

    private static func word(_ bytes: [UInt8], _ start: Int) -> Mark? {
        guard !isWordByte(bytes, start - 1) else { return nil }
        for word in words where bytes[start...].starts(with: word) && !isWordByte(bytes, start + word.count) {
            // `TODO-123` is the key of an issue.
            let end = start + word.count
            if end + 1 < bytes.count, bytes[end] == 0x2D, (0x30...0x39).contains(bytes[end + 1]) { return nil }
            return Mark(range: start..<start + word.count, isStatus: true)
        }
        return nil
    }

    private static let dummyText = Array("lorem ipsum".utf8)

    private static func loremIpsum(_ bytes: [UInt8], _ start: Int) -> Mark? {
        let wanted = dummyText
        guard start + 2 < bytes.count, bytes[start + 2] | 0x20 == wanted[2] else { return nil }
        guard start + wanted.count <= bytes.count, bytes[start..<start + wanted.count].elementsEqual(wanted, by: { $0 | 0x20 == $1 }) else {
            return nil
        }
        // "Lorem ipsum was shown to visitors" tells of it.
        let before = bytes[..<start].last { $0 != 0x20 && $0 != 0x2A && $0 != 0x5F }
        let goesOn = bytes[(start + wanted.count)...].prefix(6).map { $0 | 0x20 }.elementsEqual(" dolor".utf8)
        guard goesOn || (before ?? 0) == 0 || before == 0x0A else { return nil }
        return Mark(range: start..<start + wanted.count, isStatus: false)
    }

    /// `{service name}` or `<20 users>`: words alone between the brackets, of which no code is made.
    static func bracketed(_ bytes: [UInt8], _ start: Int, close: UInt8) -> Mark? {
        guard start == 0 || bytes[start - 1] != bytes[start], !isWordByte(bytes, start - 1), start == 0 || bytes[start - 1] != 0x24 else {
            return nil
        }
        var end = start + 1
        var letters = 0
        while end < bytes.count, end - start <= 80, bytes[end] != close {
            let isLetter = isWordByte(bytes, end)
            guard isLetter || [0x20, 0x2D, 0x2C, 0x2F, 0x27].contains(bytes[end]) else { return nil }
            // `{1,2,3}` and `{eu,us}` are what a shell or a set has.
            if bytes[end] == 0x2C, end + 1 < bytes.count, bytes[end + 1] != 0x20 { return nil }
            letters += isLetter ? 1 : 0
            end += 1
        }
        guard end < bytes.count, bytes[end] == close, letters >= 2, bytes[start + 1] != 0x20, bytes[end - 1] != 0x20,
            !(end + 1 < bytes.count && bytes[end + 1] == close), !isPart(start..<end + 1, bytes)
        else { return nil }
        return Mark(range: start..<end + 1, isStatus: false)
    }

    /// Part of a path, an address or the like that other words belong to: `/v2/orders/{id}/confirm`, `orders.{region}.created`, `List<Order>`.
    static func isPart(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let joints = Set("/.:=_".utf8)
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        if isWordByte(bytes, before) { return true }
        if before >= 0, bytes[before] == 0x2F, before == 0 || bytes[before - 1] <= 0x20 { return true }
        if before >= 0, joints.contains(bytes[before]), hasWord(bytes[..<range.lowerBound].suffix(80).reversed()) { return true }
        return after < bytes.count && joints.contains(bytes[after]) && hasWord(bytes[after...].prefix(80))
    }

    /// Whether letters or digits stand among the bytes up to a gap or a bracket.
    private static func hasWord(_ bytes: some Sequence<UInt8>) -> Bool {
        for byte in bytes {
            if byte <= 0x20 || byte == 0x7B || byte == 0x7D || byte == 0x3C || byte == 0x3E { return false }
            if isWord(byte) { return true }
        }
        return false
    }

    /// `tbd`, `Todo.`, `t.b.d.`: nothing else stands in the text, however cased.
    static func isOnlyWord(_ text: ArraySlice<UInt8>) -> Bool {
        // All of them begin with a T or an F, which most texts do not.
        guard let start = text.firstIndex(where: isWord), text[start] & 0xDF == 0x54 || text[start] & 0xDF == 0x46 else { return false }
        let text = text[start...]
        // `t.b.d.`
        if text.count <= 6, text.count > 4, text[start + 1] == 0x2E, text[start + 3] == 0x2E {
            return isOnlyWord(text.filter { $0 != 0x2E }[...])
        }
        let word = text.prefix(while: isWord)
        guard !word.isEmpty, word.count <= 5, text.dropFirst(word.count).allSatisfy({ !isWord($0) }) else { return false }
        return words.contains { $0.elementsEqual(word) { $0 == $1 & 0xDF } }
    }

    /// With which two bytes a text begins that is only such a word, where no mark stands before it.
    static func insertLoneOpenings(into openings: inout BytePairs) {
        for word in words {
            openings.insert(anyCaseOf: word[0], word[1])
            openings.insert(anyCaseOf: word[0], 0x2E)
        }
    }

    static func isWordByte(_ bytes: [UInt8], _ offset: Int) -> Bool {
        bytes.indices.contains(offset) && isWord(bytes[offset])
    }

    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: return true
        default: return false
        }
    }
}
