import Diagnostics
import History
import Incidents

/// One incident as plain text for a terminal.
enum IncidentText {
    static func text(of incident: Incident) -> String {
        let parts = [
            shown(incident.title) + "\n" + IncidentFacts.text(of: incident), incident.summary.isEmpty ? nil : "\(incident.summary)\n",
            timeline(of: incident), whys(of: incident), actions(of: incident), unknowns(of: incident), sections(of: incident),
        ]
        return parts.compactMap(\.self).joined(separator: "\n")
    }

    /// The kind of an entry stands in parentheses where it is inferred from the words.
    private static func timeline(of incident: Incident) -> String? {
        let entries = incident.timeline.entries
        guard !entries.isEmpty else { return nil }
        let kinds = entries.map { $0.isKindInferred ? "(\($0.kind.rawValue))" : $0.kind.rawValue }
        let width = kinds.map(\.count).max() ?? 0
        let lines = zip(entries, kinds).map { entry, kind in
            let moment = entry.at.map { entry.precision == .day ? $0.day.description : $0.description } ?? "?  \(entry.written)"
            let end = entry.until.map { " to \($0)" } ?? ""
            let padding = String(repeating: " ", count: width - kind.count)
            return "  \(shown(moment + end))  \(kind)\(padding)  \(shown(entry.text))\n"
        }
        return "Timeline (\(lines.count))\n" + lines.joined()
    }

    private static func whys(of incident: Incident) -> String? {
        let chains = incident.whys.filter { !$0.answers.isEmpty }
        guard !chains.isEmpty else { return nil }
        return chains.map { chain in
            let head = "Whys" + (chain.problem.map { ": \(shown($0))" } ?? "") + "\n"
            return head
                + chain.answers.enumerated().map { number, answer in
                    "  \(number + 1). " + (answer.question.map { shown($0) + " " } ?? "") + shown(answer.text) + "\n"
                }.joined()
        }.joined(separator: "\n")
    }

    private static func actions(of incident: Incident) -> String? {
        guard !incident.actions.isEmpty else { return nil }
        let lines = incident.actions.map { action in
            let details = [
                action.owner.map { "owner \($0)" }, action.due.map { "due \($0)" }, action.doneOn.map { "done \($0)" },
                action.type?.rawValue,
                action.priority.map { "priority \($0)" }, action.ticket, action.reason.map { "because: \($0)" },
            ].compactMap(\.self).joined(separator: ", ")
            return "  [\(action.status.rawValue)] \(shown(action.text))" + (details.isEmpty ? "" : shown("  (\(details))")) + "\n"
        }
        return "Actions (\(lines.count))\n" + lines.joined()
    }

    private static func unknowns(of incident: Incident) -> String? {
        guard !incident.unknowns.isEmpty else { return nil }
        let lines = incident.unknowns.map { "  \(shown($0.question))  \($0.answer.map(shown) ?? "(open)")\n" }
        return "Unknowns (\(lines.count))\n" + lines.joined()
    }

    private static func sections(of incident: Incident) -> String? {
        let named = incident.sections.filter { $0.id != nil }
        guard !named.isEmpty else { return nil }
        let lines = named.map { "  line \($0.line)  \($0.id?.rawValue ?? "")  \(shown($0.heading))\n" }
        return "Sections (\(lines.count))\n" + lines.joined()
    }

    private static func shown(_ text: String) -> String { TerminalText.shown(text).text }
}
