import Frameworks
import Incidents
import Markup

/// A new incident's file: front matter with what is known, the framework's sections with hints to their author.
struct IncidentDraft {
    var title: String
    var date: CalendarDay
    var framework: Framework
    /// Written into the front matter only where the project would choose another one.
    var statesFramework = false
    var severity: String?
    var status: Status
    var services: [String] = []
    var causes: [String] = []
    var recurrenceOf: [String] = []

    var text: String { (["---"] + frontMatter + ["---", "", "# \(MarkdownEscape.line(title))", ""] + sections).map { $0 + "\n" }.joined() }

    private var frontMatter: [String] {
        var lines = ["title: \(FrontMatterScalar.quoted(title))", "date: \(date)"]
        if let level = severity ?? framework.scale.defaultCode { lines.append("severity: \(level)" + meaning(of: level)) }
        lines.append("status: \(status.rawValue)  # then mitigated, resolved, reviewed, closed")
        if statesFramework { lines.append("framework: \(framework.name)") }
        for (key, values) in [("services", services), ("root_causes", causes), ("recurrence_of", recurrenceOf)] where !values.isEmpty {
            lines.append("\(key): [\(values.map(FrontMatterScalar.quoted).joined(separator: ", "))]")
        }
        lines.append("# started: \(date) 09:12  # when it began; also detected, mitigated, resolved")
        let stated = Set(["date", "severity", "status", "services", "root_causes", "started"])
        for field in framework.fields where !field.keys.contains(where: stated.contains) && field.keys.first?.contains(".") == false {
            lines.append("# \(field.keys[0]):" + (field.hint.isEmpty ? "" : "  # \(field.hint)"))
        }
        return lines
    }

    private var sections: [String] {
        framework.sections.flatMap { section in
            ["## \(section.title)", ""] + section.hints.flatMap { ["<!-- \(Self.comment($0)) -->", ""] }
        }.dropLast()
    }

    private func meaning(of code: String) -> String {
        framework.scale.levels.first { $0.code == code && !$0.meaning.isEmpty }.map { "  # \($0.meaning)" } ?? ""
    }

    /// Two dashes would end the comment early.
    private static func comment(_ text: String) -> String { text.replacing("--", with: "–") }
}
