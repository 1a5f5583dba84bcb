import Diagnostics
import Markup

/// LB112: a waiver for something that does not happen. The engine finds these, for it alone knows what a waiver waived.
enum UnusedWaiver {
    static let code = "LB112"

    static let rule = Rule(
        code: code, name: "unused-waiver", level: .warning, summary: "A waiver waives nothing, or names no rule.",
        rationale: """
            A waiver is a promise that somebody looked. One that waives nothing is left over from a fault that has been mended, or stands in the wrong \
            place, and would hide the next fault of its kind.
            """,
        passing: [
            RuleExample(
                """
                ---
                allow: {unknown-field: kept for the ticket system}
                ticket_queue: payments
                ---
                # Checkout down
                """)
        ],
        failing: [
            RuleExample(
                """
                ---
                date: 2026-03-14
                allow: [⟦unowned-acton⟧]
                ---
                # Checkout down

                ## Action items

                - [ ] Alert on the error rate, due 2026-06-01
                """, message: "\"unowned-acton\" is no rule"),
            RuleExample(
                """
                # Checkout down

                <!-- lookback-allow ⟦overdue-action⟧: the supplier is late -->
                Payments timed out.
                """, message: "\"overdue-action\" waives nothing here"),
        ], alsoChecks: [.homePage]
    ) { _ in [] }

    static func unknownRule(_ name: String, at range: Range<Int>, in source: SourceFile) -> Finding {
        let meant = RuleRegistry.guess(for: name)
        return Finding(
            range, "\(name.quoted) is no rule", help: meant?.question ?? "`lookback rules` lists them all",
            fix: meant?.fix(at: range, of: source))
    }

    static func unused(_ rule: Rule, at range: Range<Int>, isForBlock: Bool) -> Finding {
        Finding(
            range, "\(rule.name.quoted) waives nothing here",
            help: isForBlock ? "remove the comment, or put it before the block that \(rule.code) reports" : "remove it")
    }
}
