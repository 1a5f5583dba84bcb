import Diagnostics
import Incidents

/// LB603: a retrospective that came when memories had faded.
enum LateRetrospective {
    static let rule = Rule(
        code: "LB603", name: "late-retrospective", level: .suggestion,
        summary: "The retrospective was later after the resolution than the framework asks.",
        rationale: """
            Details go first: what was on the screen, why an option was ruled out. Only business days count, midnight to midnight in the zone of \
            `lookback.yml`, without its holidays; for a retrospective that is still to come, those up to the beginning of the day of `--now`.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV2
                resolved: 2026-03-13 16:00
                retrospective: 2026-03-17 10:00
                ---
                """)
        ],
        failing: [
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV2
                resolved: 2026-03-13 16:00
                retrospective: ⟦2026-03-19 10:00⟧
                ---
                """, message: "90 business hours after the resolution, at most 48 are promised"),
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV2
                resolved: 2026-03-13 16:00
                retrospective: ⟦2026-03-17 16:01⟧
                ---
                """, message: "48 business hours and 1 minute after the resolution, at most 48 are promised"),
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV2
                status: resolved
                resolved: ⟦2026-04-28 16:00⟧
                ---
                """, given: "It is 2026-05-01.", message: "no retrospective 56 business hours after the resolution, at most 48 are promised"
            ),
        ]
    ) { input in
        guard let limit = input.framework.policies.retrospectiveWithin, let resolved = input.incident.milestones[.resolved] else {
            return []
        }
        let held = input.incident.milestones[.retrospective]
        guard held != nil || input.incident.status == .resolved else { return [] }
        let end = held?.at ?? Instant(day: input.settings.today, secondOfDay: 0)
        let taken = BusinessTime.seconds(from: resolved.at, to: end, zone: input.settings.zone, holidays: input.settings.holidays)
        guard taken > limit else { return [] }
        let figures = "\(hours(taken)) after the resolution, at most \(limit / 3600) are promised"
        return [
            Finding(
                held?.range ?? resolved.range, held == nil ? "no retrospective \(figures)" : figures,
                help: held == nil
                    ? "hold it, and state `retrospective:`" : "say in the lessons what delayed it, then waive the rule with that reason")
        ]
    }

    /// `90 business hours`, `48 business hours and 1 minute`: what goes beyond the hour is said where it may be all that is too much.
    private static func hours(_ seconds: Int) -> String {
        let minutes = (seconds + 59) / 60
        return "\(minutes / 60) business hours" + (minutes % 60 == 0 ? "" : " and \(Figures.count(minutes % 60, "minute"))")
    }
}
