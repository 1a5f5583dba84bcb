import Diagnostics
import Markup

/// What an incident is called where its front matter does not say.
enum IncidentTitle {
    /// The first H1 as the author wrote it, unless it is the first section's heading.
    static func heading(_ sections: [Section]) -> String? {
        guard let first = sections.first(where: { $0.style == .heading && $0.level == 1 }), first.id == nil, !first.heading.isEmpty,
            !isLabel(first.heading),
            !sections.prefix(while: { $0.line < first.line }).contains(where: { $0.id != nil })
        else { return nil }
        return first.heading
    }

    /// Whether a heading says what kind of document it is and nothing of the incident: "Post-Incident Review".
    static func isGenre(_ heading: String) -> Bool {
        let words = heading.lowercased().split { !$0.isLetter }
        return !words.isEmpty && words.allSatisfy { genreWords.contains(String($0)) }
    }

    private static let genreWords: Set = [
        "post", "mortem", "postmortem", "incident", "outage", "review", "report", "retrospective", "blameless", "rca", "root", "cause",
        "analysis",
        "pir", "coe", "after", "action", "störungsbericht", "vorfallbericht", "rapport", "d", "informe", "de", "incidente", "relatório",
        "障害報告書",
        "障害報告", "インシデント報告書", "インシデントレポート", "ポストモーテム", "故障报告", "事故报告", "复盘报告", "장애", "보고서",
    ]

    /// A bold line of some words with which the document begins, no label and no section: `**Postmortem: Image resizer backlog**`.
    static func boldLine(_ sections: [Section], in tree: MarkdownTree, _ metadata: Metadata) -> String? {
        guard let first = tree.children(of: MarkdownTree.root).first(where: { _ in true }), tree[first].kind == .paragraph,
            tree[first].next >= 0, !metadata.blocks.contains(first), let label = BoldLabel(paragraph: first, in: tree), label.isHeading,
            label.text.split(separator: " ").count > 2, !sections.contains(where: { $0.headingNode == first && $0.id != nil })
        else { return nil }
        return label.text
    }

    /// A heading that is a label and says nothing: "Title:", "Metadata"; or one that says what the title is: "Title: Checkout down".
    private static func isLabel(_ heading: String) -> Bool {
        let name = heading.unicodeScalars.prefix { $0 != ":" && $0 != "：" }
        if MetadataLabel(String(Substring(name))) == .field(.title) { return true }
        let hasValue = heading.unicodeScalars.drop { $0 != ":" && $0 != "：" }.dropFirst().contains { !$0.isWhiteSpace }
        return !hasValue && (MetadataLabel(heading) != nil || heading.lowercased() == "metadata")
    }

    /// `2017-10-17-cluster-full.md` is "Cluster full"; a name that is only a date stays one.
    static func readable(path: String) -> String {
        let name = IncidentID.name(ofPath: path)
        if name.contains(" ") { return name }
        var words = name.split { "-_.".contains($0) }[...]
        if DayReader.first(in: name) != nil {
            words = words.drop { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
            if words.isEmpty { return name }
        }
        let title = words.joined(separator: " ")
        return title.prefix(1).uppercased() + title.dropFirst()
    }
}
