import Diagnostics
import Markup

/// A whole file of YAML, its keys and values with their places.
enum YAMLFile {
    static func read(_ source: SourceFile) -> (entries: [FrontMatterEntry], findings: [Finding]) {
        let fence = Array("---\n".utf8)
        var bytes = fence + source.bytes
        if bytes.last != 0x0A { bytes.append(0x0A) }
        let parse = FrontMatterParser.parse(SourceFile(path: source.path, bytes: bytes + fence))
        func moved(_ range: Range<Int>) -> Range<Int> {
            max(0, range.lowerBound - fence.count)..<max(0, range.upperBound - fence.count)
        }
        return (
            parse.frontMatter?.entries ?? [],
            parse.findings.map { Finding(moved($0.range), $0.message, help: $0.help) }
        )
    }

    /// A map or list as it is written, moved to the left margin.
    static func text(of value: FrontMatterValue, in source: SourceFile) -> String {
        let first = source.position(at: value.range.lowerBound)
        let margin = first.column - 1
        let last = source.position(at: max(value.range.lowerBound, value.range.upperBound - 1)).line
        let lines = (first.line...max(first.line, last)).map { number in
            let line = source.lineText(number)
            return number == first.line || line.prefix(margin).allSatisfy { $0 == " " } ? String(line.dropFirst(margin)) : line
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
