import Diagnostics
import History
import Incidents

/// LB702: it happened again while a promise against it was still open.
enum RecurrenceWithUnfinishedActions {
    static let rule = Rule(
        code: "LB702", name: "recurrence-with-unfinished-actions", level: .warning,
        summary: "An action of an earlier incident was still open when this one began.",
        rationale: """
            The hardest thing a history can say is that the fix was known and not made. The rule looks at the incidents that `recurrence_of` names, and \
            at the latest one with the same cause and service, and at each of their actions as it stood on the day this incident began: not done, \
            declined or superseded by then. An action that is done counts only where its day is known, from the document (`done 2026-01-10`), the \
            tracker's export or Git, and is a later one.

            Say in the recurrence section why it was not done, and waive the rule with that reason; or make the action's status true.
            """,
        passing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                recurrence_of: [2025-11-02-checkout-down]
                ---
                -- content/2025-11-02-checkout-down.md --
                ## Action items

                - [x] Alert before certificates expire (owner: payments, due 2025-12-01)
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                recurrence_of: [2025-11-02-checkout-down]
                ---
                -- content/2025-11-02-checkout-down.md --
                ## Action items

                | Action | Owner | Due | Status |
                |---|---|---|---|
                | Alert before certificates expire | payments | 2026-06-01 | done |
                """),
        ],
        failing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                recurrence_of: [⟦2025-11-02-checkout-down⟧]
                ---
                -- content/2025-11-02-checkout-down.md --
                ## Action items

                - [ ] Alert before certificates expire (owner: payments, due 2025-12-01)
                """,
                message:
                    "\"Alert before certificates expire\" was promised after \"2025-11-02-checkout-down\", due 2025-12-01, and 103 days late when this began"
            ),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                recurrence_of: [⟦2025-11-02-checkout-down⟧]
                ---
                -- content/2025-11-02-checkout-down.md --
                ## Action items

                - [ ] Alert before certificates expire (owner: payments)
                """,
                message:
                    "\"Alert before certificates expire\" was promised after \"2025-11-02-checkout-down\" and still open when this began"),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                recurrence_of: [⟦2025-11-02-checkout-down⟧]
                ---
                -- content/2025-11-02-checkout-down.md --
                ---
                actions: [{text: Alert before certificates expire, due: 2026-06-01, done: 2026-05-20}]
                ---
                """,
                message:
                    "\"Alert before certificates expire\" was promised after \"2025-11-02-checkout-down\", due 2026-06-01, and not yet done when this began"
            ),
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        input.analysis.recurrence.recurrences(of: input.incident.id).compactMap { finding($0, input) }
    }

    /// One finding for each earlier incident: the promise that was latest; the others as notes.
    private static func finding(_ recurrence: Recurrence, _ input: RuleInput) -> Finding? {
        if case .similar = recurrence.basis { return nil }
        guard let earlier = input.history[recurrence.earlier],
            let day = input.incident.milestones[.started]?.at.day ?? input.incident.date
        else { return nil }
        let open = recurrence.promises.filter(isOpen).sorted { lateness($0.state, day) > lateness($1.state, day) }
        guard let worst = open.first else { return nil }
        let place =
            input.incident.recurrenceOf.first { $0.value == recurrence.earlier }?.range ?? input.incident.fieldRanges["root_causes"]
            ?? input.titlePlace
        let name = recurrence.earlier.quoted
        return Finding(
            place, "\(worst.promise.action.text.quoted) was promised after \(name)\(standing(worst.state, day)) when this began",
            help: "say under Recurrence why it was not done, and waive the rule with that reason",
            notes: open.map { then in
                Note(
                    path: earlier.path, range: input.index.documents[earlier.path]?.source.range(then.promise.action.range),
                    message: "\(then.promise.action.text.quoted)\(standing(then.state, day))")
            })
    }

    private static func isOpen(_ then: Recurrence.PromiseThen) -> Bool {
        switch then.state {
        case .overdue, .dueLater, .open: !then.promise.isKeptOnUnknownDay
        case .kept, .declined, .superseded: false
        }
    }

    private static func lateness(_ state: Promise.State, _ day: CalendarDay) -> Int {
        switch state {
        case .overdue(let since): day.daysSinceEpoch - since.daysSinceEpoch
        case .open: 0
        case .dueLater(let due): day.daysSinceEpoch - due.daysSinceEpoch - 1
        case .kept, .declined, .superseded: .min
        }
    }

    private static func standing(_ state: Promise.State, _ day: CalendarDay) -> String {
        switch state {
        case .overdue(let since): ", due \(since), and \(day.daysSinceEpoch - since.daysSinceEpoch) days late"
        case .dueLater(let due): ", due \(due), and not yet done"
        default: " and still open"
        }
    }
}
