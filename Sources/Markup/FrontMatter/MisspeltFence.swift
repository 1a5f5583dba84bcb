import Diagnostics

/// Fences that other tools read, or that are nearly right. What they hold is meant as data, who may read the document among it: it is read,
/// and the fences that everybody reads are told.
extension FrontMatterFence {
    static func misspelt(in source: SourceFile, at number: Int, before: Range<Int>) -> FrontMatterFence? {
        let opening = line(number, in: source)
        let first = firstContent(in: source, after: number)
        if let object = BracedBlock(in: source, from: opening.lowerBound) { return braced(object, opening, before, source) }
        guard let marks = FenceMarks(source.bytes[opening]) else { return unopened(in: source, at: number, before: before) }
        let isInBraces = first.first == 0x7B && first.dropFirst().first != 0x7B
        let format =
            marks.language.flatMap { $0 == .json ? nil : $0 } ?? (isInBraces ? .json : FrontMatterLine.isTOML(first) ? .toml : .yaml)
        if marks.isExact, marks.kind == (format == .toml ? .pluses : .dashes), format != .json { return nil }
        let isSure = marks.isExact || marks.kind != .dashes || marks.language != nil || marks.comment != nil
        guard isSure || FrontMatterLine.isPlainKey(first) else { return nil }
        let closes = { (line: ArraySlice<UInt8>) in
            FenceMarks(line).map { $0.kind == marks.kind || $0.isExact } ?? false || line.elementsEqual("...".utf8)
        }
        let last: Int
        switch scan(source, after: number, format, closes: closes) {
        case .closed(let line)? where line > number + 1: last = line
        case .unclosed(let line)? where isSure && line > number:
            let content = source.lineStart(number + 1)..<source.lineRange(line).upperBound
            return FrontMatterFence(
                format: format, range: opening.lowerBound..<content.upperBound, opening: opening, content: content, isClosed: false,
                before: before)
        default: return nil
        }
        if !isSure, !(number + 1..<last).allSatisfy({ isPlain(source.bytes[source.lineRange($0)]) }) { return nil }
        let closing = source.lineRange(last)
        let end = last < source.lineCount ? source.lineStart(last + 1) : source.bytes.count
        var fence = FrontMatterFence(
            format: format, range: opening.lowerBound..<end, opening: opening, content: source.lineStart(number + 1)..<closing.lowerBound,
            isClosed: true, before: before)
        let isRight = marks.isExact && marks.kind == .dashes && format == .json
        if !isRight { fence.slip = fence.finding(marks, closing, in: source) }
        return fence
    }

    /// The line below the opening fence that is no comment and not blank.
    private static func firstContent(in source: SourceFile, after number: Int) -> ArraySlice<UInt8> {
        var next = number + 1
        while next <= source.lineCount {
            let line = source.bytes[source.lineRange(next)]
            if let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }), first != 0x23 { return line.drop { $0 == 0x20 } }
            next += 1
        }
        return []
    }

    private static func isPlain(_ line: ArraySlice<UInt8>) -> Bool {
        switch FrontMatterLine.kind(of: line, .yaml) {
        case .key: FrontMatterLine.isPlainKey(line) || line.first == 0x20 || line.first == 0x09
        case .blank, .comment, .continuation: true
        case .almostKey, .text: false
        }
    }

    private func finding(_ marks: FenceMarks, _ closing: Range<Int>, in source: SourceFile) -> Finding {
        let (written, fence) = (source.text(opening), format == .toml ? "+++" : "---")
        let language = format.rawValue.uppercased()
        let message =
            marks.isExact && marks.kind != .semicolons
            ? "“\(written)” opens \(marks.kind == .dashes ? "YAML" : "TOML"), and \(language) follows"
            : "“\(YAMLDiagnosis.shortened(written))” is no fence that every reader knows"
        let comment = marks.comment.map { source.lineEnding + source.text($0..<opening.upperBound) } ?? ""
        var edits = [Fix.Edit(opening, fence + comment)]
        if source.text(closing) != fence { edits.append(Fix.Edit(closing, fence)) }
        return Finding(
            opening, message, help: "put the \(language) between two lines of “\(fence)”",
            fix: Fix("Write the fences of \(language)", edits: edits, isSafe: true))
    }

    /// One object in braces at the top of the file, as Hugo reads it.
    private static func braced(_ object: BracedBlock, _ opening: Range<Int>, _ before: Range<Int>, _ source: SourceFile) -> FrontMatterFence
    {
        let last = source.line(at: max(object.range.lowerBound, object.range.upperBound - 1))
        let end = last < source.lineCount ? source.lineStart(last + 1) : source.bytes.count
        var fence = FrontMatterFence(
            format: .json, range: object.range.lowerBound..<end, opening: opening, content: object.range, isClosed: object.isClosed,
            before: before)
        let (start, close, ending) = (object.range.lowerBound, object.range.upperBound, source.lineEnding)
        let edits = [
            Fix.Edit(start..<start, "---" + ending), Fix.Edit(close..<close, (object.isClosed ? "" : ending + "}") + ending + "---"),
        ]
        fence.slip = Finding(
            start..<start + 1,
            object.isClosed ? "front matter in braces stands without fences" : "“{” opens front matter that is never closed",
            help: object.isClosed
                ? "put it between two lines of “---”: YAML reads JSON"
                : "put a line of “}” after the last key, and all of it between two lines of “---”",
            fix: Fix("Put it between fences", edits: edits, isSafe: object.isClosed))
        return fence
    }

    /// Keys at the top of the file with a fence below them and none above.
    private static func unopened(in source: SourceFile, at number: Int, before: Range<Int>) -> FrontMatterFence? {
        guard before.isEmpty else { return nil }
        let first = line(number, in: source)
        guard FrontMatterLine.isPlainKey(source.bytes[first]) else { return nil }
        var (last, keys) = (number + 1, 1)
        while last <= source.lineCount {
            let line = source.bytes[source.lineRange(last)]
            if line.elementsEqual("---".utf8) { break }
            guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }), isPlain(line) else { return nil }
            keys += FrontMatterLine.isPlainKey(line) ? 1 : 0
            last += 1
        }
        guard last <= source.lineCount, keys > 1 else { return nil }
        let end = last < source.lineCount ? source.lineStart(last + 1) : source.bytes.count
        let start = first.lowerBound
        let fix = Fix("Open the front matter", edits: [Fix.Edit(start..<start, "---" + source.lineEnding)], isSafe: true)
        return FrontMatterFence(
            format: .yaml, range: start..<end, opening: first, content: start..<source.lineRange(last).lowerBound, isClosed: true,
            before: before,
            slip: Finding(first, "front matter begins here without a fence", help: "put a line of “---” before it", fix: fix))
    }
}
