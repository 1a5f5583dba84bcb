import Frameworks
import Markup

/// A section that what may be headings stand in, and whether one of these ends it.
struct EnclosingSection {
    var level: Int
    var id: SectionID?
    /// Where its heading stands.
    var block: Int
    /// Bold lines say what its entries are about.
    private var isGrouped = false

    init(level: Int, id: SectionID?, block: Int) { (self.level, self.id, self.block) = (level, id, block) }

    /// Sections whose entries bold lines and bold bullets group.
    static let divisible: Set<SectionID> = [.actionPlan, .timeline, .fiveWhys]

    /// Parts that no such section is divided by.
    private static let foreign: Set<SectionID> = [
        .timeline, .fiveWhys, .lessonsLearned, .wentWell, .wentWrong, .gotLucky, .conclusion, .references, .revisionHistory, .unknowns,
        .interviews, .backlogCheck,
    ]

    /// Parts that are foreign too unless they come first or other bold lines before them group the entries.
    private static let themes: Set<SectionID> = [.rootCause, .contributingFactors, .actionPlan]

    /// Whether a bold line names, alone on its line, a part that the list is not divided by.
    mutating func isEnded(by candidate: SectionOutline.Candidate, at place: Int) -> Bool {
        guard let id, Self.divisible.contains(id), candidate.isBoldHeading, let match = candidate.match, match.id != id else {
            return false
        }
        let isFirst = place == block + 1
        if Self.foreign.contains(match.id) { return !(isFirst && id == .fiveWhys) }
        if isFirst || !Self.themes.contains(match.id) { isGrouped = true }
        return !isGrouped && !(id == .fiveWhys && match.id == .rootCause && Self.isStep(candidate.section.heading))
    }

    /// "Why did it happen" and "Cause" ask and answer within a chain; "Root cause" is behind it.
    static func isStep(_ heading: String) -> Bool {
        let folded = LowercasedBytes.fold(Array(heading.utf8))
        return WhysWords.lead(folded, from: 0, before: folded.count)?.lead != .rootCause
    }
}
