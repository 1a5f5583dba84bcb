import Diagnostics
import History
import Incidents

/// LB701: an incident that looks like an earlier one coming back, and says nothing of it.
enum UndeclaredRecurrence {
    static let rule = Rule(
        code: "LB701", name: "undeclared-recurrence", level: .warning,
        summary: "The same failure seems to have happened before, and the document does not say so.",
        rationale: """
            Most recurrences are never declared by their authors, so nobody asks what became of the earlier promises. Two incidents are taken for \
            the same failure when they share a root cause that is known and a service, or when their texts are much alike: by TF-IDF cosine at least 0.40, \
            or 0.32 where they also share a cause or a service. Among fewer than six incidents, where no word is rare enough to say, they must be nearly \
            the same, by 0.70; where both name causes and share none, copies, by 0.90. On judged pairs of real histories nine of ten such warnings \
            were the same failure again.

            Answer it once and for all: `recurrence_of` when it is, `related` when they belong together, `not_related` with the reason when they do not. \
            A link to the earlier incident is an answer too.
            """,
        passing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [expired-certificate]
                recurrence_of: [2025-11-02-checkout-down]
                ---
                -- content/2025-11-02-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [expired-certificate]
                ---
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [dns]
                ---
                -- content/2025-11-02-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [expired-certificate]
                ---
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [expired-certificate]
                ---
                We had [the same in November](2025-11-02-checkout-down.md).
                -- content/2025-11-02-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [expired-certificate]
                ---
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [dns]
                ---
                We had [the same in November](/incidents/2025-11-02-checkout-down/#root-cause).
                -- content/2025-11-02-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [dns]
                ---
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [dns]
                ---
                We had [the same in November](https://history.example.com/incidents/2025-11-02-checkout-down/).
                -- content/2025-11-02-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [dns]
                ---
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                root_causes: [memory-leak]
                ---
                The checkout was killed again and again: its heap grew with every session, until the node was full.
                -- content/2025-11-02-checkout-down.md --
                ---
                root_causes: [dns]
                ---
                The resolver dropped packets, and lookups of the bank timed out until the cache was emptied.
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [unknown]
                ---
                -- content/2025-11-02-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [unknown]
                ---
                """),
        ],
        failing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                services: [checkout]
                root_causes: ⟦[expired-certificate]⟧
                ---
                -- content/2025-11-02-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [expired-certificate]
                ---
                """, message: "\"2025-11-02-checkout-down\" has the same cause and service: expired-certificate, checkout"),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                root_causes: ⟦[resolver-limit]⟧
                ---
                The resolver dropped packets, and lookups of the bank timed out until the cache was emptied.
                -- content/2025-11-02-checkout-down.md --
                ---
                root_causes: [dns]
                ---
                The resolver dropped packets, and lookups of the bank timed out until the cache was emptied.
                """),
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                ---
                services: [checkout]
                root_causes: ⟦[unknown, expired-certificate]⟧
                ---
                The cause is [described elsewhere](https://example.com/2025-11-02-checkout-down).
                -- content/2025-11-02-checkout-down.md --
                ---
                services: [checkout]
                root_causes: [unknown, expired-certificate]
                ---
                """, message: "\"2025-11-02-checkout-down\" has the same cause and service: expired-certificate, checkout"),
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        guard let (earlier, evidence) = candidate(input), let other = input.history[earlier] else { return [] }
        let id = earlier.quoted
        return [
            Finding(
                place(in: input), "\(id) \(evidence)",
                help: "add `recurrence_of: [\(earlier)]`, or say why not: `not_related: {\(earlier): …}`",
                notes: [Note(path: other.path, range: nil, message: "the earlier incident: \(other.title)")], fix: fix(earlier, input))
        ]
    }

    /// The earlier incident and what the two have in common; nil when there is none, or the author has answered.
    private static func candidate(_ input: RuleInput) -> (String, String)? {
        let incident = input.incident
        for recurrence in input.analysis.recurrence.recurrences(of: incident.id) where !isAnswered(recurrence.earlier, input) {
            guard case .sameCauseAndService(let causes, let services) = recurrence.basis else { continue }
            return (recurrence.earlier, "has the same cause and service: \((causes + services).joined(separator: ", "))")
        }
        guard incident.recurrenceOf.isEmpty,
            let alike = input.analysis.similar(toThis: incident.id).first(where: { isSure($0, input) && !isDenied($0.id, input) }),
            !isAnswered(alike.id, input)
        else { return nil }
        let percent = Int((alike.score * 100).rounded())
        let differing = causesDiffer(alike, input).map { " though another cause is named there (\($0.joined(separator: ", ")))" } ?? ""
        return (alike.id, "is much alike (\(percent) %)\(differing): \(alike.evidence.joined(separator: "; "))")
    }

    /// Much alike, and not said to have different causes: what both documents state weighs more than their words, but not than all of them.
    private static func isSure(_ alike: SimilarIncident, _ input: RuleInput) -> Bool {
        alike.isCopy || (alike.isStrong || alike.isStrongWithSharedFacts) && causesDiffer(alike, input) == nil
    }

    /// The causes that the other names, where both name some and share none.
    private static func causesDiffer(_ alike: SimilarIncident, _ input: RuleInput) -> [String]? {
        guard alike.sharedCauses.isEmpty, !input.incident.namedCauses.isEmpty, let other = input.history[alike.id],
            !other.namedCauses.isEmpty
        else { return nil }
        return other.namedCauses
    }

    private static func isDenied(_ id: String, _ input: RuleInput) -> Bool {
        input.history[id].map { RecurrenceFinder.isDenied(input.incident, $0) } ?? false
    }

    private static func isAnswered(_ id: String, _ input: RuleInput) -> Bool {
        guard let other = input.history[id] else { return true }
        if RecurrenceFinder.isAnswered(input.incident, other) { return true }
        let way = WayToIncident(other)
        return input.links.contains { way.isTaken(by: $0.destination, from: input.document.path) }
    }

    private static func place(in input: RuleInput) -> Range<Int> {
        input.incident.fieldRanges["root_causes"] ?? input.incident.fieldRanges["title"] ?? input.titlePlace
    }

    /// Adds the declaration as the last line of YAML front matter; a suggestion, for only the author knows.
    private static func fix(_ earlier: String, _ input: RuleInput) -> Fix? {
        guard let block = input.document.frontMatter, block.format == .yaml, let last = block.entries.last else { return nil }
        let line = input.source.line(at: max(last.value.range.upperBound, last.keyRange.upperBound))
        let end = input.source.lineRange(line).upperBound
        return Fix(
            "Declare the recurrence", edits: [.init(end..<end, "\(input.source.lineEnding)recurrence_of: [\(earlier)]")], isSafe: false)
    }
}
