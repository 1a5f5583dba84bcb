/// An entry as it stands in the document, before dates are carried and zones applied.
struct TimelineDraft {
    /// 1-based line on which it begins.
    var line: Int
    /// Nil when nothing stands in a time's place.
    var head: TimelineHead?
    var text: String
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
enum TimelinePiece {
    case entry(TimelineDraft)
    /// A date heading or a bare date line: the day of what follows, and its zone if it names one.
    case day(WrittenMoment, Zone?)
}
