import Diagnostics
import Incidents
import Markup
import Project
import Rules

/// What stands at a place of a document, for those who want to know more of it.
enum Subject {
    case field(IncidentField)
    case severity(String)
    case framework(String)
    case incident(Incident, anchor: String?)
    case service(String)
    case cause(String)
    case rule(Rule)

    /// What stands at a byte, and its own bytes.
    static func at(_ offset: Int, in source: SourceFile, _ workspace: Workspace) -> (subject: Subject, range: Range<Int>)? {
        if let block = FrontMatterLines(source), block.lines.contains(source.line(at: offset)) {
            guard let cursor = FrontMatterCursor(at: offset, in: source), cursor.word.lowerBound <= offset, offset <= cursor.word.upperBound
            else { return nil }
            return inFrontMatter(cursor, source, workspace).map { ($0, cursor.word) }
        }
        if let found = waiver(at: offset, source) { return found }
        return link(at: offset, source, workspace)
    }

    private static func inFrontMatter(_ cursor: FrontMatterCursor, _ source: SourceFile, _ workspace: Workspace) -> Subject? {
        let word = source.text(cursor.word)
        guard !word.isEmpty else { return nil }
        if cursor.part == .key, cursor.keys.isEmpty { return IncidentField(key: word).map(Subject.field) }
        switch cursor.field {
        case .severity: return cursor.part == .value ? .severity(word) : nil
        case .framework: return .framework(word)
        case .services: return .service(word)
        case .rootCauses: return .cause(IncidentID.slug(word))
        case .recurrenceOf, .related: return workspace.history[IncidentID.slug(word)].map { .incident($0, anchor: nil) }
        case .notRelated where cursor.part == .key || cursor.keys.count == 1:
            return workspace.history[IncidentID.slug(word)].map { .incident($0, anchor: nil) }
        case .allow where cursor.part == .key || cursor.keys.count == 1: return RuleRegistry.rule(named: word).map(Subject.rule)
        case .milestones where cursor.part == .key, .roles where cursor.part == .key: return IncidentField(key: word).map(Subject.field)
        default: return nil
        }
    }

    /// A rule's name in `<!-- lookback-allow NAME: reason -->`.
    private static func waiver(at offset: Int, _ source: SourceFile) -> (Subject, Range<Int>)? {
        let line = source.lineRange(source.line(at: offset))
        guard source.bytes[line].drop(while: { $0 == 0x20 }).starts(with: "<!--".utf8), source.text(line).contains("lookback-allow") else {
            return nil
        }
        let word = self.word(at: offset, in: line, source.bytes) { $0 == 0x2D || isLetterOrDigit($0) }
        return RuleRegistry.rule(named: source.text(word)).map { (.rule($0), word) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    private static func word(at offset: Int, in line: Range<Int>, _ bytes: [UInt8], _ isPart: (UInt8) -> Bool) -> Range<Int> {
        var (start, end) = (offset, offset)
        while start > line.lowerBound, isPart(bytes[start - 1]) { start -= 1 }
        while end < line.upperBound, isPart(bytes[end]) { end += 1 }
        return start..<end
    }

    /// A link whose text or destination holds the place.
    private static func link(at offset: Int, _ source: SourceFile, _ workspace: Workspace) -> (Subject, Range<Int>)? {
        guard workspace.isIncident(source.path) else { return nil }
        let tree = workspace.incident(in: source).document.tree
        for link in MarkdownLinks.all(in: tree) where link.kind == .link {
            let whole = tree[link.node].range
            guard whole.lowerBound <= offset, offset <= whole.upperBound,
                let incident = workspace.incident(linkedAs: link.destination, from: source.path)
            else { continue }
            return (.incident(incident, anchor: RelativeTarget(link.destination, from: source.path).anchor), whole)
        }
        return nil
    }
}
