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
}
