import Diagnostics
import History
import Incidents
import Markup

/// LB703: a reference to an incident that is not there, or not yet.
enum UnknownIncident {
    static let rule = Rule(
        code: "LB703", name: "unknown-incident", level: .error,
        summary: "`related`, `recurrence_of` or `not_related` names no incident, or a later one.",
        rationale: """
            Recurrence is followed from incident to incident by these ids; one that leads nowhere hides the earlier incident and what was promised after \
            it. An incident can only recur after it happened: name the earlier one in the later one. An id is the file's or folder's name unless \
            `id:` states another.
            """,
        passing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                recurrence_of: 2025-11-02-checkout-down
                ---
                -- content/2025-11-02-checkout-down.md --
                # Checkout down
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                recurrence_of: 2026-03-14-payments-late
                started: 2026-03-14
                ---
                -- content/2026-03-14-payments-late.md --
                ---
                started: 2026-03-14 09:12
                ---
                """),
        ],
        failing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                recurrence_of: ⟦2025-11-02-chekout-down⟧
                ---
                -- content/2025-11-02-checkout-down.md --
                # Checkout down
                """, message: "\"2025-11-02-chekout-down\" is no incident of this history",
                fixed: """
                    ---
                    recurrence_of: 2025-11-02-checkout-down
                    ---

                    """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                related: [⟦2025-11-03-checkout-down⟧]
                ---
                -- content/2025-11-02-checkout-down.md --
                # Checkout down
                """, given: "Another day names another incident: nothing is rewritten.",
                message: "\"2025-11-03-checkout-down\" is no incident of this history"),
            RuleExample(
                """
                -- content/2025-11-02-checkout-down.md --
                ---
                related: [⟦2026-03-14-checkout-down⟧]
                ---
                -- content/2026-03-14-checkout-down.md --
                # Checkout down
                """, message: "\"2026-03-14-checkout-down\" happened later than this incident"),
            RuleExample(
                """
                ---
                not_related:
                  ⟦2026-03-14-checkout-down⟧: another cause
                ---
                """, message: "\"2026-03-14-checkout-down\" is this incident itself"),
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        let incident = input.incident
        let references = incident.recurrenceOf + incident.related + incident.notRelated.map(\.id)
        return references.enumerated().compactMap { index, reference in finding(reference, mayGuess: index < mostGuesses, input) }
    }

    /// Near misses are looked for among all incidents, so not for long lists.
    private static let mostGuesses = 20

    private static func finding(_ reference: Located<String>, mayGuess: Bool, _ input: RuleInput) -> Finding? {
        let id = reference.value
        if id == input.incident.id {
            return Finding(reference.range, "\(id.quoted) is this incident itself", help: "name the other incident")
        }
        guard let other = input.history[id] else { return unknown(reference, mayGuess: mayGuess, input) }
        guard History.isLater(other, than: input.incident) else { return nil }
        return Finding(
            reference.range, "\(id.quoted) happened later than this incident", help: "name this incident in the later one instead",
            notes: [Note(path: other.path, range: nil, message: "the later incident")])
    }

    private static func unknown(_ reference: Located<String>, mayGuess: Bool, _ input: RuleInput) -> Finding {
        let message = "\(reference.value.quoted) is no incident of this history"
        let ids = mayGuess ? input.history.incidents.lazy.map(\.id).filter { $0 != input.incident.id } : nil
        guard let meant = ids.flatMap({ NearMiss.guess(for: reference.value, among: $0) }) else {
            return Finding(reference.range, message, help: "`lookback list --format ids` shows the ids")
        }
        // Nothing is put right by the name of an incident that was still to come.
        let isPossible = input.history[meant.best].map { !History.isLater($0, than: input.incident) } ?? false
        return Finding(
            reference.range, message, help: meant.question, fix: isPossible ? meant.fix(at: reference.range, of: input.source) : nil)
    }
}
