import Diagnostics
import Incidents

/// LB505: a promise taken back without a word.
enum DeclinedWithoutReason {
    static let rule = Rule(
        code: "LB505", name: "declined-without-reason", level: .warning, summary: "An action is declined and nobody says why.",
        rationale: """
            Declining is a good answer: it says that the risk was seen and is accepted. Without the reason the next reader cannot tell acceptance from \
            forgetting.
            """,
        passing: [
            RuleExample(
                """
                ---
                actions:
                  - text: A second payment provider
                    status: declined
                    reason: costs more than a day of outage a year
                ---
                # Checkout down
                """)
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Action items

                | Action | Owner | Status |
                | --- | --- | --- |
                | ⟦A second payment provider | payments | Declined⟧ |
                """, message: "\"A second payment provider\" is declined without a reason")
        ]
    ) { input in
        input.incident.actions.filter { $0.status == .declined && ($0.reason ?? "").isEmpty }.map { action in
            Finding(
                input.place(of: action), "\(action.text.quoted) is declined without a reason",
                help: "say why the risk is accepted: `declined: …`")
        }
    }
}
