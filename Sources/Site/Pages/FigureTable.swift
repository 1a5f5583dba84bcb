import History
import Incidents

/// The figures of each group of one kind.
struct FigureTable: Sendable {
    let title: String
    let ticks: [PlotTick]
    let rows: [FigureRow]
    /// How many groups there are besides.
    let more: String?

    private static let most = 24

    init(_ grouping: Statistics.Grouping, of statistics: Statistics, in data: SiteData) {
        title = data.words["metrics-by-" + grouping.rawValue]
        let groups = statistics.groups(by: grouping)
        let shown = grouping == .quarter ? groups.suffix(Self.most) : groups.prefix(Self.most)
        let scale = DurationScale(statistics.all.distribution(.resolve))
        ticks = scale?.sparseTicks(data.words) ?? []
        rows = shown.map { FigureRow($0, grouping, scale, in: data) }
        more = groups.count > shown.count ? data.words.count("more-rows", groups.count - shown.count) : nil
    }
}

extension FigureTable: ViewModel {
    static let fields: FieldList<FigureTable> = [
        .text("title") { $0.title }, .list("ticks") { $0.ticks }, .list("rows") { $0.rows },
        .text("more") { $0.more },
    ]
}

/// How often and how long, of one group.
struct FigureRow: Sendable {
    let label: String
    let href: String?
    let count: String
    let range: String
    let n: String
    let median: String
    let interval: String?
    let nine: String?
    let total: String
    /// Nil when no duration of the group is known.
    let lane: SpreadLane?

    init(_ group: Statistics.Group, _ grouping: Statistics.Grouping, _ scale: DurationScale?, in data: SiteData) {
        let words = data.words
        let values = group.distribution(.resolve)
        let kind: Facet.Kind? =
            switch grouping {
            case .severity: .severity
            case .cause: .causes
            case .service: .services
            case .quarter: nil
            }
        let known = kind.flatMap { kind in data.facet(kind)[named: group.key].map { (kind, $0) } }
        label = known?.1.title ?? (group.key == "unstated" ? words["metrics-unstated"] : group.key)
        href = known.map { PagePath.metrics.href(to: .group($0.0, $0.1.slug)) }
        count = words.grouped(group.count.count)
        let bounds = group.count.interval
        range = words(
            "metrics-interval", ["low": words.decimal(bounds.lowerBound.tenths), "high": words.decimal(bounds.upperBound.tenths)])
        n = words.grouped(values.count)
        let described = words("metrics-lane", ["group": label, "incidents": words.count("incidents", values.count)])
        lane = values.count == 0 ? nil : scale.map { SpreadLane(values, on: $0, label: described) }
        total = values.count == 0 ? "–" : words.duration(group.totalSeconds)
        guard let spread = values.interval(ofQuantile: 0.5), let middle = values.median, let last = values.quantile(0.9) else {
            (median, interval, nine) = (words["metrics-too-few"], nil, nil)
            return
        }
        median = words.duration(middle)
        interval = words(
            "metrics-interval", ["low": words.duration(spread.lowerBound), "high": words.duration(spread.upperBound)])
        nine = words.duration(last)
    }
}

extension FigureRow: ViewModel {
    static let fields: FieldList<FigureRow> = [
        .text("label") { $0.label }, .text("href") { $0.href }, .text("count") { $0.count }, .text("range") { $0.range },
        .text("n") { $0.n }, .text("median") { $0.median }, .text("interval") { $0.interval }, .text("nine") { $0.nine },
        .text("total") { $0.total }, .object("lane") { $0.lane },
    ]
}

extension Double {
    fileprivate var tenths: Double { (self * 10).rounded() / 10 }
}
