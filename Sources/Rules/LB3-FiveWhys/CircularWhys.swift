import Diagnostics
import Incidents

/// LB303: an answer that was given before.
enum CircularWhys {
    static let rule = Rule(
        code: "LB303", name: "circular-whys", level: .warning, summary: "An answer repeats an earlier one of its chain.",
        rationale: """
            A chain that returns to where it was explains nothing. Usually two different things have one name: say what each of them is, or ask why of \
            the condition rather than of the event.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did payments time out? The resolver returned an old address.
                2. Why? The resolver caches an address for a day.
                """)
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did payments time out? The resolver returned an old address.
                2. Why? The deploy changed the address.
                3. ⟦Why? The resolver returned an old address.⟧
                """, message: "why 3 repeats why 1")
        ]
    ) { input in
        input.incident.whys.flatMap { chain in
            let words = chain.answers.prefix(longestChain).map { ContentWords.of($0.text) }
            return words.indices.compactMap { index -> Finding? in
                let earlier = words[..<index].firstIndex { isSame($0, words[index]) }
                guard let earlier else { return nil }
                return Finding(
                    input.itemPlace(chain.answers[index].range), "why \(index + 1) repeats why \(earlier + 1)",
                    help: "say what is different here, or ask why of the condition behind it",
                    notes: [input.note("why \(earlier + 1)", at: input.itemPlace(chain.answers[earlier].range))])
            }
        }
    }

    /// What is longer is no chain of whys, and is not compared.
    private static let longestChain = 30

    /// At least three words, and of nine words eight the same.
    private static func isSame(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Bool {
        let common = left.intersection(right).count
        return min(left.count, right.count) >= 3 && common * 9 >= max(left.count, right.count) * 8
    }
}
