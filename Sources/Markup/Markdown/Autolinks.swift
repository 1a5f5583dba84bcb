import Diagnostics

/// Finds bare addresses in text, as GitHub does: `https://…`, `www.…`, `name@host`.
package enum Autolinks {
    package struct Link: Sendable, Hashable {
        /// Offsets in the bytes that were searched.
        package let range: Range<Int>
        package let destination: String
    }

    /// In order, none overlapping. Looks at every byte a bounded number of times.
    package static func find(in text: ArraySlice<UInt8>) -> [Link] {
        guard signs.isAnywhere(in: text) else { return [] }
        var links: [Link] = []
        var here = text.startIndex
        var wordStart = here
        while here < text.endIndex {
            let byte = text[here]
            var found: Range<Int>?
            var prefix = ""
            switch byte | 0x20 {
            case 0x68 where startsWord(here, text): found = address(text, at: here, after: schemeLength(text[here...]))
            case 0x77 where startsWord(here, text) && isWWW(text[here...]):
                found = address(text, at: here, after: 4)
                prefix = "http://"
            default:
                if byte == 0x40 {
                    found = mailbox(text, from: wordStart, at: here)
                    prefix = "mailto:"
                }
            }
            if let found {
                links.append(Link(range: found, destination: prefix + String(decoding: text[found], as: UTF8.self)))
                here = found.upperBound
                wordStart = here
                continue
            }
            here += 1
            if !isMailboxByte(byte) { wordStart = here }
        }
        return links
    }

    /// What every address holds, and most text does not: `@`, `//` or `www`.
    static let signs: BytePairs = {
        var signs = BytePairs()
        signs.insert(0x40, nil)
        signs.insert(0x2F, 0x2F)
        signs.insert(anyCaseOf: 0x77, 0x77)
        return signs
    }()

    private static func startsWord(_ index: Int, _ text: ArraySlice<UInt8>) -> Bool {
        guard index > text.startIndex else { return true }
        let before = text[index - 1]
        return !isAlphanumeric(before) && before != 0x5F
    }

    private static func schemeLength(_ text: ArraySlice<UInt8>) -> Int? {
        let lower = text.prefix(8).map { $0 | 0x20 }
        if lower.starts(with: Array("https".utf8)), text.dropFirst(5).starts(with: "://".utf8) { return 8 }
        if lower.starts(with: Array("http".utf8)), text.dropFirst(4).starts(with: "://".utf8) { return 7 }
        return nil
    }

    private static func isWWW(_ text: ArraySlice<UInt8>) -> Bool {
        text.prefix(3).allSatisfy { $0 | 0x20 == 0x77 } && text.dropFirst(3).first == 0x2E
    }

    /// A host and all that follows up to a blank or `<`, without the punctuation that ends a sentence.
    private static func address(_ text: ArraySlice<UInt8>, at start: Int, after prefix: Int?) -> Range<Int>? {
        guard let prefix else { return nil }
        let host = start + prefix
        var hostEnd = host
        while hostEnd < text.endIndex, isHostByte(text[hostEnd]), !isWideBlank(text, at: hostEnd) { hostEnd += 1 }
        guard hostEnd > host, isAlphanumeric(text[host]) || text[host] >= 0x80 else { return nil }
        if prefix == 4, !text[host..<hostEnd].contains(0x2E) { return nil }
        var end = hostEnd
        var parentheses = 0
        while end < text.endIndex, text[end] > 0x20, text[end] != 0x3C, !isWideBlank(text, at: end) {
            if text[end] == 0x28 { parentheses += 1 } else if text[end] == 0x29 { parentheses -= 1 }
            end += 1
        }
        while end > hostEnd || isTrailing(text[end - 1]) && end > host {
            let last = text[end - 1]
            if last == 0x29 {
                guard parentheses < 0 else { break }
                parentheses += 1
            } else if last == 0x3B, let ampersand = entityStart(text, endingAt: end - 1, notBefore: hostEnd) {
                end = ampersand
                continue
            } else if !isTrailing(last) {
                break
            }
            end -= 1
        }
        return end > host ? start..<end : nil
    }

    /// CJK full stops, commas, brackets and the wide blank end an address as a blank does.
    private static func isWideBlank(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
        guard text[index] >= 0xC2, index + 1 < text.endIndex else { return false }
        if text[index] == 0xC2 { return text[index + 1] == 0xA0 }
        guard index + 2 < text.endIndex else { return false }
        let (second, third) = (text[index + 1], text[index + 2])
        switch text[index] {
        case 0xE3: return second == 0x80 && third <= 0x91
        case 0xEF: return second == 0xBC && [0x88, 0x89, 0x8C, 0x9A, 0x9B].contains(third)
        case 0xE2: return second == 0x80 && [0x9C, 0x9D, 0x98, 0x99, 0xA8, 0xA9].contains(third)
        default: return false
        }
    }

    private static func isTrailing(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x2A, 0x5F, 0x7E, 0x27, 0x22, 0x3B, 0x5D: true
        default: false
        }
    }

    private static func entityStart(_ text: ArraySlice<UInt8>, endingAt semicolon: Int, notBefore: Int) -> Int? {
        var here = semicolon
        while here > notBefore, semicolon - here < 32, isAlphanumeric(text[here - 1]) { here -= 1 }
        return here < semicolon && here > notBefore && text[here - 1] == 0x26 ? here - 1 : nil
    }

    private static func mailbox(_ text: ArraySlice<UInt8>, from start: Int, at sign: Int) -> Range<Int>? {
        guard sign > start else { return nil }
        var end = sign + 1
        var hasDot = false
        while end < text.endIndex, isAlphanumeric(text[end]) || text[end] == 0x2D || text[end] == 0x5F || text[end] == 0x2E {
            if text[end] == 0x2E { hasDot = hasDot || end > sign + 1 && end + 1 < text.endIndex && isAlphanumeric(text[end + 1]) }
            end += 1
        }
        while end > sign + 1, text[end - 1] == 0x2E { end -= 1 }
        guard hasDot, end > sign + 1, text[end - 1] != 0x2D, text[end - 1] != 0x5F else { return nil }
        return start..<end
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte >= 0x80
    }

    private static func isMailboxByte(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: false
        }
    }
}
