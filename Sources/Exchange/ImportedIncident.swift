import Incidents

/// One incident as another tool told it, before it is a file of ours. What the source does not say is absent.
package struct ImportedIncident: Sendable {
    /// Something that happened at a known moment.
    package struct Entry: Sendable, Hashable {
        package var at: Instant
        /// What kind of entry the source calls it: `Investigating`, `Resolved`.
        package var label: String
        /// Markdown on one line.
        package var text: String

        package init(_ at: Instant, _ label: String, _ text: String = "") { (self.at, self.label, self.text) = (at, label, text) }
    }

    /// Markdown that stands below a heading.
    package struct Part: Sendable, Hashable {
        package var heading: String
        package var markdown: String

        package init(_ heading: String, _ markdown: String) { (self.heading, self.markdown) = (heading, markdown) }
    }

    /// Where in the export it stands, as messages name it: `incident 3 (“Mail is late”)`.
    package var name: String
    package var title: String
    /// By which the history knows it, where a history exported it; the name of its file then.
    package var id: String?
    /// Nil where the source tells no day at all.
    package var day: CalendarDay?
    package var status: Status = .resolved
    /// What the source says of the severity, in its words.
    package var severity: String?
    /// What was written beside the severity's level.
    package var severityNote: String?
    /// Whether the source says that no scale knows the severity: then it stays as it is written.
    package var isSeverityUnfit = false
    /// The name of the framework it is held to, where the source has one.
    package var framework: String?
    /// Ids of earlier incidents.
    package var recurrenceOf: [String] = []
    package var services: [String] = []
    package var teams: [String] = []
    package var tags: [String] = []
    package var causes: [String] = []
    /// Who led the work or owns the record.
    package var lead: String?
    package var milestones: [Milestones.Name: Instant] = [:]
    /// Milestones of which no more than the day is known, and is to be stated.
    package var days: [Milestones.Name: CalendarDay] = [:]
    /// The keys and addresses by which the source's tool knows it.
    package var tickets: [String] = []
    /// The tickets that no other record has: any of them tells that this one was imported before.
    package var identities: [String] = []
    /// Markdown.
    package var summary = ""
    /// Oldest first.
    package var timeline: [Entry] = []
    package var parts: [Part] = []
    /// Addresses to read on.
    package var references: [String] = []
    /// What the source says beyond all this, in its order.
    package var fields: [(key: String, value: String)] = []

    package init(name: String, title: String) { (self.name, self.title) = (name, title) }
}

/// What was read from one export.
package struct ImportBatch: Sendable {
    /// A record that is not imported, and why.
    package struct Skip: Sendable, Hashable {
        package enum Reason: Sendable, Hashable {
            /// The record itself is wrong.
            case faulty(String)
            /// It is no incident: scheduled maintenance, a notice.
            case noIncident(String)
            /// It is in the history already; the path of its file, or of the one that takes its place.
            case known(String)
        }

        package var name: String
        package var reason: Reason

        package init(_ name: String, _ reason: Reason) { (self.name, self.reason) = (name, reason) }
    }

    package var incidents: [ImportedIncident] = []
    package var skipped: [Skip] = []
    /// What an author of the export should know of it as a whole.
    package var notes: [String] = []

    package init() {}
}

extension ImportBatch.Skip: Error {}
