import Diagnostics
import History
import Incidents

/// A document and what was read from it.
///
/// A class, so that lists of them are copied and sorted at no cost.
package final class CheckedIncident: Sendable {
    package let document: Document
    package let incident: Incident
    /// Anything but an incident is read as if it were one, so that the rules that fit it find in it what they look for.
    package let role: FileRole

    package init(document: Document, incident: Incident, role: FileRole = .incident) {
        (self.document, self.incident, self.role) = (document, incident, role)
    }
}

/// Runs rules over incidents; stamps code and level, applies waivers, keeps one diagnostic a fault, sorts.
package struct RuleEngine: Sendable {
    private let rules: [(rule: Rule, level: Level)]
    private let analysis: Analysis
    private let settings: RuleSettings
    private let index: ProjectIndex

    /// - Parameter files: all of the project's, also when only some of them are to be checked: rules look things up in the others.
    package init(_ files: [CheckedIncident], analysis: Analysis, settings: RuleSettings, rules: [Rule] = RuleRegistry.all) {
        self.analysis = analysis
        self.settings = settings
        self.rules = rules.compactMap { rule in settings.level(of: rule).map { (rule, $0) } }
        index = ProjectIndex(files, analysis: analysis, attachments: settings.attachments)
    }

    /// Checks all incidents, one after another.
    package static func check(_ incidents: [CheckedIncident], analysis: Analysis, settings: RuleSettings) -> [Diagnostic] {
        let engine = RuleEngine(incidents, analysis: analysis, settings: settings)
        return byPath(incidents).flatMap { engine.diagnostics(of: $0) }
    }

    /// Checks all files, `jobs` of them at the same time; the same diagnostics in the same order. In a task that is cancelled the rest of the
    /// files is passed over.
    package static func check(
        _ files: [CheckedIncident], analysis: Analysis, settings: RuleSettings, jobs: Int
    ) async -> [Diagnostic] {
        // All rules would wait for it at the same time.
        analysis.prepare()
        let engine = RuleEngine(files, analysis: analysis, settings: settings)
        return Array(await Parallel.map(byPath(files), jobs: jobs) { Task.isCancelled ? [] : engine.diagnostics(of: $0) }.joined())
    }

    private static func byPath(_ incidents: [CheckedIncident]) -> [CheckedIncident] {
        incidents.sorted { $0.document.path < $1.document.path }
    }

    /// All that is wrong with one file, by place and code.
    package func diagnostics(of checked: CheckedIncident) -> [Diagnostic] {
        let input = RuleInput(checked, analysis: analysis, settings: settings, index: index)
        let rules = checked.role == .incident ? rules : rules.filter { $0.rule.alsoChecks.contains(checked.role) }
        let isRefused = checked.document.findings.contains { $0.kind == .oversizedDocument }
        var stamped: [Stamped] = []
        for place in rules.indices where !isRefused || rules[place].rule.checksRefusedDocuments {
            for finding in Self.once(rules[place].rule.check(input)) {
                let (rule, level) = rules[place]
                stamped.append(Stamped(rule: rule, level: max(level, finding.atMost ?? level), finding: finding))
            }
        }
        var ledger = WaiverLedger(WaiverReader.read(checked.document, checked.incident), in: checked.document.source)
        var kept = Self.oneEachFault(stamped).filter { !ledger.waives($0.rule, at: $0.finding.range) }
        if !AttachmentSecrets.paths(in: checked.document, among: settings.attachments).isEmpty { ledger.use(AttachmentSecrets.waives) }
        if !isRefused, let (rule, level) = rules.first(where: { $0.rule.code == UnusedWaiver.code }) {
            kept += ledger.unusedFindings.map { Stamped(rule: rule, level: level, finding: $0) }
                .filter { !ledger.waives($0.rule, at: $0.finding.range) }
        }
        // Only where places agree are texts compared.
        kept.sort { left, right in
            let (first, second) = (left.finding.range, right.finding.range)
            if first != second { return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound) }
            return (left.rule.code, left.finding.message) < (right.rule.code, right.finding.message)
        }
        return kept.map { $0.diagnostic(in: checked.document.source) }
    }

    /// Each finding once, in the order of the first ones.
    private static func once(_ findings: [Finding]) -> [Finding] {
        // As nearly always, one stands after the other.
        if zip(findings, findings.dropFirst()).allSatisfy({ $0.range.lowerBound < $1.range.lowerBound }) { return findings }
        var seen: Set<Finding> = []
        return findings.filter { seen.insert($0).inserted }
    }

    /// Drops what another rule says better about the same place.
    private static func oneEachFault(_ stamped: [Stamped]) -> [Stamped] {
        let better = Set(stamped.flatMap(\.rule.yieldsTo))
        guard !better.isEmpty else { return stamped }
        let places = Dictionary(grouping: stamped.filter { better.contains($0.rule.name) }, by: \.rule.name)
            .mapValues { PlaceSet($0.map(\.finding.range)) }
        return stamped.filter { own in !own.rule.yieldsTo.contains { places[$0]?.touches(own.finding.range) ?? false } }
    }
}

/// A finding with the rule that made it and the level it has in this project.
private struct Stamped {
    let rule: Rule
    let level: Level
    let finding: Finding

    func diagnostic(in source: SourceFile) -> Diagnostic {
        Diagnostic(
            code: rule.code, rule: rule.name, level: level, path: source.path, range: source.range(finding.range), message: finding.message,
            help: finding.help, notes: finding.notes, fix: finding.fix)
    }
}
