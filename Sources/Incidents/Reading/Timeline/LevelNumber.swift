/// The number of a section with which a text begins: `3.2. Chronology`, `§ 3.2.1 Detection`, `3. Incident`.
struct LevelNumber {
    let levels: [Int]
    /// Where the words behind it begin.
    let end: Int

    /// Nil for a text that begins with anything else, and for a number with a zero before a digit, as only days have it.
    init?(_ bytes: [UInt8]) {
        guard let first = bytes.first, Cursor.isDigit(first) || first == 0xC2 || first == 0x20 else { return nil }
        var cursor = Cursor(bytes)
        cursor.skipSpaces()
        if cursor.take("§") { cursor.skipSpaces() }
        var levels: [Int] = []
        repeat {
            guard cursor.byte() != 0x30, let number = cursor.takeNumber(1...2) else { return nil }
            levels.append(number.value)
        } while cursor.take(byte: 0x2E) && Cursor.isDigit(cursor.byte())
        guard cursor.skipSpaces() else { return nil }
        (self.levels, end) = (levels, cursor.at)
    }

    /// Whether a table of contents could go on from `other` to this one: `3.1` or `3.1.4` to `3.2`, `3` to `3.1`, `3.5` to `4.1`. Not `13.1.`
    /// to `14.1.`, which are days.
    func follows(_ other: LevelNumber) -> Bool {
        let shared = zip(levels, other.levels).prefix { $0 == $1 }.count
        guard shared < levels.count, levels[(shared + 1)...].allSatisfy({ $0 == 1 }) else { return false }
        if shared == other.levels.count { return levels[shared] == 1 }
        return levels[shared] == other.levels[shared] + 1 && (shared > 0 || levels.dropFirst() != other.levels.dropFirst())
    }
}
