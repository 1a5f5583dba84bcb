import History
import Incidents

/// Two columns of what belongs together.
struct PairTable: Sendable {
    let title: String
    let first: String
    let second: String
    let rows: [PairRow]

    static func detection(_ statistics: Statistics, _ words: Words) -> PairTable {
        PairTable(
            title: words["metrics-detection"], first: words["column-source"], second: words["column-count"],
            rows: statistics.detectionSources.map {
                PairRow(label: words["detected-" + $0.source.rawValue], text: words.grouped($0.count))
            })
    }

    static func time(_ statistics: Statistics, _ data: SiteData) -> PairTable {
        let words = data.words
        return PairTable(
            title: words["metrics-time"], first: words["kind-of-causes"], second: words["column-total"],
            rows: statistics.costliestCauses.prefix(12).map { group in
                let values = group.distribution(.resolve)
                let median = values.isTooFew ? nil : values.median.map(words.duration)
                return PairRow(
                    cause: group.key, in: data,
                    text: words(
                        median == nil ? "metrics-time-few" : "metrics-time-spent",
                        [
                            "total": words.duration(group.totalSeconds), "incidents": words.count("incidents", values.count),
                            "median": median ?? "",
                        ]))
            })
    }

    static func types(_ statistics: Statistics, _ data: SiteData) -> PairTable {
        let words = data.words
        return PairTable(
            title: words["metrics-types"], first: words["kind-of-causes"], second: words["nav-actions"],
            rows: statistics.actionTypesByCause.prefix(24).map { cause, types in
                let counted = types.map { "\(words["facet-" + $0.type.rawValue]) \(words.grouped($0.count))" }
                return PairRow(
                    cause: cause, in: data,
                    text: counted.isEmpty ? words["metrics-none"] : counted.joined(separator: ", "))
            })
    }
}

extension PairTable: ViewModel {
    static let fields: FieldList<PairTable> = [
        .text("title") { $0.title }, .text("first") { $0.first }, .text("second") { $0.second }, .list("rows") { $0.rows },
    ]
}

/// One line of it.
struct PairRow: Sendable {
    let label: String
    var href: String?
    let text: String
}

extension PairRow {
    /// What is said of a root cause, with the way to its incidents.
    fileprivate init(cause: String, in data: SiteData, text: String) {
        let group = data.facet(.causes)[named: cause]
        self.init(label: group?.title ?? cause, href: group.map { PagePath.metrics.href(to: .group(.causes, $0.slug)) }, text: text)
    }
}

extension PairRow: ViewModel {
    static let fields: FieldList<PairRow> = [.text("label") { $0.label }, .text("href") { $0.href }, .text("text") { $0.text }]
}
