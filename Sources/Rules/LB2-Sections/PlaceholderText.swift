import Diagnostics
import Incidents
import Markup

/// LB203: text of the template that nobody replaced.
enum PlaceholderText {
    static let rule = Rule(
        code: "LB203", name: "placeholder-text", level: .warning, summary: "Text of a template was left where facts belong.",
        rationale: """
            `XX:XX`, `TBD`, `<describe the impact>` look like an answer from afar and are none, in the front matter too. Code, quotations, links and \
            what is part of a path do not count, and in the action plan `TODO` is a status.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Summary

                The deploy script exits when `TODO` stands in `{region}`; the `<host>` argument is optional.

                POST /v2/orders/{id}/confirm returned 500, and orders.{region}.created was not sent. The List<order> was empty.
                The <step>1</step> was not read. 10:02 <Ada> who rolled back?

                The template {{ name }} was sent unfilled; dates are written as YYYY-MM-DD. Why did we wait ??? $X was unset on the XX-Large hosts.
                [Describe the impact](https://example.org) is the question; who pays is to be determined by the finance team by Friday.

                TODO-123 tracks it. The sets {1,2,3} and {eu,us} differ. Disruption with \\<operations> and \\{region} was the name.

                [Redacted] The page showed lorem ipsum for an hour.

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

                The ⟦<impact>⟧ lasted until ⟦{endtime}⟧.

                - ⟦Lorem ipsum⟧
                - Dolor sit: ⟦lorem ipsum⟧ dolor sit amet

                ## Root cause

                ⟦tbd⟧
                """, message: "\"<impact>\" stands for something that is still to be written"),
            RuleExample(
                """
                # Checkout down

                ## Summary

                ⟦To be determined⟧.

                ## Impact

                - ⟦[Describe the impact here]⟧
                - ⟦{{ impact }}⟧
                - ⟦XX⟧ % of the users for ⟦XX⟧ minutes, ⟦$X⟧ revenue

                | Users | Orders |
                | --- | --- |
                | ⟦???⟧ | ⟦Wird noch ergänzt⟧ |

                ## Root cause

                ⟦YYYY-MM-DD⟧: the shop was down.

                ## Lessons learned

                ⟦未記入⟧
                """, message: "\"To be determined\" stands for something that is still to be written"),
            RuleExample(
                """
                # Checkout down

                ## Impact

                <!-- In numbers. -->

                ⟦_What was the impact?_⟧

                ## Detection

                ⟦*How was it noticed?*⟧

                ⟦**By whom?**⟧

                ## Lessons learned

                *What went well?*

                The rollback took a minute.

                ## Root cause

                ⟦t.b.d.⟧
                """),
            RuleExample(
                """
                ---
                summary: ⟦To be filled in later⟧
                ---
                # Checkout down
                """),
            RuleExample(
                """
                ---
                summary: ⟦TBD⟧
                ---
                # Checkout down
                """, message: "\"TBD\" stands for something that is still to be written"),
            RuleExample(
                """
                # Checkout down

                ## Impact

                ⟦Describe who was impacted and how severe it was⟧.
                """, message: "\"Describe who was impacted and how severe it was\" is the template's question"),
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        let marks =
            PlaceholderScanner.marks(in: input.prose) + tags(input.rawHTML, in: input.document.tree) + LonelyBlanks.marks(input)
            + FrontMatterBlanks.marks(input)
        let placeholders = blanks(among: marks, input).map { mark in
            Finding(
                mark.range, "\(input.source.text(mark.range).quoted) stands for something that is still to be written",
                help: input.isOver ? "write it, or say that it is unknown" : "write it once it is known")
        }
        let hints = TemplateHints.phrases.matches(in: input.prose, range: 0..<input.source.bytes.count).map { range, _ in
            Finding(range, "\(input.source.text(range).quoted) is the template's question", help: "write the answer in its place")
        }
        return placeholders + hints
    }

    /// Those that are neither part of a section's name nor a state in a plan.
    private static func blanks(among marks: [PlaceholderScanner.Mark], _ input: RuleInput) -> [PlaceholderScanner.Mark] {
        // Most documents have no marks.
        if marks.isEmpty { return [] }
        let headings = PlaceSet(input.incident.sections.filter { $0.id != nil }.map(\.headingRange))
        let plans = PlaceSet(input.incident.sections.filter { $0.id == .actionPlan }.map(input.extent))
        return marks.filter { !headings.touches($0.range) && !($0.isStatus && plans.touches($0.range)) }
    }

    /// `<name of the service>` in Markdown is an HTML tag of no known element; alone on its line it is a block.
    private static func tags(_ rawHTML: [NodeID], in tree: MarkdownTree) -> [PlaceholderScanner.Mark] {
        let closed = RawTag.closedNames(rawHTML, in: tree)
        return rawHTML.compactMap { place in
            let node = tree[place]
            guard let tag = RawTag(node, in: tree), tag.isPlaceholder(closed) else { return nil }
            let range = node.kind == .htmlInline ? node.range : line(of: node, in: tree.source)
            guard let range, !PlaceholderScanner.isPart(range, tree.source.bytes) else { return nil }
            return PlaceholderScanner.Mark(range: range, isStatus: false)
        }
    }

    /// A block that is one line and one tag.
    private static func line(of node: MarkdownNode, in source: SourceFile) -> Range<Int>? {
        var range = node.range.clamped(to: 0..<source.bytes.count)
        while let last = range.last, source.bytes[last] <= 0x20 { range.removeLast() }
        while let first = range.first, source.bytes[first] <= 0x20 { range.removeFirst() }
        let end = source.bytes[range].firstIndex(of: 0x3E)
        return end == range.upperBound - 1 && !source.bytes[range].contains(0x0A) ? range : nil
    }
}
