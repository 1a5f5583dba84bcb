import Incidents

/// An incident drawn to scale: its phases as a band, its entries as marks in lanes by who or what acted.
struct TimelinePlot: Sendable {
    let title: String
    let description: String
    let phases: [PhaseBar]
    let lanes: [PlotLane]
    let marks: [PlotMark]
    let ticks: [PlotTick]
    let legend: [LegendEntry]
    private(set) var rows: [TimelineRow]
    let height: String
    let baseline: String
    let note: String?
    /// The rows stand for what the author wrote, so that they are shown rather than offered.
    private(set) var isTold = false
    /// The moment from which the rows count.
    private let start: Instant

    private static let bandHeight = 30
    private static let laneHeight = 40

    /// Nil when there are too few times to draw, or nothing to draw between them.
    init?(_ incident: Incident, words: Words) {
        let entries = incident.timeline.entries
        let timed = entries.indices.compactMap { place in
            entries[place].precision == .day ? nil : entries[place].at.map { (place: place, at: $0, kind: entries[place].kind) }
        }
        let moments = timed.map(\.at.secondsSinceEpoch)
        guard let window = TimelineWindow(incident, moments: moments) else { return nil }
        let scale = PlotScale(window.start, window.end)
        let drawn = timed.filter { window.contains($0.at.secondsSinceEpoch) }
        start = incident.milestones[.started]?.at ?? Instant(secondsSinceEpoch: moments.min() ?? window.start)
        phases = PhaseBar.all(incident.milestones, scale, words)
        guard !phases.isEmpty || !drawn.isEmpty else { return nil }
        let rows = TimelineRow.all(entries, start: start, words: words)
        let top = phases.isEmpty ? 0 : Self.bandHeight + 8
        let used = EntryLane.allCases.filter { lane in drawn.contains { EntryLane($0.kind) == lane } }
        let lanes = used.enumerated().map { place, lane in
            PlotLane(
                label: words["lane-" + lane.rawValue], labelY: String(top + place * Self.laneHeight + 13),
                lineY: String(top + place * Self.laneHeight + 27))
        }
        marks = drawn.compactMap { entry in
            guard let lane = used.firstIndex(of: EntryLane(entry.kind)), let time = rows[entry.place].time else { return nil }
            return PlotMark(
                x: scale.x(entry.at.secondsSinceEpoch), y: lanes[lane].lineY, symbol: rows[entry.place].symbol,
                label: time.text + " " + Excerpt.of(entries[entry.place].text, limit: 140), href: nil)
        }
        (self.rows, self.lanes) = (rows, lanes)
        ticks = window.ticks(scale, words)
        baseline = String(top + used.count * Self.laneHeight + 4)
        height = String(top + used.count * Self.laneHeight + 26)
        legend = TimelineEntry.Kind.allCases.filter { kind in drawn.contains { $0.kind == kind } }
            .map { LegendEntry(symbol: "k-" + $0.rawValue, label: words["kind-" + $0.rawValue]) }
        title = words["timeline-drawn"]
        description = words(
            drawn.isEmpty ? "timeline-bare" : "timeline-description",
            [
                "entries": words.count("entries", drawn.count), "from": words.moment(Instant(secondsSinceEpoch: window.start)),
                "length": words.duration(window.end - window.start),
            ])
        let left = entries.count - drawn.count
        note = left > 0 ? words.count("timeline-left-out", left) : nil
    }
}

extension TimelinePlot {
    /// The same with the rows of some entries in place of what the author wrote of them.
    func telling(_ entries: [TimelineEntry], words: Words) -> TimelinePlot {
        var told = self
        if entries.count < rows.count { told.rows = TimelineRow.all(entries, start: start, words: words) }
        told.isTold = true
        return told
    }
}

extension TimelinePlot: ViewModel {
    static let fields: FieldList<TimelinePlot> = [
        .text("title") { $0.title }, .text("description") { $0.description }, .list("phases") { $0.phases }, .list("lanes") { $0.lanes },
        .list("marks") { $0.marks }, .list("ticks") { $0.ticks }, .list("legend") { $0.legend }, .list("rows") { $0.rows },
        .text("height") { $0.height }, .text("baseline") { $0.baseline }, .text("note") { $0.note },
        .flag("has-rows") { !$0.rows.isEmpty }, .flag("is-told") { $0.isTold },
    ]
}

/// The rows of the drawn timeline: what the system did, what people did, what was said.
enum EntryLane: String, CaseIterable {
    case system, people, word, milestone

    init(_ kind: TimelineEntry.Kind) {
        switch kind {
        case .signal, .alert, .failure, .consequence: self = .system
        case .action, .decision: self = .people
        case .communication: self = .word
        case .milestone, .other: self = .milestone
        }
    }
}

/// One phase of an incident as a stretch of the band.
struct PhaseBar: Sendable {
    let x: String
    let width: String
    let name: String
    let label: String
    let duration: String
    /// Wide enough to hold its label.
    let isLabelled: Bool

    static func all(_ milestones: Milestones, _ scale: PlotScale, _ words: Words) -> [PhaseBar] {
        func moment(_ name: Milestones.Name) -> Int? {
            milestones[name].flatMap { $0.isDay ? nil : $0.at.secondsSinceEpoch }
        }
        let ends = [("detect", moment(.detected)), ("respond", moment(.mitigated)), ("recover", moment(.resolved))]
        guard var from = moment(.started) else { return [] }
        var bars: [PhaseBar] = []
        for (name, end) in ends {
            guard let end, end > from else { continue }
            bars.append(
                PhaseBar(
                    x: scale.x(from), width: scale.width(from: from, to: end), name: name, label: words["phase-" + name],
                    duration: words.duration(end - from), isLabelled: scale.percent(end) - scale.percent(from) > 16))
            from = end
        }
        return bars
    }
}

extension PhaseBar: ViewModel {
    static let fields: FieldList<PhaseBar> = [
        .text("x") { $0.x }, .text("width") { $0.width }, .text("name") { $0.name }, .text("label") { $0.label },
        .text("duration") { $0.duration }, .flag("is-labelled") { $0.isLabelled },
    ]
}
