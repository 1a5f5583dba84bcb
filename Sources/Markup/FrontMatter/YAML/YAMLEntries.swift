import Diagnostics

/// The lines of one top-level entry: its key line and what continues it.
struct YAMLChunk {
    var key: String
    var keyRange: Range<Int>
    var colon: Int
    /// Without line endings; the first is the key line. Blank lines and comments at the end are left out.
    var lines: [Range<Int>]

    var range: Range<Int> { keyRange.lowerBound..<(lines.last?.upperBound ?? keyRange.upperBound) }
    /// What follows the colon on the key line.
    var valueRange: Range<Int> { min(colon + 1, lines[0].upperBound)..<lines[0].upperBound }
}

/// Splits a block into its top-level entries by what stands at the left margin.
enum YAMLEntries {
    /// `strays`: lines that belong to no entry.
    static func split(_ source: SourceFile, content: Range<Int>) -> (chunks: [YAMLChunk], strays: [Range<Int>]) {
        var chunks: [YAMLChunk] = []
        var strays: [Range<Int>] = []
        guard !content.isEmpty else { return ([], []) }
        let first = source.line(at: content.lowerBound)
        for number in first...source.line(at: content.upperBound - 1) {
            let range = source.lineRange(number)
            let line = source.bytes[range]
            if ConflictMarkers.isMarker(line) { continue }
            if let colon = FrontMatterLine.keyEnd(in: line) {
                chunks.append(chunk(range, colon, source))
                continue
            }
            switch FrontMatterLine.kind(of: line, .yaml) {
            case .text, .almostKey: strays.append(range)
            case .blank, .comment: if !chunks.isEmpty { chunks[chunks.count - 1].lines.append(range) }
            case .key, .continuation:
                if chunks.isEmpty { strays.append(range) } else { chunks[chunks.count - 1].lines.append(range) }
            }
        }
        for index in chunks.indices { trim(&chunks[index], source) }
        return (chunks, strays)
    }

    private static func chunk(_ line: Range<Int>, _ colon: Int, _ source: SourceFile) -> YAMLChunk {
        var end = colon
        while end > line.lowerBound, source.bytes[end - 1] == 0x20 { end -= 1 }
        var key = line.lowerBound..<end
        if key.count >= 2, source.bytes[key.lowerBound] == 0x22 || source.bytes[key.lowerBound] == 0x27 {
            key = key.lowerBound + 1..<key.upperBound - 1
        }
        return YAMLChunk(key: source.text(key), keyRange: line.lowerBound..<end, colon: colon, lines: [line])
    }

    private static func trim(_ chunk: inout YAMLChunk, _ source: SourceFile) {
        while chunk.lines.count > 1, let last = chunk.lines.last {
            switch FrontMatterLine.kind(of: source.bytes[last], .yaml) {
            case .blank: chunk.lines.removeLast()
            case .comment where source.bytes[last.lowerBound] == 0x23: chunk.lines.removeLast()
            default: return
            }
        }
    }
}
