/// A line across a plot with its label.
struct PlotTick: Sendable {
    let x: String
    let label: String
    /// Left out on narrow screens.
    let isMinor: Bool
}

extension PlotTick: ViewModel {
    static let fields: FieldList<PlotTick> = [.text("x") { $0.x }, .text("label") { $0.label }, .flag("is-minor") { $0.isMinor }]
}

/// One mark of a plot.
struct PlotMark: Sendable {
    let x: String
    let y: String
    let symbol: String
    let label: String
    let href: String?
}

extension PlotMark: ViewModel {
    static let fields: FieldList<PlotMark> = [
        .text("x") { $0.x }, .text("y") { $0.y }, .text("symbol") { $0.symbol }, .text("label") { $0.label }, .text("href") { $0.href },
    ]
}

/// One row of a plot.
struct PlotLane: Sendable {
    let label: String
    let labelY: String
    let lineY: String
}

extension PlotLane: ViewModel {
    static let fields: FieldList<PlotLane> = [
        .text("label") { $0.label }, .text("label-y") { $0.labelY }, .text("line-y") { $0.lineY },
    ]
}

/// A shape and what it stands for.
struct LegendEntry: Sendable {
    let symbol: String
    let label: String
}

extension LegendEntry: ViewModel {
    static let fields: FieldList<LegendEntry> = [.text("symbol") { $0.symbol }, .text("label") { $0.label }]

    static func severities(_ ranks: Set<Int?>, _ words: Words) -> [LegendEntry] {
        ((0...4).map(Int?.some) + [nil]).filter(ranks.contains).map { rank in
            LegendEntry(symbol: SeverityMark.symbol(rank), label: words[rank.map { "rank-\($0)" } ?? "unrated"])
        }
    }
}
