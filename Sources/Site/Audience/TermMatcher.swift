/// Finds held-back words in bytes, in one pass however many words there are.
///
/// Where a term has a space, the text may have any white space, a dash, an underscore, a dot, a plus, a `%20`, or nothing: "Acme Corp" is
/// also found in `acme-corp.png` and `AcmeCorp`.
struct TermMatcher: Sendable {
    let terms: [HeldBackTerm]
    /// Places of terms by their first two bytes in lower case, longest first.
    private let placesByStart: [UInt16: [Int]]
    /// What each term has third, in lower case; 0 where that is not the same in all texts.
    private let thirds: [UInt8]
    /// The bytes of all terms, and which of them are those of each: most are looked at to find that they are not there.
    private let spellings: [UInt8]
    private let ranges: [Range<Int>]
    /// By the first two bytes in lower case: 1 where a term begins so, 3 where one of these may stand within a word.
    private var starts: [UInt8]

    init(_ terms: [HeldBackTerm]) {
        self.terms = terms
        var places: [UInt16: [Int]] = [:]
        starts = Array(repeating: 0, count: terms.isEmpty ? 0 : 1 << 16)
        for place in terms.indices {
            let key = Self.key(terms[place].bytes[0], Self.second(terms[place].bytes))
            places[key, default: []].append(place)
            starts[Int(key)] |= terms[place].border == .open ? 3 : 1
        }
        thirds = terms.map { Self.third($0.bytes) }
        spellings = terms.flatMap(\.bytes)
        var end = 0
        ranges = terms.map { term in
            defer { end += term.bytes.count }
            return end..<end + term.bytes.count
        }
        placesByStart = places.mapValues { $0.sorted { (terms[$1].bytes.count, $0) < (terms[$0].bytes.count, $1) } }
    }

    var isEmpty: Bool { terms.isEmpty }

    /// Every match from left to right, none over another.
    func forEachMatch(in bytes: UnsafeBufferPointer<UInt8>, _ found: (Range<Int>, HeldBackTerm) -> Void) {
        guard !terms.isEmpty, bytes.count > 1 else { return }
        var here = 0
        while here + 1 < bytes.count {
            let key = Self.key(bytes[here], Self.isSeparator(bytes[here + 1]) ? 0 : bytes[here + 1])
            let isWithinWord = here > 0 && ASCII.isLetter(bytes[here - 1]) && ASCII.isLetter(bytes[here])
            guard starts[Int(key)] & (isWithinWord ? 2 : 1) != 0, let match = match(at: here, in: bytes, key) else {
                here += 1
                continue
            }
            found(here..<match.end, match.term)
            here = match.end
        }
    }

    private func match(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ key: UInt16) -> (end: Int, term: HeldBackTerm)? {
        let third = start + 2 < bytes.count ? ASCII.lowercased(bytes[start + 2]) : 0
        // A mark that nobody sees may stand between.
        for place in placesByStart[key] ?? [] where thirds[place] == third || thirds[place] == 0 || third >= 0x80 {
            guard let end = end(of: place, at: start, in: bytes) else { continue }
            let term = terms[place]
            if isBordered(start..<end, by: term, in: bytes), Surroundings(start..<end, in: bytes).name(term) { return (end, term) }
        }
        return nil
    }

    private func end(of place: Int, at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let mindsCase = terms[place].mindsCase
        var here = start
        for index in ranges[place] {
            let expected = spellings[index]
            if expected == 0x20 {
                while let end = Self.endOfSeparator(at: here, in: bytes) { here = end }
                continue
            }
            if here > start, here < bytes.count, bytes[here] >= 0x80, expected != bytes[here] {
                here = Self.endOfUnseen(at: here, in: bytes)
            }
            guard here < bytes.count, (mindsCase ? bytes[here] : ASCII.lowercased(bytes[here])) == expected else { return nil }
            here += 1
        }
        return here
    }

    /// A blank may be written as in an address: `%20`.
    private static func endOfSeparator(at here: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard here < bytes.count else { return nil }
        if isSeparator(bytes[here]) { return here + 1 }
        if wide.contains(where: { starts($0, at: here, in: bytes) }) { return here + 3 }
        return starts([0xC2, 0xA0], at: here, in: bytes) ? here + 2 : nil
    }

