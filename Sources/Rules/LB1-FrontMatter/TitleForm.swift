import Diagnostics
import Frameworks
import Incidents

/// LB111: a title of another form than the framework's.
enum TitleForm {
    static let rule = Rule(
        code: "LB111", name: "title-form", level: .suggestion, summary: "The title does not have the form the framework asks for.",
        rationale: """
            A form lets people who are paged see day, severity and what is broken for whom at one glance, and find the channel and the document of the \
            same name. Only frameworks that state a form ask for it.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV1
                ---
                # [inc-26-03-14-SEV-1] Checkout is unavailable for all customers
                """),
            RuleExample("# Checkout down\n"),
        ],
        failing: [
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV1
                ---
                # ⟦Checkout down⟧
                """, message: "\"Checkout down\" does not have the form of a title")
        ]
    ) { input in
        guard let form = input.framework.policies.titleForm else { return [] }
        let pattern = TitlePattern(form, for: input.incident)
        guard !pattern.matches(input.incident.title) else { return [] }
        return [
            Finding(
                input.incident.fieldRanges["title"] ?? input.titlePlace, "\(input.incident.title.quoted) does not have the form of a title",
                help: "\(input.framework.name) asks for `\(pattern.shown)`")
        ]
    }
}
