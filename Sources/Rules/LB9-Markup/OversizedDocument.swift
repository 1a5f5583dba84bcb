import Diagnostics
import Incidents

/// LB904: a document that is not read because of its size.
enum OversizedDocument {
    static let rule = Rule(
        code: "LB904", name: "oversized-document", level: .error, summary: "The document passes a limit and was not read.",
        rationale: """
            The limits (1 MiB a document, 64 KiB of front matter, 64 levels of nesting, 20,000 timeline entries or actions, and a few that keep pages in \
            proportion to their text: 64 columns a table, 160,000 cells in all tables, 128 KiB and 4,000 special characters a paragraph) stand far above what people write; what passes them is generated, or made to hurt. Attach long logs as files beside \
            the incident.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                > - 1. a quotation with a list is no deep nesting
                """)
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ⟦\(String(repeating: "> ", count: 40))⟧\(String(repeating: "> ", count: 40))Deep
                """)
        ],
        isUrgent: true, checksRefusedDocuments: true
    ) { input in
        input.document.findings.filter { $0.kind == .oversizedDocument }.map(\.finding)
            + tooMany(input.incident.timeline.entries.map(\.range), "timeline entries", input)
            + tooMany(input.incident.actions.map(\.range), "actions", input)
    }

    private static let mostEntries = 20_000

    private static func tooMany(_ ranges: [Range<Int>], _ noun: String, _ input: RuleInput) -> [Finding] {
        guard ranges.count > mostEntries else { return [] }
        return [
            Finding(
                input.firstLine(of: ranges[mostEntries]), "\(ranges.count) \(noun) are over the limit of \(mostEntries)",
                help: "keep what tells the story, and attach the log as a file")
        ]
    }
}
