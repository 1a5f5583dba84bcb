/// What a framework holds an incident to beyond sections and fields. A policy that is nil or empty asks nothing.
package struct Policies: Sendable, Hashable {
    /// Whys that one chain at least must have, unless a reason to stop earlier is stated.
    package var minimumWhys: Int?
    /// The form of a title: literal text, `{yy}` `{mm}` `{dd}` `{severity}` for the incident's own, any other `{word}` for free text.
    package var titleForm: String?
    /// Each action names an owner, each action a due date.
    package var actionNeedsOwner = false
    package var actionNeedsDue = false
    /// Kinds of action the plan answers, if only with "none, because …": raw values of the action facets.
    package var actionFacets: [String] = []
    /// Times of the timeline are stated in UTC.
    package var timesInUTC = false
    /// Kinds of entry the timeline names: raw values of the entry kinds.
    package var timelineKinds: [String] = []
    /// What the summary holds: `description`, `consequences`, `plan`, `began`, `detected`, `restored`.
    package var summaryHolds: [String] = []
    /// Groups that the interviews cover, each with the words that name it.
    package var interviewGroups: [Group] = []
    /// Who is told, how soon after declaring and how often.
    package var updates: [Updates] = []
    /// The incident's resolution target comes from its level and is reported met or missed.
    package var resolutionTargets = false
    /// Seconds of business days between resolution and retrospective at the most.
    package var retrospectiveWithin: Int?
    /// Roles that are filled: keys of the `roles` map.
    package var roles: [String] = []
    /// From this status on, every resolution objective must be met; nil when there are no objectives.
    package var objectivesMetBy: String?
    /// Milestones that are known from a status on stand in `fields`; whether they must follow the order of an incident's life is LB109's.
    package var closing: Closing?

    /// People to interview.
    package struct Group: Sendable, Hashable {
        package var name: String
        package var words: [String]

        package init(name: String, words: [String]) { (self.name, self.words) = (name, words) }
    }

    /// A promised cadence of communication.
    package struct Updates: Sendable, Hashable {
        /// Whom: "stakeholders", "status page".
        package var audience: String
        /// Words that mark an entry of the timeline or of the communication section as such an update.
        package var words: [String]
        /// Seconds from declaring to the first update.
        package var first: Int?
        /// Seconds between updates at the most, by severity code; `*` for any other.
        package var every: [String: Int]

        package init(audience: String, words: [String], first: Int?, every: [String: Int]) {
            (self.audience, self.words, self.first, self.every) = (audience, words, first, every)
        }

        /// Seconds between updates at the most for a severity; nil when none is promised.
        package func interval(for severity: String?) -> Int? { severity.flatMap { every[$0] } ?? every["*"] }
    }

    /// The two stages in which an incident ends: restored, and fully done.
    package struct Closing: Sendable, Hashable {
        /// Word for an incident that is resolved, and for one that is closed.
        package var restored: String
        package var done: String

        package init(restored: String, done: String) { (self.restored, self.done) = (restored, done) }
    }

    package init() {}
}
