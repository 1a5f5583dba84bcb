import Markup

/// Reads the timeline of a document in every notation people use.
package enum TimelineReader {
    /// - Parameters:
    ///   - sections: all sections of the document, unknown ones included.
    ///   - day: the day the incident began, where entries name none.
    ///   - zone: the configuration's zone, where the document states none.
    package static func read(_ sections: [Section], in tree: MarkdownTree, day: CalendarDay?, zone: Zone) -> Timeline { Timeline() }
}
