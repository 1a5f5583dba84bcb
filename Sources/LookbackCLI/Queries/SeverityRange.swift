import Frameworks
import Incidents

/// `P1`, `P0..P2`, `..P1`, `SEV1..`: levels of any framework's scale, compared by their common rank.
struct SeverityRange {
    private let ranks: ClosedRange<Int>
    /// Set when one level alone was asked for: then only it will do, not another scale's level of the same rank.
    private let level: String?

    /// - Throws: the words that are no level, as a sentence.
    init(_ text: String, frameworks: FrameworkCatalogue) throws(UnknownLevel) {
        let bounds = text.components(around: "..")
        if bounds.count == 2 {
            let worst = bounds[0].isEmpty ? 0 : try Self.rank(of: bounds[0], frameworks)
            let mildest = bounds[1].isEmpty ? 4 : try Self.rank(of: bounds[1], frameworks)
            (ranks, level) = (min(worst, mildest)...max(worst, mildest), nil)
        } else {
            let rank = try Self.rank(of: text, frameworks)
            (ranks, level) = (rank...rank, text.lowercased())
        }
    }

    struct UnknownLevel: Error {
        let text: String
        let known: [String]
    }

    func contains(_ severity: Severity?) -> Bool {
        guard let severity, let rank = severity.rank, ranks.contains(rank) else { return false }
        return level.map { $0 == severity.level?.lowercased() } ?? true
    }

    private static func rank(of code: String, _ frameworks: FrameworkCatalogue) throws(UnknownLevel) -> Int {
        let levels = frameworks.frameworks.flatMap(\.scale.levels)
        if let level = levels.first(where: { $0.code.lowercased() == code.lowercased() }) { return level.rank }
        var known: [String] = []
        for level in levels where !known.contains(level.code) { known.append(level.code) }
        throw UnknownLevel(text: code, known: known.sorted())
    }
}
