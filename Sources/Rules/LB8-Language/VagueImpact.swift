import Diagnostics
import Frameworks
import Incidents

/// LB802: an impact without a number.
enum VagueImpact {
    static let rule = Rule(
        code: "LB802", name: "vague-impact", level: .suggestion, summary: "The impact is described by words where a number belongs.",
        rationale: """
            "Some users" is one user or a million. A number, even a rough one with the way it was counted, lets incidents be compared and actions be \
            weighed against them; "unknown, because the logs were lost" is an answer too. A paragraph with a figure in it is not reported.
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
                """, message: "\"Some users\" is no number")
        ]
    ) { input in
        guard input.isOver else { return [] }
        return input.incident.sections.filter { $0.id == .impact }.flatMap { section in
            section.blocks.map { input.document.tree[$0].range }.flatMap { block -> [Finding] in
                guard !hasFigure(input.prose.bytes[block.clamped(to: input.prose.bytes.indices)]) else { return [] }
                return phrases.matches(in: input.prose, range: block).prefix(1).map { range, _ in
                    Finding(
                        range, "\(input.source.text(range).quoted) is no number",
                        help: "say how many or what share, and how it was counted; a rough number will do")
                }
            }
        }
    }

    private static func hasFigure(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.contains { (0x30...0x39).contains($0) } }

    private static let phrases = PhraseSet<Void>(
        (["some", "many", "several", "a few", "a number of", "a lot of", "various", "most", "a small number of", "a subset of", "certain"]
            .flatMap { amount in
                ["users", "customers", "clients", "requests", "orders", "people", "visitors", "of our users", "of our customers"].map {
                    "\(amount) \($0)"
                }
            } + [
                "algunos usuarios", "muchos usuarios", "algunos clientes", "muchos clientes", "varios usuarios", "alguns usuários",
                "muitos usuários",
                "alguns clientes", "muitos clientes", "certains utilisateurs", "quelques utilisateurs", "de nombreux utilisateurs",
                "certains clients", "einige nutzer", "viele nutzer", "einige kunden", "viele kunden", "manche kunden", "一部のユーザー", "多くのユーザー",
                "一部のお客様", "部分用户", "很多用户", "大量用户", "一些用户", "일부 사용자", "많은 사용자", "일부 고객",
            ]).map { ($0, ()) })
}
