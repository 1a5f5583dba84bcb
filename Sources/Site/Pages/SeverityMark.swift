import Incidents

/// A severity by word, shape and colour.
struct SeverityMark: Sendable {
    /// `P1`, or the author's word when it fits no scale.
    let code: String
    /// What the common rank means in a word: `major`; of a level that nobody judged, that it is assumed.
    let word: String?
    /// Name of symbol and colour: `s0` … `s4`, `sx` when unknown.
    let symbol: String
    let note: String?

    init(_ severity: Severity?, words: Words) {
        let written = severity.map { $0.level ?? $0.written } ?? ""
        code = written.isEmpty ? words["unrated"] : written
        word = severity?.rank.map { severity?.isAssumed == true ? words["rank-assumed"] : words["rank-\(min(max($0, 0), 4))"] }
        symbol = Self.symbol(severity?.rank)
        note = severity?.note
    }

    static func symbol(_ rank: Int?) -> String { rank.map { "s\(min(max($0, 0), 4))" } ?? "sx" }
}

extension SeverityMark: ViewModel {
    static let fields: FieldList<SeverityMark> = [
        .text("code") { $0.code }, .text("word") { $0.word }, .text("symbol") { $0.symbol }, .text("note") { $0.note },
    ]
}
