import History
import Incidents

/// Open promises over time, and how many of them were late, with the same figures as a table.
struct BurnDownPlot: Sendable {
    let description: String
    let said: String
    /// Outlines of the two areas, in percent of width and height.
    let open: String
    let overdue: String
    let years: [PlotTick]
    /// Numbers of promises: the height of each line across the plot.
    let levels: [PlotLane]
    let rows: [BurnDownRow]

    private static let height = 120

    /// Nil when nothing was promised on a known day.
    init?(_ burnDown: BurnDown, words: Words) {
        guard let first = burnDown.levels.first, let last = burnDown.levels.last,
            let most = burnDown.levels.max(by: { ($0.open, $1.day) < ($1.open, $0.day) })
        else { return nil }
        let scale = PlotScale(first.day.daysSinceEpoch, last.day.daysSinceEpoch)
        let top = Self.ceiling(most.open)
        func outline(_ number: (BurnDown.Level) -> Int) -> String {
            let points = burnDown.levels.map { level in
                let y = 100 - 100 * Double(number(level)) / Double(top)
                return "\(PlotScale.format(scale.percent(level.day.daysSinceEpoch))),\(PlotScale.format(y))"
            }
            let (left, right) = (scale.percent(first.day.daysSinceEpoch), scale.percent(last.day.daysSinceEpoch))
            return (["\(PlotScale.format(left)),100"] + points + ["\(PlotScale.format(right)),100"]).joined(separator: " ")
        }
        open = outline(\.open)
        overdue = outline(\.overdue)
        let span = last.day.year - first.day.year
        years = (first.day.year...last.day.year).dropFirst().filter { span < 12 || $0 % 5 == 0 }.compactMap { year in
            CalendarDay(year: year, month: 1, day: 1).map { PlotTick(x: scale.x($0.daysSinceEpoch), label: String(year), isMinor: false) }
        }
        levels = [top, top / 2].filter { $0 > 0 }.map { number in
            let y = Self.height - Self.height * number / top
            return PlotLane(label: words.grouped(number), labelY: String(y + 12), lineY: String(y))
        }
        description = words("burn-description", ["first": words.shortDay(first.day), "last": words.shortDay(last.day)])
        let figures = words(
            "burn-said",
            [
                "open": words.grouped(last.open), "overdue": words.grouped(last.overdue), "most": words.grouped(most.open),
                "day": words.shortDay(most.day),
            ])
        let unknown = burnDown.settledOnUnknownDay
        said = unknown > 0 ? figures + " " + words.count("burn-unknown", unknown) : figures
        rows = burnDown.levels.reversed().map { BurnDownRow($0, words) }
    }

    /// The next number that two lines divide well: 2, 4, 6, 8, 10, 20, 40 …
    private static func ceiling(_ number: Int) -> Int {
        var step = 2
        while step * 5 < number { step *= 10 }
        return max(step, (number + step - 1) / step * step)
    }
}

extension BurnDownPlot: ViewModel {
    static let fields: FieldList<BurnDownPlot> = [
        .text("description") { $0.description }, .text("said") { $0.said }, .text("open") { $0.open }, .text("overdue") { $0.overdue },
        .list("years") { $0.years }, .list("levels") { $0.levels }, .list("rows") { $0.rows },
    ]
}

/// What was owed at the end of one day.
struct BurnDownRow: Sendable {
    let day: TimeText
    let open: String
    let overdue: String
    let made: String
    let settled: String

    init(_ level: BurnDown.Level, _ words: Words) {
        day = TimeText(words.shortDay(level.day), iso: level.day.description)
        (open, overdue) = (words.grouped(level.open), words.grouped(level.overdue))
        (made, settled) = (words.grouped(level.made), words.grouped(level.settled))
    }
}

extension BurnDownRow: ViewModel {
    static let fields: FieldList<BurnDownRow> = [
        .object("day") { $0.day }, .text("open") { $0.open }, .text("overdue") { $0.overdue }, .text("made") { $0.made },
        .text("settled") { $0.settled },
    ]
}
