import Diagnostics

/// Finds what a merge left behind: `<<<<<<<`, `=======`, `>>>>>>>` at line starts, code fences excepted.
enum ConflictMarkers {
    private enum Marker { case ours, base, middle, theirs }

    /// From the `<<<<<<<` line to the end of the `>>>>>>>` line, or to the end of the file.
    static func regions(in source: SourceFile) -> [Range<Int>] {
        guard mayHaveConflict(source) else { return [] }
        var regions: [Range<Int>] = []
        var start: Int?
        var fence = CodeFence()
        for number in 1...source.lineCount {
            let line = source.lineRange(number)
            if fence.consumes(source.bytes[line]) { continue }
            switch marker(source.bytes[line]) {
            case .ours: start = start ?? line.lowerBound
            case .theirs:
                if let opened = start { regions.append(opened..<line.upperBound) }
                start = nil
            default: break
            }
        }
        if let start { regions.append(start..<max(start, source.bytes.count)) }
        return regions
    }

    static func finding(for region: Range<Int>, in source: SourceFile) -> Finding {
        let (first, last) = (source.line(at: region.lowerBound), source.line(at: max(region.lowerBound, region.upperBound - 1)))
        return Finding(
            region.lowerBound..<min(region.lowerBound + 7, region.upperBound), "“<<<<<<<” begins an unresolved merge conflict",
            help: "keep one side of lines \(first) to \(last) and delete the lines that git put in")
    }

    /// Whether a line is one of the four that git puts in.
    static func isMarker(_ line: ArraySlice<UInt8>) -> Bool { marker(line) != nil }

    private static func marker(_ line: ArraySlice<UInt8>) -> Marker? {
        guard line.count >= 7, let first = line.first, line.prefix(7).allSatisfy({ $0 == first }) else { return nil }
        guard line.count == 7 || line[line.startIndex + 7] == 0x20 else { return nil }
        switch first {
        case 0x3C: return line.count > 8 ? .ours : nil
        case 0x7C: return .base
        case 0x3D: return line.count == 7 ? .middle : nil
        case 0x3E: return line.count > 8 ? .theirs : nil
        default: return nil
        }
    }

    private static func mayHaveConflict(_ source: SourceFile) -> Bool {
        source.bytes.withUnsafeBufferPointer { bytes in
            (1...source.lineCount).contains { line in
                let start = source.lineStart(line)
                return start + 7 <= bytes.count && bytes[start] == 0x3C && (start..<start + 7).allSatisfy { bytes[$0] == 0x3C }
            }
        }
    }
}
