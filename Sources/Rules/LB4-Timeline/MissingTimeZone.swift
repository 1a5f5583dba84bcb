import Diagnostics
import Frameworks
import Incidents

/// LB403: times that could be anybody's.
enum MissingTimeZone {
    static let rule = Rule(
        code: "LB403", name: "missing-time-zone", level: .suggestion,
        summary: "The timeline says no time zone, one that could be several, or another one than the framework asks for.",
        rationale: """
            Responders, logs and customers live in different zones. Times without one are read in the zone of `lookback.yml`, else as UTC, and are an \
            hour off twice a year. Say it once: in the heading, in the first line, in the head of the column. Some abbreviations are used in several \
            parts of the world (CST, IST, BST): the `time_zone` of `lookback.yml` decides which is meant if it is near one of them.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Timeline (UTC)

                - 09:12 Alert fires
                """),
            RuleExample(
                """
                # Checkout down

                ## Timeline

                - 09:12 Alert fires
                """, given: "`lookback.yml` states `time_zone: UTC`.", settings: { $0.statesZone = true }),
            RuleExample(
                """
                # Checkout down, 2026-03-14 09:12 - 10:27 UTC

                ## Timeline

                - 09:12 Alert fires
                - 10:27 Checkout works
                """),
            RuleExample(
                """
                ---
                started: 2026-03-14 14:42 IST
                ---
                # Checkout down

                ## Timeline (CST, UTC-6)

                - 03:12 Alert fires
                - 15:00 IST The bank calls back
                """, given: "`lookback.yml` states `time_zone: Asia/Kolkata`.",
                settings: { settings in
                    settings.statesZone = true
                    settings.zone = Zone.named("Asia/Kolkata") ?? .utc
                }),
            RuleExample(
                """
                ---
                framework: atlassian
                ---
                # Checkout down

                ## Timeline (UTC)

                - 09:12 Alert fires
                - 11:20 CET (10:20 UTC) The bank calls back
                """),
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## ⟦Timeline⟧

                - 09:12 Alert fires
                - 10:27 Checkout works
                """, message: "no time zone is stated: 2 times are read as UTC",
                fixed: """
                    # Checkout down

                    ## Timeline (UTC)

                    - 09:12 Alert fires
                    - 10:27 Checkout works
                    """),
            RuleExample(
                """
                ---
                framework: atlassian
                ---
                # Checkout down

                ## ⟦Timeline (PST)⟧

                - 09:12 Alert fires
                """, message: "\"PST\" where atlassian asks for UTC"),
            RuleExample(
                """
                ---
                framework: atlassian
                ---
                # Checkout down

                ## Timeline (UTC)

                - 09:12 Alert fires
                - ⟦11:20 CET⟧ The bank calls back
                """, message: "\"CET\" where atlassian asks for UTC"),
            RuleExample(
                """
                ---
                framework: atlassian
                ---
                # Checkout down

                ## ⟦Timeline⟧

                - 09:12 Alert fires
                - 10:27 Checkout works
                """, given: "`lookback.yml` states `time_zone: Europe/Berlin`.",
                message: "2 times are read as Europe/Berlin where atlassian asks for UTC",
                settings: { settings in
                    settings.statesZone = true
                    settings.zone = Zone.named("Europe/Berlin") ?? .utc
                }),
            RuleExample(
                """
                ---
                started: ⟦2026-03-14 14:42 IST⟧
                ---
                # Checkout down
                """, message: "\"IST\" is UTC+05:30, UTC+01:00 or UTC+02:00: it is read as UTC+05:30"),
            RuleExample(
                """
                # Checkout down

                ## ⟦Timeline (CST)⟧

                - 03:12 Alert fires
                """, message: "\"CST\" is UTC-06:00 or UTC+08:00: it is read as UTC-06:00"),
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        let timed = input.incident.timeline.entries.filter { $0.at != nil && $0.precision != .day }
        var findings = input.incident.milestones.known.compactMap { UndecidedZone.finding($0.milestone.zone, at: $0.milestone.range) }
        guard let first = timed.first else { return findings }
        let section = input.incident.sections.first { $0.id == .timeline }
        let place = section.map(input.headingPlace) ?? first.writtenRange
        let foreign = input.framework.policies.timesInUTC ? foreign(timed, place, input) : []
        findings += foreign.isEmpty ? UndecidedZone.findings(timed, place, input) : foreign
        let silent = timed.filter { $0.zone == nil }
        guard !silent.isEmpty, !input.settings.statesZone, !namesUTC(input.incident.title) else { return findings }
        let zone = input.settings.zone.written
        let fix = section.map { Fix("Write (\(zone)) in the heading", edits: [.init(end(of: $0, input), " (\(zone))")], isSafe: false) }
        let missing = Finding(
            place, "no time zone is stated: \(timesRead(silent.count)) as \(zone)",
            help: "say it in the heading, `Timeline (\(zone))`, or as `time_zone` in `lookback.yml`", fix: fix)
        return findings + [missing]
    }

    private static func timesRead(_ count: Int) -> String { "\(Figures.count(count, "time")) \(count == 1 ? "is" : "are") read" }

    /// What is not UTC, in a framework that asks for it: the zone of the whole timeline, or that of single entries and of the configuration.
    private static func foreign(_ timed: [TimelineEntry], _ place: Range<Int>, _ input: RuleInput) -> [Finding] {
        let wish = "where \(input.framework.name) asks for UTC"
        let help = "state the times in UTC"
        if let zone = input.incident.timeline.zone, !zone.isUTC { return [Finding(place, "\(zone.written.quoted) \(wish)", help: help)] }
        var findings = timed.compactMap { entry in
            entry.zone.flatMap { $0.isUTC ? nil : Finding(entry.writtenRange, "\($0.written.quoted) \(wish)", help: help) }
        }
        let silent = timed.count { $0.zone == nil }
        let home = input.settings.zone
        if silent > 0, input.settings.statesZone, !home.isUTC {
            findings.append(Finding(place, "\(timesRead(silent)) as \(home.written) \(wish)", help: help + ", and say so in the heading"))
        }
        return findings
    }

    /// A title such as "Checkout down 2026-03-14 09:12 - 10:27 UTC" says it for the whole document.
    private static func namesUTC(_ title: String) -> Bool {
        title.split { !$0.isLetter }.contains { $0 == "UTC" || $0 == "GMT" }
    }

    private static func end(of section: Section, _ input: RuleInput) -> Range<Int> {
        let end = input.headingPlace(section).upperBound
        return end..<end
    }
}
