import Diagnostics
import Incidents

/// What a change adds to the history, for whoever reviews it: the n-th incident of its cause, what it repeats, which promises are late.
package struct HistoryChange: Sendable {
    private let analysis: Analysis
    private let added: [Incident]
    /// All incidents of each cause, newest first.
    private let incidentsByCause: [String: [Incident]]
    private let today: CalendarDay
    /// The address of an incident's page or file; nil when there is none to link to.
    private let link: @Sendable (Incident) -> String?

    /// How far back incidents of the same cause are counted.
    private static let window = 90

    /// - Parameter paths: the files that changed.
    package init(_ analysis: Analysis, paths: Set<String>, today: CalendarDay, link: @escaping @Sendable (Incident) -> String?) {
        (self.analysis, self.today, self.link) = (analysis, today, link)
        added = analysis.history.incidents.filter { paths.contains($0.path) }
        incidentsByCause = analysis.history.incidents.reduce(into: [:]) { lists, incident in
            for cause in incident.namedCauses { lists[cause, default: []].append(incident) }
        }
    }

    /// Markdown: a heading and an item for each incident; empty when the change touches none.
    package var markdown: String {
        guard !added.isEmpty else { return "" }
        let items = added.map { incident in
            let facts = [incident.severity?.level, incident.date?.description].compactMap(\.self).map(MarkdownText.escaped)
            let head = "- **\(linked(incident))**" + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
            return ([head] + (lines(on: incident).map { "  - " + $0 })).joined(separator: "\n")
        }
        return "### What this adds to the history\n\n" + items.joined(separator: "\n") + "\n"
    }

    private func lines(on incident: Incident) -> [String] {
        var lines = incident.namedCauses.compactMap { ordinal(of: incident, cause: $0) }
        let recurrences = analysis.recurrence.recurrences(of: incident.id)
        lines += recurrences.compactMap(sentence)
        if recurrences.isEmpty, let best = analysis.similar(to: incident.id).first, let earlier = analysis.history[best.id] {
            lines.append("most like \(linked(earlier)): \(best.evidence.map(MarkdownText.escaped).joined(separator: "; "))")
        }
        let owed = analysis.register.promises(of: incident.id)
        if !owed.isEmpty {
            let open = owed.count { !$0.status.isSettled }
            lines.append("\(Self.count(owed.count, "promise")), \(open == 0 ? "none" : Self.number(open)) still open")
        }
        return lines.isEmpty ? ["nothing like it in the history"] : lines
    }

    /// "third incident of cause dns in 90 days"
    private func ordinal(of incident: Incident, cause: String) -> String? {
        guard let day = incident.date else { return nil }
        let before = incidentsByCause[cause, default: []].drop { $0.path != incident.path }.dropFirst()
        let earlier = before.filter { other in other.date.map { day.daysSinceEpoch - $0.daysSinceEpoch <= Self.window } ?? false }
        guard !earlier.isEmpty else { return nil }
        let names = earlier.reversed().map(linked).joined(separator: ", ")
        return "\(Self.ordinal(earlier.count + 1)) incident of cause \(MarkdownText.escaped(cause)) in \(Self.window) days, after \(names)"
    }

    /// "the same failure as X, 92 days after it; two earlier promises overdue: …"
    private func sentence(on recurrence: Recurrence) -> String? {
        guard let earlier = analysis.history[recurrence.earlier] else { return nil }
        let interval = recurrence.interval.map { ", \($0 == 0 ? "less than a day" : Self.count($0, "day")) after it" } ?? ""
        let overdue = analysis.register.promises(of: earlier.id).filter { $0.isOverdue(on: today) }
        let head = "the same failure as \(linked(earlier))\(interval); "
        guard !overdue.isEmpty else { return head + Self.words(for: recurrence.verdict) }
        let texts = overdue.map { promise in
            "“\(MarkdownText.escaped(promise.action.text))”" + (promise.action.due.map { " (due \($0))" } ?? "")
        }
        return head
            + "\(Self.number(overdue.count)) earlier promise\(overdue.count == 1 ? "" : "s") overdue: \(texts.joined(separator: ", "))"
    }

    private static func words(for verdict: Recurrence.Verdict) -> String {
        switch verdict {
        case .shippedDidNotHold: "what was promised then was done and did not hold"
        case .notShippedInTime: "what was promised then was not done in time"
        case .stillOpen: "what was promised then was still open"
        case .dueLater: "what was promised then was not yet due"
        case .doneOnUnknownDay: "what was promised then is done by now, on an unknown day"
        case .neverPlanned: "nothing was promised then to prevent it"
        case .declined: "what would have prevented it was declined then"
        case .superseded: "what would have prevented it was replaced by another plan then"
        case .otherCause: "another cause, the same symptom"
        }
    }

    private func linked(_ incident: Incident) -> String {
        let title = MarkdownText.escaped(incident.title)
        return link(incident).map { "[\(title)](\($0))" } ?? title
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(Self.number(number)) \(noun)\(number == 1 ? "" : "s")" }

    private static let numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    private static let ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    private static func number(_ number: Int) -> String { numbers.indices.contains(number) ? numbers[number] : String(number) }
    private static func ordinal(_ number: Int) -> String { ordinals.indices.contains(number) ? ordinals[number] : "\(number)th" }
}
