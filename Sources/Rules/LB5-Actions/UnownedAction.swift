import Diagnostics
import Incidents

/// LB501: a promise by nobody.
enum UnownedAction {
    static let rule = Rule(
        code: "LB501", name: "unowned-action", level: .warning, summary: "An action has no owner.",
        rationale: """
            What everybody should do nobody does: of the actions behind recurring incidents most had no owner. A team is an owner. Actions that are done, \
            declined or superseded need none any more, nor does one with a ticket, which has its own assignee, unless the framework asks for both.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Action items

                - [ ] Alert on the error rate (@payments)
                - [ ] Lower the cache time, PAY-281
                - [x] Roll back
                """)
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Action items

                - ⟦[ ] Alert on the error rate⟧
                - [ ] Lower the cache time (@network)
                """, message: "\"Alert on the error rate\" has no owner"),
            RuleExample(
                """
                # Checkout down

                ## Action items

                | Action | Owner | Status |
                | --- | --- | --- |
                | ⟦Alert on the error rate |  | Open⟧ |
                """, message: "\"Alert on the error rate\" has no owner"),
        ],
        yieldsTo: ["placeholder-text"]
    ) { input in
        guard input.isOver else { return [] }
        return input.openActions.filter { action in
            (action.owner ?? "").isEmpty && (action.ticket == nil || input.framework.policies.actionNeedsOwner)
        }.map { action in
            Finding(
                input.place(of: action), "\(action.text.quoted) has no owner",
                help: "name a person or a team: `(@payments)`, or a column `Owner`")
        }
    }
}
