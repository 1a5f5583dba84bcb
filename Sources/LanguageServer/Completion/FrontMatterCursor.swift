import Diagnostics
import Incidents

/// What stands at a place in front matter: a key, or a word of a value, and below which keys.
struct FrontMatterCursor {
    enum Part: Equatable { case key, value }

    let part: Part
    /// The keys above it, outermost first; of a value its own key as well.
    let keys: [String]
    /// The bytes of the word at the place, without quotes.
    let word: Range<Int>
    /// The keys that stand beside it already, or the other words of its list.
    let others: [String]
    /// Whether a colon stands behind the key already.
    let hasColon: Bool
    /// Whether it is written between brackets or braces.
    let isInFlow: Bool

    /// The field it belongs to.
    var field: IncidentField? { keys.first.flatMap(IncidentField.init(key:)) }

    /// Nil where there is no front matter, and in comments.
    init?(at offset: Int, in source: SourceFile) {
        guard let block = FrontMatterLines(source), case let number = source.line(at: offset), block.lines.contains(number) else {
            return nil
        }
        let line = FrontMatterLine(number, in: source, isTOML: block.isTOML)
        let text = source.bytes[source.lineRange(number)]
        if let comment = Self.comment(in: text), offset > comment { return nil }
        let parents = Self.parents(of: number, line, at: offset, in: source, block)
        if let key = line.key, offset <= key.range.upperBound, offset >= key.range.lowerBound || !line.isElement {
            (part, keys, word, hasColon, isInFlow) = (.key, parents, key.range, true, false)
            others = Self.siblings(of: number, line, in: source, block)
            return
        }
        let own = parents + (line.key.map { [$0.name] } ?? [])
        let value = line.value.lowerBound..<max(line.value.lowerBound, Self.comment(in: text) ?? line.value.upperBound)
        if let flow = Self.flow(in: source.bytes, value, at: offset) {
            (word, isInFlow, others) = (flow.word, true, flow.others)
            (part, hasColon) = (flow.isKey ? .key : .value, flow.hasColon)
            keys = own + (flow.key.map { [$0] } ?? [])
            return
        }
        (word, isInFlow, hasColon) = (Self.whole(value, source.bytes), false, false)
        let takesKey = line.key == nil && !(line.isElement && Self.takesWords(parents))
        (part, keys) = (takesKey ? .key : .value, own)
        others = takesKey ? Self.siblings(of: number, line, in: source, block) : Self.elements(around: number, line, source, block)
    }

    /// Whether the elements of a list are words rather than maps.
    private static func takesWords(_ parents: [String]) -> Bool {
        guard parents.count == 1, let field = parents.first.flatMap(IncidentField.init(key:)) else { return true }
        if case .entries = field.form { return false }
        return true
    }

    // The lines around it.

    /// The keys under which a line stands, outermost first.
    private static func parents(
        of number: Int, _ line: FrontMatterLine, at offset: Int, in source: SourceFile, _ block: FrontMatterLines
    ) -> [String] {
        var keys: [String] = []
        // On an empty line the cursor says how deep it is.
        let isEmpty = line.start == source.lineRange(number).upperBound
        var column = line.isElement ? line.margin : isEmpty ? offset - source.lineRange(number).lowerBound : line.indent
        // The dashes of a list may stand as far left as its key.
        var takesEqual = line.isElement
        for above in (block.lines.lowerBound..<number).reversed().prefix(lookBack) {
            if column == 0, !takesEqual { break }
            let other = FrontMatterLine(above, in: source, isTOML: block.isTOML)
            guard let key = other.key else { continue }
            if other.isElement {
                guard other.indent <= column, !takesEqual || other.margin < column else { continue }
                if takesEqual || other.indent < column { keys.insert(key.name, at: 0) }
                (column, takesEqual) = (other.margin, true)
            } else if other.indent < column || takesEqual && other.indent == column {
                keys.insert(key.name, at: 0)
                (column, takesEqual) = (other.indent, false)
            }
        }
        return keys
    }

    /// More lines than this are not looked at: what is longer is no front matter that somebody types.
    private static let lookBack = 2_000

