import Foundation

/// Cuts text into the terms by which incidents are compared and found.
///
/// A term is a word in lower case; a host name, path, version or error code counts whole and in its parts; Chinese, Japanese and Korean text,
/// which has no spaces, counts as overlapping pairs of characters.
package enum TermScanner {
    /// Calls `emit` with the UTF-8 of each term in order. Text is compared after NFKC, so full-width and composed spellings agree.
    package static func scan(_ text: String, emit: (Span<UInt8>) -> Void) { scan(utf8: Array(text.utf8), emit: emit) }

    /// The terms of UTF-8 text. What stands between two spaces is looked at by itself: only what is not ASCII pays for Unicode.
    package static func scan(utf8 text: [UInt8], emit: (Span<UInt8>) -> Void) {
        var bytes = text
        for index in bytes.indices where bytes[index] >= 0x41 && bytes[index] <= 0x5A { bytes[index] |= 0x20 }
        let span = bytes.span
        var (start, isPlain) = (0, true)
        for index in span.indices {
            let byte = span[index]
            if byte >= 0x80 {
                isPlain = false
            } else if byte <= 0x20 {
                if start < index { scanRun(span.extracting(start..<index), isPlain: isPlain, emit: emit) }
                (start, isPlain) = (index + 1, true)
            }
        }
        if start < span.count { scanRun(span.extracting(start..<span.count), isPlain: isPlain, emit: emit) }
    }

    private static func scanRun(_ run: Span<UInt8>, isPlain: Bool, emit: (Span<UInt8>) -> Void) {
        if isPlain { return scanChunks(run, emit: emit) }
        let text = run.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        // Foundation leaves half-width kana and their sound marks apart; composing once more joins them.
        let composed = text.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
        let normal = Array(composed.lowercased().utf8)
        scanChunks(normal.span, emit: emit)
    }

    /// Identifiers and words of lower-case, normalized text: the parts of each, and the whole when it has several.
    private static func scanChunks(_ bytes: Span<UInt8>, emit: (Span<UInt8>) -> Void) {
        var index = 0
        while index < bytes.count {
            guard isTermByte(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            var (partStart, partCount, isWide) = (index, 0, false)
            while index < bytes.count {
                let byte = bytes[index]
                if isTermByte(byte) {
                    if byte >= 0x80 { isWide = true }
                } else if isJoiner(byte), index + 1 < bytes.count, isTermByte(bytes[index + 1]) {
                    scanPart(bytes.extracting(partStart..<index), isWide: isWide, emit: emit)
                    (partStart, partCount, isWide) = (index + 1, partCount + 1, false)
                } else {
                    break
                }
                index += 1
            }
            scanPart(bytes.extracting(partStart..<index), isWide: isWide, emit: emit)
            if partCount > 0, index - start <= wholeLimit { emit(bytes.extracting(start..<index)) }
        }
    }

    private static func scanPart(_ part: Span<UInt8>, isWide: Bool, emit: (Span<UInt8>) -> Void) {
        if isWide { scanWide(part, emit: emit) } else if part.count > 1 { emitWord(part, emit: emit) }
    }

    /// Longer identifiers, in bytes, are known by their parts alone.
    private static let wholeLimit = 80

    /// Splits a part that is not all ASCII into words and pairs of ideographs, kana or hangul.
    private static func scanWide(_ part: Span<UInt8>, emit: (Span<UInt8>) -> Void) {
        var wordStart = 0
        var lastWide: Int?
        var index = 0
        for scalar in part.withUnsafeBufferPointer({ String(decoding: $0, as: UTF8.self) }).unicodeScalars {
            let end = index + UTF8.width(scalar)
            let isWide = isWide(scalar)
            if isWide || !isLetter(scalar) {
                if index - wordStart > 1 { emitWord(part.extracting(wordStart..<index), emit: emit) }
                wordStart = end
            }
            if isWide, let lastWide { emit(part.extracting(lastWide..<end)) }
            lastWide = isWide ? index : nil
            index = end
        }
        if index - wordStart > 1 { emitWord(part.extracting(wordStart..<index), emit: emit) }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.generalCategory == .nonspacingMark
    }

    /// Han, kana and hangul.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x2FA1F: true
        default: false
        }
    }

    /// Plurals count as their singular: `nodes` and `node`, `queries` and `query`; `dns`, `status` and `access` stay.
    private static func emitWord(_ word: Span<UInt8>, emit: (Span<UInt8>) -> Void) {
        let count = word.count
        guard count > 4, word[count - 1] == 0x73 else { return emit(word) }
        switch word[count - 2] {
        case 0x73, 0x75, 0x69: emit(word)
        case 0x65 where word[count - 3] == 0x69:
            let singular = (0..<count - 3).map { word[$0] } + [0x79]
            emit(singular.span)
        default: emit(word.extracting(0..<count - 1))
        }
    }

    private static func isTermByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7A)
    }

    /// `. - _ / : @` between two term bytes hold an identifier together.
    private static func isJoiner(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2E, 0x2D, 0x5F, 0x2F, 0x3A, 0x40: true
        default: false
        }
    }
}
