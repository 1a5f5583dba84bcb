import Diagnostics

/// Where the link definitions of a document (`[label]: destination`) stand: cmark keeps none of them in its tree.
struct LinkDefinitions {
    private let bytes: [UInt8]
    private var destinations: [String: Range<Int>] = [:]

    init(_ tree: MarkdownTree) {
        bytes = tree.source.bytes
        var fence = CodeFence()
        let first = tree.source.line(at: tree.bodyStart)
        for number in first...max(first, tree.source.lineCount) {
            let line = tree.source.lineRange(number)
            guard line.lowerBound >= tree.bodyStart, !fence.consumes(bytes[line]) else { continue }
            let content = LineContainers(bytes[line]).contentStart..<line.upperBound
            guard let (label, rest) = definition(content) else { continue }
            let next = number < tree.source.lineCount ? tree.source.lineRange(number + 1) : line.upperBound..<line.upperBound
            guard let destination = word(rest) ?? word(LineContainers(bytes[next]).contentStart..<next.upperBound) else { continue }
            if destinations[label] == nil { destinations[label] = destination }
        }
    }

    /// The destination that `[text][label]`, `[label][]` or `[label]` refers to.
    func destination(ofReference range: Range<Int>) -> Range<Int>? {
        let link = bytes[range]
        guard link.last == 0x5D, let close = link.dropLast().lastIndex(where: { $0 == 0x5B || $0 == 0x5D }) else { return nil }
        if bytes[close] == 0x5B, close > range.lowerBound, bytes[close - 1] == 0x5D, close + 1 == range.upperBound - 1 {
            return destinations[Self.normalized(bytes[(range.lowerBound + 1)..<(close - 1)])]
        }
        guard bytes[close] == 0x5B else { return nil }
        return destinations[Self.normalized(bytes[(close + 1)..<(range.upperBound - 1)])]
    }

    private func definition(_ line: Range<Int>) -> (label: String, rest: Range<Int>)? {
        guard bytes[line].first == 0x5B else { return nil }
        var here = line.lowerBound + 1
        while here < line.upperBound, bytes[here] != 0x5D { here += bytes[here] == 0x5C ? 2 : 1 }
        guard here + 1 < line.upperBound, bytes[here + 1] == 0x3A else { return nil }
        return (Self.normalized(bytes[(line.lowerBound + 1)..<here]), here + 2..<line.upperBound)
    }

    private func word(_ range: Range<Int>) -> Range<Int>? {
        guard let start = bytes[range].firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
        if bytes[start] == 0x3C {
            guard let close = bytes[start..<range.upperBound].firstIndex(of: 0x3E) else { return nil }
            return start + 1..<close
        }
        let end = bytes[start..<range.upperBound].firstIndex { $0 == 0x20 || $0 == 0x09 } ?? range.upperBound
        return start..<end
    }

    /// As cmark compares labels: case folded, runs of white space as one blank.
    private static func normalized(_ label: ArraySlice<UInt8>) -> String {
        let words = label.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self).lowercased()
    }
}
