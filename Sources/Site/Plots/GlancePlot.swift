import Incidents

/// The last two years at a glance: a lane a service, a mark an incident.
struct GlancePlot: Sendable {
    let title: String
    let description: String
    let lanes: [PlotLane]
    let marks: [PlotMark]
    let months: [PlotTick]
    let legend: [LegendEntry]
    let height: String
    let baseline: String
    let note: String?

    private static let laneHeight = 40
    private static let mostLanes = 12
    /// Beyond this the page would be heavier than it is worth; the year pages hold the rest.
    private static let mostMarks = 250

    /// Nil when nothing happened in the time shown.
    init?(_ data: SiteData, from path: PagePath) {
        let words = data.words
        guard let first = CalendarDay(year: max(data.today.year - 2, 1), month: data.today.month, day: 1) else { return nil }
        let recent = data.incidents.prefix { $0.day.map { $0 >= first } ?? true }.filter {
            $0.day.map { $0 >= first && $0 <= data.today } ?? false
        }
        guard !recent.isEmpty else { return nil }
        let shown = recent.prefix(Self.mostMarks)
        let scale = PlotScale(first.daysSinceEpoch, data.today.daysSinceEpoch + 1)
        let names = Self.laneNames(shown, data)
        let places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        lanes = names.indices.map { place in
            PlotLane(
                label: names[place], labelY: String(place * Self.laneHeight + 14), lineY: String(place * Self.laneHeight + 28))
        }
        marks = shown.reversed().compactMap { incident in
            guard let day = incident.day else { return nil }
            let place = places[Self.laneName(incident, data)] ?? names.count - 1
            let severity = SeverityMark(incident.severity, words: words)
            return PlotMark(
                x: scale.x(day.daysSinceEpoch), y: String(place * Self.laneHeight + 28), symbol: severity.symbol,
                label: "\(words.shortDay(day)) · \(severity.code) · \(incident.title)", href: path.href(to: .incident(incident.id)))
        }
        months = Self.monthTicks(from: first, to: data.today, scale, words)
        legend = LegendEntry.severities(Set(shown.map { $0.severity?.rank }), words)
        baseline = String(names.count * Self.laneHeight + 4)
        height = String(names.count * Self.laneHeight + 24)
        title = words["glance-title"]
        description = words(
            "glance-description",
            ["count": words.count("incidents", recent.count), "from": words.month(first), "lanes": names.joined(separator: ", ")])
        note = recent.count > shown.count ? words("glance-note", ["n": words.grouped(shown.count)]) : nil
    }

    private static func laneName(_ incident: Incident, _ data: SiteData) -> String {
        data.titles(of: incident, .services).first ?? data.words["no-service"]
    }

    /// The busiest services first; the last lane takes what does not fit.
    private static func laneNames(_ incidents: ArraySlice<Incident>, _ data: SiteData) -> [String] {
        var counts: [String: Int] = [:]
        for incident in incidents { counts[laneName(incident, data), default: 0] += 1 }
        let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        return names.count <= mostLanes ? names : Array(names.prefix(mostLanes - 1)) + [data.words["other-services"]]
    }

    private static func monthTicks(from first: CalendarDay, to last: CalendarDay, _ scale: PlotScale, _ words: Words) -> [PlotTick] {
        var ticks: [PlotTick] = []
        for number in stride(from: first.year * 12 + first.month - 1, through: last.year * 12 + last.month - 1, by: 1) where number % 3 == 0
        {
            guard let day = CalendarDay(year: number / 12, month: number % 12 + 1, day: 1) else { continue }
            ticks.append(
                PlotTick(
                    x: scale.x(day.daysSinceEpoch), label: day.month == 1 ? String(day.year) : words.monthName(day), isMinor: day.month != 1
                ))
        }
        return ticks
    }
}

extension GlancePlot: ViewModel {
    static let fields: FieldList<GlancePlot> = [
        .text("title") { $0.title }, .text("description") { $0.description }, .list("lanes") { $0.lanes }, .list("marks") { $0.marks },
        .list("months") { $0.months }, .list("legend") { $0.legend }, .text("height") { $0.height }, .text("baseline") { $0.baseline },
        .text("note") { $0.note },
    ]
}
