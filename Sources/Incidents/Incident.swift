import Diagnostics
import Frameworks
import Markup

/// The typed reading of one document: what Lookback understood, in UTC, with what was inferred marked as such.
package struct Incident: Sendable {
    /// Slug; unique in a history unless LB108 says otherwise.
    package var id: String
    /// Path of the file relative to the project's root.
    package var path: String
    package var title: String
    package var date: CalendarDay?
    package var severity: Severity?
    package var status: Status = .reviewed
    /// Whether somebody said so; else it is the one that every incident begins with.
    package var isStatusStated = false
    /// Name of the framework the incident is held to.
    package var framework: String
    package var summary: String = ""
    package var services: [String] = []
    package var teams: [String] = []
    package var tags: [String] = []
    package var customers: [String] = []
    package var authors: [String] = []
    package var reviewers: [String] = []
    /// Cause ids (slugs).
    package var rootCauses: [String] = []
    package var trigger: String?
    package var contributingFactors: [String] = []
    package var milestones = Milestones()
    package var detectedBy: DetectionSource?
    /// Role name to people or teams.
    package var roles: [String: [String]] = [:]
    package var impact: [ImpactField] = []
    /// The duration the author typed, in seconds, and where.
    package var typedDuration: Located<Int>?
    package var audience: Audience = .internal
    package var recurrenceOf: [Located<String>] = []
    package var related: [Located<String>] = []
    /// Id of another incident to the reason why it is not the same.
    package var notRelated: [(id: Located<String>, reason: String)] = []
    package var unknowns: [Unknown] = []
    package var tickets: [String] = []
    /// Rule name to reason (empty when none was given).
    package var allow: [(rule: Located<String>, reason: String)] = []
    package var redirectFrom: [Located<OldAddress>] = []
    package var sections: [Section] = []
    package var timeline = Timeline()
    package var whys: [WhyChain] = []
    package var actions: [ActionItem] = []
    /// Front-matter keys (contract spelling, JSON names) that Lookback filled in itself.
    package var inferred: [String] = []
    /// What could not be typed: the rules LB104–LB106 report these.
    package var problems: [FieldProblem] = []
    /// Where each stated field's value stands, by canonical key (`root_causes`); absent for inferred fields.
    package var fieldRanges: [String: Range<Int>] = [:]
    /// Where the values stand that the body's own metadata gave (`**Services:** checkout`), by canonical key.
    package var bodyRanges: [String: Range<Int>] = [:]

    package init(id: String, path: String, title: String, framework: String) {
        self.id = id
        self.path = path
        self.title = title
        self.framework = framework
    }

    /// The first section of an id, if the document has one. By index, for those before it would be copied.
    package func section(_ id: SectionID) -> Section? { sections.indices.first { sections[$0].id == id }.map { sections[$0] } }
}

/// A value and the bytes that state it.
package struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
    package var value: Value
    package var range: Range<Int>

    package init(_ value: Value, _ range: Range<Int>) {
        self.value = value
        self.range = range
    }
}

/// Where an incident stands.
package enum Status: String, Sendable, Hashable, CaseIterable, Comparable {
    case ongoing, mitigated, resolved, reviewed, closed

    /// In the order of an incident's life.
    package static func < (left: Status, right: Status) -> Bool { left.step < right.step }
    private var step: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Who may read an incident; each audience includes those before it.
package enum Audience: String, Sendable, Hashable, CaseIterable, Comparable {
    case `public`, `internal`, restricted

    package static func < (left: Audience, right: Audience) -> Bool { left.reach < right.reach }
    private var reach: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How an incident came to light.
package enum DetectionSource: String, Sendable, Hashable, CaseIterable { case monitoring, customer, staff, other }

/// A level of a framework's scale as the author wrote it.
package struct Severity: Sendable, Hashable {
    /// The framework's code (`P1`); nil when what is written fits no scale.
    package var level: String?
    /// Common rank, 0 worst … 4; nil with `level`.
    package var rank: Int?
    /// The text after the code.
    package var note: String?
    /// The author's text; empty when the scale's default was taken.
    package var written: String
    /// Earlier judgements, oldest first, when a dated list was given; the last one is `level`.
    package var changes: [Change]

    /// Whether nobody judged, and the level is the scale's default.
    package var isAssumed: Bool { written.isEmpty && changes.isEmpty }

    package struct Change: Sendable, Hashable {
        package var at: Instant?
        package var level: String?
        package var rank: Int?
        package var note: String?

        package init(at: Instant?, level: String?, rank: Int?, note: String?) {
            (self.at, self.level, self.rank, self.note) = (at, level, rank, note)
        }
    }

    package init(level: String?, rank: Int?, note: String?, written: String, changes: [Change] = []) {
        (self.level, self.rank, self.note, self.written, self.changes) = (level, rank, note, written, changes)
    }

    /// A level with its note, written so that both are read again.
    package static func text(of level: String, note: String?) -> String {
        guard let note else { return level }
        return note.contains("(") || note.contains(")") ? "\(level) - \(note)" : "\(level) (\(note))"
    }
}

/// One entry of the `impact` map, in the author's order: key as in the contract (`users`, `slo_breached` …) and text.
package struct ImpactField: Sendable, Hashable {
    package var key: String
    package var text: String

    package init(key: String, text: String) { (self.key, self.text) = (key, text) }
}

/// A question the incident left open.
package struct Unknown: Sendable, Hashable {
    package var question: String
    package var answer: String?

    package init(question: String, answer: String?) { (self.question, self.answer) = (question, answer) }
}

/// A field that could not be understood; a rule turns it into a diagnostic.
package struct FieldProblem: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case unknownField, invalidValue, unknownSeverity, unorderedMilestone }

    package var kind: Kind
    package var finding: Finding

    package init(_ kind: Kind, _ finding: Finding) { (self.kind, self.finding) = (kind, finding) }
}
