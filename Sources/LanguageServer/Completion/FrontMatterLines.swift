import Diagnostics
import Incidents
import Project

/// Which lines of a file are front matter, decided by how they look: while somebody types, the block is often no YAML, or not closed yet.
struct FrontMatterLines {
    /// 1-based lines between the fences.
    let lines: Range<Int>
    /// TOML, between `+++`.
    let isTOML: Bool

    /// Nil when the file begins with no fence. A defaults file is front matter as a whole.
    init?(_ source: SourceFile) {
        if ContentName.isDefaults(Path.name(of: source.path)) {
            (lines, isTOML) = (1..<source.lineCount + 1, false)
            return
        }
        var opening = 1
        while opening < source.lineCount, Self.isBlank(Self.text(opening, source)) { opening += 1 }
        let fence = Self.text(opening, source)
        guard Self.isFence(fence, "---") || Self.isFence(fence, "+++") else { return nil }
        isTOML = Self.isFence(fence, "+++")
        lines = opening + 1..<Self.end(of: source, after: opening, isTOML ? ["+++"] : ["---", "..."])
    }

    /// The line of the second fence; where there is none, the first that is surely text.
    private static func end(of source: SourceFile, after opening: Int, _ fences: [String]) -> Int {
        var afterBlank = false
        var firstText: Int?
        var number = opening + 1
        while number <= source.lineCount, source.lineStart(number) < sizeLimit {
            let line = text(number, source)
            if fences.contains(where: { isFence(line, $0) }) { return number }
            if firstText == nil, line.hasPrefix("# ") || line.hasPrefix("## ") || afterBlank && !isBlank(line) && !looksLikeMetadata(line) {
                firstText = number
            }
            afterBlank = isBlank(line)
            number += 1
        }
        return firstText ?? number
    }

    /// Bytes that are looked at: several times of what front matter may have.
    private static let sizeLimit = 1 << 18

    private static func looksLikeMetadata(_ line: String) -> Bool {
        line.hasPrefix(" ") || line.hasPrefix("- ") || line.prefix(64).contains(":") || line.prefix(64).contains("=")
    }

    private static func text(_ line: Int, _ source: SourceFile) -> String {
        let text = source.lineText(line)
        return line == 1 && text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    private static func isFence(_ line: String, _ fence: String) -> Bool {
        line.hasPrefix(fence) && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
    }

    private static func isBlank(_ line: String) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" } }
}
