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
        all.indices.flatMap { [(all[$0].name, $0), (all[$0].code.lowercased(), $0)] }, uniquingKeysWith: { first, _ in first })

    /// The rule of a name (`timeline-out-of-order`) or code (`LB402`), however cased.
    package static func rule(named name: String) -> Rule? { indexByName[name.lowercased()].map { all[$0] } }

    package static var names: [String] { all.map(\.name) }
}
