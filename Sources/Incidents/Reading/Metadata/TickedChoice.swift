/// What is ticked where a value offers its choices with boxes: `☐ P0 ☑ P1`, `[ ] yes [x] no`, `P0 □ P1 ■`.
enum TickedChoice {
    private struct Mark {
        var isTicked: Bool
        /// A box by itself; other signs are boxes in company only, alone they adorn what follows.
        var isBox: Bool
        var range = 0..<0
    }

    /// The ticked choices, parted by commas; empty where none is ticked, nil where a text offers no choices.
    static func text(_ written: String) -> String? {
        let bytes = Array(written.utf8)
        let marks = marks(in: LowercasedBytes.fold(bytes))
        guard let first = marks.first, let last = marks.last, marks.count > 1 || first.isBox else { return nil }
        let borders = [0..<0] + marks.map(\.range) + [bytes.count..<bytes.count]
        let stretches = zip(borders, borders.dropFirst()).map { trimmed(bytes[$0.upperBound..<$1.lowerBound]) }
        let choices: ArraySlice<String>
        if stretches.first == "" {
            choices = stretches.dropFirst()
        } else if stretches.last == "", last.range.lowerBound > first.range.lowerBound {
            choices = stretches.dropLast()
        } else {
            return nil
        }
        return zip(choices, marks).filter { !$0.isEmpty && $1.isTicked }.map(\.0).joined(separator: ", ")
    }

    /// Whether a line is one of several choices, its box in front.
    static func begins(_ line: String) -> Bool {
        let folded = LowercasedBytes.fold(Array(line.utf8.prefix(8)))
        return mark(at: 0, in: folded) != nil
    }

    private static func marks(in folded: [UInt8]) -> [Mark] {
        var marks: [Mark] = []
        var offset = 0
        while offset < folded.count {
            if let mark = mark(at: offset, in: folded) {
                marks.append(mark)
                offset = mark.range.upperBound
            } else {
                offset += 1
            }
        }
        return marks
    }

    private static func mark(at offset: Int, in folded: [UInt8]) -> Mark? {
        let rest = offset..<folded.count
        if let box = ActionCheckbox.status(folded, rest) {
            return Mark(isTicked: box.status == .done, isBox: true, range: offset..<box.end)
        }
        guard let (mark, end) = signs.match(folded, at: offset, before: folded.count) else { return nil }
        let isVaried = folded[end...].starts(with: "\u{FE0F}".utf8)
        return Mark(isTicked: mark.isTicked, isBox: mark.isBox, range: offset..<(isVaried ? end + 3 : end))
    }

    private static let signs = PhraseTable<Mark>([
        (Mark(isTicked: true, isBox: true), "☑,☒,🗹"), (Mark(isTicked: false, isBox: true), "☐"),
        (Mark(isTicked: true, isBox: false), "✅,✔,✓,■,◼,●,◉,(x)"), (Mark(isTicked: false, isBox: false), "⬜,🔲,□,◻,○,◯,( )"),
    ])

    /// Without what parts one choice from the next.
    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var view = Substring(decoding: bytes, as: UTF8.self).unicodeScalars
        func isMark(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { $0.isWhiteSpace || ",;/|·•、，；／｜".unicodeScalars.contains($0) } ?? false
        }
        while isMark(view.first) { view.removeFirst() }
        while isMark(view.last) { view.removeLast() }
        return String(Substring(view))
    }
}
