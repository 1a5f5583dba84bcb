import Diagnostics
import Frameworks
import Incidents
import Markup

/// LB802: an impact without a number.
enum VagueImpact {
    static let rule = Rule(
        code: "LB802", name: "vague-impact", level: .suggestion, summary: "The impact is described by words where a number belongs.",
        rationale: """
            "Some users" is one user or a million. A number, even a rough one with the way it was counted, lets incidents be compared and actions be \
            weighed against them; "unknown, because the logs were lost" is an answer too. A paragraph, an item or a row with a figure in it is not \
            reported (versions, tickets, dates, clock times and status codes are none), nor what another of the section counts.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Impact

                Some users, about 4 % of those with a basket, could not pay.
                """),
            RuleExample(
                """
                # Checkout down

                ## Impact

                - Duration: 45 minutes
                - Some users could not pay, and several customers called
                - Users affected: 1,200
                """),
            RuleExample(
                """
                # Checkout down

                ## Impact

                - Some users saw HTTP 500: 1.200.000 requests failed.
                - Some customers of version 2.3 called, 10-20 in all.
                - It is not known how many users could not pay; some users called.

                ## Impact on mail

                We checked whether some customers lost mail: none did. Half of all customers waited; many customers wrote.

                ## Impact on reports

                Some users may have seen stale prices; how many is unknown, because the logs were lost.

                ## Auswirkungen

                Etwa jeder fünfte Kunde sah einen Fehler, zwölf Kunden riefen an. Einige Kunden warteten.
                """),
            RuleExample(
                """
                ---
                impact: {users: 1200}
                ---
                # Checkout down

                ## Impact

                Some users could not pay.
                """),
            RuleExample(
                """
                # Checkout down

                ## Lessons learned

                Some users told us before the alert did.
                """),
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Impact

                ⟦Some users⟧ could not pay.
                """, message: "\"Some users\" is no number"),
            RuleExample(
                """
                # Checkout down

                ## Impact

                ⟦Some users⟧ in version 2.3.1 saw errors, see OPS-412.

                ⟦Many customers⟧ were affected on 3 March at 10:15.

                ⟦A number of users⟧ saw HTTP 500 from 2026-03-14 on, and 5xx in us-east-1.
                """, message: "\"Some users\" is no number"),
            RuleExample(
                """
                # Checkout down

                ## Impact

                - Duration: 45 minutes, 300 requests
                - ⟦Some users⟧ could not pay

                ⟦A subset of our customers⟧ saw errors.

                | Who | What |
                |---|---|
                | ⟦A handful of clients⟧ | no mail |
                """, message: "\"Some users\" is no number"),
            RuleExample(
                """
                ---
                impact: {users: several, requests: 1200}
                ---
                # Checkout down

                ## Impact

                ⟦Some users⟧ saw an unknown error for half an hour, on all pages.

                One of the servers failed: ⟦many customers⟧ called, and nobody knew the cause.
                """, message: "\"Some users\" is no number"),
        ]
    ) { input in
        guard input.isOver else { return [] }
        return input.incident.sections.filter { $0.id == .impact }.flatMap { findings(in: $0, input) }
    }

    private static func findings(in section: Section, _ input: RuleInput) -> [Finding] {
        let parts = section.blocks.flatMap { Self.parts(of: $0, input) }
        let vague = parts.map { ImpactWords.vague.matches(in: input.prose, range: $0).filter { !isAsked($0.range, input) } }
        // Most sections are not vague, and need not be searched for numbers.
        guard vague.contains(where: { !$0.isEmpty }) else { return [] }
        let areAnswers = parts.map { isAnswer($0, input) }
        var counted = statedGroups(input)
        for (part, isAnswer) in zip(parts, areAnswers) where isAnswer {
            counted.formUnion(ImpactWords.groups.matches(in: input.prose, range: part).map(\.meaning))
        }
        return parts.indices.compactMap { place in
            guard !areAnswers[place], let range = vague[place].first(where: { !counted.contains($0.meaning) })?.range else { return nil }
            return Finding(
                range, "\(input.source.text(range).quoted) is no number",
                help: "say how many or what share, and how it was counted; a rough number will do")
        }
    }

    /// What is said in one go: an item of a list with all below it, a row of a table, a paragraph.
    private static func parts(of block: NodeID, _ input: RuleInput) -> [Range<Int>] {
        let tree = input.document.tree
        switch tree[block].kind {
        case .bulletList, .orderedList, .table: return tree.children(of: block).map { tree[$0].range }
        default: return [tree[block].range]
        }
    }

    /// What `impact` counts in the front matter.
    private static func statedGroups(_ input: RuleInput) -> Set<ImpactWords.Group> {
        Set(
            ImpactWords.Group.allCases.filter { group in
                input.incident.impact.contains { $0.key == group.key && $0.text.contains(where: \.isNumber) }
            })
    }

    /// Holds a number, in figures or in words, or says that the number is not known.
    private static func isAnswer(_ part: Range<Int>, _ input: RuleInput) -> Bool {
        let prose = input.prose
        if CountedNumbers(prose).stand(in: part) { return true }
        if !ImpactWords.counts.matches(in: prose, range: part).isEmpty { return true }
        let words = prose.words[prose.firstWord(at: part.lowerBound)..<prose.firstWord(at: part.upperBound)]
        if let last = words.last, ImpactWords.lastWords.contains(last.hash) { return true }
        return !ImpactWords.questions.matches(in: prose, range: part).isEmpty
            && !ImpactWords.unknowns.matches(in: prose, range: part).isEmpty
    }

    /// "How many users", "whether some customers": no statement.
    private static func isAsked(_ range: Range<Int>, _ input: RuleInput) -> Bool {
        let first = input.prose.firstWord(at: range.lowerBound)
        return first > 0 && ImpactWords.askers.contains(input.prose.words[first - 1].hash)
    }
}
