import Diagnostics

/// Reads the front matter of a file: YAML between `---` lines, TOML between `+++` lines, and both where the fences are nearly right.
package enum FrontMatterParser {
    static let maximumSize = 64 * 1024
    static let maximumDepth = 64
    static let maximumValues = 10_000
    /// Names in one list: each may become a page of the site, or several.
    package static let maximumNames = 200

    package static func parse(_ source: SourceFile) -> FrontMatterParse {
        if InvalidText.encoding(of: source) != nil, let fault = InvalidText.finding(in: source) {
            return FrontMatterParse(frontMatter: nil, bodyStart: source.bytes.count, findings: [fault], isOtherEncoding: true)
        }
        var parse = readBlock(source)
        let conflicts = ConflictMarkers.regions(in: source)
        parse.findings.removeAll { finding in conflicts.contains { $0.contains(finding.range.lowerBound) } }
        parse.findings += conflicts.map { ConflictMarkers.finding(for: $0, in: source) }
        if let fault = InvalidText.finding(in: source) { parse.findings.append(fault) }
        parse.findings.sort { $0.range.lowerBound < $1.range.lowerBound }
        return parse
    }

    private static func readBlock(_ source: SourceFile) -> FrontMatterParse {
        let afterMark = FrontMatterFence.afterMark(in: source)
        guard let fence = FrontMatterFence.locate(in: source) else { return FrontMatterParse(frontMatter: nil, bodyStart: afterMark) }
        let bodyStart = fence.isClosed ? fence.range.upperBound : afterMark
        var parse = FrontMatterParse(frontMatter: nil, bodyStart: bodyStart, findings: fence.findings(in: source))
        guard fence.content.count <= maximumSize else {
            parse.oversized = Finding(
                fence.opening, "\(fence.content.count) bytes of front matter are over the limit of \(maximumSize)",
                help: "move what is not metadata into the body")
            return parse
        }
        let block =
            switch fence.format {
            case .yaml: YAMLReader.read(source, content: fence.content)
            case .json: JSONBlockReader.read(source, content: fence.content)
            case .toml: TOMLReader.read(source, content: fence.content)
            }
        parse.frontMatter = FrontMatter(format: fence.format, range: fence.range, entries: block.entries)
        parse.findings += block.findings
        parse.oversized = block.oversized
        return parse
    }
}

/// What the reader of one format hands back: the entries that could be read, and why others could not.
struct FrontMatterBlock {
    var entries: [FrontMatterEntry] = []
    var findings: [Finding] = []
    var oversized: Finding?
    private var places: [String: Int] = [:]

    private static func names(in value: FrontMatterValue) -> Int {
        switch value.content {
        case .list(let values): values.count { $0.text != nil }
        case .map(let entries): entries.count
        case .scalar, .empty: 0
        }
    }

    /// Keeps the first of several entries with the same key, and says where the other is.
    mutating func add(_ entry: FrontMatterEntry, in source: SourceFile) {
        let names = Self.names(in: entry.value)
        guard names <= FrontMatterParser.maximumNames else {
            let limit = FrontMatterParser.maximumNames
            let help = "name those that matter, and attach the list as a file"
            oversized = oversized ?? Finding(entry.keyRange, "“\(entry.key)” lists \(names) names, over the limit of \(limit)", help: help)
            return
        }
        guard let first = places[entry.key] else {
            places[entry.key] = entries.count
            entries.append(entry)
            return
        }
        findings.append(
            Finding(
                entry.keyRange, "“\(entry.key)” stands twice; the first one counts", help: "delete one of the two",
                notes: [Note(path: source.path, range: source.range(entries[first].keyRange), message: "the first “\(entry.key)”")]))
    }
}
