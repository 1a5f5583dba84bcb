import Markup

/// Reads what a document promises.
package enum ActionReader {
    /// Items of the action sections in document order, ids `<incidentID>#a1` …
    package static func read(_ sections: [Section], in tree: MarkdownTree, incidentID: String, day: CalendarDay?) -> [ActionItem] { [] }
}
