import Incidents

/// A change of judgement that the sources' own history keeps: the day on which a severity or a cause became another.
package struct Revision: Sendable, Hashable {
    package enum Subject: String, Sendable, Hashable { case severity, causes }

    package let day: CalendarDay
    /// Hash of the commit, as Git abbreviates it.
    package let commit: String
    package let subject: Subject
    /// As the authors wrote it; empty where nothing was said.
    package let before: [String]
    package let after: [String]

    package init(day: CalendarDay, commit: String, subject: Subject, before: [String], after: [String]) {
        (self.day, self.commit, self.subject, self.before, self.after) = (day, commit, subject, before, after)
    }
}
