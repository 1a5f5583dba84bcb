import Markup

/// What a document's language and numbers say about how its dates and zones are meant.
enum TimelineLanguage {
    /// Where ambiguous abbreviations are at home: China for a document in Chinese, else the configuration's zone.
    static func home(of tree: MarkdownTree, configured zone: Zone) -> Zone {
        guard zone.isUTC else { return zone }
        let bytes = tree.strings
        // In one sweep without a branch: most documents hold no such letter at all.
        guard bytes.reduce(0, max) >= 0xE3 else { return zone }
        var (han, other) = (0, 0)
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0xE4...0xE9:
                han += 1
                index += 3
            case 0xE3 where index + 1 < bytes.count && (0x81...0x83).contains(bytes[index + 1]), 0xEA...0xED:
                other += 1
                index += 3
            default: index += 1
            }
        }
        guard han > 40, other * 20 < han else { return zone }
        return Zone.named("Asia/Shanghai") ?? zone
    }

    /// The order of day and month that some date of the document proves; else the one of its language, if that tells.
    static func dayOrder(of tree: MarkdownTree) -> DayOrder? {
        var letters = 0
        for node in tree.nodes where node.kind == .text {
            let bytes = tree.bytes(node.literal)
            var previous: UInt8 = 0
            for index in bytes.indices {
                let byte = bytes[index]
                if byte == 0xC3 { letters += 1 }
                // What follows a separator is the rest of a date (`2026-12-24`) and proves nothing.
                if Cursor.isDigit(byte), !Cursor.isDigit(previous), previous != 0x2D, previous != 0x2F, hasSeparator(bytes, index),
                    let proof = proof(bytes, index)
                {
                    return proof
                }
                previous = byte
            }
        }
        return letters * 100 > tree.strings.count ? .dayFirst : nil
    }

    private static func hasSeparator(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        let isSeparator: (Int) -> Bool = { $0 < bytes.endIndex && (bytes[$0] == 0x2F || bytes[$0] == 0x2D) }
        return isSeparator(index + 1) || isSeparator(index + 2)
    }

    private static func proof(_ bytes: ArraySlice<UInt8>, _ index: Int) -> DayOrder? {
        var cursor = Cursor(Array(bytes[index..<min(index + 12, bytes.endIndex)]))
        return DateScanner.scan(&cursor)?.proof
    }
}
