import Diagnostics
import Markup

/// LB903: HTML that readers will see as text.
enum EscapedHTML {
    static let rule = Rule(
        code: "LB903", name: "raw-html", level: .warning, summary: "Raw HTML is shown as text.",
        rationale: """
            Content arrives by pull request and is not trusted: a page that let HTML through would let scripts through. Lookback escapes it, so that \
            nothing is lost and nothing runs. Comments are left out silently, and `<br>` breaks the line. Markdown has a form for most of it; code belongs between backticks.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                <!-- for the reviewers -->

                The handler escapes `<script>` tags, and 3 < 4.
                """)
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                The page showed ⟦<b>⟧no prices</b> at all.
                """, message: "\"<b>\" is shown as text",
                fixed: """
                    # Checkout down

                    The page showed **no prices** at all.
                    """),
            RuleExample(
                """
                # Checkout down

                ⟦<iframe src="https://example.org/graph"></iframe>⟧
                """, message: "\"<iframe>\" is shown as text"),
            RuleExample(
                """
                # Checkout down

                ⟦<b>⟧Note: </b>the cache was full.
                """,
                fixed: """
                    # Checkout down

                    **Note:** the cache was full.
                    """),
        ],
        alsoChecks: [.homePage], check: check)

    private static let advice: [String: String] = [
        "b": "write `**bold**`", "strong": "write `**bold**`", "i": "write `*emphasis*`", "em": "write `*emphasis*`",
        "a": "write `[text](address)`", "img": "write `![what it shows](image.png)`", "br": "end the line with a backslash",
        "hr": "write `---`", "code": "write it between backticks", "pre": "write it between lines of three backticks",
        "table": "write a Markdown table", "iframe": "link to it", "script": "write it between backticks",
    ]

    private static func check(_ input: RuleInput) -> [Finding] {
        let tree = input.document.tree
        guard !input.rawHTML.isEmpty else { return [] }
        let closed = RawTag.closedNames(input.rawHTML, in: tree)
        return RawHTML.shown(in: tree).compactMap { id in
            guard let tag = RawTag(tree[id], in: tree), tag.isElement, !tag.isClosing, !tag.isPlaceholder(closed) else { return nil }
            return Finding(
                input.firstLine(of: tree[id].range), "\"<\(tag.name)>\" is shown as text",
                help: advice[tag.name] ?? "write it in Markdown, or between backticks if it is code",
                fix: emphasis(id, tag, tree))
        }
    }

    private static let marks = ["b": "**", "strong": "**", "i": "*", "em": "*"]

    /// `<b>text</b>` as `**text**`, where the two tags stand around one piece of text; spaces at its ends move out of it.
    private static func emphasis(_ open: NodeID, _ tag: RawTag, _ tree: MarkdownTree) -> Fix? {
        guard let mark = marks[tag.name], !tag.hasMore else { return nil }
        let text = tree[open].next
        guard text >= 0, tree[text].kind == .text, tree[text].next >= 0 else { return nil }
        let close = tree[tree[text].next]
        guard close.kind == .htmlInline, let closing = RawTag(close, in: tree), closing.isClosing, closing.name == tag.name else {
            return nil
        }
        let bytes = tree.source.bytes
        var inner = tree[open].range.upperBound..<max(tree[open].range.upperBound, close.range.lowerBound)
        while let first = inner.first, bytes[first] == 0x20 { inner.removeFirst() }
        while let last = inner.last, bytes[last] == 0x20 { inner.removeLast() }
        let (before, after) = (tree[open].range.lowerBound..<inner.lowerBound, inner.upperBound..<close.range.upperBound)
        guard EmphasisEnds(inner, replacing: before, after, in: bytes).holdEmphasis, !isEmphasised(open, tree) else { return nil }
        let leading = before.upperBound > tree[open].range.upperBound ? " " : ""
        let trailing = after.lowerBound < close.range.lowerBound ? " " : ""
        return Fix("Write \(mark)…\(mark)", edits: [.init(before, leading + mark), .init(after, mark + trailing)], isSafe: true)
    }

    private static func isEmphasised(_ node: NodeID, _ tree: MarkdownTree) -> Bool {
        var parent = tree[node].parent
        while parent >= 0, tree[parent].kind.isInline {
            if tree[parent].kind == .strong || tree[parent].kind == .emphasis { return true }
            parent = tree[parent].parent
        }
        return false
    }
}
