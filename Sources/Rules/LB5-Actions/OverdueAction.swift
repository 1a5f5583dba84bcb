import Diagnostics
import Incidents

/// LB503: a promise that was not kept in time.
enum OverdueAction {
    static let rule = Rule(
        code: "LB503", name: "overdue-action", level: .warning, summary: "An action is past its due date and not done.",
        rationale: """
            The question the history is kept for: did what we promised get done? Mark it done, move the date with a reason, or decline it with a reason. \
            The day is compared with `--now`, in UTC.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Action items

                - [ ] Alert on the error rate (@payments), due 2026-06-01
                - [x] Lower the cache time (@network), due 2026-04-01
                """, given: "It is 2026-05-01.")
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Action items

                - [ ] Alert on the error rate (@payments), due ⟦2026-04-01⟧
                """, given: "It is 2026-05-01.", message: "\"Alert on the error rate\" is 30 days overdue")
        ]
    ) { input in
        let today = input.settings.today
        return input.openActions.compactMap { action in
            guard let due = action.due, due < today else { return nil }
            let late = Figures.count(today.daysSinceEpoch - due.daysSinceEpoch, "day")
            return Finding(
                input.place(of: due.description, in: action) ?? input.place(of: action), "\(action.text.quoted) is \(late) overdue",
                help: "mark it done, give it a new date, or decline it with a reason")
        }
    }
}
