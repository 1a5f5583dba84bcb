import Diagnostics
import Incidents

/// LB302: a why without an answer.
enum EmptyWhy {
    static let rule = Rule(
        code: "LB302", name: "empty-why", level: .error, summary: "A why has no answer.",
        rationale: """
            A chain is as strong as its weakest link: without this answer the next ones hang in the air. If it is not known, write that it is unknown and \
            who looks for it.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did payments time out? The resolver returned an old address.
                2. Why? Unknown; the network team looks for it.
                """)
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Five whys

                - **Problem**: payments time out.
                - **1st Why**: The resolver returned an old address.
                - ⟦**2nd Why**:⟧
                - **3rd Why**: The default was never changed.
                """, message: "why 2 has no answer"),
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did payments time out? The resolver returned an old address.
                2. ⟦Why? n/a⟧
                3. ⟦Why? None.⟧
                """, message: "why 2 has no answer"),
        ],
        yieldsTo: ["placeholder-text"]
    ) { input in
        guard input.isOver else { return [] }
        return input.incident.whys.flatMap { chain in
            chain.answers.enumerated().compactMap { index, answer in
                guard isEmpty(answer) else { return nil }
                return Finding(
                    input.itemPlace(answer.range), "why \(index + 1) has no answer",
                    help: "answer it, or say that it is unknown and who looks for it",
                    atMost: input.incident.status == .resolved ? .warning : nil)
            }
        }
    }

    /// Nothing but marks, `n/a` or `none`.
    static func isEmpty(_ answer: WhyChain.Answer) -> Bool {
        BlankAnswer.isNotApplicable(answer.text) || BlankAnswer.isNone(answer.text)
            || !answer.text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
