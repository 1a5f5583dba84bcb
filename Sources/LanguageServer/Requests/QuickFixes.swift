import Diagnostics
import Markup
import Rules

/// `textDocument/codeAction`: the fixes of findings, waivers, and all safe fixes at once.
package enum QuickFixes {
    static let kind = "quickfix"
    static let fixAllKind = "source.fixAll.lookback"

    package static func answer(_ workspace: Workspace, _ params: JSONValue) -> JSONValue {
        guard let path = workspace.path(params["textDocument"]), let source = workspace.source(path),
            let range = params["range"].flatMap({ workspace.encoding.offsets($0, in: source) })
        else { return .null }
        let only = params["context"]?["only"]?.elements.compactMap(\.text)
        let found = workspace.findings.diagnostics(in: source)
        var actions: [JSONValue] = []
        if wants(kind, only) {
            let here = found.filter { touches($0, range, source) }
            actions += here.compactMap { fix(of: $0, source, workspace) } + waivers(of: here, source, workspace)
        }
        if wants(fixAllKind, only), let all = fixAll(found, isAsked: only != nil, source, workspace) { actions.append(all) }
        return .array(actions)
    }

    /// A kind is asked for by its own name or by one above it; without a list, all are.
    private static func wants(_ kind: String, _ only: [String]?) -> Bool {
        only?.contains { $0.isEmpty || kind == $0 || kind.hasPrefix($0 + ".") } ?? true
    }

    private static func touches(_ diagnostic: Diagnostic, _ range: Range<Int>, _ source: SourceFile) -> Bool {
        source.offset(of: diagnostic.range.start) <= range.upperBound && range.lowerBound <= source.offset(of: diagnostic.range.end)
    }

    private static func fix(of diagnostic: Diagnostic, _ source: SourceFile, _ workspace: Workspace) -> JSONValue? {
        guard let fix = diagnostic.fix else { return nil }
        return action(fix.title, kind, [diagnostic], fix.edits, isPreferred: fix.isSafe, source, workspace)
    }

    private static func action(
        _ title: String, _ kind: String, _ diagnostics: [Diagnostic], _ edits: [Fix.Edit], isPreferred: Bool, _ source: SourceFile,
        _ workspace: Workspace
    ) -> JSONValue {
        let published = workspace.publisher
        return .members(
            ("title", .string(title)), ("kind", .string(kind)),
            ("diagnostics", diagnostics.isEmpty ? nil : .array(diagnostics.map { published.json($0, in: source) })),
            ("isPreferred", isPreferred ? .bool(true) : nil), ("edit", workspace.edit(edits, of: source)))
    }

    /// Rules whose findings no waiver covers: what is no document, and waivers themselves.
    private static let unwaivable: Set<String> = ["invalid-front-matter", "oversized-document", "unused-waiver", "invalid-configuration"]

    private static func waivers(of found: [Diagnostic], _ source: SourceFile, _ workspace: Workspace) -> [JSONValue] {
        let waivable = found.filter { !unwaivable.contains($0.rule) }
        guard !waivable.isEmpty, workspace.isIncident(source.path) else { return [] }
        let document = workspace.incident(in: source).document
        let isBroken = !document.findings.isEmpty
        var seen: Set<String> = []
        return waivable.filter { seen.insert($0.rule).inserted }.flatMap { diagnostic -> [JSONValue] in
            let same = waivable.filter { $0.rule == diagnostic.rule }
            let place = source.offset(of: diagnostic.range.start)
            let comment = WaiverEdit.comment(diagnostic.rule, at: place, in: document.tree).map {
                action("Allow \(diagnostic.rule) here with a reason", kind, same, [$0], isPreferred: false, source, workspace)
            }
            let entry = isBroken ? nil : WaiverEdit.entry(diagnostic.rule, in: source, document.frontMatter)
            let whole = entry.map {
                action("Allow \(diagnostic.rule) in this file with a reason", kind, same, [$0], isPreferred: false, source, workspace)
            }
            return [comment, whole].compactMap(\.self)
        }
    }

    /// - Parameter isAsked: whether the client asks for this kind; else one fix is offered by itself already.
    private static func fixAll(_ found: [Diagnostic], isAsked: Bool, _ source: SourceFile, _ workspace: Workspace) -> JSONValue? {
        let safe = found.compactMap(\.fix).filter(\.isSafe)
        guard safe.count > (isAsked ? 0 : 1) else { return nil }
        let edits = Repair.compatible(safe, in: source.bytes).edits
        return action("Apply all safe fixes", fixAllKind, [], edits, isPreferred: false, source, workspace)
    }
}
