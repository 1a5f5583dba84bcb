import Diagnostics
import Markup
import Rules

/// The edits that waive a rule, with a reason for the author to replace.
enum WaiverEdit {
    static let reason = "why this is fine here"

    /// A comment before the block that holds a place of the body; nil for a place that is not in one.
    static func comment(_ rule: String, at offset: Int, in tree: MarkdownTree) -> Fix.Edit? {
        guard offset >= tree.bodyStart else { return nil }
        let block = tree.children(of: MarkdownTree.root).first {
            tree[$0].range.lowerBound <= offset && offset <= tree[$0].range.upperBound
        }
        guard let block else { return nil }
        let source = tree.source
        let start = source.lineRange(source.line(at: tree[block].range.lowerBound)).lowerBound
        guard start >= tree.bodyStart else { return nil }
        return Fix.Edit(start..<start, "<!-- lookback-allow \(rule): \(reason) -->\(source.lineEnding)")
    }

    /// An entry of `allow:` in the front matter, which is made where there is none; nil where the block cannot be read.
    static func entry(_ rule: String, in source: SourceFile, _ frontMatter: FrontMatter?) -> Fix.Edit? {
        let end = source.lineEnding
        guard let frontMatter else {
            let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            return Fix.Edit(start..<start, ["---", "allow:", "  \(rule): \(reason)", "---", "", ""].joined(separator: end))
        }
        if let allow = frontMatter.entries.first(where: { $0.normalizedKey == "allow" }) {
            return frontMatter.format == .yaml ? addition(to: allow, rule, source) : nil
        }
        if frontMatter.format == .toml {
            let start = source.lineRange(source.line(at: frontMatter.range.lowerBound)).upperBound
            return Fix.Edit(start..<start, "\(end)allow = { \"\(rule)\" = \"\(reason)\" }")
        }
        guard frontMatter.format == .yaml else { return nil }
        let fence = source.line(at: max(frontMatter.range.lowerBound, frontMatter.range.upperBound - 1))
        let start = source.lineRange(fence).lowerBound
        guard source.bytes[start...].starts(with: "---".utf8) || source.bytes[start...].starts(with: "...".utf8) else { return nil }
        return Fix.Edit(start..<start, "allow:\(end)  \(rule): \(reason)\(end)")
    }

    /// One more rule in an `allow` that is there, written as the others are.
    private static func addition(to allow: FrontMatterEntry, _ rule: String, _ source: SourceFile) -> Fix.Edit? {
        let (range, bytes) = (allow.value.range, source.bytes)
        guard let first = range.first, let last = range.last, last < bytes.count else { return nil }
        let isList: Bool
        switch allow.value.content {
        case .scalar: return Fix.Edit(range, "[\(source.text(range)), \(rule)]")
        case .list: isList = true
        case .map: isList = false
        case .empty: return nil
        }
        if bytes[first] == 0x5B || bytes[first] == 0x7B {
            guard bytes[last] == 0x5D || bytes[last] == 0x7D else { return nil }
            return Fix.Edit(last..<last, isList ? ", \(rule)" : ", \(rule): \(reason)")
        }
        let line = source.lineRange(source.line(at: first))
        let margin = source.text(line.lowerBound..<line.lowerBound + bytes[line].prefix { $0 == 0x20 }.count)
        let text = isList ? "- \(rule)" : "\(rule): \(reason)"
        return Fix.Edit(line.lowerBound..<line.lowerBound, "\(margin)\(text)\(source.lineEnding)")
    }
}
