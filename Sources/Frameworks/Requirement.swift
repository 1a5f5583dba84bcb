/// From which point of an incident's life, and for which severities, a framework asks for something.
///
/// `from: resolved` is the usual form: nothing is asked before, a warning until the review, an error from the review on.
package struct Requirement: Sendable, Hashable {
    /// How loudly something missing is reported.
    package enum Strength: Sendable, Hashable, Comparable { case none, warning, error }

    /// The states of an incident in the order of its life; the names of `Status`.
    package static let statuses = ["ongoing", "mitigated", "resolved", "reviewed", "closed"]

    /// The first status at which it is asked for; nil when it is optional.
    package var from: String?
    /// The first status at which its absence is an error; nil when it is never more than a warning.
    package var errorFrom: String?
    /// Severity codes it is asked for; nil for all.
    package var severities: [String]?

    package init(from: String?, errorFrom: String? = "reviewed", severities: [String]? = nil) {
        (self.from, self.errorFrom, self.severities) = (from, errorFrom, severities)
    }

    package static let optional = Requirement(from: nil)

    /// What an incident of this status and severity code owes; an unknown severity owes what any does.
    package func strength(status: String, severity: String?) -> Strength {
        guard let from, let now = Self.statuses.firstIndex(of: status), let first = Self.statuses.firstIndex(of: from), now >= first else {
            return .none
        }
        if let severities, let severity, !severities.contains(severity) { return .none }
        guard let errorFrom, let hard = Self.statuses.firstIndex(of: errorFrom) else { return .warning }
        return now >= hard ? .error : .warning
    }
}
