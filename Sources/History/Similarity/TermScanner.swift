import Foundation

/// Cuts text into the terms by which incidents are compared and found.
///
/// A term is a word in lower case; a host name, path, version or error code counts whole and in its parts; Chinese, Japanese and Korean text,
/// which has no spaces, counts as overlapping pairs of characters.
package enum TermScanner {
    /// Calls `emit` with the UTF-8 of each term in order. Text is compared after NFKC, so full-width and composed spellings agree.
    package static func scan(_ text: String, emit: (Span<UInt8>) -> Void) { scan(utf8: Array(text.utf8), emit: emit) }

    /// The terms of UTF-8 text.
    package static func scan(utf8 text: [UInt8], emit: (Span<UInt8>) -> Void) {
        var bytes = text
        scan(lowering: &bytes, emit: emit)
    }

    /// The terms of UTF-8 text whose ASCII letters become small. Only an identifier that is not all ASCII pays for Unicode.
    static func scan(lowering bytes: inout [UInt8], emit: (Span<UInt8>) -> Void) {
        lower(&bytes)
        bytes.withUnsafeBufferPointer { bytes in arePlain.withUnsafeBufferPointer { scanLowered(bytes, $0, emit: emit) } }
    }

    /// - Parameter arePlain: whether each byte is an ASCII letter or digit.
    private static func scanLowered(
        _ bytes: UnsafeBufferPointer<UInt8>, _ arePlain: UnsafeBufferPointer<Bool>, emit: (Span<UInt8>) -> Void
    ) {
        var index = 0
        while index < bytes.count {
            guard bytes[index] >= 0x80 || arePlain[Int(bytes[index])] else {
                index += 1
                continue
            }
            let start = index
            var (isPlain, isWord) = (true, true)
            while true {
                while index < bytes.count, arePlain[Int(bytes[index])] { index &+= 1 }
                guard index < bytes.count else { break }
                if bytes[index] >= 0x80 { isPlain = false } else if isJoint(bytes.span, index) { isWord = false } else { break }
                index += 1
            }
            let identifier = bytes.span.extracting(start..<index)
            if !isPlain {
                scanForeign(identifier, emit: emit)
            } else if isWord {
                scanPart(identifier, isWide: false, emit: emit)
            } else {
                scanIdentifier(identifier, emit: emit)
            }
        }
    }

    private static func lower(_ bytes: inout [UInt8]) {
        var span = bytes.mutableSpan
        for index in span.indices {
            let byte = span[index]
            span[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
    }

    /// An identifier with letters beyond ASCII, brought into the form in which spellings agree if it may not have it yet.
    private static func scanForeign(_ identifier: Span<UInt8>, emit: (Span<UInt8>) -> Void) {
        if TermLetters.areSettled(identifier) { return scanIdentifier(identifier, emit: emit) }
        let text = identifier.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        // Foundation leaves half-width kana and their sound marks apart; composing once more joins them.
        let composed = text.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
        let bytes = Array(composed.lowercased().utf8)
        // Where the form has taken a character apart there may be several identifiers now.
        var start: Int?
        for index in 0...bytes.count {
            let isInside = index < bytes.count && (isTermByte(bytes[index]) || (start != nil && isJoint(bytes.span, index)))
            if !isInside, let begin = start {
                scanIdentifier(bytes.span.extracting(begin..<index), emit: emit)
                start = nil
            } else if isInside, start == nil {
                start = index
            }
        }
    }

    /// The parts of an identifier, and the whole when it has several.
    private static func scanIdentifier(_ bytes: Span<UInt8>, emit: (Span<UInt8>) -> Void) {
        var (start, isWide) = (0, false)
        for index in bytes.indices {
            if bytes[index] >= 0x80 {
                isWide = true
            } else if isJoiner(bytes[index]) {
                scanPart(bytes.extracting(start..<index), isWide: isWide, emit: emit)
                (start, isWide) = (index + 1, false)
            }
        }
        scanPart(bytes.extracting(start..<bytes.count), isWide: isWide, emit: emit)
        if start > 0, bytes.count <= wholeLimit { emit(bytes) }
    }

    /// Longer identifiers, in bytes, are known by their parts alone.
    private static let wholeLimit = 80

    private static func scanPart(_ part: Span<UInt8>, isWide: Bool, emit: (Span<UInt8>) -> Void) {
        if isWide { scanWide(part, emit: emit) } else if part.count > 1 { emitWord(part, emit: emit) }
    }

    /// Splits a part that is not all ASCII into words and pairs of ideographs, kana or hangul.
    private static func scanWide(_ part: Span<UInt8>, emit: (Span<UInt8>) -> Void) {
        var wordStart = 0
        var lastWide: Int?
        var index = 0
        while index < part.count {
            let (kind, length) = TermLetters.kind(in: part, at: index)
            let end = index + length
            if kind != .letter && (kind != .mark || index == wordStart) {
                if index - wordStart > 1 { emitWord(part.extracting(wordStart..<index), emit: emit) }
                wordStart = end
            }
            if kind == .ideograph, let lastWide { emit(part.extracting(lastWide..<end)) }
            lastWide = kind == .ideograph ? index : nil
            index = end
        }
        if index - wordStart > 1 { emitWord(part.extracting(wordStart..<index), emit: emit) }
    }

    /// Plurals count as their singular.
    private static func emitWord(_ word: Span<UInt8>, emit: (Span<UInt8>) -> Void) {
        let (kept, addsY) = PluralEnding.cut(word)
        guard addsY else { return emit(word.extracting(0..<kept)) }
        let singular = (0..<kept).map { word[$0] } + [UInt8(ascii: "y")]
        emit(singular.span)
    }

    private static func isTermByte(_ byte: UInt8) -> Bool { byte >= 0x80 || isPlainTermByte(byte) }

    private static let arePlain = (0...255).map { isPlainTermByte(UInt8($0)) }

    private static func isPlainTermByte(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }

    /// `. - _ / : @`
    static func isJoiner(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2E, 0x2D, 0x5F, 0x2F, 0x3A, 0x40: true
        default: false
        }
    }

    /// A joiner before a term byte holds an identifier together.
    private static func isJoint(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        isJoiner(bytes[index]) && index + 1 < bytes.count && isTermByte(bytes[index + 1])
    }
}
