import Diagnostics

@testable import Markup

/// Front matter as text: `key = value ‹source of the value›`, what was found, and how the body begins.
func dumpFrontMatter(_ text: String) -> String { dumpFrontMatter(SourceFile(path: "a.md", text: text)) }

func dumpFrontMatter(_ source: SourceFile) -> String {
    let parse = FrontMatterParser.parse(source)
    var lines: [String] = []
    func add(_ value: FrontMatterValue, _ label: String, _ indent: String) {
        let written = "‹" + visible(source.text(value.range)) + "›"
        switch value.content {
        case .empty: lines.append("\(indent)\(label): empty \(written)")
        case .scalar(let text): lines.append("\(indent)\(label): \(visible(text)) \(written)")
        case .list(let values):
            lines.append("\(indent)\(label): list \(written)")
            for value in values { add(value, "-", indent + "  ") }
        case .map(let entries):
            lines.append("\(indent)\(label): map \(written)")
            for entry in entries { add(entry.value, source.text(entry.keyRange), indent + "  ") }
        }
    }
    for entry in parse.frontMatter?.entries ?? [] { add(entry.value, source.text(entry.keyRange), "") }
    for finding in parse.findings + [parse.oversized].compactMap({ $0 }) {
        let place = source.position(at: finding.range.lowerBound)
        lines.append("! \(place.line):\(place.column) ‹\(visible(source.text(finding.range)))› \(finding.message)")
        if let fix = finding.fix {
            lines.append("  fix: " + fix.edits.map { "‹\(visible(source.text($0.range)))› → ‹\(visible($0.replacement))›" }.joined())
        }
    }
    lines.append("body: " + visible(String(source.text(parse.bodyStart..<source.bytes.count).prefix(20))))
    return lines.joined(separator: "\n")
}

private func visible(_ text: String) -> String {
    text.replacing("\r\n", with: "␍⏎").replacing("\n", with: "⏎").replacing("\t", with: "⇥")
}
