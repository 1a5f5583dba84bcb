import Diagnostics
import Markup

/// Every rule there is, in order of the codes.
package enum RuleRegistry {
    package static let all: [Rule] = [
        InvalidFrontMatter.rule, MissingFrontMatter.rule, MissingField.rule, UnknownField.rule, InvalidValue.rule, UnknownSeverity.rule,
        UnknownReference.rule, DuplicateID.rule, MilestonesOutOfOrder.rule, DurationMismatch.rule, TitleForm.rule, UnusedWaiver.rule,
        MissingSection.rule, EmptySection.rule, PlaceholderText.rule, DuplicateSection.rule, IncompleteSummary.rule,
        IncompleteInterviews.rule,
        TooFewWhys.rule, EmptyWhy.rule, CircularWhys.rule, PersonAsRootCause.rule, RootCauseNotInWhys.rule,
        UnreadableTime.rule, TimelineOutOfOrder.rule, MissingTimeZone.rule, TimelineOutsideIncident.rule, EmptyTimeline.rule,
        TimelineKindMissing.rule,
        UnownedAction.rule, UndatedAction.rule, OverdueAction.rule, ActionKindMissing.rule, DeclinedWithoutReason.rule,
        ClosedWithOpenActions.rule, NoActions.rule,
        ResolutionTargetMissed.rule, UpdateGap.rule, LateRetrospective.rule, MissingRole.rule, ObjectiveNotMet.rule,
        UndeclaredRecurrence.rule, RecurrenceWithUnfinishedActions.rule, UnknownIncident.rule, RepeatedAction.rule,
        BlameLanguage.rule, VagueImpact.rule, LeakedSecret.rule,
        BrokenLink.rule, MissingAltText.rule, EscapedHTML.rule, OversizedDocument.rule,
    ]

    private static let indexByName: [String: Int] = Dictionary(
        all.indices.flatMap { [(FrontMatterEntry.normalize(all[$0].name), $0), (all[$0].code.lowercased(), $0)] },
        uniquingKeysWith: { first, _ in first })

    /// The rule of a name (`timeline-out-of-order`) or code (`LB402`), matched as keys are: without regard to case, `-`, `_` and spaces.
    package static func rule(named name: String) -> Rule? { indexByName[FrontMatterEntry.normalize(name)].map { all[$0] } }

    package static var names: [String] { all.map(\.name) }

    /// The rule that a word which names none may have meant, by its code where the word looks like one.
    package static func guess(for word: String) -> NearMiss.Guess? {
        let isCode = word.lowercased().hasPrefix("lb") && word.utf8.count <= 7
        return NearMiss.guess(for: isCode ? word.uppercased() : word, among: isCode ? all.map(\.code) : names)
    }
}
