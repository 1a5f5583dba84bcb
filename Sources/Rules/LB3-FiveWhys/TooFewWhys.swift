import Diagnostics
import Incidents

/// LB301: a chain that stops before it reaches a cause.
enum TooFewWhys {
    static let rule = Rule(
        code: "LB301", name: "too-few-whys", level: .error, summary: "No chain of whys is as long as the framework asks.",
        rationale: """
            The first answers name what broke; what made it possible lies deeper, and only that can be changed for good. One chain of the asked length is \
            enough. A chain may stop earlier when it says why: "We stop here because the supplier does not publish its analysis."
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did payments time out? The resolver returned an old address.
                2. Why? It caches for a day.
                3. Why? The default was never changed.
                4. Why? Nobody owns the resolver's configuration.
                5. Why? Services are handed over without a list of their settings.
                """),
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did payments time out? The pool was empty.
                2. Why? The supplier limits it to 10. We stop here because the supplier does not publish its reasons.
                """),
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. Why did payments time out? The resolver returned an old address.
                2. ⟦Why? It caches for a day.⟧
                """, message: "2 whys of 5: the chain stops here"),
            RuleExample(
                """
                # Checkout down

                ## Five whys

                1. ⟦Why did payments time out? The resolver returned an old address.⟧

                We stop here.
                """, message: "1 why of 5: the chain stops here"),
            RuleExample(
                """
                # Checkout down

                ## ⟦Five whys⟧

                The resolver returned an old address.
                """, message: "no chain of whys in \"Five whys\""),
        ],
        yieldsTo: ["placeholder-text"], check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        guard let minimum = input.framework.policies.minimumWhys, let level = input.strength(of: .fiveWhys).level else { return [] }
        let chains = input.incident.whys
        guard !chains.isEmpty else { return noChain(input, level: level) }
        let lengths = chains.indices.map { length(of: $0, in: chains) }
        guard !chains.contains(where: { !($0.stopReason ?? "").isEmpty }), let longest = lengths.max(), longest < minimum,
            let chain = lengths.firstIndex(of: longest), let last = chains[chain].answers.last
        else { return [] }
        return [
            Finding(
                input.itemPlace(last.range), "\(Figures.count(longest, "why")) of \(minimum): the chain stops here",
                help: "ask why of this answer, or end with the reason to stop: `We stop here because …`", atMost: level)
        ]
    }

    /// The number of answers from the problem to the chain's end, those of the chain it branches off included.
    private static func length(of index: Int, in chains: [WhyChain]) -> Int {
        var length = chains[index].answers.count
        var branch = chains[index].branchOf
        var steps = 0
        while let current = branch, chains.indices.contains(current.chain), steps < chains.count {
            length += current.answer + 1
            branch = chains[current.chain].branchOf
            steps += 1
        }
        return length
    }

    private static func noChain(_ input: RuleInput, level: Level) -> [Finding] {
        guard let section = input.incident.section(.fiveWhys), input.hasContent(section) else { return [] }
        return [
            Finding(
                input.headingPlace(section), "no chain of whys in \(section.heading.quoted)",
                help: "state the problem, then a numbered list in which each answer is the next question", atMost: level)
        ]
    }
}
