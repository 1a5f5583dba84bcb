import Markup

/// One line, item, heading or row of a chain, taken apart into what it asks and what it answers.
struct WhysLine: Sendable {
    enum Kind: Sendable {
        /// Asks or is labelled as a why, with or without its answer.
        case why
        /// "because …", an arrow, "Answer:"
        case because
        case answer
        case rootCause
        case problem
        /// Says neither.
        case plain
    }

    var kind: Kind = .plain
    var question: String?
    /// The answer; empty while it is still to come.
    var text: String = ""
    var line: Int
    var range: Range<Int>
    /// Begins with an arrow.
    var hasArrow = false
    /// Holds the label "Why 3", which parts it from questions asked in passing.
    var isNumbered = false
    /// The answer with its numbered label.
    var labelled: String?
    /// Ends with "because" or "Why?": the next line is the cause.
    var leadsOn = false
    /// Asks a question rather than only carrying the label.
    var isQuestion: Bool { question != nil }

    init(_ text: StyledText) {
        line = text.line
        range = text.source
        var scanner = WhysScanner(text)
        scanner.read(into: &self)
    }

    /// A why still waiting for its answer.
    var isOpen: Bool { kind == .why && text.isEmpty }
}
