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

                ## Timeline

                - 09:12 UTC Alert fires
                - ~9:20 pm UTC Rollback begins
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
            RuleExample(
                """
                # Checkout down

                ## Timeline

                - ⟦T+12 min⟧ Alert fires
                """, message: "\"T+12 min\" cannot be read as a time"),
        ],
        yieldsTo: ["placeholder-text"]
    ) { input in
        // The day that LB103 asks for makes a plain time of day readable.
        input.incident.timeline.entries.filter { $0.at == nil && !$0.written.isEmpty && !$0.lacksDay }.map { entry in
            Finding(
                entry.writtenRange, "\(entry.written.quoted) cannot be read as a time",
                help: isCounted(entry.written)
                    ? "say when T0 was: `started: 2026-03-14 09:12 UTC` in front matter"
                    : "write it as `09:12` or `2026-03-14 09:12`; `~09:12` when it is approximate")
        }
    }

    /// `T+12 min`, `T0`: a time that could be read if it were known from when it counts.
    private static func isCounted(_ written: String) -> Bool {
        guard written.first == "T", let next = written.dropFirst().first(where: { $0 != " " }) else { return false }
        return ["+", "-", "0"].contains(next)
    }
}
