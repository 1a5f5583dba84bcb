import Foundation

/// Cuts text into the terms by which incidents are compared.
///
/// A term is a word in lower case; a host name, path, version or error code counts whole and in its parts; Chinese, Japanese and Korean text,
/// which has no spaces, counts as overlapping pairs of characters.
package enum TermScanner {
    /// Calls `emit` with the UTF-8 of each term in order. Text is compared after NFKC, so full-width and composed spellings agree.
    package static func scan(_ text: String, emit: (ArraySlice<UInt8>) -> Void) {
        var text = text
        let isPlain = text.withUTF8 { utf8 in utf8.allSatisfy { $0 < 0x80 } }
        if !isPlain { text = text.precomposedStringWithCompatibilityMapping.lowercased() }
        var bytes = Array(text.utf8)
        if isPlain {
            for index in bytes.indices where bytes[index] >= 0x41 && bytes[index] <= 0x5A { bytes[index] |= 0x20 }
        }
        var start = 0
        while start < bytes.count {
            guard isTermByte(bytes[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, isTermByte(bytes[end]) || isJoiner(at: end, in: bytes) { end += 1 }
            scanChunk(bytes[start..<end], emit: emit)
            start = end
        }
    }

    /// A run without white space: its parts, and the whole when it has several.
    private static func scanChunk(_ chunk: ArraySlice<UInt8>, emit: (ArraySlice<UInt8>) -> Void) {
        var partCount = 0
        for part in chunk.split(whereSeparator: { !isTermByte($0) }) {
            partCount += 1
            if part.contains(where: { $0 >= 0x80 }) { scanWide(part, emit: emit) } else if part.count > 1 { emit(stem(part)) }
        }
        if partCount > 1, chunk.count <= 80 { emit(chunk) }
    }

    /// Splits a part that is not all ASCII into words and pairs of ideographs, kana or hangul.
    private static func scanWide(_ part: ArraySlice<UInt8>, emit: (ArraySlice<UInt8>) -> Void) {
        var word: [UInt8] = []
        var lastWide: [UInt8]?
        func endWord() {
            if word.count > 1 { emit(stem(word[...])) }
            word = []
        }
        for scalar in String(decoding: part, as: UTF8.self).unicodeScalars {
            let encoded = Array(String(scalar).utf8)
            if isWide(scalar) {
                endWord()
                if let last = lastWide { emit((last + encoded)[...]) }
                lastWide = encoded
            } else {
                lastWide = nil
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || scalar.properties.generalCategory == .nonspacingMark
                {
                    word += encoded
                } else {
                    endWord()
                }
            }
        }
        endWord()
    }

    /// Han, kana and hangul.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x2FA1F: true
        default: false
        }
    }

    /// Plurals count as their singular: `nodes` and `node`, `queries` and `query`; `dns`, `status` and `access` stay.
    private static func stem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard word.count > 4, word.last == 0x73 else { return word }
        let before = word[word.endIndex - 2]
        if before == 0x73 || before == 0x75 || before == 0x69 { return word }
        if word.dropLast(1).suffix(2).elementsEqual("ie".utf8) { return (Array(word.dropLast(3)) + [0x79])[...] }
        return word.dropLast()
    }

    private static func isTermByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A)
    }

    /// `. - _ / : @` between two term bytes hold an identifier together.
    private static func isJoiner(at index: Int, in bytes: [UInt8]) -> Bool {
        switch bytes[index] {
        case 0x2E, 0x2D, 0x5F, 0x2F, 0x3A, 0x40: index + 1 < bytes.count && isTermByte(bytes[index + 1])
        default: false
        }
    }
}
