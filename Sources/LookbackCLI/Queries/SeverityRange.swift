import Frameworks
import Incidents

/// `P1`, `P0..P2`, `..P1`, `sev-1..`: levels of any framework's scale, written as incidents may write them and compared by their common rank.
struct SeverityRange {
    private let ranks: ClosedRange<Int>
    /// Set when one level alone was asked for: then only it will do, not another scale's level of the same rank.
    private let levels: [SeverityScale.Level]?

    /// - Throws: the words that are no level, as a sentence.
    init(_ text: String, frameworks: FrameworkCatalogue) throws(UnknownLevel) {
        let bounds = text.components(around: "..")
        if bounds.count == 2 {
            let worst = bounds[0].isEmpty ? 0 : try Self.rank(of: bounds[0], frameworks)
            let mildest = bounds[1].isEmpty ? 4 : try Self.rank(of: bounds[1], frameworks)
            (ranks, levels) = (min(worst, mildest)...max(worst, mildest), nil)
        } else {
            (ranks, levels) = (0...4, try Self.levels(text, frameworks))
        }
    }

    struct UnknownLevel: Error {
        let text: String
        let known: [String]
    }

    func contains(_ severity: Severity?) -> Bool {
        guard let severity, let rank = severity.rank, ranks.contains(rank) else { return false }
        return levels?.contains { ($0.code, $0.rank) == (severity.level, rank) } ?? true
    }

    private static func rank(of text: String, _ frameworks: FrameworkCatalogue) throws(UnknownLevel) -> Int {
        try levels(text, frameworks)[0].rank
    }

    /// At least one.
    private static func levels(_ text: String, _ frameworks: FrameworkCatalogue) throws(UnknownLevel) -> [SeverityScale.Level] {
        let named = frameworks.levels(named: text)
        guard named.isEmpty else { return named }
        throw UnknownLevel(text: text, known: frameworks.frameworks.flatMap(\.scale.levels).map(\.code).unrepeated.sorted())
    }
}