    /// The keys of the same map: at the same depth, no shallower line between.
    private static func siblings(of number: Int, _ own: FrontMatterLine, in source: SourceFile, _ block: FrontMatterLines) -> [String] {
        var keys: [String] = []
        if !own.isElement {
            for other in (block.lines.lowerBound..<number).reversed().prefix(lookBack) {
                let line = FrontMatterLine(other, in: source, isTOML: block.isTOML)
                guard let key = line.key, line.indent <= own.indent else { continue }
                if line.indent < own.indent { break }
                keys.append(key.name)
                if line.isElement { break }
            }
        }
        for other in (number + 1..<max(number + 1, block.lines.upperBound)).prefix(lookBack) {
            let line = FrontMatterLine(other, in: source, isTOML: block.isTOML)
            guard let key = line.key, line.margin <= own.indent else { continue }
            if line.margin < own.indent { break }
            keys.append(key.name)
        }
        return keys
    }

    /// The other elements of a list whose elements stand on lines of their own.
    private static func elements(around number: Int, _ own: FrontMatterLine, _ source: SourceFile, _ block: FrontMatterLines) -> [String] {
        guard own.isElement else { return [] }
        func words(_ lines: some Sequence<Int>) -> [String] {
            lines.lazy.map { FrontMatterLine($0, in: source, isTOML: block.isTOML) }.prefix { $0.isElement && $0.key == nil }
                .map { source.text(whole($0.value, source.bytes)) }
        }
        let after = number + 1..<max(number + 1, block.lines.upperBound)
        return words((block.lines.lowerBound..<number).reversed().prefix(lookBack)) + words(after.prefix(lookBack))
    }

    // The line itself.

    /// Where a comment begins: at a `#` that begins the line or has a blank before it.
    private static func comment(in line: ArraySlice<UInt8>) -> Int? {
        var quote: UInt8?
        for place in line.indices {
            let byte = line[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27, place == line.startIndex || !isWordly(line[place - 1]) {
                quote = byte
            } else if byte == 0x23, place == line.startIndex || line[place - 1] == 0x20 || line[place - 1] == 0x09 {
                return place
            }
        }
        return nil
    }

    private static func isWordly(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }

    /// A value without blanks and quotes around it.
    private static func whole(_ value: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (value.lowerBound, value.upperBound)
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        if start < end, bytes[start] == 0x22 || bytes[start] == 0x27 {
            let quote = bytes[start]
            start += 1
            if end > start, bytes[end - 1] == quote { end -= 1 }
        }
        return start..<end
    }

    /// What stands at a place between brackets or braces.
    private static func flow(
        in bytes: [UInt8], _ value: Range<Int>, at offset: Int
    ) -> (word: Range<Int>, isKey: Bool, key: String?, hasColon: Bool, others: [String])? {
        guard let open = value.first(where: { bytes[$0] != 0x20 }), bytes[open] == 0x5B || bytes[open] == 0x7B, offset > open else {
            return nil
        }
        let end = value.last { bytes[$0] == (bytes[open] == 0x5B ? 0x5D : 0x7D) } ?? value.upperBound
        guard offset <= end else { return nil }
        let isMap = bytes[open] == 0x7B
        let pieces = pieces(of: bytes, open + 1..<max(open + 1, end))
        guard let here = pieces.first(where: { $0.lowerBound <= offset && offset <= $0.upperBound }) else { return nil }
        let others = pieces.filter { $0 != here }.map { piece in
            let name = isMap ? piece.prefix { bytes[$0] != 0x3A } : piece
            return String(decoding: bytes[whole(name, bytes)], as: UTF8.self)
        }.filter { !$0.isEmpty }
        guard isMap else { return (whole(here, bytes), false, nil, false, others) }
        guard let colon = here.first(where: { bytes[$0] == 0x3A }) else { return (whole(here, bytes), true, nil, false, others) }
        let name = whole(here.lowerBound..<colon, bytes)
        if offset <= colon { return (name, true, nil, true, others) }
        return (whole(colon + 1..<here.upperBound, bytes), false, String(decoding: bytes[name], as: UTF8.self), false, [])
    }

    /// The parts of a list or map between its commas.
    private static func pieces(of bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var (start, quote) = (range.lowerBound, UInt8?.none)
        for place in range {
            if let open = quote {
                if bytes[place] == open { quote = nil }
            } else if bytes[place] == 0x22 || bytes[place] == 0x27 {
                quote = bytes[place]
            } else if bytes[place] == 0x2C {
                pieces.append(start..<place)
                start = place + 1
            }
        }
        return pieces + [start..<range.upperBound]
    }
}
