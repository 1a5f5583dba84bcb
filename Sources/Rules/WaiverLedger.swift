import Diagnostics

/// The waivers of one document, and which of them were of use.
package struct WaiverLedger: Sendable {
    private let waivers: [(waiver: Waiver, rule: Rule?)]
    private let source: SourceFile
    private var used: Set<Int> = []

    package init(_ waivers: [Waiver], in source: SourceFile) {
        self.source = source
        self.waivers = waivers.map { ($0, RuleRegistry.rule(named: $0.rule)) }
    }

    package var isEmpty: Bool { waivers.isEmpty }

    /// True when a waiver covers the place; every such waiver has been of use then.
    package mutating func waives(_ rule: Rule, at place: Range<Int>) -> Bool {
        var isWaived = false
        for (index, entry) in waivers.enumerated() where entry.rule?.code == rule.code && entry.waiver.covers(place) {
            used.insert(index)
            isWaived = true
        }
        return isWaived
    }

    /// Notes that waivers are of use elsewhere: in files that the document links to.
    package mutating func use(_ isUsed: (Waiver) -> Bool) {
        for (index, entry) in waivers.enumerated() where isUsed(entry.waiver) { used.insert(index) }
    }

    /// What LB112 says: names of no rule, and waivers that waived nothing.
    package var unusedFindings: [Finding] {
        waivers.enumerated().compactMap { index, entry in
            guard let range = entry.waiver.range, !used.contains(index), entry.rule?.code != UnusedWaiver.code else { return nil }
            guard let rule = entry.rule else { return UnusedWaiver.unknownRule(entry.waiver.rule, at: range, in: source) }
            return UnusedWaiver.unused(rule, at: range, isForBlock: entry.waiver.extent != nil)
        }
    }
}
