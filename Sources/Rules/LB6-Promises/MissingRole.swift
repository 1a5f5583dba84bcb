import Diagnostics
import Incidents

/// LB604: a part that nobody played.
enum MissingRole {
    static let rule = Rule(
        code: "LB604", name: "missing-role", level: .warning, summary: "A role that the framework asks for is filled by nobody.",
        rationale: """
            When nobody is named, everybody assumes that somebody else decides, writes down, tells the customers. One person can fill several roles, a team \
            can fill one: `roles: {commander: platform on-call}`.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV2
                roles:
                  commander: platform on-call
                ---
                """),
            RuleExample(
                """
                ---
                framework: risk
                severity: P5
                ---
                """, given: "In the framework `risk` P5 owes no postmortem."),
        ],
        failing: [
            RuleExample(
                """
                ---
                framework: live-document
                roles: ⟦{commander: platform on-call}⟧
                ---
                """, message: "\"communicator\" and \"engineers\" are filled by nobody"),
            RuleExample(
                """
                ⟦---⟧
                framework: retrospective
                severity: SEV2
                ---
                """, message: "\"commander\" is filled by nobody"),
            RuleExample(
                """
                ---
                framework: live-document
                roles: ⟦{commander: nobody, communicator: TBD, engineers: [n/a]}⟧
                ---
                """, message: "\"commander\", \"communicator\" and \"engineers\" are filled by nobody"),
        ]
    ) { input in
        guard !input.hasBrokenFrontMatter, input.owesPostmortem else { return [] }
        let missing = input.framework.policies.roles.filter { input.incident.people(inRole: $0).isEmpty }
        guard !missing.isEmpty else { return [] }
        let verb = missing.count == 1 ? "is" : "are"
        return [
            Finding(
                input.incident.fieldRanges["roles"].map(input.firstLine) ?? input.frontMatterPlace,
                "\(Figures.list(missing.map(\.quoted))) \(verb) filled by nobody",
                help: "name who does it under `roles:`; \(input.framework.name) asks for it")
        ]
    }
}
