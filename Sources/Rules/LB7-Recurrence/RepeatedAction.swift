import Diagnostics
import History

/// LB704: a promise that was made before.
enum RepeatedAction {
    static let rule = Rule(
        code: "LB704", name: "repeated-action", level: .suggestion,
        summary: "Nearly the same action was promised after an earlier incident.",
        rationale: """
            A promise made twice is either one that was not kept, or one that did not help. Both deserve a sentence: link the earlier action, and say \
            what is different this time.

            Two actions are close when the terms they share, weighted by how rare they are, make up at least 60 % of all their terms. To write the \
            report is promised after every incident, and to restore or repair as often as it is needed: neither counts.
            """,
        passing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ## Action items

                - Alert on the length of the payment queue (owner: payments, due 2026-06-01)
                -- content/2025-11-02-checkout-down.md --
                ## Action items

                - Alert thirty days before a certificate expires (owner: payments, due 2025-12-01)
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ## Action items

                - Write the incident report (owner: payments, due 2026-03-20)
                -- content/2025-11-02-checkout-down.md --
                ## Action items

                - Write an incident report (owner: payments, due 2025-11-10)
                """),
        ],
        failing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ## Action items

                - ⟦Alert thirty days before any gateway certificate expires (owner: payments, due 2026-06-01)⟧
                -- content/2025-11-02-checkout-down.md --
                ## Action items

                - Alert thirty days before a gateway certificate expires (owner: payments, due 2025-12-01)
                """,
                message:
                    "\"Alert thirty days before any gateway certificate expires\" was promised before, after \"2025-11-02-checkout-down\"")
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        input.incident.actions.compactMap { action in
            guard let earlier = input.index.repeatedActions.promise(repeatedBy: action.id),
                let path = input.index.pathsByID[earlier.incidentID]?.first
            else { return nil }
            let range = input.index.documents[path]?.source.range(earlier.action.range)
            return Finding(
                input.itemPlace(action.range),
                "\(action.text.quoted) was promised before, after \(earlier.incidentID.quoted)",
                help: "say what became of the first promise, and what is different this time",
                notes: [Note(path: path, range: range, message: "\(earlier.action.text.quoted), \(earlier.status.rawValue)")])
        }
    }
}
