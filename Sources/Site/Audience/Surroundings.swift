/// What stands around a held-back word, where it may be no name.
struct Surroundings {
    private let range: Range<Int>
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) { (self.range, self.bytes) = (range, bytes) }

    /// Whether the word is the name here: in doubt it is.
    func name(_ term: HeldBackTerm) -> Bool {
        if term.isMonth, isInDate { return false }
        switch term.likeness {
        case .none, .interface: return true
        case .handle: return Handles.begins(at: range.lowerBound, in: bytes) && Handles.ends(at: range.upperBound, in: bytes)
        case .noun: return !(goesOn && beginsSentence)
        case .functionWord: return !(goesOn && isAsked && beginsSentence)
        }
    }

    /// `3 May`, `May 3rd`, `May 2026`; a time of day is no part of a date.
    private var isInDate: Bool {
        var start = range.lowerBound
        while start > 0, isGap(bytes[start - 1]) { start -= 1 }
        var first = start
        while first > 0, ASCII.isDigit(bytes[first - 1]) { first -= 1 }
        if isDayOrYear(first..<start), first == 0 || bytes[first - 1] != 0x3A { return true }
        var end = range.upperBound
        while end < bytes.count, isGap(bytes[end]) { end += 1 }
        var last = end
        while last < bytes.count, ASCII.isDigit(bytes[last]) { last += 1 }
        return isDayOrYear(end..<last) && (last == bytes.count || bytes[last] != 0x3A)
    }

    private func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2D || byte == 0x2E || byte == 0x2C || byte == 0x2F }

    private func isDayOrYear(_ digits: Range<Int>) -> Bool {
        if digits.count == 4 { return bytes[digits.lowerBound] == 0x31 || bytes[digits.lowerBound] == 0x32 }
        return digits.count == 1 || digits.count == 2 && bytes[digits.lowerBound] <= 0x33
    }

    /// A small letter follows in the same line: the word is not all there is of a cell, a heading or an entry of a list.
    private var goesOn: Bool {
        let next = range.upperBound
        return next + 1 < bytes.count && bytes[next] == 0x20 && (0x61...0x7A).contains(bytes[next + 1])
    }

    /// Whether the sentence ends with a question mark.
    private var isAsked: Bool {
        for byte in bytes[range.upperBound...] {
            if byte == 0x3F { return true }
            if byte == 0x2E || byte == 0x21 || byte == 0x7C { return false }
        }
        return false
    }

    /// Whether the line that ends here is text that may go on in the next: not empty, no heading, no rule.
    private func isParagraph(before end: Int) -> Bool {
        let start = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        guard let last = bytes[start..<end].last(where: { !ASCII.isSpace($0) }) else { return false }
        return bytes[start] != 0x23 && last != 0x2D && last != 0x3D
    }

    /// Whether nothing of the same sentence stands before, marks of Markdown and quotes aside.
    private var beginsSentence: Bool {
        var here = range.lowerBound
        while here > 0 {
            here -= 1
            switch bytes[here] {
            case 0x20, 0x09, 0x0D, 0x2A, 0x5F, 0x22, 0x27, 0x28, 0x5B, 0x60, 0x7E: continue
            case 0x2E, 0x21, 0x3F, 0x3A, 0x7C, 0x23, 0x3E, 0x2B: return true
            // A mark of a list where nothing but space is before it.
            case 0x2D: return bytes[..<here].lastIndex { $0 != 0x20 && $0 != 0x09 }.map { bytes[$0] == 0x0A } ?? true
            case 0x0A: if !isParagraph(before: here) { return true }
            default: return false
            }
        }
        return true
    }
}
