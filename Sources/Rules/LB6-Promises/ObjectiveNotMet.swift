import Diagnostics
import Frameworks
import Incidents
import Markup

/// LB605: an incident that is called over before its own objectives say so.
enum ObjectiveNotMet {
    static let rule = Rule(
        code: "LB605", name: "objective-not-met", level: .error, summary: "A resolution objective is not met, or cannot be measured.",
        rationale: """
            The objectives are what the responders agreed on while they could still think: all of them are met before the incident is called resolved. An \
            objective that no number, test or count decides is met whenever somebody is tired.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: live-document
                status: resolved
                ---
                # Checkout down

                ## Resolution objectives

                - [x] Error rate below 0.1 % for 30 minutes
                - [x] All queued orders are processed
                """),
            RuleExample(
                """
                ---
                framework: live-document
                status: ongoing
                ---
                # Checkout down

                ## Resolution objectives

                - [ ] Error rate below 0.1 % for 30 minutes
                """),
        ],
        failing: [
            RuleExample(
                """
                ---
                framework: live-document
                status: resolved
                ---
                # Checkout down

                ## Resolution objectives

                - ⟦[ ] Error rate below 0.1 % for 30 minutes⟧
                - [x] All queued orders are processed
                """, message: "\"Error rate below 0.1 % for 30 minutes\" is not met, but the status is \"resolved\""),
            RuleExample(
                """
                ---
                framework: live-document
                status: ongoing
                ---
                # Checkout down

                ## Resolution objectives

                - ⟦[ ] Checkout feels fast again⟧
                """, message: "\"Checkout feels fast again\" cannot be measured"),
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        guard let deadline = input.framework.policies.objectivesMetBy.flatMap(Status.init(rawValue:)) else { return [] }
        return input.incident.sections.filter { $0.id == .resolutionObjectives }.flatMap(\.blocks).flatMap { items(below: $0, input) }
            .compactMap { finding($0, isDue: input.incident.status >= deadline, input) }
    }

    private static func items(below block: NodeID, _ input: RuleInput) -> [NodeID] {
        let kind = input.document.tree[block].kind
        guard kind == .bulletList || kind == .orderedList else { return [] }
        return Array(input.document.tree.children(of: block))
    }

    private static func finding(_ item: NodeID, isDue: Bool, _ input: RuleInput) -> Finding? {
        let node = input.document.tree[item]
        let text = input.document.tree.plainText(of: item)
        let place = input.itemPlace(node.range)
        if isDue, node.detail == 1 {
            return Finding(
                place, "\(text.quoted) is not met, but the status is \(input.incident.status.rawValue.quoted)",
                help: "tick it off when it is met, or go back to `mitigated`")
        }
        guard !isMeasurable(text) else { return nil }
        return Finding(
            place, "\(text.quoted) cannot be measured",
            help: "say which number, count or test decides it: `error rate below 0.1 % for 30 minutes`",
            atMost: isDue ? nil : .warning)
    }

    private static let deciding: Set<String> = [
        "no", "none", "zero", "all", "every", "each", "any", "empty", "passes", "pass", "passed", "green", "succeeds", "succeed",
        "confirmed",
        "confirms", "signed", "completed", "complete", "processed", "delivered", "restored", "verified", "below", "above", "under", "over",
        "within",
        "keine", "alle", "ninguno", "todos", "aucun", "tous", "nenhum",
    ]

    /// A figure, a count of none or all, or a test that passes.
    private static func isMeasurable(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        if bytes.contains(where: { (0x30...0x39).contains($0) || $0 >= 0xE3 }) { return true }
        var cursor = WordCursor(bytes, from: 0, to: bytes.count)
        while let word = cursor.next() {
            if deciding.contains(String(decoding: bytes[word].map(WordCursor.lowercased), as: UTF8.self)) { return true }
        }
        return false
    }
}
