/// Whole numbers as text that a script need not escape: five bits a character, most significant first; the sixth bit says that more follow.
enum CompactNumber {
    /// The character of each six-bit value; `templates/search.js` has the same.
    static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)

    static func append(_ number: Int, to text: inout [UInt8]) {
        precondition(number >= 0, "only counts and gaps are written")
        if number < 32 { return text.append(digits[number]) }
        var shift = (Int.bitWidth - 1 - number.leadingZeroBitCount) / 5 * 5
        while shift > 0 {
            text.append(digits[32 | (number >> shift & 31)])
            shift -= 5
        }
        text.append(digits[number & 31])
    }

    /// An ascending list of different numbers, each as its distance from the one before.
    static func list(_ numbers: some Sequence<Int>) -> [UInt8] {
        var text: [UInt8] = []
        var last = -1
        for number in numbers {
            append(number - last - 1, to: &text)
            last = number
        }
        return text
    }
}
