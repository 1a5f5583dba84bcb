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
            reported, nor what another of the section counts.
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

                - Duration: 45 minutes, 300 requests
                - ⟦Some users⟧ could not pay

                ⟦A subset of our customers⟧ saw errors.

                | Who | What |
                |---|---|
                | ⟦A handful of clients⟧ | no mail |
                """, message: "\"Some users\" is no number"),
        ]
    ) { input in
        guard input.isOver else { return [] }
        return input.incident.sections.filter { $0.id == .impact }.flatMap { section in
            let parts = section.blocks.flatMap { Self.parts(of: $0, input) }
            let counted = Set(parts.filter { hasFigure($0, input) }.flatMap { groups.matches(in: input.prose, range: $0).map(\.meaning) })
            return parts.filter { !hasFigure($0, input) }.flatMap { part in
                phrases.matches(in: input.prose, range: part).filter { !counted.contains($0.meaning) }.prefix(1).map { range, _ in
                    Finding(
                        range, "\(input.source.text(range).quoted) is no number",
                        help: "say how many or what share, and how it was counted; a rough number will do")
                }
            }
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

    private static func hasFigure(_ part: Range<Int>, _ input: RuleInput) -> Bool {
        input.prose.bytes[part.clamped(to: input.prose.bytes.indices)].contains { (0x30...0x39).contains($0) }
    }

    /// Of whom or what a number is asked: one that is given elsewhere in the section will do.
    private enum Group: String, CaseIterable {
        case people, requests, orders

        var names: [String] {
            self == .people ? ["users", "customers", "clients", "people", "visitors", "accounts"] : [rawValue]
        }
    }

    private static let amounts = [
        "some", "many", "several", "a few", "a number of", "a lot of", "various", "most", "a small number of", "a large number of",
        "a subset of", "a small subset of", "a fraction of", "a small fraction of", "a handful of", "a percentage of",
        "a small percentage of", "numerous", "certain",
    ]

    private static let foreign = [
        "algunos usuarios", "muchos usuarios", "algunos clientes", "muchos clientes", "varios usuarios", "alguns usuários",
        "muitos usuários",
        "alguns clientes", "muitos clientes", "certains utilisateurs", "quelques utilisateurs", "de nombreux utilisateurs",
        "certains clients", "einige nutzer", "viele nutzer", "einige kunden", "viele kunden", "manche kunden", "一部のユーザー", "多くのユーザー",
        "一部のお客様", "部分用户", "很多用户", "大量用户", "一些用户", "일부 사용자", "많은 사용자", "일부 고객",
    ]

    private static let phrases = PhraseSet<Group>(
        Group.allCases.flatMap { group in
            amounts.flatMap { amount in
                group.names.flatMap { name in
                    [name, "our \(name)", "of our \(name)", "of the \(name)"].map { ("\(amount) \($0)", group) }
                }
            }
        } + foreign.map { ($0, .people) })

    private static let groups = PhraseSet<Group>(
        Group.allCases.flatMap { group in group.names.map { ($0, group) } }
            + ["usuarios", "clientes", "usuários", "utilisateurs", "nutzer", "kunden", "ユーザー", "お客様", "用户", "사용자", "고객"].map {
                ($0, .people)
            })
}
