import Diagnostics
import Incidents

/// LB109: an incident that ends before it begins.
enum MilestonesOutOfOrder {
    static let rule = Rule(
        code: "LB109", name: "milestones-out-of-order", level: .error,
        summary: "The milestones contradict the order of an incident's life.",
        rationale: """
            Durations are computed from the milestones; one in the wrong place makes all of them wrong, and nobody notices in a chart. The order is \
            started, detected, acknowledged, mitigated, resolved, retrospective; declaring and investigating may come anywhere between detection and \
            resolution. Often it is the date of an incident that ran over midnight, or a zone that was forgotten.
            """,
        passing: [
            RuleExample(
                """
                ---
                started: 2026-03-14 23:50
                detected: 2026-03-15 00:05
                resolved: 2026-03-15 01:10
                ---
                """),
            RuleExample(
                """
                ---
                date: 2026-03-14
                started: 23:50
                resolved: 00:20
                ---
                """),
            RuleExample(
                """
                ---
                started: 2026-03-14 09:12
                investigating: 2026-03-14 09:20
                declared: 2026-03-14 09:30
                acknowledged: 2026-03-14 09:31
                ---
                """),
            RuleExample(
                """
                # Checkout down

                **Date:** 2026-03-14
                **Started:** 23:50 UTC
                **Resolved:** 01:10 UTC
                """),
            RuleExample(
                """
                ---
                started: 2026-03-14 09:12
                mitigated: 2026-03-14 10:00
                resolved: 2026-03-14
                retrospective: 2026-03-14
                ---
                """),
        ],
        failing: [
            RuleExample(
                """
                ---
                started: 2026-03-14 09:12
                mitigated: 2026-03-14 10:00
                resolved: ⟦2026-03-12⟧
                ---
                """, message: "\"resolved\" (2026-03-12) is before \"mitigated\" (2026-03-14 10:00 UTC)"),
            RuleExample(
                """
                ---
                started: 2026-03-14 23:50
                resolved: ⟦2026-03-14 01:10⟧
                ---
                """, message: "\"resolved\" (2026-03-14 01:10 UTC) is before \"started\" (2026-03-14 23:50 UTC)"),
            RuleExample(
                """
                ---
                date: 2026-03-14
                started: 09:30
                detected: ⟦09:12⟧
                ---
                """, message: "\"detected\" (2026-03-14 09:12 UTC) is before \"started\" (2026-03-14 09:30 UTC)"),
            RuleExample(
                """
                ---
                started: ⟦2026-03-15 09:12⟧
                detected: 2026-03-14 09:15
                mitigated: 2026-03-14 10:00
                resolved: 2026-03-14 10:20
                ---
                """, message: "\"started\" (2026-03-15 09:12 UTC) is after \"detected\" (2026-03-14 09:15 UTC)"),
            RuleExample(
                """
                ---
                milestones:
                  started: 2026-03-14 09:12
                  detected: 2026-03-14 09:15
                  declared: ⟦2026-03-14 09:02⟧
                  resolved: 2026-03-14 10:20
                ---
                """),
            RuleExample(
                """
                # Checkout down

                | Field | Value |
                |---|---|
                | Started | 2026-03-14 09:00 UTC |
                | Resolved | ⟦2026-03-14 08:00 UTC⟧ |
                """, message: "\"resolved\" (2026-03-14 08:00 UTC) is before \"started\" (2026-03-14 09:00 UTC)"),
        ],
        check: check)

    private typealias Known = (name: Milestones.Name, milestone: Milestones.Milestone)

    private static func check(_ input: RuleInput) -> [Finding] {
        let stated = input.incident.milestones.known.filter { !$0.milestone.isInferred }
        let fixed = stated.filter { $0.name != .declared && $0.name != .investigating }
        let run = LongestRun.ascending(moments(fixed))
        let inOrder = run.map { fixed[$0] }
        let inRun = Set(run)
        var findings = fixed.indices.filter { !inRun.contains($0) }.map { index in
            finding(fixed[index], before: inOrder.first { $0.name > fixed[index].name }, after: earlier(than: fixed[index], inOrder), input)
        }
        for loose in stated where loose.name == .declared || loose.name == .investigating {
            let early = inOrder.first { $0.name <= .detected && loose.milestone.isBefore($0.milestone) }
            let late = inOrder.first { $0.name >= .resolved && $0.milestone.isBefore(loose.milestone) }
            if early != nil || late != nil { findings.append(finding(loose, before: late, after: early, input)) }
        }
        let inBody = input.incident.problems.filter { $0.kind == .unorderedMilestone }.map { problem in
            var finding = problem.finding
            finding.range = input.trimmed(finding.range)
            return finding
        }
        return findings + inBody
    }

    /// Seconds to compare by. A day alone lies where it agrees with what stands before it, if any of its moments does.
    private static func moments(_ known: [Known]) -> [Int] {
        var moments: [Int] = []
        for (_, milestone) in known {
            let at = milestone.at.secondsSinceEpoch
            let agrees = moments.last.map { $0 > at && $0 < at + 36 * 3600 } ?? false
            moments.append(milestone.isDay && agrees ? moments[moments.count - 1] : at)
        }
        return moments
    }

    private static func earlier(than known: Known, _ inOrder: [Known]) -> Known? {
        inOrder.last { $0.name < known.name && $0.milestone.at > known.milestone.at }
    }

    private static func moment(_ milestone: Milestones.Milestone) -> String {
        milestone.isDay ? milestone.stated : Figures.moment(milestone.at)
    }

    private static func finding(_ wrong: Known, before: Known?, after: Known?, _ input: RuleInput) -> Finding {
        let (relation, other) = after.map { ("before", Optional($0)) } ?? ("after", before)
        let against = other.map { " \(relation) \($0.name.rawValue.quoted) (\(moment($0.milestone)))" } ?? " out of order"
        let note = other.map { input.note("\($0.name.rawValue.quoted) is here", at: $0.milestone.range) }
        return Finding(
            wrong.milestone.range, "\(wrong.name.rawValue.quoted) (\(moment(wrong.milestone))) is\(against)",
            help: "check the day and the time zone", notes: note.map { [$0] } ?? [])
    }
}

extension Milestones.Name: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (Self.allCases.firstIndex(of: left) ?? 0) < (Self.allCases.firstIndex(of: right) ?? 0)
    }
}
