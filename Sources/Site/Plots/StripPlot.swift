import Incidents

/// A group of incidents on one line of time: one mark each, or bars a quarter where there are too many to tell apart.
struct StripPlot: Sendable {
    let label: String
    let marks: [PlotMark]
    let bars: [PlotBar]
    let years: [PlotTick]

    static let mostMarks = 90
    private static let barBase = 26

    init(_ members: [Int], in data: SiteData, label: String) {
        self.label = label
        let span = data.span
        let scale = PlotScale(span.first.daysSinceEpoch, span.last.daysSinceEpoch + 1)
        years = (span.first.year...span.last.year).dropFirst().compactMap { year in
            CalendarDay(year: year, month: 1, day: 1).map { PlotTick(x: scale.x($0.daysSinceEpoch), label: String(year), isMinor: false) }
        }
        let dated = members.reversed().compactMap { place in data.days[place].map { (place, $0) } }
        if dated.count <= Self.mostMarks {
            let items = data.items
            marks = dated.map { place, day in
                PlotMark(x: scale.x(day.daysSinceEpoch), y: "16", symbol: items[place].severity.symbol, label: "", href: nil)
            }
            bars = []
        } else {
            marks = []
            bars = Self.quarters(dated.map(\.1), scale)
        }
    }

    private static func quarters(_ days: [CalendarDay], _ scale: PlotScale) -> [PlotBar] {
        var counts: [Int: Int] = [:]
        for day in days { counts[day.year * 4 + (day.month - 1) / 3, default: 0] += 1 }
        let most = max(counts.values.max() ?? 1, 1)
        return counts.sorted { $0.key < $1.key }.compactMap { quarter, count in
            guard let start = CalendarDay(year: quarter / 4, month: quarter % 4 * 3 + 1, day: 1) else { return nil }
            let height = max(1, count * 22 / most)
            let next = start.adding(days: 92)
            return PlotBar(
                x: scale.x(start.daysSinceEpoch), width: scale.width(from: start.daysSinceEpoch, to: next.daysSinceEpoch),
                y: String(barBase - height), height: String(height))
        }
    }
}

extension StripPlot: ViewModel {
    static let fields: FieldList<StripPlot> = [
        .text("label") { $0.label }, .list("marks") { $0.marks }, .list("bars") { $0.bars }, .list("years") { $0.years },
    ]
}

/// A rectangle that stands on a base line.
struct PlotBar: Sendable {
    let x: String
    let width: String
    let y: String
    let height: String
}

extension PlotBar: ViewModel {
    static let fields: FieldList<PlotBar> = [
        .text("x") { $0.x }, .text("width") { $0.width }, .text("y") { $0.y }, .text("height") { $0.height },
    ]
}
