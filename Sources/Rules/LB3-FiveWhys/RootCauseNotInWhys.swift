import Diagnostics
import Incidents
import Markup

/// LB305: an analysis and a conclusion that do not speak of the same thing.
enum RootCauseNotInWhys {
    static let rule = Rule(
        code: "LB305", name: "root-cause-not-in-whys", level: .suggestion,
        summary: "The end of the chain of whys and the stated root cause share no word.",
        rationale: """
            The last why is where the analysis arrived; the root cause is what the team acts on. When they have nothing in common, either the chain is \
            not finished or the root cause was known before it began.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did payments time out? The resolver returned an old address.
                2. Why? Nobody owns the configuration of the resolver.

                ## Root cause

                The resolver's configuration has no owner, so its defaults stayed in force.
                """)
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did payments time out? The resolver returned an old address.
                2. Why? It caches for a day.
                3. Why? The default was never changed.
                4. Why? Settings are handed over without a list.
                5. ⟦Why? Nobody owns the configuration of the resolver.⟧

                ## Root cause

                Load tests do not cover weekend traffic with many small baskets.
                """, message: "the last why shares no word with \"Root cause\"")
        ],
        yieldsTo: ["too-few-whys"]
    ) { input in
        guard let section = input.incident.section(.rootCause), section.parent.map({ input.incident.sections[$0].id != .fiveWhys }) ?? true,
            let last = input.incident.whys.first?.answers.last
        else { return [] }
        let ends = input.incident.whys.compactMap { $0.answers.last.map { ContentWords($0.text) } }
        guard ends.contains(where: { $0.count >= fewestWords }) else { return [] }
        var stated: [String] = []
        for block in section.blocks where !isHint(block, input) {
            let text = input.document.tree.plainText(of: block)
            let words = ContentWords(text)
            // As in most documents: the rest need not be read.
            if ends.contains(where: { $0.sharedCount(with: words) > 0 }) { return [] }
            stated.append(text)
        }
        guard ContentWords(stated.joined(separator: "\n")).count >= fewestWords else { return [] }
        return [
            Finding(
                input.itemPlace(last.range), "the last why shares no word with \(section.heading.quoted)",
                help: "continue the chain to the root cause, or state the root cause it arrived at",
                notes: [input.note("the stated root cause", at: input.headingPlace(section))])
        ]
    }

    /// A paragraph all in italics is the template's question.
    private static func isHint(_ block: NodeID, _ input: RuleInput) -> Bool {
        let children = Array(input.document.tree.children(of: block))
        return children.count == 1 && input.document.tree[children[0]].kind == .emphasis
    }

    /// Fewer words say too little to compare.
    private static let fewestWords = 3
}
