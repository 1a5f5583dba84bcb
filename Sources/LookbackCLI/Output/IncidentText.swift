import Diagnostics
import History
import Incidents

/// One incident as plain text for a terminal.
enum IncidentText {
    static func text(of incident: Incident) -> String {
        let parts = [
            facts(of: incident), incident.summary.isEmpty ? nil : "\(incident.summary)\n", timeline(of: incident), whys(of: incident),
            actions(of: incident), sections(of: incident),
        ]
        return parts.compactMap(\.self).joined(separator: "\n")
    }

    private static func facts(of incident: Incident) -> String {
        var rows: [(String, String)] = [("id", incident.id), ("path", incident.path)]
        func add(_ label: String, _ value: String?) {
            if let value, !value.isEmpty { rows.append((label, value + (incident.inferred.contains(label) ? "  (inferred)" : ""))) }
        }
        add("date", incident.date?.description)
        add("severity", incident.severity.map(severity))
        add("status", incident.status.rawValue)
        add("framework", incident.framework)
        for (label, values) in [
            ("services", incident.services), ("teams", incident.teams), ("tags", incident.tags), ("causes", incident.rootCauses),
        ] { add(label, values.joined(separator: ", ")) }
        for (name, milestone) in incident.milestones.known {
            rows.append((name.rawValue, milestone.stated + (milestone.isInferred ? "  (inferred)" : "")))
        }
        add("recurrence of", incident.recurrenceOf.map(\.value).joined(separator: ", "))
        add("related", incident.related.map(\.value).joined(separator: ", "))
        let width = rows.map(\.0.count).max() ?? 0
        let lines = rows.map { label, value in
            "  \(label)\(String(repeating: " ", count: width - label.count))  \(shown(value))\n"
        }
        return shown(incident.title) + "\n" + lines.joined()
    }

    private static func severity(_ severity: Severity) -> String {
        guard let level = severity.level else { return severity.written }
        return severity.note.map { "\(level), \($0)" } ?? level
    }

    private static func timeline(of incident: Incident) -> String? {
        guard !incident.timeline.entries.isEmpty else { return nil }
        let lines = incident.timeline.entries.map { entry in
            let moment = entry.at.map { entry.precision == .day ? $0.day.description : $0.description } ?? "?  \(entry.written)"
            return "  \(shown(moment))  \(shown(entry.text))\n"
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
            let details = [action.owner.map { "owner \($0)" }, action.due.map { "due \($0)" }, action.type?.rawValue, action.ticket]
                .compactMap(\.self).joined(separator: ", ")
            return "  [\(action.status.rawValue)] \(shown(action.text))" + (details.isEmpty ? "" : shown("  (\(details))")) + "\n"
        }
        return "Actions (\(lines.count))\n" + lines.joined()
    }

    private static func sections(of incident: Incident) -> String? {
        let named = incident.sections.filter { $0.id != nil }
        guard !named.isEmpty else { return nil }
        let lines = named.map { "  line \($0.line)  \($0.id?.rawValue ?? "")  \(shown($0.heading))\n" }
        return "Sections (\(lines.count))\n" + lines.joined()
    }

    private static func shown(_ text: String) -> String { TerminalText.shown(text).text }
}
