import Diagnostics
import History
import Incidents

/// Earlier incidents for a terminal: score and name, the title, the evidence, and what became of what was promised then.
enum SimilarText {
    static func text(of hits: [SimilarIncident], in analysis: Analysis, today: CalendarDay) -> String {
        hits.map { block($0, analysis, today) }.joined(separator: "\n")
    }

    private static func block(_ hit: SimilarIncident, _ analysis: Analysis, _ today: CalendarDay) -> String {
        guard let incident = analysis.history[hit.id] else { return "" }
        let promises = analysis.register.promises(of: hit.id)
        let level = incident.severity?.level.map { "  \($0)" } ?? ""
        var lines = [score(hit.score) + "  " + hit.id + level, "      " + incident.title]
        lines += hit.evidence.map { "      " + $0 }
        lines.append("      " + (promises.isEmpty ? "nothing was promised" : PromiseTally(promises, today: today).sentence))
        for promise in promises where promise.isOverdue(on: today) {
            let owner = promise.action.owner.map { ", \($0)" } ?? ""
            lines.append("      overdue since \(promise.action.due?.description ?? "")\(owner): \(promise.action.text)")
        }
        return lines.map { TerminalText.shown($0).text + "\n" }.joined()
    }

    private static func score(_ score: Double) -> String {
        let hundredths = Int((score * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
