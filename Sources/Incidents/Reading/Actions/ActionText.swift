import Markup

/// An item's text on its way from what was written to the promise alone: owner, due date, status and ticket are taken off its ends and noted.
struct ActionText: Sendable {
    let text: StyledText
    let day: ReferenceDay
    /// What is left of the text between the ends already taken off.
    var window: Range<Int>
    /// Stretches inside the window that state fields and belong to no promise.
    var cuts: [Range<Int>] = []
    var fields = ActionFields()
    /// The owner has a place of its own, a column of the table, so no last word is one.
    let hasOwnerElsewhere: Bool
    /// The bytes of ASCII that occur in the text, by which most readers know at once that it holds nothing for them.
    private let signs: ByteSet
    private let isASCII: Bool

    /// Reads all that stands around the promise.
    init(_ text: StyledText, day: ReferenceDay, hasOwnerElsewhere: Bool = false) {
        (self.text, self.day, self.hasOwnerElsewhere) = (text, day, hasOwnerElsewhere)
        (signs, isASCII) = (ByteSet(of: text.bytes), text.bytes.allSatisfy { $0 < 0x80 })
        window = text.trimmed(0..<(signs.contains(0x0A) ? Self.endOfItem(text) : text.bytes.count))
        readStrikethrough()
        readLeading()
        _ = readBracketAtEnd()
        readKeys()
        readTrailing()
        readBeforeRemark()
        readOwnerBeforeRemark()
        readDeclined()
        if fields.owner == nil { readDelegate() }
        if fields.owner == nil { readTeam() }
        if fields.status == nil, !window.isEmpty, ActionTense.isPast(text.folded, window) { fields.status = .done }
        if fields.ticket == nil { fields.ticket = ActionTicket.first(in: text, text.all) }
    }

    /// Whether one of some signs occurs anywhere in the text.
    func holds(_ signs: ByteSet) -> Bool { !self.signs.isDisjoint(with: signs) }

    /// The same, or any sign beyond ASCII.
    func holds(_ signs: ByteSet, orWide: Bool) -> Bool { holds(signs) || orWide && !isASCII }

    private static let nested: [StaticString] = ["** ", "*** ", "-- ", "•", "◦", "‣"]

    /// Before lines that were meant as nested bullets (`** …`, `-- …`, `• …`) but are none in Markdown.
    private static func endOfItem(_ text: StyledText) -> Int {
        for offset in text.bytes.indices.dropFirst() where text.bytes[offset - 1] == 0x0A {
            let rest = text.bytes[offset...].drop { $0 == 0x20 }
            if nested.contains(where: { text.stands($0, at: rest.startIndex, before: text.bytes.count) }) { return offset }
        }
        return text.bytes.count
    }

    /// True when no word is promised beside the fields.
    var isOnlyFields: Bool { rest.allSatisfy { $0 < 0x80 && !LowercasedBytes.isWordByte($0 | 0x20) } }

    /// The promise as plain text; what was written when nothing but fields would remain.
    var promise: String {
        let rest = rest
        return rest.isEmpty ? text.plain(text.all) : String(decoding: rest, as: UTF8.self)
    }

    /// What remains without the fields.
    private var rest: ArraySlice<UInt8> {
        var bytes: [UInt8] = []
        var offset = window.lowerBound
        for cut in cuts.isEmpty ? [] : cuts.sorted(by: { $0.lowerBound < $1.lowerBound })
        where cut.upperBound > offset && cut.lowerBound < window.upperBound {
            bytes.append(contentsOf: text.bytes[offset..<max(offset, cut.lowerBound)])
            offset = max(offset, min(cut.upperBound, window.upperBound))
        }
        bytes.append(contentsOf: text.bytes[offset..<max(offset, window.upperBound)])
        var rest = Self.tidy(StyledText.oneLineBytes(bytes))
        while !cuts.isEmpty, rest.ends(with: Array(" /".utf8)) { rest = Self.tidy(Array(rest.dropLast(2))) }
        return rest
    }