    /// `%20`, a thin and a narrow no-break space, a hyphen and one that does not break.
    private static let wide: [[UInt8]] = [
        [0x25, 0x32, 0x30], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x90], [0xE2, 0x80, 0x91],
    ]

    /// After marks within a word that nobody sees: soft hyphens, and spaces and joiners without width.
    private static func endOfUnseen(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var here = start
        while let mark = unseen.first(where: { starts($0, at: here, in: bytes) }) { here += mark.count }
        return here
    }

    private static let unseen: [[UInt8]] = [
        [0xC2, 0xAD], [0xE2, 0x80, 0x8B], [0xE2, 0x80, 0x8C], [0xE2, 0x80, 0x8D], [0xE2, 0x81, 0xA0], [0xEF, 0xBB, 0xBF],
    ]

    private static func starts(_ text: [UInt8], at here: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        here + text.count <= bytes.count && text.indices.allSatisfy { bytes[here + $0] == text[$0] }
    }

    private func isBordered(_ range: Range<Int>, by term: HeldBackTerm, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
        let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
        switch term.border {
        case .open: return true
        case .word:
            return !(ASCII.isLetter(before) && ASCII.isLetter(bytes[range.lowerBound]))
                && (!(ASCII.isLetter(after) && ASCII.isLetter(bytes[range.upperBound - 1])) || isGenitive(range, of: term, in: bytes))
        case .identifier:
            let isFolder = bytes[range.upperBound - 1] == 0x2F
            return ![before, isFolder ? 0x20 : after].contains { ASCII.isAlphanumeric($0) || $0 == 0x2D }
        }
    }

    /// Whether an `s` that ends the word stands behind the name, as in an anchor (`acmes-calls`) and in German (`Acmes Anrufe`). Of a single
    /// word in small letters that may be the plural of another.
    private func isGenitive(_ range: Range<Int>, of term: HeldBackTerm, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = range.upperBound + 1
        guard bytes[range.upperBound] | 0x20 == 0x73 else { return false }
        let next = end < bytes.count ? bytes[end] : 0x20
        if ASCII.isAlphanumeric(next) { return false }
        let isCapital = (0x41...0x5A).contains(bytes[range.lowerBound]) && range.count > 2 && term.likeness == .none
        return isCapital || next == 0x2D || next == 0x5F || term.bytes.contains(0x20)
    }

    /// A term of one letter before its first space is found by that letter and the space.
    private static func second(_ bytes: [UInt8]) -> UInt8 { isSeparator(bytes[1]) ? 0 : bytes[1] }

    private static func third(_ bytes: [UInt8]) -> UInt8 {
        bytes.count > 2 && !isSeparator(bytes[1]) && bytes[2] != 0x20 ? ASCII.lowercased(bytes[2]) : 0
    }

    private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 {
        UInt16(ASCII.lowercased(first)) << 8 | UInt16(ASCII.lowercased(second))
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        ASCII.isSpace(byte) || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x2B
    }
}

extension TermMatcher {
    /// The text with what may be read in place of what may not; nil when nothing had to go.
    /// - Parameter isMeant: whether a match is replaced.
    func replaced(in bytes: [UInt8], where isMeant: (Range<Int>, HeldBackTerm) -> Bool = { _, _ in true }) -> [UInt8]? {
        bytes.withUnsafeBufferPointer { buffer in
            var written: [UInt8] = []
            var copied = 0
            forEachMatch(in: buffer) { range, term in
                guard isMeant(range, term) else { return }
                written += buffer[copied..<range.lowerBound]
                written += Self.isInAddress(range, of: buffer) ? term.standInAddress : term.stand
                copied = range.upperBound
            }
            guard copied > 0 else { return nil }
            return written + buffer[copied...]
        }
    }

    func replaced(in text: String) -> String {
        isEmpty ? text : replaced(in: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// Part of a file's name, a host or an id rather than a word of a sentence.
    private static func isInAddress(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let joins: Set<UInt8> = [0x2D, 0x2F, 0x5F, 0x2E, 0x40, 0x3D, 0x25]
        if range.lowerBound > 0, bytes[range.lowerBound - 1] == 0x23 { return true }
        if range.lowerBound > 1, joins.contains(bytes[range.lowerBound - 1]), !ASCII.isSpace(bytes[range.lowerBound - 2]) { return true }
        // A letter can only be the `s` of a genitive.
        var end = range.upperBound
        if end < bytes.count, ASCII.isLetter(bytes[end]) { end += 1 }
        return end + 1 < bytes.count && joins.contains(bytes[end]) && ASCII.isAlphanumeric(bytes[end + 1])
    }
}
