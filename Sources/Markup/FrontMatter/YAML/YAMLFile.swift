import Diagnostics

/// A whole file of YAML rather than a document's front matter: settings, folder defaults, frameworks.
package enum YAMLFile {
    /// What could be read of the file, every key and value with its place, and why the rest could not.
    package static func read(_ source: SourceFile) -> (entries: [FrontMatterEntry], findings: [Finding]) {
        if let fault = InvalidText.finding(in: source) { return ([], [fault]) }
        let block = YAMLReader.read(source, content: FrontMatterFence.afterMark(in: source)..<source.bytes.count)
        return (block.entries, block.findings + (block.oversized.map { [$0] } ?? []))
    }

    /// A map or list as it is written, moved to the left margin.
    package static func text(of value: FrontMatterValue, in source: SourceFile) -> String {
        let first = source.position(at: value.range.lowerBound)
        let last = source.position(at: max(value.range.lowerBound, value.range.upperBound - 1)).line
        let margin = source.lineText(first.line).prefix { $0 == " " }.count
        let lines = (first.line...max(first.line, last)).map { number in
            let line = source.lineText(number)
            return line.prefix(margin).allSatisfy { $0 == " " } ? String(line.dropFirst(margin)) : line
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
