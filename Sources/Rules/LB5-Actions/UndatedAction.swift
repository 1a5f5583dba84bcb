import Diagnostics
import Incidents

/// LB502: a promise for some day.
enum UndatedAction {
    static let rule = Rule(
        code: "LB502", name: "undated-action", level: .warning, summary: "An action has no due date.",
        rationale: """
            Without a day nobody can tell that an action is late, and the next incident finds it still open. Actions that are settled need none, nor does \
            one with a ticket unless the framework asks for both.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Action items

                - [ ] Alert on the error rate (@payments), due 2026-06-01
                - [ ] Lower the cache time, PAY-281
                - [x] Roll back
                """)
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Action items

                - ⟦[ ] Alert on the error rate (@payments)⟧
                """, message: "\"Alert on the error rate\" has no due date"),
            RuleExample(
                """
                # Checkout down

                ## Action items

                | Action | Owner | Due |
                | --- | --- | --- |
                | Alert on the error rate | payments | ⟦soon⟧ |
                """, message: "\"soon\" is no due date"),
        ],
        yieldsTo: ["placeholder-text"]
    ) { input in
        guard input.isOver else { return [] }
        return input.openActions.filter { action in
            action.due == nil && (action.ticket == nil || input.framework.policies.actionNeedsDue)
        }.map { action in
            let help = "state a day: `due 2026-06-01`, or a column `Due`"
            guard let written = action.dueWritten, let place = input.place(of: written, in: action) else {
                return Finding(input.place(of: action), "\(action.text.quoted) has no due date", help: help)
            }
            return Finding(place, "\(written.quoted) is no due date", help: help)
        }
    }
}
