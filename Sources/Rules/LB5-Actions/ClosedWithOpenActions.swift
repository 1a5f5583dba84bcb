import Diagnostics
import Incidents

/// LB506: an incident that is closed before its promises are kept.
enum ClosedWithOpenActions {
    static let rule = Rule(
        code: "LB506", name: "closed-with-open-actions", level: .error, summary: "The status is `closed` while actions are open.",
        rationale: """
            `reviewed` means that the analysis is agreed; `closed` means that all that was promised is done, declined with a reason, or superseded. An \
            incident closed early is how actions get lost.
            """,
        passing: [
            RuleExample(
                """
                ---
                status: closed
                ---
                # Checkout down

                ## Action items

                - [x] Alert on the error rate
                """),
            RuleExample(
                """
                ---
                status: reviewed
                ---
                # Checkout down

                ## Action items

                - [ ] Alert on the error rate
                """),
        ],
        failing: [
            RuleExample(
                """
                ---
                status: ⟦closed⟧
                ---
                # Checkout down

                ## Action items

                - [ ] Alert on the error rate
                - [x] Lower the cache time
                """, message: "\"closed\" with 1 open action")
        ]
    ) { input in
        let open = input.openActions
        guard input.incident.status == .closed, !open.isEmpty else { return [] }
        let shown = open.prefix(5).map { input.note("\($0.status.rawValue): \($0.text.quoted)", at: input.place(of: $0)) }
        return [
            Finding(
                input.incident.fieldRanges["status"] ?? input.titlePlace, "\"closed\" with \(Figures.count(open.count, "open action"))",
                help: "settle the actions, or go back to `reviewed`", notes: Array(shown))
        ]
    }
}
