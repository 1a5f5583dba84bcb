import Markup

/// What a document's language and numbers say about how its dates and zones are meant.
enum TimelineLanguage {
    /// Where ambiguous abbreviations are at home: China for a document in Chinese, else the configuration's zone.
    static func home(of tree: MarkdownTree, configured zone: Zone) -> Zone {
        guard zone.isUTC else { return zone }
        let bytes = tree.source.bytes.dropFirst(tree.bodyStart)
        // In one sweep without a branch: most documents hold no such letter at all.
        guard bytes.reduce(0, max) >= 0xE3 else { return zone }
        var (han, other) = (0, 0)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case 0xE4...0xE9:
                han += 1
                index += 3
            case 0xE3 where index + 1 < bytes.endIndex && (0x81...0x83).contains(bytes[index + 1]), 0xEA...0xED:
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
        for node in tree.nodes where node.kind == .text {
            let bytes = tree.bytes(node.literal)
            for index in datePlaces(bytes) { if let proof = proof(bytes, index) { return proof } }
        }
        let body = tree.source.bytes.dropFirst(tree.bodyStart)
        let letters = body.reduce(0) { $0 &+ ($1 == 0xC3 ? 1 : 0) }
        return letters * 100 > body.count ? .dayFirst : nil
    }

    /// Where numbers begin that a separator follows. What follows a separator is the rest of a date (`2026-12-24`) and proves nothing.
    private static func datePlaces(_ text: ArraySlice<UInt8>) -> [Int] {
        text.withUnsafeBufferPointer { bytes in
            var places: [Int] = []
            for offset in bytes.indices.dropFirst() where isSeparator(bytes[offset]) && Cursor.isDigit(bytes[offset - 1]) {
                var start = offset - 1
                while start > 0, offset - start <= 2, Cursor.isDigit(bytes[start - 1]) { start -= 1 }
                guard offset - start <= 2, start == 0 || !isSeparator(bytes[start - 1]) else { continue }
                places.append(text.startIndex + start)
            }
            return places
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x2D }

    private static func proof(_ bytes: ArraySlice<UInt8>, _ index: Int) -> DayOrder? {
        var cursor = Cursor(Array(bytes[index..<min(index + 12, bytes.endIndex)]))
        return DateScanner.scan(&cursor)?.proof
    }
}
