import Diagnostics

/// Where the front matter of a file begins and ends.
struct FrontMatterFence {
    var format: FrontMatter.Format
    /// From the first fence to past the line ending of the second.
    var range: Range<Int>
    /// The first fence itself.
    var opening: Range<Int>
    /// The bytes between the fences.
    var content: Range<Int>
    var isClosed: Bool
    /// Blank lines and comments that stand before the first fence.
    var before: Range<Int>
    /// What is wrong with how the fences are written.
    var slip: Finding?

    /// Past a byte-order mark.
    static func afterMark(in source: SourceFile) -> Int { source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    static func locate(in source: SourceFile) -> FrontMatterFence? {
        let start = afterMark(in: source)
        var number = 1
        while number <= source.lineCount, isNoText(source.bytes[line(number, in: source)]) { number += 1 }
        guard number <= source.lineCount else { return nil }
        let before = start..<(number == 1 ? start : line(number, in: source).lowerBound)
        if let other = misspelt(in: source, at: number, before: before) { return other }
        return exact(in: source, at: number, before: before)
    }

    private static func exact(in source: SourceFile, at number: Int, before: Range<Int>) -> FrontMatterFence? {
        let opening = line(number, in: source)
        guard let format = format(ofFence: source.bytes[opening]), let end = scan(source, after: number, format) else { return nil }
        let contentStart = number < source.lineCount ? source.lineStart(number + 1) : source.bytes.count
        switch end {
        case .closed(let closing):
            if !before.isEmpty, closing == number + 1 { return nil }
            let rangeEnd = closing < source.lineCount ? source.lineStart(closing + 1) : source.bytes.count
            return FrontMatterFence(
                format: format, range: opening.lowerBound..<rangeEnd, opening: opening,
                content: contentStart..<max(contentStart, source.lineRange(closing).lowerBound), isClosed: true, before: before)
        case .unclosed(let lastLine):
            let contentEnd = max(contentStart, source.lineRange(lastLine).upperBound)
            return FrontMatterFence(
                format: format, range: opening.lowerBound..<contentEnd, opening: opening, content: contentStart..<contentEnd,
                isClosed: false, before: before)
        }
    }

    func findings(in source: SourceFile) -> [Finding] {
        let fence = format == .toml ? "+++" : "---"
        var findings: [Finding] = slip.map { [$0] } ?? []
        if !isClosed, slip == nil {
            let written = source.text(opening)
            var edits = [Fix.Edit(content.upperBound..<content.upperBound, source.lineEnding + fence)]
            if written != fence { edits.insert(Fix.Edit(opening, fence), at: 0) }
            findings.append(
                Finding(
                    opening, "“\(YAMLDiagnosis.shortened(written))” opens front matter that is never closed",
                    help: "put a line of “\(fence)” after the last key" + (written == fence ? "" : ", and one before the first"),
                    fix: Fix("Close the front matter after its last key", edits: edits, isSafe: false)))
        }
        if !before.isEmpty {
            let isBlank = source.bytes[before].allSatisfy { $0 <= 0x20 }
            let fix = Fix("Delete the blank lines before the front matter", edits: [Fix.Edit(before, "")], isSafe: true)
            findings.append(
                Finding(
                    before, "a \(isBlank ? "blank line" : "comment") stands before the front matter, so other tools take it for text",
                    help: "let “\(fence)” be the first line of the file", fix: isBlank ? fix : nil))
        }
        return findings
    }

    enum End {
        case closed(line: Int)
        case unclosed(lastLine: Int)
    }

    /// Decides between front matter and a thematic break with text after it: front matter begins with a key, or is mostly keys.
    /// - Parameter closes: whether a line is the second fence.
    static func scan(
        _ source: SourceFile, after opening: Int, _ format: FrontMatter.Format, closes: ((ArraySlice<UInt8>) -> Bool)? = nil
    ) -> End? {
        var census = Census(lastKey: opening)
        var number = opening + 1
        while number <= source.lineCount {
            let line = source.bytes[source.lineRange(number)]
            if closes?(line) ?? isFence(line, format) { return census.end(closedBy: number) }
            census.count(FrontMatterLine.kind(of: line, format), line: number)
            number += 1
        }
        return census.beginsWithKey == true ? .unclosed(lastLine: census.lastKey) : nil
    }

    /// The lines between two fences, counted by what they look like.
    private struct Census {
        var lastKey: Int
        var beginsWithKey: Bool?
        private var (keys, texts) = (0, 0)
        private var sawBlank = false
        /// Once prose follows a blank line, the author may have forgotten the second fence: what comes then is counted apart.
        private var (keysAfterProse, textsAfterProse) = (0, 0)

        init(lastKey: Int) { self.lastKey = lastKey }

        mutating func count(_ kind: FrontMatterLine, line: Int) {
            switch kind {
            case .blank: sawBlank = true
            case .key where textsAfterProse > 0, .almostKey where textsAfterProse > 0: keysAfterProse += 1
            case .key, .almostKey:
                keys += 1
                lastKey = line
                beginsWithKey = beginsWithKey ?? true
            case .continuation: if !sawBlank { lastKey = line }
            case .comment: break
            case .text:
                if sawBlank { textsAfterProse += 1 } else { texts += 1 }
                beginsWithKey = beginsWithKey ?? false
            }
        }

        func end(closedBy fence: Int) -> End? {
            guard let beginsWithKey else { return .closed(line: fence) }
            if beginsWithKey, textsAfterProse > keysAfterProse { return .unclosed(lastLine: lastKey) }
            return beginsWithKey || keys + keysAfterProse >= texts + textsAfterProse ? .closed(line: fence) : nil
        }
    }

    /// The bytes of a line without a byte-order mark.
    static func line(_ number: Int, in source: SourceFile) -> Range<Int> {
        let range = source.lineRange(number)
        let start = max(range.lowerBound, number == 1 ? afterMark(in: source) : 0)
        return start..<max(start, range.upperBound)
    }

    private static func format(ofFence line: ArraySlice<UInt8>) -> FrontMatter.Format? {
        if isFence(line, .yaml), line.first == 0x2D { return .yaml }
        return isFence(line, .toml) ? .toml : nil
    }

    private static func isFence(_ line: ArraySlice<UInt8>, _ format: FrontMatter.Format) -> Bool {
        guard line.count >= 3, line.dropFirst(3).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return false }
        let marks = line.prefix(3)
        switch format {
        case .yaml, .json: return marks.elementsEqual("---".utf8) || marks.elementsEqual("...".utf8)
        case .toml: return marks.elementsEqual("+++".utf8)
        }
    }

    /// Blank, or a comment for a linter: `<!-- markdownlint-disable MD041 -->`.
    private static func isNoText(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { $0 == 0x20 || $0 == 0x09 } || line.starts(with: "<!--".utf8) && line.suffix(3).elementsEqual("-->".utf8)
    }
}
