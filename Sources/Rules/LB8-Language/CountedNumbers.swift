import Diagnostics
import Incidents

/// Tells whether a text counts something in figures: versions, tickets, days, clock times and codes count nothing.
struct CountedNumbers {
    private let prose: Prose

    init(_ prose: Prose) { self.prose = prose }

    func stand(in part: Range<Int>) -> Bool {
        let part = part.clamped(to: prose.bytes.indices)
        var offset = part.lowerBound
        while let digit = prose.bytes[offset..<part.upperBound].firstIndex(where: Self.isDigit) {
            let number = digit..<end(of: digit, before: part.upperBound)
            if isCount(number, after: offset) { return true }
            offset = number.upperBound
        }
        return false
    }

    /// Past the digits from an offset and the marks between them: `2.3.1`, `1,200`, `10:15`, `2026-03-14`.
    private func end(of start: Int, before limit: Int) -> Int {
        let bytes = prose.bytes
        var end = start
        while end < limit {
            let isMark = ".,:-/".utf8.contains(bytes[end]) && end + 1 < limit && Self.isDigit(bytes[end + 1])
            guard isMark || Self.isDigit(bytes[end]) else { break }
            end += 1
        }
        return end
    }

    private func isCount(_ number: Range<Int>, after bound: Int) -> Bool {
        var start = number.lowerBound
        while start > bound, Self.isOfName(prose.bytes[start - 1]) { start -= 1 }
        let lead = prose.bytes[start..<number.lowerBound]
        if lead.contains(where: { Self.isLetter($0) || $0 == UInt8(ascii: "#") }) { return false }
        return isPlain(number) && !isEnded(number.upperBound) && !isLabelled(number, from: start)
    }

    /// No clock time, version or day by its marks.
    private func isPlain(_ number: Range<Int>) -> Bool {
        let written = prose.bytes[number]
        if written.contains(UInt8(ascii: ":")) { return false }
        for mark in ".-/".utf8 {
            let groups = written.split(separator: mark)
            let isThousands = mark == UInt8(ascii: ".") && groups.dropFirst().allSatisfy { $0.count == 3 }
            let isMonth = mark == UInt8(ascii: "-") && groups.count == 2 && groups[0].count == 4 && groups[1].count == 2
            if groups.count > 2 && !isThousands || isMonth { return false }
        }
        return true
    }

    /// "5xx", "3rd", "10am", "3月": what stands at a number makes it a code, a place in an order, or a time; "3時間" is a span of time.
    private func isEnded(_ end: Int) -> Bool {
        let after = prose.bytes[end...]
        let letters = after.prefix(4).prefix(while: Self.isLetter)
        if letters.count == 2, Self.endings.contains(WordScanner.hash(letters)) { return true }
        guard let unit = Self.units.first(where: after.starts(with:)) else { return false }
        return !Self.spans.contains(where: after.dropFirst(unit.count).starts(with:))
    }

    /// "version 2", "HTTP 500", "3 March", "March 3", "in 2026".
    private func isLabelled(_ number: Range<Int>, from start: Int) -> Bool {
        let (words, place) = (prose.words, prose.firstWord(at: start))
        if place > 0, let before = Optional(words[place - 1]), start - before.range.upperBound <= 2 {
            if Self.labels.contains(before.hash) || isMonth(before) || isYear(number) && Self.prepositions.contains(before.hash) {
                return true
            }
        }
        var next = prose.firstWord(at: number.upperBound)
        guard next < words.count, words[next].range.lowerBound - number.upperBound <= 2 else { return false }
        if words[next].hash == Self.de, next + 1 < words.count { next += 1 }
        return isMonth(words[next]) || Self.zones.contains(words[next].hash)
    }

    /// "May" and "March" with a capital.
    private func isMonth(_ word: Prose.Word) -> Bool {
        guard Self.months.contains(word.hash) else { return false }
        return !Self.verbs.contains(word.hash) || (0x41...0x5A).contains(prose.bytes[word.range.lowerBound])
    }

    private func isYear(_ number: Range<Int>) -> Bool {
        number.count == 4 && ["19", "20"].contains { prose.bytes[number].starts(with: $0.utf8) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
    /// What a name holds before its number: "OPS-412", "#412", "us-east-1".
    private static func isOfName(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || "-_#./".utf8.contains(byte) }

    private static let endings = WordSet("xx st nd rd th am pm")
    private static let units = ["年", "月", "日", "時", "时", "点", "號", "号", "년", "월", "일", "시"].map { Array($0.utf8) }
    private static let spans = ["間", "间", "간"].map { Array($0.utf8) }
    private static let labels = WordSet(
        "version versions v release build http https status code codes error ticket issue incident case port step phase tier level week quarter sev"
    )
    private static let prepositions = WordSet("in since until by of im seit bis en desde em depuis")
    private static let zones = WordSet("utc gmt cet cest est edt pst pdt am pm uhr")
    private static let de = WordScanner.hash("de")
    private static let verbs = WordSet("may march")
    private static let months = WordSet(
        """
        january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec \
        januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre \
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre \
        janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
        """)
}