    /// Without the space that a cut left before a colon or comma.
    private static func withoutGaps(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes {
            if byte == 0x3A || byte == 0x2C || byte == 0x29, result.last == 0x20 { result.removeLast() }
            result.append(byte)
        }
        return result
    }

    /// Without separators that parted the promise from its fields, and without brackets that lost their content.
    private static func tidy(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var bytes = bytes
        if let found = emptyBrackets(bytes) { bytes = withoutGaps(StyledText.oneLineBytes(found)) }
        var rest = bytes[...]
        while let first = rest.first, !isPlain(first), let width = separators.first(where: { rest.starts(with: $0) })?.count {
            rest.removeFirst(width)
        }
        while let last = rest.last, !isPlain(last), let width = separators.first(where: { rest.ends(with: $0) })?.count {
            rest.removeLast(width)
        }
        return rest
    }

    /// A letter or digit of ASCII: no separator begins or ends with one.
    private static func isPlain(_ byte: UInt8) -> Bool { LowercasedBytes.isWordByte(byte | 0x20) && byte < 0x80 }

    private static let separators: [[UInt8]] = [" ", "->", "=>", "-", "–", "—", ":", "：", ";", ",", "|", "·", "、", "；", "，", "→"].map {
        Array($0.utf8)
    }

    /// The text without pairs of brackets around nothing; nil when it has none.
    private static func emptyBrackets(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(where: { $0 == 0x29 || $0 == 0x5D }) else { return nil }
        var result: [UInt8] = []
        var hasEmpty = false
        for byte in bytes {
            result.append(byte)
            guard byte == 0x29 || byte == 0x5D else { continue }
            let inside = result.dropLast().reversed().prefix { $0 == 0x20 || $0 == 0x2C }.count
            let opening = result.count - inside - 2
            guard opening >= 0, result[opening] == (byte == 0x29 ? 0x28 : 0x5B), inside < 3 else { continue }
            // A call such as `retry()` keeps its brackets.
            if opening > 0, LowercasedBytes.isWordByte(result[opening - 1] | 0x20), inside == 0 { continue }
            result.removeLast(result.count - opening)
            hasEmpty = true
        }
        return hasEmpty ? result : nil
    }

    /// `~~all of it~~`: done, unless other words say why it was struck.
    private mutating func readStrikethrough() {
        guard text.spans.contains(where: { $0.styles.contains(.struck) }) else { return }
        let visible = text.spans.filter { !text.trimmed($0.range).isEmpty }
        guard let first = visible.first(where: { $0.styles.contains(.struck) }) else { return }
        // `~~@dana~~ @lee: restart it`: who was to do it.
        if visible.count > 1, visible[0].styles.contains(.struck), ActionPeople.isMention(text, text.trimmed(first.range)) {
            window = afterSeparators(first.range.upperBound)..<window.upperBound
            return
        }
        let struck = visible.filter { $0.styles.contains(.struck) }.reduce(0) { $0 + $1.range.count }
        guard first.range.lowerBound <= window.lowerBound + 6, struck * 2 >= window.count || visible[0].styles.contains(.struck) else {
            return
        }
        fields.status = .done
        guard let end = visible.last(where: { $0.styles.contains(.struck) })?.range.upperBound else { return }
        for _ in 0..<4 where end < window.upperBound && (readBracketAtEnd() || readMentionAtEnd()) { window = text.trimmed(window) }
        guard end < window.upperBound else { return }
        let piece = ActionPiece(text: text, day: day, trust: .running)
        guard let said = piece.status(afterSeparators(end)..<window.upperBound) else { return }
        note(said)
        window = window.lowerBound..<end
    }

    /// A status said in words outranks strikethrough; everything else keeps what was found first.
    mutating func note(_ found: ActionFields, overriding: Bool = false) {
        let said = found.status
        fields.fill(from: found)
        if let said, overriding || fields.status == .done { fields.status = said }
    }
}
