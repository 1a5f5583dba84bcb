/// Writes an ordered list of words, each without the letters it shares with the one before.
struct FrontCoder {
    private var last: ArraySlice<UInt8> = []

    /// Appends how many characters are shared, at most 31, and the rest. Only ASCII is shared: a character of several bytes stays whole.
    mutating func append(_ word: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var shared = 0
        for (a, b) in zip(last, word) {
            if a != b || a >= 0x80 || shared == 31 { break }
            shared += 1
        }
        text.append(CompactNumber.digits[shared])
        text += word.dropFirst(shared)
        last = word
    }
}
