import Diagnostics
import Frameworks
import Incidents

/// LB403: times that could be anybody's.
enum MissingTimeZone {
    static let rule = Rule(
        code: "LB403", name: "missing-time-zone", level: .suggestion,
        summary: "The timeline says no time zone, or another one than the framework asks for.",
        rationale: """
            Responders, logs and customers live in different zones. Times without one are read in the zone of `lookback.yml`, else as UTC, and are an \
            hour off twice a year. Say it once: in the heading, in the first line, in the head of the column.
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
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        let timed = input.incident.timeline.entries.filter { $0.at != nil && $0.precision != .day }
        guard let first = timed.first else { return [] }
        let section = input.incident.sections.first { $0.id == .timeline }
        let place = section.map(input.headingPlace) ?? first.writtenRange
        if let zone = input.incident.timeline.zone?.written {
            guard input.framework.policies.timesInUTC, !isUTC(zone) else { return [] }
            return [Finding(place, "\(zone.quoted) where \(input.framework.name) asks for UTC", help: "state the times in UTC")]
        }
        let silent = timed.filter { $0.zone == nil }
        guard !silent.isEmpty, !input.settings.statesZone, !namesUTC(input.incident.title) else { return [] }
        let zone = input.settings.zone.written
        let verb = silent.count == 1 ? "is" : "are"
        let fix = section.map { Fix("Write (\(zone)) in the heading", edits: [.init(end(of: $0, input), " (\(zone))")], isSafe: false) }
        return [
            Finding(
                place, "no time zone is stated: \(Figures.count(silent.count, "time")) \(verb) read as \(zone)",
                help: "say it in the heading, `Timeline (\(zone))`, or as `time_zone` in `lookback.yml`", fix: fix)
        ]
    }

    /// A title such as "Checkout down 2026-03-14 09:12 - 10:27 UTC" says it for the whole document.
    private static func namesUTC(_ title: String) -> Bool {
        title.split { !$0.isLetter }.contains { $0 == "UTC" || $0 == "GMT" }
    }

    private static func isUTC(_ zone: String) -> Bool { ["UTC", "Z", "GMT", "+00:00", "ETC/UTC"].contains(zone.uppercased()) }

    private static func end(of section: Section, _ input: RuleInput) -> Range<Int> {
        let end = input.headingPlace(section).upperBound
        return end..<end
    }
}
