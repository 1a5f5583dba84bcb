import Frameworks
import Incidents

/// What a document tells of who was informed when.
struct UpdateLog {
    private let timeline: [TimelineEntry]
    private let communication: [TimelineEntry]

    init(_ input: RuleInput) {
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
        let read = TimelineReader.read(sections, in: input.document.tree, from: input.incident.beginning, zone: zone)
        communication = read.entries.filter { $0.at != nil }
    }

    /// True when nothing is told with a time: then there is nothing to hold against a promise.
    var isEmpty: Bool { communication.isEmpty && !timeline.contains { $0.at != nil && $0.precision != .day } }

    /// The updates of a kind within a stretch of time, oldest first.
    func updates(to promise: Policies.Updates, from begin: Instant, until end: Instant) -> [TimelineEntry] {
        (timeline + communication)
            .filter { entry in entry.at.map { begin <= $0 && $0 <= end } ?? false && tells(entry, of: promise) }
            .sorted { ($0.at?.secondsSinceEpoch ?? 0, $0.line) < ($1.at?.secondsSinceEpoch ?? 0, $1.line) }
    }

    private func tells(_ entry: TimelineEntry, of promise: Policies.Updates) -> Bool {
        let text = entry.text.lowercased()
        return promise.words.contains { text.contains($0.lowercased()) }
    }
}
