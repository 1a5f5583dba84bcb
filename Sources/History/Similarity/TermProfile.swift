import Incidents

/// The terms of one text with their weighted counts: what is asked about.
package struct TermProfile: Sendable {
    let counter: TermCounter

    /// The profile of a document that has been read.
    package init(_ incident: Incident, _ document: Document) {
        var counter = TermCounter()
        counter.count([incident], at: 0, document.tree)
        self.counter = counter
    }

    /// The profile of free text: a question, an alert, a draft. The first line counts as its title.
    package init(text: String) {
        var counter = TermCounter()
        counter.count(text: text)
        self.counter = counter
    }
}
