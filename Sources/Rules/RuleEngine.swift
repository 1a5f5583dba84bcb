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
///
/// A class, for every closure over it would copy all that it knows.
package final class RuleEngine: Sendable {
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
    package static func check(
        _ incidents: [CheckedIncident], analysis: Analysis, settings: RuleSettings, rules: [Rule] = RuleRegistry.all
    ) -> [Diagnostic] {
        let engine = RuleEngine(incidents, analysis: analysis, settings: settings, rules: rules)
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
        let found = await Parallel.map(byPath(files), jobs: jobs) { Task.isCancelled ? [] : engine.diagnostics(of: $0) }
        var diagnostics: [Diagnostic] = []
        diagnostics.reserveCapacity(found.reduce(0) { $0 + $1.count })
        for part in found { diagnostics += part }
        return diagnostics
    }

    private static func byPath(_ incidents: [CheckedIncident]) -> [CheckedIncident] {
        incidents.sorted { $0.document.path < $1.document.path }
    }

    /// All that is wrong with one file, by place and code.
    package func diagnostics(of checked: CheckedIncident) -> [Diagnostic] {
        let input = RuleInput(checked, analysis: analysis, settings: settings, index: index)
        let isRefused = checked.document.isRefused
        func fits(_ rule: Rule) -> Bool {
            (checked.role == .incident || rule.alsoChecks.contains(checked.role)) && (!isRefused || rule.checksRefusedDocuments)
        }
        var stamped: [Stamped] = []
        for place in rules.indices where fits(rules[place].rule) {
            for finding in Self.once(rules[place].rule.check(input)) { stamped.append(Stamped(rule: place, finding: finding)) }
        }
        var ledger = WaiverLedger(WaiverReader.read(checked.document, checked.incident, rawHTML: input.rawHTML), in: input.source)
        var kept = oneEachFault(stamped)
        if !ledger.isEmpty {
            kept = kept.filter { !ledger.waives(rules[$0.rule].rule, at: $0.finding.range) }
            if !AttachmentSecrets.paths(in: checked.document, among: settings.attachments).isEmpty { ledger.use(AttachmentSecrets.waives) }
            if !isRefused, let place = rules.firstIndex(where: { $0.rule.code == UnusedWaiver.code && fits($0.rule) }) {
                kept += ledger.unusedFindings.filter { !ledger.waives(rules[place].rule, at: $0.range) }
                    .map { Stamped(rule: place, finding: $0) }
            }
        }
        kept.sort(by: isBefore)
        return kept.map { diagnostic($0, in: input.source) }
    }

    /// By place; only where places agree are texts compared.
    private func isBefore(_ left: Stamped, _ right: Stamped) -> Bool {
        let (first, second) = (left.finding.range, right.finding.range)
        if first != second { return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound) }
        return (rules[left.rule].rule.code, left.finding.message) < (rules[right.rule].rule.code, right.finding.message)
    }

    private func diagnostic(_ stamped: Stamped, in source: SourceFile) -> Diagnostic {
        let ((rule, level), finding) = (rules[stamped.rule], stamped.finding)
        return Diagnostic(
            code: rule.code, rule: rule.name, level: max(level, finding.atMost ?? level), path: source.path,
            range: source.range(finding.range), message: finding.message, help: finding.help, notes: finding.notes, fix: finding.fix)
    }

    /// Each finding once, in the order of the first ones.
    private static func once(_ findings: [Finding]) -> [Finding] {
        // As nearly always, one stands after the other.
        let isAscending = findings.indices.dropFirst().allSatisfy { findings[$0 - 1].range.lowerBound < findings[$0].range.lowerBound }
        if isAscending { return findings }
        var seen: Set<Finding> = []
        return findings.filter { seen.insert($0).inserted }
    }

    /// Drops what another rule says better about the same place.
    private func oneEachFault(_ stamped: [Stamped]) -> [Stamped] {
        let better = stamped.reduce(into: Set<String>()) { $0.formUnion(rules[$1.rule].rule.yieldsTo) }
        guard !better.isEmpty else { return stamped }
        let places = Dictionary(grouping: stamped.filter { better.contains(rules[$0.rule].rule.name) }) { rules[$0.rule].rule.name }
            .mapValues { PlaceSet($0.map(\.finding.range)) }
        return stamped.filter { own in
            !rules[own.rule].rule.yieldsTo.contains { places[$0]?.touches(own.finding.range) ?? false }
        }
    }
}

/// A finding with the place of the rule that made it.
private struct Stamped {
    let rule: Int
    let finding: Finding
}
