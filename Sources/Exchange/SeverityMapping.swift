import Frameworks

/// What other tools call severities, on the scale of a framework.
package struct SeverityMapping: Sendable {
    private let scale: SeverityScale
    /// The scales by whose levels a word is understood that the framework's own does not know.
    private let others: [SeverityScale]

    package init(_ framework: Framework, among catalogue: FrameworkCatalogue = .builtIn) {
        scale = framework.scale
        others = catalogue.frameworks.map(\.scale)
    }

    /// The code of the level that a text means: the level it names, else the one nearest by rank; nil when it means none.
    package func level(for text: String) -> String? {
        if let level = scale.read(text)?.level { return level.code }
        let word = String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
        guard let rank = Self.ranks[word] ?? others.lazy.compactMap({ $0.read(text)?.level.rank }).first else { return nil }
        return nearest(rank)
    }

    /// Of two levels as near the lighter one: an import claims no more than its source. The worst and the lightest take what lies beyond.
    private func nearest(_ rank: Int) -> String? {
        scale.levels.reversed().min { (abs($0.rank - rank), -$0.rank) < (abs($1.rank - rank), -$1.rank) }?.code
    }

    /// Words of status pages and trackers by common rank, 0 worst.
    private static let ranks: [String: Int] = [
        "critical": 0, "blocker": 0, "emergency": 0, "urgent": 0, "disaster": 0, "highest": 0, "severe": 0,
        "high": 1, "major": 1, "down": 1, "outage": 1, "majoroutage": 1, "significant": 1,
        "medium": 2, "moderate": 2, "minor": 2, "normal": 2, "disrupted": 2, "degraded": 2, "partial": 2, "partialoutage": 2,
        "degradedperformance": 2, "warning": 2,
        "low": 3, "notice": 3, "trivial": 3, "lowest": 3, "info": 3, "informational": 3, "cosmetic": 3,
        "sev0": 0, "sev4": 4, "sev5": 4, "severity4": 4, "severity5": 4, "s4": 4, "s5": 4,
    ]
}
