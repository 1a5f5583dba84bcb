import Diagnostics
import Frameworks
import Incidents

/// LB205: a summary that leaves out what its readers look for.
package enum IncompleteSummary {
    static let rule = Rule(
        code: "LB205", name: "incomplete-summary", level: .suggestion,
        summary: "The summary leaves out something the framework asks it to hold.",
        rationale: """
            Most readers read nothing else. The framework lists what the summary says: what happened, its consequences, the plan, and when it began, was \
            detected and was restored.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## TL;DR

                The service began to fail at 09:12, was detected by an alert at 09:14 and restored at 10:27.
                Customers could not pay: 1,200 orders were lost. We will check addresses before each release.
                """),
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Search down

                ## TL;DR

                Between 06:00 and 09:10 a deleted index left 41,000 searches without a result. An alert told us at 06:25, and the index was back at 09:10.
                Aliases are now protected from deletion.
                """),
            RuleExample(
                """
                ---
                framework: risk
                severity: P5
                ---
                # Colours of one dashboard wrong

                ## TL;DR

                Colours of one dashboard were wrong for some days.
                """),
        ],
        failing: [
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## ⟦TL;DR⟧

                The service began to fail at 09:12. Customers could not pay. We will check addresses before each release.
                """, message: "\"TL;DR\" does not say when it was detected and when service was restored"),
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## ⟦TL;DR⟧

                From 09:12 to 10:27 the transaction ledger refused writes, and users had no explanation; an alert told us. Restored at 10:27.
                """, message: "\"TL;DR\" does not say what the plan is"),
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## ⟦TL;DR⟧

                The address tables filled up, and frames were dropped. It began at 09:12, was detected at 09:14 and restored at 10:27.
                We will limit addresses per port.
                """, message: "\"TL;DR\" does not say what the consequences were"),
        ],
        yieldsTo: ["empty-section", "placeholder-text"]
    ) { input in
        let asked = input.framework.policies.summaryHolds
        guard !asked.isEmpty, input.isOver, input.owesPostmortem, let section = input.incident.section(.summary), input.hasContent(section)
        else { return [] }
        let text = SpokenWords(input.answers(in: section))
        let missing = parts.filter { part in asked.contains(part.key) && !part.words.contains(where: text.say) }
        guard !missing.isEmpty else { return [] }
        return [
            Finding(
                input.headingPlace(section), "\(section.heading.quoted) does not say \(Figures.list(missing.map(\.question)))",
                help: "one sentence each is enough; \(input.framework.name) asks for it")
        ]
    }

    /// What a framework may ask a summary to hold.
    package static let partNames = parts.map(\.key)

    private static let parts: [(key: String, question: String, words: [String])] = [
        (
            "description", "what happened",
            [
                "fail", "down", "breakdown", "shutdown", "error", "outage", "happen", "broke", "caus", "incident", "slow", "unavailable",
                "unable", "could not",
                "couldn't", "cannot", "refus", "stop", "lost", "wrong", "full ", "expire", "timed out", "timeout", "crash", "interrupt",
                "fall", "malfunction", "drop", "filled up", "fills up", "degrad", "delay", "reject", "unreachable", "disconnect", "corrupt",
                "delet", "removed", "overload", "exhaust", "tripped", "leaked",
                "caíd", "…ausfall", "…panne", "…störung", "ausgefallen", "verworfen", "gelöscht", "障害",
            ]
        ),
        (
            "consequences", "what the consequences were",
            [
                "customer", "user", "client", "lost", "loss", "could not", "couldn't", "unable", "affected", "impact", "consequence",
                "request", "visitor", "order", "payment", "search", "sales", "revenue", "subscriber", "patient", "passenger", "partner",
                "data loss",
                "tenant", "usuari",
                "…kund", "…nutzer", "mandant", "utilisateur", "影響",
            ]
        ),
        (
            "plan", "what the plan is",
            [
                "will", "plan", "action", "prevent", "protect", "improve", "correct", "remed", "next", "follow-up", "vamos", "werden",
                "allons", "対策",
            ]
        ),
        (
            "began", "when it began",
            ["began", "begin", "start", "since", "from ", "between", "first", "empez", "comenz", "inici", "beg", "début", "開始"]
        ),
        (
            "detected", "when it was detected",
            ["detect", "notic", "alert", "discover", "report", "found", "aware", "erkannt", "bemerkt", "検知"]
        ),
        (
            "restored", "when service was restored",
            [
                "restor", "resolv", "recover", "mitigated", "fixed", "back to normal", "back at", "was back", "were back", "is back",
                "normal operation", "until", "restaur", "resuel",
                "behoben", "wiederhergestellt", "rétabli", "復旧",
            ]
        ),
    ]
}
