import Diagnostics

/// Reads the tags of a template for checking; what it accepts is the part of Mustache that Lookback's templates are written in.
struct TemplateParser {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    private static let greatestDepth = 64
    private(set) var findings: [Finding] = []

    /// The tags of a template as a tree, and what is wrong with its form.
    static func parse(_ source: SourceFile) -> (nodes: [TemplateNode], findings: [Finding]) {
        var parser = TemplateParser(bytes: source.bytes)
        let nodes = parser.parseNodes(in: nil)
        return (nodes, parser.findings)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func parseNodes(in parent: TemplateTag?) -> [TemplateNode] {
        var nodes: [TemplateNode] = []
        depth += 1
        defer { depth -= 1 }
        if depth > Self.greatestDepth, let parent {
            findings.append(Finding(parent.range, "\"\(text(parent.range))\" is nested more than \(Self.greatestDepth) deep"))
            position = bytes.count
            return nodes
        }
        while let tag = nextTag() {
            let named = TemplateTag(name: tag.name, range: tag.range)
            switch tag.sigil {
            case UInt8(ascii: "!"): break
            case UInt8(ascii: "{"): nodes.append(.variable(named, isRaw: true))
            case UInt8(ascii: ">"): nodes.append(.partial(named))
            case UInt8(ascii: "#"): nodes.append(.section(named, isInverted: false, children: parseNodes(in: named)))
            case UInt8(ascii: "^"): nodes.append(.section(named, isInverted: true, children: parseNodes(in: named)))
            case UInt8(ascii: "<"): nodes.append(.inheritance(named, blocks: parseNodes(in: named)))
            case UInt8(ascii: "$"): nodes.append(.block(named, children: parseNodes(in: named)))
            case UInt8(ascii: "/"):
                if let parent, parent.name == named.name { return nodes }
                let expected = parent.map { "\"{{/\($0.name)}}\" is expected here" } ?? "nothing is open here"
                findings.append(Finding(tag.range, "\"{{/\(named.name)}}\" closes what is not open; \(expected)"))
                if parent != nil { return nodes }
            case nil: nodes.append(.variable(named, isRaw: false))
            case .some: findings.append(Finding(tag.range, "\"\(text(tag.range))\" is a kind of tag that templates here do not use"))
            }
        }
        if let parent {
            findings.append(Finding(parent.range, "\"\(text(parent.range))\" is never closed", help: "add {{/\(parent.name)}}"))
        }
        return nodes
    }

    private struct RawTag {
        let sigil: UInt8?
        let name: String
        let range: Range<Int>
    }

    private mutating func nextTag() -> RawTag? {
        while position + 1 < bytes.count {
            guard bytes[position] == UInt8(ascii: "{"), bytes[position + 1] == UInt8(ascii: "{") else {
                position += 1
                continue
            }
            let start = position
            guard let tag = readTag() else {
                findings.append(Finding(start..<start + 2, "\"{{\" opens a tag that is never finished"))
                position = bytes.count
                return nil
            }
            return tag
        }
        return nil
    }

    private mutating func readTag() -> RawTag? {
        let start = position
        var inner = start + 2
        let sigils = Array("!{>#^<$/&=%*".utf8)
        let sigil: UInt8? = inner < bytes.count && sigils.contains(bytes[inner]) ? bytes[inner] : nil
        if sigil != nil { inner += 1 }
        let closing = Array((sigil == UInt8(ascii: "{") ? "}}}" : "}}").utf8)
        var end = inner
        while end + closing.count <= bytes.count, !bytes[end..<end + closing.count].elementsEqual(closing) { end += 1 }
        guard end + closing.count <= bytes.count else { return nil }
        position = end + closing.count
        let name = text(inner..<end).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return RawTag(sigil: sigil, name: name, range: start..<position)
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
