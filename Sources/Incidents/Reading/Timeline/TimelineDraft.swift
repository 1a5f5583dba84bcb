/// An entry as it stands in the document, before dates are carried and zones applied.
struct TimelineDraft {
    /// 1-based line on which it begins.
    var line: Int
    /// Nil when nothing stands in a time's place.
    var head: TimelineHead?
    var text: String
    /// All of its words, where they tell how long after another entry it was.
    @Seldom var whole: String?
    /// The author's text in the time's place.
    var written = ""
    var writtenRange: Range<Int>
    var range: Range<Int>
    /// The zone of the table's column or of the heading above.
    var zone: Zone?
    /// The year that a table's header states.
    var year: Int?
    /// Kind from a column.
    var kind: TimelineEntry.Kind?
    /// An item below a bare date takes that day, untimed as it is.
    var takesDay = false
}

/// What a timeline is made of, in document order.
indirect enum TimelinePiece {
    case entry(TimelineDraft)
    /// A date heading or a bare date line: the day of what follows, and its zone if it names one.
    case day(WrittenMoment, Zone?)
}

extension TimelineDraft {
    /// An entry of one stretch of text: the time as its head, the rest its words. Behind a label, label and rest are the words.
    init(_ text: TimelineText, _ head: TimelineHead?, line: Int, range: Range<Int>) {
        let end = text.folded.bytes.count
        self.init(
            line: line, head: head, text: "", writtenRange: text.range.lowerBound..<text.range.lowerBound, range: range)
        guard let head else {
            self.text = text.string(0..<end)
            return
        }
        if head.later != nil { whole = text.string(0..<end) }
        written = text.string(head.range)
        writtenRange = text.fileRange(head.range)
        let before = head.words.map { text.string($0).trimmingSuffix(TimelineHeadScanner.marks) } ?? ""
        self.text = [before, text.string(min(head.rest, end)..<end)].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}

extension String {
    func trimmingSuffix(_ characters: String) -> String {
        var view = unicodeScalars[...]
        while let last = view.last, characters.unicodeScalars.contains(last) { view.removeLast() }
        return String(view)
    }
}
