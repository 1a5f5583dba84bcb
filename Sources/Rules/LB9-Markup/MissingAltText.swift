import Diagnostics
import Markup

/// LB902: an image that says nothing to those who cannot see it.
enum MissingAltText {
    static let rule = Rule(
        code: "LB902", name: "missing-alt-text", level: .warning, summary: "An image has no alternative text.",
        rationale: """
            A graph without words is lost to a reader who hears the page, to the search, and to everybody once the monitoring system's link is dead. Say \
            what it shows: `![Error rate rises from 0.1 % to 40 % at 09:12](errors.png)`.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ![Error rate rises from 0.1 % to 40 % at 09:12](errors.png)
                """)
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ⟦![](errors.png)⟧
                """, message: "\"errors.png\" has no alternative text")
        ], alsoChecks: [.homePage]
    ) { input in
        let tree = input.document.tree
        return input.links.filter { $0.kind == .image && tree.plainText(of: $0.node).unicodeScalars.allSatisfy(\.isWhiteSpace) }
            .map { image in
                Finding(
                    tree[image.node].range, "\(image.destination.quoted) has no alternative text",
                    help: "say between the square brackets what the image shows")
            }
    }
}
