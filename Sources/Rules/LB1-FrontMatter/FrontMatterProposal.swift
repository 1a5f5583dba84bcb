import Diagnostics
import Incidents
import Markup

/// The front matter that a document without any could begin with: what was read from its text and its name, and nothing that was assumed.
package struct FrontMatterProposal: Sendable {
    /// Canonical keys and values, in the order in which they are written.
    package let fields: [Field]

    /// A key and what it states: one value, or a list.
    package struct Field: Sendable {
        package let key: String
        let values: [String]
        let isList: Bool

        init(_ key: String, _ value: String) { (self.key, values, isList) = (key, [value], false) }
        init(_ key: IncidentField, list: [String]) { (self.key, values, isList) = (key.rawValue, list, true) }

        /// As a reader says it.
        var shown: String { values.joined(separator: ", ") }

        var yaml: String {
            let scalars = values.map(FrontMatterScalar.written)
            return "\(key): " + (isList ? "[\(scalars.joined(separator: ", "))]" : scalars.joined())
        }
    }

    package init(_ incident: Incident) {
        var fields = [Field("title", incident.title)]
        if let date = incident.date { fields.append(Field("date", date.description)) }
        // What is no level of the scale would be an error where it is stated.
        if let severity = incident.severity, let level = severity.level, !severity.written.isEmpty {
            fields.append(Field("severity", Severity.text(of: level, note: severity.note)))
        }
        if incident.inferred.contains("status") || incident.status != .reviewed {
            fields.append(Field("status", incident.status.rawValue))
        }
        fields += incident.milestones.known.map { Field($0.name.rawValue, $0.milestone.stated) }
        self.fields = fields + Self.lists(of: incident)
    }

    /// The lists that the body states, in a table of metadata or in bold lines.
    private static func lists(of incident: Incident) -> [Field] {
        let lists: [(IncidentField, [String])] = [
            (.services, incident.services), (.rootCauses, incident.rootCauses), (.teams, incident.teams), (.tags, incident.tags),
            (.customers, incident.customers), (.authors, incident.authors), (.reviewers, incident.reviewers),
            (.tickets, incident.tickets),
        ]
        return lists.filter { incident.inferred.contains($0.rawValue) && !$1.isEmpty }.map { Field($0, list: $1) }
    }

    /// The block with its fences and the given line ending.
    /// - Parameter comments: lines for the author to complete.
    package func text(lineEnding: String, comments: [String]) -> String {
        (["---"] + fields.map(\.yaml) + comments.map { "# \($0)" } + ["---", ""]).joined(separator: lineEnding)
    }

    /// The fix that puts the block at the top of a file.
    package func fix(for source: SourceFile, comments: [String] = []) -> Fix {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = source.bytes.starts(with: mark) ? mark.count : 0
        let edit = Fix.Edit(start..<start, text(lineEnding: source.lineEnding, comments: comments))
        return Fix("Write what was inferred as front matter", edits: [edit], isSafe: true)
    }
}
