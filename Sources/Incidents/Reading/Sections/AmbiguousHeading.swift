import Frameworks

/// What the headings of a document say of one that may mean two parts.
struct AmbiguousHeading {
    private let hasPlainRootCause: Bool
    /// Parts that are named plainly.
    private let plain: Set<SectionID>

    init(_ candidates: some Sequence<SectionOutline.Candidate>) {
        let sure = candidates.filter { $0.match?.isWeak == false }
        plain = Set(sure.compactMap { $0.match?.id })
        hasPlainRootCause = sure.contains {
            $0.section.style == .heading && $0.match?.id == .rootCause && !WhysWords.announcesWhys($0.section.heading)
        }
    }

    /// "Root cause identification: the five whys" is the five whys where another heading is the root cause; "What could be improved" went wrong
    /// where another says what went well and none what went wrong; "Improvements" are promised where no other list is.
    func match(_ candidate: SectionOutline.Candidate) -> SectionVocabulary.Match? {
        guard var match = candidate.match else { return nil }
        if hasPlainRootCause, match.id == .rootCause, WhysWords.announcesWhys(candidate.section.heading) { match.id = .fiveWhys }
        switch match.otherwise {
        case .wentWrong? where plain.contains(.wentWell) && !plain.contains(.wentWrong): match.id = .wentWrong
        case .actionPlan? where !plain.contains(.actionPlan): match.id = .actionPlan
        default: break
        }
        return match
    }
}
