import Diagnostics
import Frameworks
import Incidents

/// LB206: interviews that leave out a group of people.
enum IncompleteInterviews {
    static let rule = Rule(
        code: "LB206", name: "incomplete-interviews", level: .suggestion,
        summary: "The interviews leave out a group that the framework asks for.",
        rationale: """
            Those who fought the incident know what failed; those who sell the product and those who were hurt know what it cost. Each group sees \
            something that the others cannot. Saying that a group was not asked, and why, is an answer.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## Interviews

                - On-call engineers: the alert named the wrong service.
                - Sales: two renewals are in doubt.
                - Customers: nobody could be reached before Friday.
                """),
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Kasse ausgefallen

                ## Interviews

                - Netzwerkbereitschaft: der Alarm nannte den falschen Dienst.
                - Kundenbetreuung: zwei Verlängerungen sind in Gefahr.
                - Drei Kunden: die Statusseite war klar.
                """),
            RuleExample(
                """
                # Checkout down

                ## Interviews

                - On-call engineers: the alert named the wrong service.
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

                ## ⟦Interviews⟧

                - On-call engineers: the alert named the wrong service.
                """, message: "\"Interviews\" covers nobody of business and people impacted"),
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Kasse ausgefallen

                ## ⟦Interviews⟧

                - Netzwerkbereitschaft: der Alarm nannte den falschen Dienst.
                - Kundenbetreuung: zwei Verlängerungen sind in Gefahr.
                """, message: "\"Interviews\" covers nobody of people impacted"),
            RuleExample(
                """
                ---
                framework: risk
                severity: P3
                ---
                # Checkout down

                ## ⟦Interviews⟧

                ### Staff

                The alert named the wrong service.

                ### Business

                ### People impacted

                Nobody could be reached before Friday.
                """, message: "\"Interviews\" covers nobody of business"),
        ],
        yieldsTo: ["empty-section", "placeholder-text"]
    ) { input in
        let groups = input.framework.policies.interviewGroups
        guard !groups.isEmpty, input.isOver, input.owesPostmortem, let section = input.incident.section(.interviews),
            input.hasContent(section)
        else { return [] }
        let text = SpokenWords(input.answers(in: section))
        let missing = groups.filter { group in !([group.name] + group.words).contains { text.say($0.lowercased()) } }
        guard !missing.isEmpty else { return [] }
        return [
            Finding(
                input.headingPlace(section), "\(section.heading.quoted) covers nobody of \(Figures.list(missing.map(\.name)))",
                help: "add what they saw, or that they were not asked and why; \(input.framework.name) asks for each group")
        ]
    }
}
