/// What stands at both ends of a text that asterisks are to be put around, which decides whether they are marks or asterisks that readers see.
struct EmphasisEnds {
    private let bytes: [UInt8]
    private let inner: Range<Int>
    private let before: Range<Int>
    private let after: Range<Int>

    /// - Parameters:
    ///   - before: the bytes that the first mark replaces; spaces at their end stay before it.
    ///   - after: the bytes that the second mark replaces; spaces at their beginning stay after it.
    init(_ inner: Range<Int>, replacing before: Range<Int>, _ after: Range<Int>, in bytes: [UInt8]) {
        (self.bytes, self.inner, self.before, self.after) = (bytes, inner, before, after)
    }

    /// CommonMark's rule: a mark beside punctuation needs white space or punctuation on its other side.
    var holdEmphasis: Bool {
        guard let first = scalar(at: inner.lowerBound), let last = scalar(before: inner.upperBound), !inner.isEmpty,
            !bytes[inner].contains(0x2A), !isMark(scalar(before: before.lowerBound)), !isMark(scalar(at: after.upperBound))
        else { return false }
        let previous = bytes[before].last == 0x20 ? " " : scalar(before: before.lowerBound)
        let next = bytes[after].first == 0x20 ? " " : scalar(at: after.upperBound)
        return (!isPunctuation(first) || isGap(previous)) && (!isPunctuation(last) || isGap(next))
    }

    private func isMark(_ scalar: Unicode.Scalar?) -> Bool { scalar == "*" || scalar == "_" }

    private func isGap(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { $0.properties.isWhitespace || isPunctuation($0) } ?? true }

    private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.value > 0x20 && scalar.value < 0x7F && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            return true
        default: return false
        }
    }

    private func scalar(at offset: Int) -> Unicode.Scalar? {
        guard offset < bytes.count else { return nil }
        return String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    }

    private func scalar(before offset: Int) -> Unicode.Scalar? {
        guard offset > 0 else { return nil }
        var start = offset - 1
        while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.last
    }
}
