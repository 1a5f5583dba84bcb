/// Times that an entry's words stand before.
extension TimelineHeadScanner {
    /// A time behind a label or at the end: `Start: October 8, 16:00`, `First failure (October 11, 2025)`, `Alert fired at 10:30 UTC`.
    static func scan(behindLabel text: TimelineText, context: Zone?) -> TimelineHead? {
        if let head = scan(behindKnownLabel: text, context) ?? scan(behindName: text, context: context) { return head }
        let bytes = text.folded.bytes
        for (index, byte) in bytes.enumerated() where byte == 0x28 || (byte == 0x3A && index < 80) {
            guard byte == 0x28 || (index + 1 < bytes.count && bytes[index + 1] == 0x20) else { continue }
            var scanner = TimelineHeadScanner(cursor: Cursor(bytes, at: index + 1), zone: context)
            if var head = scanner.head(), head.isReadable, !head.isDoubtful {
                head.words = 0..<index
                return head
            }
        }
        return scan(atEndOf: text, context)
    }

    /// A time that stands apart from the words, which may be among others that begin with theirs: `Mitigated 10:30 UTC: off`,
    /// `Switch replaced. 10:22 UTC`, `Switch replaced (10:22 UTC)`.
    static func scan(apartFrom text: TimelineText, context: Zone?) -> TimelineHead? {
        if let head = scan(behindKnownLabel: text, context) { return head }
        guard let head = scan(atEndOf: text, context), let words = head.words, words.upperBound == head.range.lowerBound else { return nil }
        let last = text.folded.bytes[words].last { $0 != 0x20 }
        return last.map { [0x2E, 0x21, 0x28, 0x5B, 0x2D, 0x3B, 0x3A, 0x7C].contains($0) } == true ? head : nil
    }

    /// `Mitigated 10:30 UTC: off`
    private static func scan(behindKnownLabel text: TimelineText, _ context: Zone?) -> TimelineHead? {
        let bytes = text.folded.bytes
        guard let index = bytes.prefix(32).firstIndex(where: Cursor.isDigit), index > 0, bytes[index - 1] == 0x20,
            TimelineLabel.isKnown(text.string(0..<index).trimmingSuffix(marks))
        else { return nil }
        var scanner = TimelineHeadScanner(cursor: Cursor(bytes, at: index), zone: context)
        return scanner.plainTime(behind: index)
    }

    /// `Kim 15:50: all well`, `Kim (15:50): all well`: one or two names before a time that a colon closes, as conversations are written.
    static func scan(behindName text: TimelineText, context: Zone?) -> TimelineHead? {
        let bytes = text.folded.bytes
        guard let index = endOfName(in: bytes, ofWords: 1...2) else { return nil }
        var scanner = TimelineHeadScanner(cursor: Cursor(bytes, at: index), zone: context)
        guard let head = scanner.plainTime(behind: index), bytes[head.range.upperBound..<min(head.rest, bytes.count)].contains(0x3A) else {
            return nil
        }
        return head
    }

    /// `Kim Poe 9:12 AM`: a name and a time and nothing else, as chats set them above what was said.
    static func scan(behindSpeaker text: TimelineText, context: Zone?) -> TimelineHead? {
        let bytes = text.folded.bytes
        guard bytes.count <= 60, let index = endOfName(in: bytes, ofWords: 1...3) ?? endOfHandle(in: bytes) else { return nil }
        var scanner = TimelineHeadScanner(cursor: Cursor(bytes, at: index), zone: context)
        return scanner.plainTime(behind: index).flatMap { $0.rest >= bytes.count ? $0 : nil }
    }

    /// Where the digits begin of `kim.poe [9:12 AM]`, `pager-bot APP  9:12 AM`.
    private static func endOfHandle(in bytes: [UInt8]) -> Int? {
        guard let index = bytes.prefix(40).firstIndex(where: Cursor.isDigit), index > 2 else { return nil }
        var words = bytes[..<index].split(separator: 0x20)
        if words.last?.elementsEqual([0x5B]) == true { words.removeLast() } else if bytes[index - 1] != 0x20 { return nil }
        if words.count == 2, ["APP", "BOT"].contains(where: { words[1].elementsEqual($0.utf8) }) { words.removeLast() }
        guard words.count == 1, words[0].count > 1, words[0].allSatisfy({ Cursor.isLatin($0) || [0x2E, 0x5F, 0x2D].contains($0) }) else {
            return nil
        }
        return index
    }

    /// Where the digits begin that stand behind a name.
    private static func endOfName(in bytes: [UInt8], ofWords count: ClosedRange<Int>) -> Int? {
        guard let index = bytes.prefix(40).firstIndex(where: Cursor.isDigit), index > 1 else { return nil }
        var name = bytes[..<index]
        while let last = name.last, [0x20, 0x28, 0x5B].contains(last) { name.removeLast() }
        return name.endIndex < index && isName(name, ofWords: count) ? index : nil
    }

    /// A line that is a speaker's name: `Kim Poe`, `PagerDuty`.
    static func isName(_ text: TimelineText) -> Bool { text.bytes.count <= 40 && isName(text.folded.bytes[...], ofWords: 1...3) }

    private static func isName(_ name: ArraySlice<UInt8>, ofWords count: ClosedRange<Int>) -> Bool {
        let words = name.split(separator: 0x20)
        return count.contains(words.count)
            && words.allSatisfy { word in
                word.first.map { Cursor.isUpper($0) || $0 >= 0x80 } == true
                    && word.allSatisfy { Cursor.isLetter($0) || [0x27, 0x2D, 0x2E].contains($0) }
            }
    }

    /// `Alert fired at 10:30 UTC`, `Switch replaced (10:22 UTC)`
    private static func scan(atEndOf text: TimelineText, _ context: Zone?) -> TimelineHead? {
        let bytes = text.folded.bytes
        for index in bytes.indices.dropFirst(max(1, bytes.count - 60)) where [0x20, 0x28, 0x5B].contains(bytes[index - 1]) {
            var scanner = TimelineHeadScanner(cursor: Cursor(bytes, at: index), zone: context)
            if let head = scanner.plainTime(behind: index), head.rest >= bytes.count { return head }
        }
        return nil
    }

    private mutating func plainTime(behind end: Int) -> TimelineHead? {
        guard var head = timed(), head.isReadable, head.start.clock?.style == .plain else { return nil }
        head.words = 0..<end
        return head
    }

    private static let partsOfDay = WordTable([
        "early morning", "late morning", "morning", "midday", "early afternoon", "late afternoon", "afternoon", "early evening",
        "late evening", "evening", "late night", "night", "overnight",
    ])

    /// "Early morning, May 7", "Evening of 14 March": which part of a day an entry tells of, before the day.
    mutating func skipPartOfDay() {
        guard Cursor.isLatin(cursor.byte()) else { return }
        var ahead = cursor
        guard ahead.take(Self.partsOfDay) != nil else { return }
        _ = ahead.take(",")
        ahead.skipSpaces()
        if ahead.takeWord("of") || ahead.takeWord("on") { ahead.skipSpaces() }
        var day = ahead
        if DateScanner.scan(&day) != nil { cursor = ahead }
    }

    /// What stands between the words and the time.
    static let marks = " :(*[-–—|@"
}
