import Diagnostics
import Incidents
import Markup

/// LB901: a link that leads nowhere.
enum BrokenLink {
    static let rule = Rule(
        code: "LB901", name: "broken-link", level: .error, summary: "A relative link, an anchor or an attachment does not exist.",
        rationale: """
            The log, the graph, the earlier incident that a postmortem points at is its evidence. Links to other incidents are written as they stand on \
            disk (`2025-11-02-checkout-down.md`) and lead to the incident's page; other files of the content folder are published beside the incident that \
            links to them. Anchors are made of headings: `#five-whys`. Links to other sites are not followed.
            """,
        passing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                # Checkout down

                As in [November](2025-11-02-checkout-down.md#root-cause), see [the log](checkout%20log.csv) and [below](#root-cause).

                ## Root cause

                `[no link](in/code.md)`
                -- content/2025-11-02-checkout-down.md --
                # Checkout down

                ## Root cause
                -- content/checkout log.csv --
                09:12,503
                """)
        ],
        failing: [
            RuleExample(
                """
                -- content/2026-03-14-checkout-down.md --
                # Checkout down

                As in [November](⟦2025-11-02-chekout-down.md⟧).
                -- content/2025-11-02-checkout-down.md --
                # Checkout down
                """, message: "\"2025-11-02-chekout-down.md\" does not exist",
                fixed: """
                    # Checkout down

                    As in [November](2025-11-02-checkout-down.md).

                    """),
            RuleExample(
                """
                # Checkout down

                See [the cause](⟦#rootcause⟧).

                ## Root cause

                ![Error rate](⟦errors.png⟧)
                """, message: "\"#rootcause\" is no heading of this document"),
        ],
        check: check)

    private static func check(_ input: RuleInput) -> [Finding] {
        let own = Anchors(input.document.tree)
        return MarkdownLinks.all(in: input.document.tree).compactMap { link in
            switch LinkPolicy.verdict(on: link.destination) {
            case .external: return nil
            case .refused(let refusal):
                return Finding(
                    link.range, "\(link.destination.quoted) leads nowhere: \(LinkPolicy.explanation(of: refusal).withoutFullStop)",
                    help: "link to `https://…` or to a file of the content folder")
            case .anchor, .relative: return finding(link, RelativeTarget(link.destination, from: input.document.path), own, input)
            }
        }
    }

    private static func finding(_ link: MarkdownLink, _ target: RelativeTarget, _ own: Anchors, _ input: RuleInput) -> Finding? {
        if target.isOwnDocument { return target.anchor.flatMap { noHeading($0, of: own, "this document", link, input) } }
        guard let path = target.path, let found = existing(path, written: link.destination, input) else {
            return missing(link, target, input)
        }
        guard let anchor = target.anchor, let document = input.index.documents[found] else { return nil }
        return noHeading(anchor, of: Anchors(document.tree), found.quoted, link, input)
    }

    /// The file that a path names; a folder stands for its bundle, an address of the site for its incident.
    private static func existing(_ path: String, written: String, _ input: RuleInput) -> String? {
        let candidates = [path, path + "/index.md", path + ".md"]
        if let found = candidates.first(where: { input.index.documents[$0] != nil || input.settings.attachments.contains($0) }) {
            return found
        }
        guard written.hasPrefix("/") else { return nil }
        let parts = path.split(separator: "/").map(String.init)
        guard parts.first == "incidents", parts.count > 1 else { return path }
        return input.index.pathsByID[parts[1]]?.first
    }

    private static func missing(_ link: MarkdownLink, _ target: RelativeTarget, _ input: RuleInput) -> Finding {
        let message = "\(link.destination.quoted) does not exist"
        guard let path = target.path else { return Finding(link.range, message, help: "it leads out of the project") }
        let known = (Array(input.index.documents.keys) + input.settings.attachments).sorted()
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let beside = known.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
        let name = String(path.dropFirst(folder.count))
        guard let near = NearMiss.best(for: name, among: beside), link.destination.hasSuffix(name) else {
            let help = known.first { $0.hasSuffix("/\(name)") }.map { "is it `\($0)`?" }
            return Finding(
                link.range, message, help: help ?? "links are relative to this file; only files of the content folder are published")
        }
        let written = link.destination.dropLast(name.count) + near
        let isVerbatim = input.source.text(link.range) == link.destination
        let fix = isVerbatim ? Fix("Write `\(written)`", edits: [.init(link.range, String(written))], isSafe: true) : nil
        return Finding(link.range, message, help: "did you mean `\(written)`?", fix: fix)
    }

    private static func noHeading(_ anchor: String, of anchors: Anchors, _ place: String, _ link: MarkdownLink, _ input: RuleInput)
        -> Finding?
    {
        guard !anchors.slugs.contains(anchor.lowercased()) else { return nil }
        let near = NearMiss.best(for: anchor, among: anchors.slugs)
        return Finding(
            link.range, "\("#\(anchor)".quoted) is no heading of \(place)",
            help: near.map { "did you mean `#\($0)`?" } ?? "anchors are made of headings: `#five-whys` for `## Five whys`")
    }

    /// The places of a document that a link can name.
    private struct Anchors {
        let slugs: [String]

        init(_ tree: MarkdownTree) { slugs = HeadingSlugs(tree).headings.map(\.slug) }
    }
}
