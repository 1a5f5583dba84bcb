import Diagnostics
import Incidents

/// LB401: a time that no clock shows.
enum UnreadableTime {
    static let rule = Rule(
        code: "LB401", name: "unreadable-time", level: .warning, summary: "The time of a timeline entry cannot be read.",
        rationale: """
            The entry keeps its text and its place, but it stands on no axis and counts in no duration. Approximate times are fine: `~09:10`, \
            `about 09:10`.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Timeline (UTC)

                - 09:12 Alert fires
                - ~09:20 Rollback begins
                - 10:27 Checkout works
                """),
            RuleExample(
                """
                -- content/checkout-down.md --
                # Checkout down

                ## Timeline (UTC)

                - 09:12 Alert fires
                """),
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Timeline (UTC)

                - 09:12 Alert fires
                - ⟦25:70⟧ Rollback begins
                - 10:27 Checkout works
                """, message: "\"25:70\" cannot be read as a time"),
            RuleExample(
                """
                # Checkout down

                ## Timeline (UTC)

                | Time | Event |
                | --- | --- |
                | 09:12 | Alert fires |
                | ⟦09:XX⟧ | Rollback begins |
                | 10:27 | Checkout works |
                """, message: "\"09:XX\" cannot be read as a time"),
        ],
        yieldsTo: ["placeholder-text"]
    ) { input in
        let lacksDay = input.incident.date == nil
        return input.incident.timeline.entries.filter { $0.at == nil && !$0.written.isEmpty && !(lacksDay && isClock($0.written)) }.map {
            entry in
            Finding(
                entry.writtenRange, "\(entry.written.quoted) cannot be read as a time",
                help: "write it as `09:12` or `2026-03-14 09:12`; `~09:12` when it is approximate")
        }
    }
    /// True for `09:12`, which only lacks the day that LB103 asks for.
    private static func isClock(_ written: String) -> Bool {
        let parts = written.split(separator: ":")
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else { return false }
        return (0..<24).contains(hour) && (0..<60).contains(minute)
    }
}
