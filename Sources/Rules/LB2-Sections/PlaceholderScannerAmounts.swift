/// Amounts and hints that nobody replaced.
extension PlaceholderScanner {
    /// `XX % of the users`, `XX minutes`, `$XX`, `$X revenue`; not a Roman number, a size or a variable.
    static func blankAmount(_ bytes: [UInt8], _ start: Int) -> Mark? {
        let isMoney = bytes[start] == 0x24
        let first = isMoney ? start + 1 : start
        let end = bytes[first...].firstIndex { $0 != 0x58 } ?? bytes.count
        guard end > first, !isWordByte(bytes, start - 1), !isWordByte(bytes, end) else { return nil }
        guard isMoney && end > first + 1 || (isMoney || end > first + 1) && isCounted(bytes, from: end, isMoney) else { return nil }
        return Mark(range: start..<end, isStatus: false)
    }

    private static let units = words(
        """
        minutes min mins hours hrs seconds secs days users customers clients people requests orders transactions errors calls percent times \
        Minuten Stunden Sekunden Tage Nutzer Kunden heures jours utilisateurs clients minutos horas usuarios clientes usuários
        """)
    private static let values = words("revenue million thousand lost loss worth USD EUR in")

    private static func words(_ list: String) -> Set<ArraySlice<UInt8>> { Set(list.split(separator: " ").map { Array($0.utf8)[...] }) }

    /// Whether a per-cent sign follows, or the word for what is counted.
    private static func isCounted(_ bytes: [UInt8], from end: Int, _ isMoney: Bool) -> Bool {
        let rest = bytes[end...].prefix(24).drop { $0 == 0x20 }
        if rest.first == 0x25 { return true }
        return (isMoney ? values : units).contains(rest.prefix { isWord($0) })
    }

    private static let orders = words(
        "describe insert enter fill specify your summarize summarise explain briefly provide beschreibe décrire insérer insertar")

    /// `[Describe the impact here]`: several words in square brackets, the first of them an order to the author.
    static func hint(_ bytes: [UInt8], _ start: Int) -> Mark? {
        guard let mark = bracketed(bytes, start, close: 0x5D) else { return nil }
        let words = bytes[mark.range].dropFirst().dropLast().split(separator: 0x20)
        guard words.count > 1, orders.contains(words[0].map { $0 < 0x80 ? $0 | 0x20 : $0 }[...]) else { return nil }
        let next = mark.range.upperBound < bytes.count ? bytes[mark.range.upperBound] : 0
        return next == 0x28 || next == 0x5B || next == 0x3A ? nil : Mark(range: mark.range, isStatus: true)
    }
}
