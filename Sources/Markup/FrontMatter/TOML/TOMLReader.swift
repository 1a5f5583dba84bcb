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
            try TOMLTable(string: withoutTraps(source.text(content))).clear()
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

    /// The parser aborts the process at a table's name that begins with no letter, digit or quote: a bracket in that place is a fault it tells.
    private static func withoutTraps(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        var quote: Unicode.Scalar?
        var (isEscaped, isComment, depth) = (false, false, 0)
        // Opening brackets since the line began; nil once something else stands there.
        var brackets: Int? = 0
        for place in scalars.indices {
            // TOML knows no lone carriage return, and files have it.
            if scalars[place] == "\r", place + 1 == scalars.count || scalars[place + 1] != "\n" { scalars[place] = "\n" }
            let scalar = scalars[place]
            if scalar == "\n" { (isComment, brackets) = (false, quote == nil && depth == 0 ? 0 : nil) }
            if isComment || isEscaped || "\n\r\t ".unicodeScalars.contains(scalar) {
                isEscaped = false
                continue
            }
            if let open = quote {
                if scalar == open { quote = nil }
                isEscaped = scalar == "\\" && open == "\""
                continue
            }
            if let open = brackets, open > 0, scalar != "[" || open == 2, !isNameStart(scalar) { scalars[place] = "]" }
            brackets = scalar == "[" ? brackets.flatMap { $0 < 2 ? $0 + 1 : nil } : nil
            switch scalar {
            case "\"", "'": quote = scalar
            case "#": isComment = true
            case "[", "{": depth += 1
            case "]", "}": depth -= 1
            default: break
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar || "_-\"'".unicodeScalars.contains(scalar)
    }
}
