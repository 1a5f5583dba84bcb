import Incidents
import Markup

/// A history as one Markdown document: what was read of each incident, in an order of its own, whatever its authors' form.
enum HistoryMarkdown {
    static func text(of incidents: [Incident], title: String) -> String {
        let head = "# \(MarkdownEscape.line(title))\n\n\(Count.text(incidents.count, "incident")), newest first.\n"
        guard !incidents.isEmpty else { return head }
        return head + "\n" + IncidentTable.short(incidents).markdown + incidents.map { "\n" + text(of: $0) }.joined()
    }

    private static func text(of incident: Incident) -> String {
        let parts = [
            "## \(MarkdownEscape.line(incident.title))\n", facts(of: incident),
            incident.summary.isEmpty ? nil : MarkdownEscape.line(incident.summary) + "\n", timeline(of: incident), whys(of: incident),
            actions(of: incident),
        ]
        return parts.compactMap(\.self).joined(separator: "\n")
    }

    private static func facts(of incident: Incident) -> String {
        let stated: [(String, String)] = [
            ("id", incident.id), ("date", incident.date?.description ?? ""),
            ("severity", incident.severity.map { $0.level ?? $0.written } ?? ""), ("status", incident.status.rawValue),
            ("services", incident.services.joined(separator: ", ")), ("root causes", incident.rootCauses.joined(separator: ", ")),
            ("teams", incident.teams.joined(separator: ", ")), ("tags", incident.tags.joined(separator: ", ")),
        ]
        let milestones = incident.milestones.known.map { ($0.name.rawValue, $0.milestone.stated) }
        let links = [("recurrence of", incident.recurrenceOf), ("related", incident.related)].map { label, ids in
            (label, ids.map(\.value).joined(separator: ", "))
        }
        let rows = (stated + milestones + links).filter { !$0.1.isEmpty }
        return rows.map { "- \($0): \(MarkdownEscape.line($1))\n" }.joined()
    }

    private static func timeline(of incident: Incident) -> String? {
        guard !incident.timeline.entries.isEmpty else { return nil }
        let lines = incident.timeline.entries.map { entry in
            let moment = entry.at.map { entry.precision == .day ? $0.day.description : $0.description } ?? entry.written
            return "- \([moment, entry.text].filter { !$0.isEmpty }.map { MarkdownEscape.line($0) }.joined(separator: " "))\n"
        }
        return "### Timeline\n\n" + lines.joined()
    }

    private static func whys(of incident: Incident) -> String? {
        let chains = incident.whys.filter { !$0.answers.isEmpty }
        guard !chains.isEmpty else { return nil }
        let texts = chains.map { chain in
            let answers = chain.answers.enumerated().map { number, answer in
                "\(number + 1). \([answer.question, answer.text].compactMap(\.self).map { MarkdownEscape.line($0) }.joined(separator: " "))\n"
            }
            return (chain.problem.map { MarkdownEscape.line($0) + "\n\n" } ?? "") + answers.joined()
        }
        return "### Whys\n\n" + texts.joined(separator: "\n")
    }

    private static func actions(of incident: Incident) -> String? {
        guard !incident.actions.isEmpty else { return nil }
        var table = TextTable(["STATUS", "DUE", "OWNER", "TYPE", "TICKET", "ACTION"])
        for action in incident.actions {
            table.append([
                action.status.rawValue, action.due?.description ?? action.dueWritten ?? "", action.owner ?? "", action.type?.rawValue ?? "",
                action.ticket ?? "", action.text,
            ])
        }
        return "### Actions\n\n" + table.markdown
    }
}
