/// Durations as authors type them: `1h 15m`, `about 75 minutes`, `3,5 Stunden`, `3h30`, `03:30`, `PT1H15M`, `une heure et demie`, `1時間15分`.
package struct WrittenDuration {
    private var rest: Substring
    private let isISO: Bool

    /// Seconds, or nil when the text is not one duration: `2-3 hours`, `less than an hour`. What stands in brackets after it is left out, and
    /// what tells of what it is the duration: `1h 30m of degraded service`.
    package static func seconds(_ text: String) -> Int? {
        var written = WrittenDuration(text)
        return written.clock() ?? written.parts()
    }

    /// Nobody adds up more numbers.
    private static let mostParts = 10

    private init(_ text: String) {
        rest = Substring(text.lowercased())
        if let bracket = rest.firstIndex(where: { $0 == "(" || $0 == "（" }), bracket != rest.startIndex { rest = rest[..<bracket] }
        while let last = rest.last, last.isWhitespace || last == "." { rest.removeLast() }
        isISO = rest.hasPrefix("p") && rest.dropFirst().first.map { $0 == "t" || $0.isNumber } == true
    }

    /// `3:30`, `03:30:00`, `3:30 h`; `4:30 min`.
    private func clock() -> Int? {
        let unit = rest.drop { $0.isNumber || $0 == ":" }.drop(while: \.isWhitespace)
        let fields = rest.dropLast(unit.count).split(separator: ":", omittingEmptySubsequences: false)
        let numbers = fields.compactMap { Int($0.filter { !$0.isWhitespace }) }
        guard (2...3).contains(fields.count), numbers.count == fields.count, numbers[0] < 1000,
            zip(fields, numbers).dropFirst().allSatisfy({ $0.prefix(while: \.isNumber).count == 2 && $1 < 60 })
        else { return nil }
        let whole = numbers.count == 3 ? numbers[0] * 3600 + numbers[1] * 60 + numbers[2] : numbers[0] * 3600 + numbers[1] * 60
        if unit.isEmpty { return whole }
        guard let named = Self.units.first(where: { unit == $0.name }) else { return nil }
        if named.seconds == 3600 { return whole }
        return named.seconds == 60 && numbers.count == 2 ? numbers[0] * 60 + numbers[1] : nil
    }

    private mutating func parts() -> Int? {
        var total = 0.0
        var last: Int?
        for _ in 0...Self.mostParts {
            skipFillers()
            // "5 min of data loss, total 1 h" tells two.
            let isExplained = last != nil && Self.explanations.contains(where: rest.hasPrefix)
            if rest.isEmpty || isExplained && !namesWhole() { return last != nil && total < 1e10 ? Int(total.rounded()) : nil }
            if isExplained { return nil }
            guard let number = quantity() else { return nil }
            rest = rest.drop { $0 == " " || $0 == "\u{A0}" || $0 == "-" || $0 == "个" || $0 == "個" }
            guard let unit = unit() else {
                // "3h30"
                guard last == 3600, rest.isEmpty, number < 60, number == number.rounded() else { return nil }
                return Int((total + number * 60).rounded())
            }
            // Half a day may be twelve hours or a morning.
            if number < 1, unit > 3600 { return nil }
            total += (number + half()) * Double(unit)
            last = unit
        }
        return nil
    }

    /// Whether what explains a part goes on to the whole.
    private func namesWhole() -> Bool {
        let words = rest.split { !$0.isLetter && !$0.isNumber }
        return zip(words, words.dropFirst()).contains { Self.wholes.contains(String($0)) && $1.first?.isNumber == true }
    }

    private mutating func skipFillers() {
        while true {
            let before = rest.startIndex
            rest = rest.drop { " ,~≈+.\u{A0}約约약간間间".contains($0) }
            for word in Self.fillers where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
            if isISO { for mark in ["p", "t"] where rest.hasPrefix(mark) { rest = rest.dropFirst() } }
            if rest.startIndex == before { return }
        }
    }

    /// How many of the unit that follows: `1.5`, `3,5`, `1 ½`, `½`, `two`, `half an`.
    private mutating func quantity() -> Double? {
        if let found = take(Self.quantities) { return found + half() }
        guard let first = rest.first, first.isASCII, first.isNumber else { return fraction() }
        guard let number = number() else { return nil }
        let after = rest
        rest = rest.drop { $0 == " " }
        if let fraction = fraction() { return number + fraction }
        rest = after
        return number + half()
    }

    /// Digits with one point or comma: before three digits it groups them, `1,200`.
    private mutating func number() -> Double? {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        let whole = digits.prefix(while: \.isNumber)
        var decimals = digits.dropFirst(whole.count + 1).prefix(while: \.isNumber)
        guard whole.count <= 9 else { return nil }
        rest = rest.dropFirst(whole.count + (decimals.isEmpty ? 0 : 1 + decimals.count))
        let mark = digits.dropFirst(whole.count).first
        if mark == ",", decimals.count == 3 {
            defer { decimals = "" }
            return Double(whole + decimals)
        }
        return Double(decimals.isEmpty ? String(whole) : "\(whole).\(decimals)")
    }

    private mutating func fraction() -> Double? {
        guard let first = rest.first, let value = Self.fractions[first] else { return nil }
        rest.removeFirst()
        return value
    }

    /// `and a half`, `et demie`, 半: what is added to a number or after its unit.
    private mutating func half() -> Double {
        let after = rest
        rest = rest.drop { $0 == " " }
        if let found = take(Self.halves) { return found }
        rest = after
        return 0
    }

    private mutating func unit() -> Int? {
        guard let unit = Self.units.first(where: { rest.hasPrefix($0.name) && isWhole($0.name) }) else { return nil }
        rest = rest.dropFirst(unit.name.count)
        if rest.first == "." { rest = rest.dropFirst() }
        return unit.seconds
    }

    private mutating func take(_ words: [(name: String, value: Double)]) -> Double? {
        guard let found = words.first(where: { rest.hasPrefix($0.name) && isWhole($0.name) }) else { return nil }
        rest = rest.dropFirst(found.name.count)
        return found.value
    }

    /// A word ends where its letters end; those of Chinese, Japanese and Korean, and beginnings of compounds, run on into the next.
    private func isWhole(_ word: String) -> Bool {
        guard let next = rest.dropFirst(word.count).first, let last = word.unicodeScalars.last else { return true }
        return !next.isLetter || last.value >= 0x3000 || Self.compounds.contains(word) || isISO && next == "t"
    }
}
