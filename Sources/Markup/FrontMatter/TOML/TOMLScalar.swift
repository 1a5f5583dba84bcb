/// What TOML lets stand without quotes: true and false, numbers, dates and times. Only the shape counts: whether there is such a day is told
/// where the day is read.
struct TOMLScalar {
    private var rest: ArraySlice<UInt8>

    static func isValue(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.elementsEqual("true".utf8) || bytes.elementsEqual("false".utf8) { return true }
        return [TOMLScalar.takeNumber, takeMoment].contains { take in
            var scalar = TOMLScalar(rest: bytes)
            return take(&scalar) && scalar.rest.isEmpty
        }
    }

    private static func takeNumber(_ scalar: inout TOMLScalar) -> Bool {
        for (mark, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where scalar.take(mark) { return scalar.takeDigits(radix: radix) > 0 }
        _ = scalar.take("+") || scalar.take("-")
        if scalar.take("inf") || scalar.take("nan") { return true }
        let startsWithZero = scalar.rest.first == 0x30
        let digits = scalar.takeDigits()
        guard digits == 1 || digits > 1 && !startsWithZero else { return false }
        if scalar.take("."), scalar.takeDigits() == 0 { return false }
        guard scalar.take("e") || scalar.take("E") else { return true }
        _ = scalar.take("+") || scalar.take("-")
        return scalar.takeDigits() > 0
    }

    private static func takeMoment(_ scalar: inout TOMLScalar) -> Bool {
        guard scalar.rest.dropFirst(2).first != 0x3A else { return scalar.takeTime() }
        guard scalar.takePair(), scalar.takePair(), scalar.take("-"), scalar.takePair(), scalar.take("-"), scalar.takePair() else {
            return false
        }
        guard scalar.take("T") || scalar.take("t") || scalar.take(" ") else { return true }
        guard scalar.takeTime() else { return false }
        guard scalar.take("+") || scalar.take("-") else { return scalar.take("Z") || scalar.take("z") || scalar.rest.isEmpty }
        return scalar.takePair() && scalar.take(":") && scalar.takePair()
    }

    private mutating func takeTime() -> Bool {
        guard takePair(), take(":"), takePair() else { return false }
        guard take(":") else { return true }
        guard takePair() else { return false }
        return !take(".") || takeDigits() > 0
    }

    private mutating func takePair() -> Bool {
        guard rest.count > 1, rest.prefix(2).allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
        rest = rest.dropFirst(2)
        return true
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    /// Digits, with an underscore between two of them where somebody wrote one.
    /// - Returns: how many digits they are.
    private mutating func takeDigits(radix: Int = 10) -> Int {
        let isDigit = { (byte: UInt8?) in byte.flatMap { Character(Unicode.Scalar($0)).hexDigitValue }.map { $0 < radix } ?? false }
        var count = 0
        while let byte = rest.first {
            if isDigit(byte) { count += 1 } else if byte != 0x5F || count == 0 || !isDigit(rest.dropFirst().first) { break }
            rest = rest.dropFirst()
        }
        return count
    }
}
