import Frameworks

/// What the headings of a document say of one that may mean two parts.
struct AmbiguousHeading {
    private var hasPlainRootCause = false
    /// Parts that are named plainly: so few that a list beats a set.
    private var plain: [SectionID] = []

    mutating func add(_ candidate: SectionOutline.Candidate) {
        guard let match = candidate.match, !match.isWeak else { return }
        if !plain.contains(match.id) { plain.append(match.id) }
        if match.id == .rootCause, candidate.section.style == .heading, !WhysWords.announcesWhys(candidate.section.heading) {
            hasPlainRootCause = true
        }
    }

    /// "Root cause identification: the five whys" is the five whys where another heading is the root cause; "What could be improved" went wrong
    /// where another says what went well and none what went wrong; "Improvements" are promised where no other list is; 経緯 is the timeline where
    /// no other is.
    func match(_ candidate: SectionOutline.Candidate) -> SectionVocabulary.Match? {
        guard var match = candidate.match else { return nil }
        if hasPlainRootCause, match.id == .rootCause, WhysWords.announcesWhys(candidate.section.heading) { match.id = .fiveWhys }
        switch match.otherwise {
        case .wentWrong? where plain.contains(.wentWell) && !plain.contains(.wentWrong): match.id = .wentWrong
        case .actionPlan? where !plain.contains(.actionPlan): match.id = .actionPlan
        case .timeline? where !plain.contains(.timeline): match.id = .timeline
        default: break
        }
        return match
    }
}
