import Diagnostics

/// Reads a template; what it accepts is the part of Mustache that Lookback's templates are written in.
///
/// A tag other than a variable that has a line to itself leaves nothing of the line.
struct TemplateParser {
    private let bytes: [UInt8]
    private var position = 0
    private var isAtLineStart = true
    private var depth = 0
    private static let greatestDepth = 64
    private(set) var findings: [Finding] = []

    /// A template as a tree, and what is wrong with its form.
    static func parse(_ source: SourceFile) -> (nodes: [TemplateNode], findings: [Finding]) {
        var parser = TemplateParser(bytes: source.bytes)
        let nodes = parser.parseNodes(in: nil)
        return (nodes, parser.findings)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// - Parameters:
    ///   - parent: the tag that encloses the nodes.
    ///   - inherits: whether that is one that inherits: what stands there are blocks, and only their own lines count.
    ///   - isFilling: whether it is such a block.
    private mutating func parseNodes(in parent: TemplateTag?, inherits: Bool = false, isFilling: Bool = false) -> [TemplateNode] {
        var nodes: [TemplateNode] = []
        depth += 1
        defer { depth -= 1 }
        if depth > Self.greatestDepth, let parent {
            findings.append(Finding(parent.range, "\"\(text(parent.range))\" is nested more than \(Self.greatestDepth) deep"))
            position = bytes.count
            return nodes
        }
        isAtLineStart = isAtLineStart || inherits
        while let (sigil, tag) = nextTag(textInto: &nodes) {
            switch sigil {
            case UInt8(ascii: "!"): break
            case UInt8(ascii: "{"): nodes.append(.variable(tag, isRaw: true))
            case UInt8(ascii: ">"): nodes.append(.partial(tag))
            case UInt8(ascii: "#"): nodes.append(.section(tag, isInverted: false, children: parseNodes(in: tag)))
            case UInt8(ascii: "^"): nodes.append(.section(tag, isInverted: true, children: parseNodes(in: tag)))
            case UInt8(ascii: "<"): nodes.append(.inheritance(tag, blocks: parseNodes(in: tag, inherits: true)))
            case UInt8(ascii: "$"): nodes.append(.block(tag, children: parseNodes(in: tag, isFilling: inherits)))
            case UInt8(ascii: "/"):
                if let parent, parent.name == tag.name {
                    if isFilling, case .margin = nodes.last { nodes.removeLast() }
                    return nodes
                }
                let expected = parent.map { "\"{{/\($0.name)}}\" is expected here" } ?? "nothing is open here"
                findings.append(Finding(tag.range, "\"{{/\(tag.name)}}\" closes what is not open; \(expected)"))
                if parent != nil { return nodes }
            case nil: nodes.append(.variable(tag, isRaw: false))
            case .some: findings.append(Finding(tag.range, "\"\(text(tag.range))\" is a kind of tag that templates here do not use"))
            }
        }
        if let parent {
            findings.append(Finding(parent.range, "\"\(text(parent.range))\" is never closed", help: "add {{/\(parent.name)}}"))
        }
        return nodes
    }

    /// The next tag; the text before it is added to `nodes`. Nil at the end.
    private mutating func nextTag(textInto nodes: inout [TemplateNode]) -> (sigil: UInt8?, tag: TemplateTag)? {
        while position < bytes.count {
            let margin = isAtLineStart ? skipBlanks() : nil
            isAtLineStart = false
            if isAtTag {
                guard let (sigil, name, range) = readTag() else {
                    findings.append(Finding(position..<position + 2, "\"{{\" opens a tag that is never finished"))
                    position = bytes.count
                    return nil
                }
                if let margin, let sigil, Self.standaloneSigils.contains(sigil), let end = endOfBlankLine {
                    (position, isAtLineStart) = (end, true)
                    return (sigil, TemplateTag(name: name, range: range, indentation: bytes[margin]))
                }
                if let margin { nodes.append(.margin(bytes[margin])) }
                return (sigil, TemplateTag(name: name, range: range, indentation: []))
            }
            if let margin { nodes.append(.margin(bytes[margin])) }
            let start = position
            while position < bytes.count, !isAtTag, !isAtLineStart {
                isAtLineStart = bytes[position] == 0x0A
                position += 1
            }
            nodes.append(.text(bytes[start..<position]))
        }
        return nil
    }

    private static let standaloneSigils = Array("!>#^<$/".utf8)

    private var isAtTag: Bool {
        position + 1 < bytes.count && bytes[position] == UInt8(ascii: "{") && bytes[position + 1] == UInt8(ascii: "{")
    }

    private mutating func skipBlanks() -> Range<Int> {
        let start = position
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
        return start..<position
    }

    /// Where the next line begins, when nothing more stands on this one.
    private var endOfBlankLine: Int? {
        var end = position
        while end < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[end]) { end += 1 }
        if end == bytes.count { return end }
        return bytes[end] == 0x0A ? end + 1 : nil
    }

    private mutating func readTag() -> (sigil: UInt8?, name: String, range: Range<Int>)? {
        let start = position
        var inner = start + 2
        let sigil: UInt8? = inner < bytes.count && Self.sigils.contains(bytes[inner]) ? bytes[inner] : nil
        if sigil != nil { inner += 1 }
        let braces = sigil == UInt8(ascii: "{") ? 3 : 2
        var end = inner
        while end + braces <= bytes.count, !bytes[end..<end + braces].allSatisfy({ $0 == UInt8(ascii: "}") }) { end += 1 }
        guard end + braces <= bytes.count else { return nil }
        position = end + braces
        return (sigil, name(inner..<end), start..<position)
    }

    private static let sigils = Array("!{>#^<$/&=%*".utf8)

    /// White space around it says nothing, and within it is one blank.
    private func name(_ range: Range<Int>) -> String {
        let name = text(range)
        if name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return name }
        return name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
