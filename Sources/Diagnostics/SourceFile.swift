/// The bytes of one file as the author wrote them, and where its lines begin.
///
/// Offsets are bytes from the start of the file. Lines end at LF, CRLF or a lone CR, as cmark counts them.
@usableFromInline package struct SourceFile: Sendable {
    /// Path relative to the project's root, with `/` between folders.
    package let path: String
    @usableFromInline package let bytes: [UInt8]
    /// Byte offset at which each line begins; never empty.
    @usableFromInline let lineStarts: [Int32]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        lineStarts = Self.lineStarts(of: bytes)
    }

    private static func lineStarts(of bytes: [UInt8]) -> [Int32] {
        var starts: [Int32] = [0]
        starts.reserveCapacity(bytes.count / 32 + 1)
        bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                if offset + 8 <= bytes.count, !EightBytes(bytes, at: offset).containsAny(below: 0x0E) {
                    offset += 8
                    continue
                }
                for offset in offset..<min(offset + 8, bytes.count) where bytes[offset] <= 0x0D {
                    let isLoneReturn = bytes[offset] == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
                    if bytes[offset] == 0x0A || isLoneReturn { starts.append(Int32(offset + 1)) }
                }
                offset += 8
            }
        }
        // Of just their size: the sources of a whole history stay in memory.
        return starts.withUnsafeBufferPointer(Array.init)
    }

    @inlinable package var lineCount: Int { lineStarts.count }

    /// The byte offset at which a 1-based line begins.
    @inlinable package func lineStart(_ line: Int) -> Int { Int(lineStarts[line - 1]) }

    /// The line ending that the file uses, which is that of its first line; LF where there is none.
    package var lineEnding: String {
        guard let first = bytes.first(where: { $0 == 0x0A || $0 == 0x0D }), first == 0x0D else { return "\n" }
        return bytes[lineStart(2) - 1] == 0x0A ? "\r\n" : "\r"
    }

    package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

    /// The 1-based line that holds the byte at `offset`.
    package func line(at offset: Int) -> Int {
        let offset = Int32(clamping: offset)
        return max(1, lineStarts.partitionPoint { $0 <= offset })
    }

    /// Line and column of the byte at `offset`; an offset beyond the end is the end.
    package func position(at offset: Int) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        let line = line(at: offset)
        return Position(line: line, column: offset - lineStart(line) + 1)
    }

    package func range(_ offsets: Range<Int>) -> SourceRange {
        SourceRange(start: position(at: offsets.lowerBound), end: position(at: offsets.upperBound))
    }

    /// The bytes of a 1-based line without its line ending; empty when there is no such line.
    package func lineRange(_ line: Int) -> Range<Int> {
        guard line >= 1, line <= lineCount else { return bytes.count..<bytes.count }
        let start = lineStart(line)
        var end = line < lineCount ? lineStart(line + 1) : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// The text of a byte range; bytes that are no UTF-8 become U+FFFD.
    package func text(_ offsets: Range<Int>) -> String {
        String(decoding: bytes[offsets.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The text of a 1-based line without its line ending.
    package func lineText(_ line: Int) -> String { text(lineRange(line)) }

    /// The same range with columns counted in Unicode scalars rather than bytes, as SARIF and GitHub want them.
    package func scalarRange(_ range: SourceRange) -> SourceRange {
        SourceRange(start: scalarPosition(range.start), end: scalarPosition(range.end))
    }

    private func scalarPosition(_ position: Position) -> Position {
        let line = lineRange(position.line)
        let end = min(line.lowerBound + max(0, position.column - 1), line.upperBound)
        return Position(line: position.line, column: text(line.lowerBound..<end).unicodeScalars.count + 1)
    }
}
