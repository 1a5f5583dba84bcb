import Diagnostics
import TOMLKit

/// Reads a TOML block: TOMLKit says whether it is TOML, our own scan says what stands where, with dates and numbers as the author spelled
/// them. The only file that imports TOMLKit.
enum TOMLReader {
    static func read(_ source: SourceFile, content: Range<Int>) -> FrontMatterBlock {
        var block = FrontMatterBlock()
        var scanner = TOMLScanner(bytes: source.bytes, range: content)
        block.entries = scanner.entries()
        if let tooDeep = scanner.tooDeep {
            block.oversized = Finding(
                tooDeep..<min(tooDeep + 1, content.upperBound),
                "front matter nests deeper than \(FrontMatterParser.maximumDepth) levels here",
                help: "front matter is for short values: move this into the body")
            return block
        }
        if let finding = syntaxFinding(source, content) { block.findings.append(finding) }
        return block
    }

    private static func syntaxFinding(_ source: SourceFile, _ content: Range<Int>) -> Finding? {
        do {
            // It frees no table by itself.
            try TOMLTable(string: TOMLTraps.removed(from: source.text(content))).clear()
            return nil
        } catch let error as TOMLParseError {
            let line = source.line(at: content.lowerBound) + max(1, error.source.begin.line) - 1
            let range = source.lineRange(line)
            var here = range.lowerBound
            for _ in 1..<max(2, error.source.begin.column) where here < range.upperBound {
                here += UTF8Scalars.step(source.bytes, at: here, limit: range.upperBound).length
            }
            if error.source.begin.column <= 1 { here = range.lowerBound }
            return TOMLDiagnosis.finding(error.description, at: min(here, max(range.lowerBound, range.upperBound - 1)), in: source)
        } catch {
            return Finding(content, "the front matter is no TOML", help: "write key = \"value\"")
        }
    }
}
