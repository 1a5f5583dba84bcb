import Diagnostics
import Incidents
import Markup

/// LB203: text of the template that nobody replaced.
enum PlaceholderText {
    static let rule = Rule(
        code: "LB203", name: "placeholder-text", level: .warning, summary: "Text of a template was left where facts belong.",
        rationale: """
            `XX:XX`, `TBD`, `<describe the impact>` look like an answer from afar and are none. Code, quotations and links do not count, and in the action \
            plan `TODO` is a status.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Summary

                The deploy script exits when `TODO` stands in `{region}`; the `<host>` argument is optional.

                ## Action items

                | Action | Status |
                | --- | --- |
                | Check the region | TODO |
                """)
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Impact

                ⟦TBD⟧

                ## Timeline

                - ⟦XX:XX⟧ Alert fires
                """, message: "\"TBD\" stands for something that is still to be written"),
            RuleExample(
                """
                # Checkout down

                ## Summary

                The service ⟦<name of the service>⟧ was ⟦{state}⟧ for 75 minutes.
                """, message: "\"<name of the service>\" stands for something that is still to be written"),
            RuleExample(
                """
                # Checkout down

                ## Impact

                ⟦Describe who was impacted and how severe it was⟧.
                """, message: "\"Describe who was impacted and how severe it was\" is the template's question"),
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        let headings = PlaceSet(input.incident.sections.filter { $0.id != nil }.map(\.headingRange))
        let plans = PlaceSet(input.incident.sections.filter { $0.id == .actionPlan }.map(input.extent))
        let marks = PlaceholderScanner.marks(in: input.prose) + tags(in: input.document.tree)
        let found = marks.filter { mark in
            !headings.touches(mark.range) && !(mark.isStatus && plans.touches(mark.range))
        }
        let placeholders = found.map { mark in
            Finding(
                mark.range, "\(input.source.text(mark.range).quoted) stands for something that is still to be written",
                help: input.isOver ? "write it, or say that it is unknown" : "write it once it is known")
        }
        let hints = TemplateHints.phrases.matches(in: input.prose, range: 0..<input.source.bytes.count).map { range, _ in
            Finding(range, "\(input.source.text(range).quoted) is the template's question", help: "write the answer in its place")
        }
        return placeholders + hints
    }

    /// `<name of the service>` in Markdown is an HTML tag of no known element.
    private static func tags(in tree: MarkdownTree) -> [PlaceholderScanner.Mark] {
        tree.nodes.filter { $0.kind == .htmlInline && RawTag($0, in: tree)?.isPlaceholder ?? false }
            .map { PlaceholderScanner.Mark(range: $0.range, isStatus: false) }
    }
}
