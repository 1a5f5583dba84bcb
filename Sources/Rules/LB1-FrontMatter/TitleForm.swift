import Diagnostics
import Frameworks
import Incidents
import Markup

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
                """,
                message: """
                    "Checkout down" does not have the form of a title: it lacks `[inc-26-03-14-SEV-1]`, `is {state}` and `for {audience}`
                    """),
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV1
                title: ⟦Checkout is down for all customers⟧ # since the deploy
                ---
                """,
                fixed: """
                    ---
                    framework: retrospective
                    severity: SEV1
                    title: "[inc-26-03-14-SEV-1] Checkout is down for all customers" # since the deploy
                    ---
                    """),
            RuleExample(
                """
                ---
                framework: retrospective
                severity: SEV1
                title: ⟦'[inc-26-03-14-SEV-2] Checkout is "down" for all customers'⟧ # since the deploy
                ---
                """,
                fixed: """
                    ---
                    framework: retrospective
                    severity: SEV1
                    title: '[inc-26-03-14-SEV-1] Checkout is "down" for all customers' # since the deploy
                    ---
                    """),
        ]
    ) { input in
        guard let form = input.framework.policies.titleForm else { return [] }
        let pattern = TitlePattern(form, for: input.incident)
        guard !pattern.matches(input.incident.title) else { return [] }
        let place = input.incident.fieldRanges["title"] ?? input.titlePlace
        let proposal = pattern.proposal(for: input.incident.title)
        let missing = (proposal?.missing ?? []).map { "`\($0)`" }
        return [
            Finding(
                place,
                "\(input.incident.title.quoted) does not have the form of a title"
                    + (missing.isEmpty ? "" : ": it lacks \(missing.formatted)"),
                help: "\(input.framework.name) asks for `\(pattern.shown)`" + (proposal.map { "; write `\($0.title)`" } ?? ""),
                fix: proposal.flatMap { $0.isWhole ? fix(writing: $0.title, at: place, in: input) : nil })
        ]
    }

    /// Writes the title where it stands, in its quotes; nil where it goes over several lines or has markup.
    private static func fix(writing title: String, at place: Range<Int>, in input: RuleInput) -> Fix? {
        let written = input.source.text(place)
        let replacement: String
        if input.incident.fieldRanges["title"] == nil {
            guard written == input.incident.title else { return nil }
            replacement = title
        } else {
            guard let first = written.utf8.first, ![0x3E, 0x7C, 0x26, 0x2A, 0x21].contains(first), !written.contains("\n"),
                !(written.hasPrefix("\"\"\"") || written.hasPrefix("'''"))
            else { return nil }
            replacement = FrontMatterScalar.written(title, inPlaceOf: place, of: input.source)
        }
        return Fix("Write `\(title)`", edits: [.init(place, replacement)], isSafe: true)
    }
}

extension [String] {
    /// `a`, `a and b`, `a, b and c`
    fileprivate var formatted: String {
        count < 2 ? joined() : dropLast().joined(separator: ", ") + " and " + self[count - 1]
    }
}
