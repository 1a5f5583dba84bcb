/// What a heading, or a line that groups actions, says about all of them.
struct ActionLabel: Sendable {
    var status: ActionItem.Status?
    var type: ActionItem.Facet?
    var owner: String?

    init() {}

    /// - Parameter isSections: the heading of the action section itself, which may take a sentence to say what its actions are for.
    init(_ text: StyledText, isSections: Bool = false) {
        let range = text.trimmed(text.all)
        status = ActionStatusWords.headingStatus(in: text.folded, isSections ? Self.withoutPicture(text, range) : range)
        let isShort = text.folded[range].split(separator: 0x20).count <= 2
        if isSections || isShort || ActionWords.isGroupLabel(Array(text.folded[range])) {
            type = ActionFacetWords.facet(in: text.folded, range)
        }
        let colon = range.last.map { text.bytes[$0] == 0x3A } == true ? range.dropLast() : range
        if let first = colon.first, text.bytes[first] == 0x40 || ActionLabel.isTeam(text.folded, colon) { owner = text.plain(colon) }
    }

    /// `✅ Action items` wears the mark as other headings wear theirs; one behind the words says something.
    private static func withoutPicture(_ text: StyledText, _ range: Range<Int>) -> Range<Int> {
        guard let mark = ActionStatusWords.marks.match(text.folded, at: range.lowerBound, before: range.upperBound),
            text.bytes[range.lowerBound] >= 0x80
        else { return range }
        return mark.end..<range.upperBound
    }

    /// The label of something inside what `outer` labels.
    func inside(_ outer: ActionLabel) -> ActionLabel {
        var label = self
        label.status = status ?? outer.status
        label.type = type ?? outer.type
        label.owner = owner ?? outer.owner
        return label
    }

    /// True for "Platform team:", whose actions stand beneath.
    static func isTeam(_ folded: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count < 40 else { return false }
        return ["team", "チーム", "团队", "팀", "squad"].contains { folded[range].ends(with: Array($0.utf8)) }
    }

    /// What the label adds to an action that does not say so itself.
    func complete(_ action: inout ActionItem) {
        let isLabelled = !action.isStatusStated && status != nil
        if isLabelled, let status { (action.status, action.isStatusStated) = (status, true) }
        if action.status == .declined {
            action.reason = action.reason ?? ActionText.cause(in: action.text) ?? (isLabelled ? ActionText.aside(in: action.text) : nil)
        }
        action.type = action.type ?? type
        action.owner = action.owner ?? owner
    }
}
