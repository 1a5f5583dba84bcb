import Markup

/// The day, or at least the year, that a document states outside its front matter and its timeline.
enum StatedDay {
    /// The day that a line or a table above the first section names, or a heading or a "Date:" line wherever it stands, where nobody knows
    /// the incident's. Days that the text only mentions are other days as often as not: when a promise is due, when something was changed.
    /// That on which the document was published, or people met, counts where there is none besides, or only one that a line mentions and that
    /// does not lie shortly before.
    static func first(_ sections: [Section], in tree: MarkdownTree, _ order: DayOrder?) -> CalendarDay? {
        let head = sections.first { $0.id != nil }.map { tree[$0.headingNode].start } ?? .max
        var isHead = true
        var published: CalendarDay?
        for block in tree.children(of: MarkdownTree.root) {
            let kind = tree[block].kind
            if kind == .heading { isHead = isHead && tree[block].detail == 1 }
            let mayName = kind == .heading || isHead && tree[block].start < head && tree[block].range.count <= headLimit
            for text in mayName ? lines(of: block, in: tree) : kind == .paragraph ? dates(in: block, of: tree) : [] {
                guard let day = DayReader.first(in: text, order: order) else { continue }
                if tellsOfPublication(text) {
                    published = published ?? day
                } else if kind != .paragraph || !mayName || published.map({ day == $0 || IncidentDate.isBefore(day, $0) }) != false {
                    return day
                }
            }
        }
        return published
    }

    /// The year in the timeline's heading, a title or a "Date:" line: "October 2023", "Timeline (2023, all times PT)".
    static func year(_ sections: [Section], in tree: MarkdownTree) -> Int? {
        for section in sections where section.id == .timeline || section.style == .heading && section.level == 1 {
            if let year = DayReader.year(in: section.heading) { return year }
        }
        for block in tree.children(of: MarkdownTree.root) where tree[block].kind == .paragraph {
            if let year = dates(in: block, of: tree).lazy.compactMap({ DayReader.year(in: $0) }).first { return year }
        }
        return nil
    }

    /// Bytes of a line or a table at the head of a document that tells when it happened; more is prose.
    private static let headLimit = 240

    private static func lines(of block: NodeID, in tree: MarkdownTree) -> [String] {
        tree[block].kind == .paragraph ? tree.inlineLines(of: block).map(\.text) : [tree.plainText(of: block)]
    }

    /// What stands behind the label "Date" in the lines of a paragraph.
    private static func dates(in paragraph: NodeID, of tree: MarkdownTree) -> [String] {
        tree.inlineLines(of: paragraph).flatMap { MetadataLine.pairs(in: $0) }.filter { $0.label == .field(.date) }.map(\.text)
    }

    private static let publications = WordTable([
        "posted", "published", "publication", "written", "last updated", "last modified", "updated", "created", "meeting", "review",
        "veröffentlicht", "erstellt", "aktualisiert", "besprechung", "publié", "rédigé", "mis à jour", "réunion", "publicado", "publicada",
        "redactado", "actualizado", "atualizado", "reunión", "reunião", "公開日", "投稿日", "作成日", "更新日", "発布", "发布", "撰写", "更新于", "게시",
        "작성일", "수정일",
    ])

    /// "Posted: May 2, 2021", "*Published on May 2, 2021*", "Meeting date: …"
    static func tellsOfPublication(_ line: String) -> Bool {
        let bytes = FoldedText(line).bytes
        guard let first = bytes.firstIndex(where: Cursor.isLetter) else { return false }
        return publications.match(bytes, at: first) != nil
    }
}
