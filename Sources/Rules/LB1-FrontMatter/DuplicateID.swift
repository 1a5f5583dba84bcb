import Diagnostics
import Incidents

/// LB108: two incidents of one name.
enum DuplicateID {
    static let rule = Rule(
        code: "LB108", name: "duplicate-id", level: .error, summary: "Two incidents have the same id.",
        rationale: """
            The id is the incident's address: of two incidents with one id only one can have a page, and links to it lead to whichever that is. The id \
            comes from the file or folder name unless `id:` states another.
            """,
        passing: [
            RuleExample(
                """
                -- content/2025/2026-03-14-checkout-down.md --
                ---
                id: checkout-down-again
                ---
                -- content/2026-03-14-checkout-down.md --
                # Checkout down
                """)
        ],
        failing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                # Checkout down
                -- content/2026-03-15-search-slow.md --
                ---
                id: ⟦2026-03-14-checkout-down⟧
                ---
                # Search slow
                """, message: "\"2026-03-14-checkout-down\" is the id of another incident too")
        ],
        isUrgent: true
    ) { input in
        let id = input.incident.id
        guard let first = input.index.pathsByID[id]?.first, first != input.document.path else { return [] }
        return [
            Finding(
                input.incident.fieldRanges["id"] ?? input.titlePlace, "\(id.quoted) is the id of another incident too",
                help: "rename the file, or state another `id:`",
                notes: [Note(path: first, range: nil, message: "the other incident")])
        ]
    }
}
