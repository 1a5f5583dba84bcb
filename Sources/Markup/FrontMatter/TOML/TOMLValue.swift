import Diagnostics

extension TOMLCursor {
    /// The value that begins here. One that is faulty is told and read as it was meant; nil where none stands.
    mutating func value(depth: Int, isElement: Bool = false) -> FrontMatterValue? {
        guard depth <= FrontMatterParser.maximumDepth else {
            tooDeep = here
            return nil
        }
        skipBlanks()
        switch byte {
        case 0x22, 0x27: return quoted()
        case 0x5B: return list(depth: depth)
        case 0x7B: return inlineTable(depth: depth)
        default: return bare(isElement: isElement)
        }
    }

    /// A text; one that is never closed is read to the end of its line.
    private mutating func quoted() -> FrontMatterValue {
        let start = here
        if let text = text() { return FrontMatterValue(range: start..<here, content: .scalar(text)) }
        let rest = restOfLine
        report(TOMLFault.unclosedText(rest, isLong: isAtLongText, source))
        let marks = isAtLongText ? 3 : 1
        isLost = isLost || marks == 3
        here = rest.upperBound
        return FrontMatterValue(range: rest, content: .scalar(source.text(start + marks..<here)))
    }

    /// A number, a date, a boolean: as it is spelled. A text that stands there without quotes is told, and is the value.
    private mutating func bare(isElement: Bool) -> FrontMatterValue? {
        let start = here
        while !isAtLineEnd, byte != 0x23, !isElement || !(byte == 0x2C || byte == 0x5D || byte == 0x7D) { here += 1 }
        let range = YAMLDiagnosis.trimmed(start..<here, source)
        guard !range.isEmpty else { return nil }
        if !TOMLScalar.isValue(source.bytes[range]) { report(TOMLFault.bareText(range, of: key, endsInComment: byte == 0x23, source)) }
        return FrontMatterValue(range: range, content: .scalar(source.text(range)))
    }

    private mutating func list(depth: Int) -> FrontMatterValue? {
        let start = here
        var values: [FrontMatterValue] = []
        takeElements(until: 0x5D) { cursor in
            guard let element = cursor.value(depth: depth + 1, isElement: true) else { return false }
            values.append(element)
            return true
        }
        return tooDeep == nil ? FrontMatterValue(range: start..<here, content: .list(values)) : nil
    }

    private mutating func inlineTable(depth: Int) -> FrontMatterValue? {
        let start = here
        var table = TOMLTree()
        takeElements(until: 0x7D) { cursor in
            guard let path = cursor.path(), cursor.byte == 0x3D else { return false }
            cursor.here += 1
            guard let value = cursor.value(depth: depth + path.count, isElement: true) else { return false }
            if let earlier = table.insert(value, at: path) { cursor.report(TOMLFault.twice(path, earlier, cursor.source)) }
            return true
        }
        return tooDeep == nil ? FrontMatterValue(range: start..<here, content: .map(table.entries)) : nil
    }

    /// What stands in brackets, parted by commas.
    private mutating func takeElements(until close: UInt8, _ take: (inout TOMLCursor) -> Bool) {
        let open = here
        var needsComma = false
        here += 1
        while tooDeep == nil {
            let last = here
            skipBreaks()
            if byte == close {
                here += 1
                return
            }
            let isOnNewLine = source.bytes[last..<here].contains { $0 == 0x0A || $0 == 0x0D }
            if isAtEnd || isOnNewLine && isAfterBracket(of: close, needsComma: needsComma) {
                here = last
                return report(TOMLFault.unclosed(open..<last, close))
            }
            let start = here
            let isComma = byte == 0x2C
            if needsComma, !isComma { report(TOMLFault.missingComma(before: start)) }
            let isTaken = isComma ? needsComma : take(&self)
            if !isTaken, tooDeep == nil { report(TOMLFault.noElement(start, of: key)) }
            if isComma || here == start { here += 1 }
            needsComma = isTaken && !isComma
        }
    }

    /// Whether what begins this line belongs to the block again: the closing bracket was forgotten.
    private func isAfterBracket(of close: UInt8, needsComma: Bool) -> Bool {
        guard needsComma || close == 0x5D else { return false }
        if byte == 0x5B { return needsComma }
        var ahead = self
        if byte == 0x22 || byte == 0x27 { return ahead.path() != nil && ahead.byte == 0x3D }
        while !ahead.isAtLineEnd, !",]}[{#=\"'".utf8.contains(ahead.byte) { ahead.here += 1 }
        return ahead.byte == 0x3D
    }
}
