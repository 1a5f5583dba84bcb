import History
import Incidents

/// The figures of the history: spreads with their n, counts with what chance leaves them, never a bare mean.
struct MetricsPage: FramedPage {
    let page: PageFrame
    let words: Words
    let year: String
    let spreads: [SpreadPlot]
    let tables: [FigureTable]
    let pairs: [PairTable]

    init(_ data: SiteData) {
        let words = data.words
        let statistics = data.statistics.value
        self.words = words
        page = PageFrame(data, path: .metrics, title: words["nav-metrics"], description: words["metrics-lead"], section: .metrics)
        year = Self.sentence(YearOverYear(data.analysis.history, today: data.today), words)
        spreads = Statistics.Measure.allCases.compactMap { measure in
            SpreadPlot(statistics.all.distribution(measure), title: words["measure-" + measure.rawValue], words: words)
        }
        tables = Statistics.Grouping.allCases.map { FigureTable($0, of: statistics, in: data) }
        pairs = [PairTable.detection(statistics, words), PairTable.time(statistics, data), PairTable.types(statistics, data)]
            .filter { !$0.rows.isEmpty }
    }

    private static func sentence(_ years: YearOverYear, _ words: Words) -> String {
        let p = years.chance < 0.01 ? "< " + words.decimal(0.01) : "= " + words.decimal(years.chance)
        let judgement =
            !years.isCovered
            ? words["metrics-young"]
            : years.isTooFew ? words["metrics-few"] : words(years.chance < 0.05 ? "metrics-change" : "metrics-chance", ["p": p])
        return words(
            "metrics-year",
            ["recent": words.grouped(years.recent), "before": words.grouped(years.before), "judgement": judgement])
    }
}

extension MetricsPage {
    static let fields: FieldList<MetricsPage> = framed([
        .text("year") { $0.year }, .list("spreads") { $0.spreads }, .list("tables") { $0.tables }, .list("pairs") { $0.pairs },
    ])
}
