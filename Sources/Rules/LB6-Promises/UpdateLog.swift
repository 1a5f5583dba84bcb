import Frameworks
import Incidents

/// What a document tells of who was informed when.
struct UpdateLog {
    private let timeline: [TimelineEntry]
    private let communication: [TimelineEntry]
    private let promises: [Policies.Updates]

    init(_ input: RuleInput) {
        promises = input.framework.policies.updates
        timeline = input.incident.timeline.entries
        let sections = input.incident.sections.filter { $0.id == .communication }.map { section in
            var section = section
            section.id = .timeline
            section.parent = nil
            return section
        }
        guard !sections.isEmpty else {
            communication = []
            return
        }
        let zone = input.incident.timeline.zone ?? input.settings.zone
        let tree = input.document.tree
        let read = TimelineReader.read(
            sections, in: tree, from: input.incident.beginning, zone: zone, order: DocumentDayOrder.read(tree))
        communication = read.entries.filter { $0.at != nil }
    }

    /// True when nothing is told with a time: then there is nothing to hold against a promise.
    var isEmpty: Bool { communication.isEmpty && !timeline.contains { $0.at != nil && $0.precision != .day } }

    /// The updates of a kind within a stretch of time, oldest first.
    func updates(to promise: Policies.Updates, from begin: Instant, until end: Instant) -> [TimelineEntry] {
        (timeline.filter { $0.kind == .communication && !$0.isKindInferred ? isUpdate($0, of: promise) : tells($0, of: promise) }
            + communication.filter { isUpdate($0, of: promise) })
            .filter { entry in entry.at.map { begin <= $0 && $0 <= end } ?? false }
            .sorted { ($0.at?.secondsSinceEpoch ?? 0, $0.line) < ($1.at?.secondsSinceEpoch ?? 0, $1.line) }
    }

    /// What stands in a section about communication, or is labelled so, was said to somebody; to the first audience of all where its words name none.
    private func isUpdate(_ entry: TimelineEntry, of promise: Policies.Updates) -> Bool {
        tells(entry, of: promise) || promise == promises.first && !promises.contains { tells(entry, of: $0) }
    }

    private func tells(_ entry: TimelineEntry, of promise: Policies.Updates) -> Bool {
        let text = SpokenWords(entry.text)
        return promise.words.map { $0.lowercased() }.contains { word in
            word == "update" ? Self.isUpdate(entry, text) : text.say(word)
        }
    }

    /// "Update: …", "first update to …", "sent an update", "status page updated", and not what became of software: "package update rolled back", "config updated".
    private static func isUpdate(_ entry: TimelineEntry, _ words: SpokenWords) -> Bool {
        guard words.say("updat") else { return false }
        if audiences.contains(where: words.say) { return true }
        guard words.say("update ") || words.say("updates ") else { return false }
        let lead = entry.text.lowercased().drop { !$0.isLetter }
        let isLabel =
            lead.hasPrefix("update")
            && lead.dropFirst("update".count).first { !"*_` ".contains($0) }.map { ":,-–—#(0123456789".contains($0) } ?? false
        return entry.kind == .communication || isLabel
            || tellers.contains { words.say("\($0) update ") || words.say("\($0) updates ") }
            || tellings.contains { words.say("update \($0) ") || words.say("updates \($0) ") }
            || sendings.contains { words.say("\($0) ") }
    }

    /// Whoever or whatever is updated here is told something.
    private static let audiences =
        ["status page", "statuspage", "stakeholder", "community", "channel ", "management ", "leadership ", "executives ", "everyone "]
        + ["customers", "clients", "users", "partners"].flatMap {
            ["update \($0) ", "updates \($0) ", "updated \($0) ", "\($0) updated ", "\($0) were updated "]
        }

    private static let tellers = [
        "first", "second", "third", "initial", "next", "final", "last", "another", "regular", "status", "page", "stakeholder", "customer",
        "public", "internal", "external", "incident", "progress",
    ]
    private static let tellings = ["to", "via", "sent", "posted", "published", "shared", "given"]
    private static let sendings = ["sent", "send", "posted", "published", "shared", "gave", "provided", "issued", "emailed", "mailed"]
}
