import Markup

/// Tells paragraphs that promise something from those that only speak of it.
enum ActionNotation {
    private static let names = PhraseTable(
        """
        action item:,action items:,action:,ai:,todo:,follow-up:,follow up:,follow-up action:,next step:,\
        アクション:,アクション：,対策:,対策：,措施：,措施:,行动项：,조치:,maßnahme:,acción:,ação:
        """
    )

    private static let titles = PhraseTable(
        """
        action items,action item,actions,follow-ups,follow ups,follow-up actions,follow-up items,next steps,corrective actions,preventive actions,todo,todos,\
        アクションアイテム,アクション,再発防止策,対策,行动项,改进措施,后续行动,조치 사항,후속 조치,maßnahmen,acciones,próximos pasos,ações,próximos passos,prochaines étapes
        """
    )

    /// A line that is a title by its words alone.
    static func isTitle(_ text: StyledText) -> Bool {
        let range = text.trimmed(text.all)
        let words = range.last.map { text.bytes[$0] == 0x3A } == true ? range.dropLast() : range
        return !words.isEmpty && titles.meaning(of: words, in: text.folded) != nil
    }

    /// True for a heading that names actions beside something else: "Lessons learned and action items".
    static func namesActions(_ heading: String) -> Bool {
        let folded = LowercasedBytes.fold(Array(heading.utf8))
        return titles.first(in: folded, folded.indices) != nil
    }

    /// `**Action item:** …`
    static func namesItself(_ text: StyledText) -> Bool {
        let range = text.trimmed(text.all)
        guard let found = names.match(text.folded, at: range.lowerBound, before: range.upperBound) else { return false }
        return !text.trimmed(found.end..<range.upperBound).isEmpty
    }

    /// Hints in italics, remarks in brackets, sentences that lead up to a list, and pointers elsewhere.
    static func isAside(_ text: StyledText, _ plain: String) -> Bool {
        if plain.isEmpty || text.isAll(.emphasis) || plain.hasSuffix(":") || plain.hasSuffix("：") { return true }
        if plain.hasPrefix("("), plain.hasSuffix(")") { return true }
        if ActionAnswer.beginsWithNone(plain) { return true }
        let lower = plain.lowercased()
        return ["see ", "action items should", "these are only", "todo", "here are ", "the following", "below ", "for more "].contains(
            where: lower.hasPrefix)
    }

    /// Several lines in one paragraph, each a sentence of its own.
    static func isOneSentenceALine(_ lines: [InlineLine]) -> Bool {
        guard lines.count > 1 else { return false }
        return lines.allSatisfy { line in
            let text = line.text
            guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
            return
                (first.properties.isUppercase || !first.properties.isLowercase && !first.isASCII || "-•・*".unicodeScalars.contains(first))
                && (".!。".unicodeScalars.contains(last) || "•・".unicodeScalars.contains(first))
        }
    }

    private static let descriptions = PhraseTable(
        "description,details,what,why,rationale,notes,note,impact,effort,success criteria,acceptance criteria,goal,説明,詳細,描述,说明,설명,beschreibung,descripción,descrição"
    )

    /// `- Description: …` under a heading that is the action.
    static func isDescription(_ text: StyledText) -> Bool { description(text) != nil }

    /// What stands behind `Description:`.
    static func description(_ text: StyledText) -> Range<Int>? {
        let range = text.trimmed(text.all)
        guard let found = descriptions.match(text.folded, at: range.lowerBound, before: range.upperBound), found.end < range.upperBound
        else { return nil }
        if text.bytes[found.end] == 0x3A { return text.trimmed(found.end + 1..<range.upperBound) }
        return text.bytes[found.end..<range.upperBound].starts(with: "：".utf8) ? text.trimmed(found.end + 3..<range.upperBound) : nil
    }

    /// The name of a row or line that describes an action.
    static func namesDescription(_ text: StyledText) -> Bool {
        descriptions.match(text.folded, at: text.trimmed(text.all).lowerBound, before: text.bytes.count) != nil
    }
}
