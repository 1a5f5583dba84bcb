import Diagnostics
import Markup

/// Takes one line apart into labels and values: `**Date:** 2026-03-14 | **Severity:** P1`, `Status: resolved`.
enum MetadataLine {
    /// Pairs with known labels; a bold label needs no colon, a plain one stands at the line's start and needs one.
    static func pairs(in line: InlineLine) -> [Metadata.Pair] {
        let line = line.withoutStruckText
        var pairs = boldPairs(in: line)
        if pairs.isEmpty { pairs = barredPairs(in: line) }
        if pairs.isEmpty, let pair = plainPair(in: line) { pairs.append(pair) }
        return pairs
    }

    private static func boldPairs(in line: InlineLine) -> [Metadata.Pair] {
        var pairs: [Metadata.Pair] = []
        var index = 0
        while index < line.runs.count {
            let run = line.runs[index]
            guard run.styles.contains(.strong), let (written, inside) = label(of: run), let label = MetadataLabel(written) else {
                index += 1
                continue
            }
            index += 1
            let start = index
            while index < line.runs.count, !isLabel(line.runs[index]) { index += 1 }
            pairs.append(pair(label, written, inside, run, line.runs[start..<index]))
        }
        return pairs
    }

    private static func isLabel(_ run: InlineRun) -> Bool {
        run.styles.contains(.strong) && label(of: run).flatMap { MetadataLabel($0.written) } != nil
    }

    /// The first colon, a full-width one too, that stands at most so many bytes into a text.
    private static func colon(in text: Substring, within limit: Int) -> String.Index? {
        var copy = text
        let place = copy.withUTF8 { bytes in
            bytes.indices.prefix(limit + 1).first { bytes[$0] == 0x3A || bytes[$0] == 0xEF && bytes[$0...].starts(with: "：".utf8) }
        }
        return place.map { text.utf8.index(text.startIndex, offsetBy: $0) }
    }

    /// A bold run's label, and what stands after a colon inside the bold text.
    private static func label(of run: InlineRun) -> (written: String, inside: Substring)? {
        guard run.bytes.count <= 200 else { return nil }
        let text = run.text
        let colon = colon(in: text[...], within: 200)
        let written = String(text[..<(colon ?? text.endIndex)])
        return (written, colon.map { text[$0...].dropFirst() } ?? "")
    }

    private static func pair(
        _ label: MetadataLabel, _ written: String, _ inside: Substring, _ run: InlineRun, _ rest: ArraySlice<InlineRun>
    ) -> Metadata.Pair {
        let text = trimmed(String(inside) + rest.map(\.text).joined())
        let start = rest.first?.range.lowerBound ?? run.range.lowerBound
        let end = max(start, rest.last?.range.upperBound ?? run.range.upperBound)
        return Metadata.Pair(label: label, written: written, text: text, range: start..<end, labelRange: run.range)
    }

    /// `Status: resolved | Severity: P1`: plain words, each part with its label.
    private static func barredPairs(in line: InlineLine) -> [Metadata.Pair] {
        guard let only = line.runs.first, line.runs.count == 1, only.range.count == only.bytes.count, !only.styles.contains(.code),
            only.bytes.contains(0x7C)
        else {
            return []
        }
        var pairs: [Metadata.Pair] = []
        for part in only.bytes.split(separator: 0x7C) {
            let start = only.range.lowerBound + part.startIndex - only.bytes.startIndex
            let text = String(Substring(String(decoding: part, as: UTF8.self).unicodeScalars.trimmingWhitespace))
            if let pair = plainPair(text, at: start..<start + part.count, label: start..<start + part.count) { pairs.append(pair) }
        }
        return pairs.count > 1 ? pairs : []
    }

    private static func plainPair(in line: InlineLine) -> Metadata.Pair? {
        guard let first = line.runs.first, !first.styles.contains(.code) else { return nil }
        return plainPair(line.text, at: line.range, label: first.range)
    }

    private static func plainPair(_ text: String, at range: Range<Int>, label labelRange: Range<Int>) -> Metadata.Pair? {
        guard let colon = colon(in: text[...], within: 60), let label = MetadataLabel(String(text[..<colon])) else { return nil }
        return Metadata.Pair(
            label: label, written: String(text[..<colon]), text: trimmed(String(text[colon...].dropFirst())), range: range,
            labelRange: labelRange)
    }

    /// Without the colon, bars and white space around a value.
    private static func trimmed(_ text: String) -> String {
        var view = text.unicodeScalars[...]
        while let first = view.first, first.isWhiteSpace || ":：|".unicodeScalars.contains(first) { view.removeFirst() }
        while let last = view.last, last.isWhiteSpace || "|·•".unicodeScalars.contains(last) { view.removeLast() }
        return String(Substring(view))
    }
}

extension InlineLine {
    /// What was struck out does not hold any more: `~~ongoing~~ resolved`.
    var withoutStruckText: InlineLine {
        var line = self
        line.runs.removeAll { $0.styles.contains(.struck) }
        return line
    }
}
