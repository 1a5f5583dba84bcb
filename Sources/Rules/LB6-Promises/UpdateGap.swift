import Diagnostics
import Frameworks
import Incidents

/// LB602: a silence longer than was promised.
enum UpdateGap {
    static let rule = Rule(
        code: "LB602", name: "update-gap", level: .suggestion, summary: "Updates came later or more seldom than the framework promises.",
        rationale: """
            People who hear nothing ask, and those who could answer are busy. The framework promises a first update and a cadence by severity. Updates are \
            read from the timeline, by the framework's words for each audience, and from the communication section, whatever its words; they count from \
            declaring (else detection, else the start) until mitigation or resolution.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV2
                declared: 2026-03-14 09:20
                resolved: 2026-03-14 10:27
                ---
                # Checkout down

                ## Timeline (UTC)

                - 2026-03-14 09:20 Incident declared
                - 2026-03-14 09:30 First update to the distribution list, status page set to degraded
                - 2026-03-14 09:50 Second engineer updates the customers' community
                - 2026-03-14 10:25 Update: the rollback works
                - 2026-03-14 10:27 Checkout works
                """),
            RuleExample(
                """
                ---
                framework: rca
                severity: P1
                started: 2026-03-14 09:12
                resolved: 2026-03-14 10:30
                ---
                # Checkout down

                ## Timeline (UTC)

                - 2026-03-14 09:12 Alert fires
                - 2026-03-14 10:30 Checkout works

                ## Communication

                | Time | What |
                |---|---|
                | 2026-03-14 09:40 | Customers told by mail |
                | 2026-03-14 10:10 | Second mail |
                """),
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV2
                declared: 2026-03-14 09:20
                mitigated: 2026-03-14 11:00
                ---
                # Checkout down

                ## Timeline (UTC)

                - 2026-03-14 09:20 Incident declared, status page set to degraded
                - 2026-03-14 09:30 Initial communication sent to the incident distro
                - 2026-03-14 10:15 Communication: support tells the shops what they can do
                - 2026-03-14 11:00 Checkout works
                """),
        ],
        failing: [
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV2
                declared: 2026-03-14 09:20
                resolved: 2026-03-14 12:00
                ---
                # Checkout down

                ## Timeline (UTC)

                - 2026-03-14 09:20 Incident declared, status page set to degraded
                - ⟦2026-03-14 10:05⟧ First update to the distribution list
                - ⟦2026-03-14 10:30⟧ Update: the rollback begins
                - 2026-03-14 11:55 Update: checkout works
                """, message: "first update to stakeholders after 45 min, at most 20 min are promised"),
            RuleExample(
                """
                ---
                framework: rca
                severity: P1
                started: 2026-03-14 09:12
                resolved: 2026-03-14 11:12
                ---
                # Checkout down

                ## ⟦Timeline (UTC)⟧

                - 2026-03-14 09:12 Alert fires
                - 2026-03-14 09:40 Package update found to be the cause
                - 2026-03-14 10:10 Config updated on all hosts, DNS record updated
                - 2026-03-14 10:40 Security update rolled back
                - 2026-03-14 11:12 Checkout works
                """, message: "no update to stakeholders in 2 h, one every 45 min is promised"),
            RuleExample(
                """
                ---
                framework: rca
                severity: P1
                started: 2026-03-14 09:12
                resolved: 2026-03-14 11:12
                ---
                # Checkout down

                ## ⟦Timeline (UTC)⟧

                - 2026-03-14 09:12 Alert fires
                - 2026-03-14 11:12 Checkout works
                """, message: "no update to stakeholders in 2 h, one every 45 min is promised"),
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        let milestones = input.incident.milestones
        guard !input.framework.policies.updates.isEmpty, let begin = milestones[.declared] ?? milestones[.detected] ?? milestones[.started],
            let end = milestones[.mitigated] ?? milestones[.resolved], begin.at < end.at, !begin.isDay, !end.isDay
        else { return [] }
        let log = UpdateLog(input)
        guard !log.isEmpty else { return [] }
        return input.framework.policies.updates.flatMap { promise -> [Finding] in
            let updates = log.updates(to: promise, from: begin.at, until: end.at)
            let interval = promise.interval(for: input.incident.severity?.level)
            guard let first = updates.first?.at else { return silence(promise, interval, end.at - begin.at, input) }
            return late(promise, first - begin.at, updates[0])
                + gaps(promise, interval, updates, until: end.at)
        }
    }

    private static func silence(_ promise: Policies.Updates, _ interval: Int?, _ seconds: Int, _ input: RuleInput) -> [Finding] {
        guard let limit = interval ?? promise.first, seconds > limit else { return [] }
        let place = (input.incident.section(.communication) ?? input.incident.section(.timeline)).map(input.headingPlace)
        return [
            Finding(
                place ?? input.titlePlace,
                "no update to \(promise.audience) in \(Figures.duration(seconds)), one every \(Figures.duration(limit)) is promised",
                help: "add the updates that were sent, or say in the lessons why there were none")
        ]
    }

    private static func late(_ promise: Policies.Updates, _ seconds: Int, _ entry: TimelineEntry) -> [Finding] {
        guard let limit = promise.first, seconds > limit else { return [] }
        return [
            Finding(
                entry.writtenRange,
                "first update to \(promise.audience) after \(Figures.duration(seconds)), at most \(Figures.duration(limit)) are promised",
                help: "add the earlier update if there was one, or say in the lessons what delayed it")
        ]
    }

    private static func gaps(_ promise: Policies.Updates, _ interval: Int?, _ updates: [TimelineEntry], until end: Instant) -> [Finding] {
        guard let interval else { return [] }
        return updates.indices.compactMap { index in
            guard let at = updates[index].at else { return nil }
            let next = index + 1 < updates.count ? updates[index + 1].at ?? end : end
            guard next - at > interval else { return nil }
            return Finding(
                updates[index].writtenRange,
                "no update to \(promise.audience) for \(Figures.duration(next - at)) after this, one every \(Figures.duration(interval)) is promised",
                help: "add the updates that were sent, or say in the lessons why there were none")
        }
    }
}
