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
                """),
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did checkout fail? The database was down.
                2. Why? Because the standby database was down.
                """),
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did checkout fail? n/a
                2. Why? n/a
                """),
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did payments time out? The resolver returned an old address.
                2. Why? The deploy changed the address.
                3. ⟦Why? The resolver returned an old address.⟧
                """, message: "why 3 repeats why 1"),
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did checkout fail? The database was down.
                2. Why? The disk was full.
                3. ⟦Why? The database was down.⟧
                """, message: "why 3 repeats why 1"),
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did checkout fail? The disk was full.
                2. Why? Logs grew.
                3. ⟦Why? Because the disk was full.⟧

                ## Fünf Warum

                1. Warum fiel die Kasse aus? Die Platte war voll.
                2. Warum? Protokolle wuchsen.
                3. ⟦Warum? Weil die Platte voll war.⟧
                """, message: "why 3 repeats why 1"),
        ]
    ) { input in
        input.incident.whys.flatMap { chain in
            let answers = chain.answers.prefix(longestChain).map { Answer($0.text) }
            return answers.indices.compactMap { index -> Finding? in
                let earlier = answers[..<index].firstIndex { $0.isSame(as: answers[index]) }
                guard let earlier, !EmptyWhy.isEmpty(chain.answers[index]) else { return nil }
                return Finding(
                    input.itemPlace(chain.answers[index].range), "why \(index + 1) repeats why \(earlier + 1)",
                    help: "say what is different here, or ask why of the condition behind it",
                    notes: [input.note("why \(earlier + 1)", at: input.itemPlace(chain.answers[earlier].range))])
            }
        }
    }

    /// What is longer is no chain of whys, and is not compared.
    private static let longestChain = 30

    /// What an answer says, for comparing it with others.
    private struct Answer {
        let text: [UInt8]
        let content: ContentWords
        /// Its words may stand in another order than those of a statement: "weil die Platte voll war".
        let isInverted: Bool

        init(_ written: String) {
            (text, isInverted) = CausalWords.removed(from: written)
            content = ContentWords(text)
        }

        /// Its words one by one, as short as they may be.
        private var spoken: [UInt64] {
            var spoken: [UInt64] = []
            WordScanner.scan(text) { spoken.append($1) }
            return spoken
        }

        /// Word for word the same, or at least three words that carry meaning, and of nine words eight the same.
        func isSame(as other: Answer) -> Bool {
            if content == other.content {
                let (own, others) = (spoken, other.spoken)
                let isReordered = isInverted != other.isInverted
                if !own.isEmpty, isReordered ? own.sorted() == others.sorted() : own == others { return true }
            }
            let common = content.sharedCount(with: other.content)
            return min(content.count, other.content.count) >= 3 && common * 9 >= max(content.count, other.content.count) * 8
        }
    }
}
