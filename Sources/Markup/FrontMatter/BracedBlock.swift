import Diagnostics

/// The extent of a JSON object with which a text begins.
struct BracedBlock {
    /// From its brace to past the other; of one that is never closed to the end of the lines before the first blank one.
    let range: Range<Int>
    let isClosed: Bool

    /// Nil where the text begins with no brace, or what follows it is no quoted key: `{{ page.title }}`, `{: .note}`. So is what has none of the
    /// keys of front matter: the answer of a program.
    init?(in source: SourceFile, from start: Int) {
        let bytes = source.bytes
        guard start < bytes.count, bytes[start] == 0x7B, Self.beginsWithKey(bytes[(start + 1)...]) else { return nil }
        if let end = Self.end(bytes, from: start) {
            guard Self.isBlank(bytes, from: end, in: source), Self.holdsUsualKey(bytes[start..<end]) else { return nil }
            (range, isClosed) = (start..<end, true)
            return
        }
        var number = source.line(at: start)
        while number < source.lineCount, bytes[source.lineRange(number + 1)].contains(where: { $0 > 0x20 }) { number += 1 }
        (range, isClosed) = (start..<source.lineRange(number).upperBound, false)
        if !Self.holdsUsualKey(bytes[range]) { return nil }
    }

    private static func beginsWithKey(_ bytes: ArraySlice<UInt8>) -> Bool {
        let key = bytes.drop { $0 <= 0x20 }
        guard key.first == 0x22, let close = key.dropFirst().prefix(128).firstIndex(of: 0x22) else { return false }
        return key[(close + 1)...].first { $0 > 0x20 } == 0x3A
    }

    private static func holdsUsualKey(_ bytes: ArraySlice<UInt8>) -> Bool {
        var here = bytes.startIndex
        while let quote = bytes[here...].firstIndex(of: 0x22) {
            here = quote + 1
            let word = bytes[here...].prefix(24).prefix { $0 != 0x22 }
            guard bytes[word.endIndex...].first == 0x22, bytes[(word.endIndex + 1)...].first(where: { $0 > 0x20 }) == 0x3A else { continue }
            if usualKeys.contains(String(decoding: word, as: UTF8.self).lowercased()) { return true }
        }
        return false
    }

    /// One of them has any front matter, and no answer of a program by itself.
    private static let usualKeys: Set<String> = [
        "title", "date", "severity", "priority", "audience", "summary", "services", "service", "teams", "tags", "framework", "started",
        "authors",
        "author", "root_causes", "actions", "layout", "draft",
    ]

    /// Past the brace that closes the one at `start`; braces in strings are text.
    private static func end(_ bytes: [UInt8], from start: Int) -> Int? {
        var (here, depth, isText) = (start, 0, false)
        while here < bytes.count {
            switch bytes[here] {
            case 0x22: isText.toggle()
            case 0x5C where isText: here += 1
            case 0x0A where isText, 0x0D where isText: return nil
            case 0x7B where !isText: depth += 1
            case 0x7D where !isText:
                depth -= 1
                if depth == 0 { return here + 1 }
            default: break
            }
            here += 1
        }
        return nil
    }

    private static func isBlank(_ bytes: [UInt8], from offset: Int, in source: SourceFile) -> Bool {
        let line = source.lineRange(source.line(at: offset - 1))
        return bytes[offset..<max(offset, line.upperBound)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
