import Frameworks
import Incidents
import Markup
import Rules

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

    var text: String {
        let heading = "# \(MarkdownEscape.line(formedTitle))"
        return (["---"] + frontMatter + ["---", "", heading, ""] + sections).map { $0 + "\n" }.joined()
    }

    private var level: String? { severity ?? framework.scale.defaultCode }

    /// How the framework asks titles to be written.
    private var titlePattern: TitlePattern? {
        var facts = Incident(id: "", path: "", title: title, framework: framework.name)
        facts.date = date
        facts.severity = level.map { Severity(level: $0, rank: nil, note: nil, written: $0) }
        return framework.policies.titleForm.map { TitlePattern($0, for: facts) }
    }

    /// The title with what the form begins with; the rest of it is the author's to say.
    private var formedTitle: String { titlePattern?.opening(title) ?? title }

    private var frontMatter: [String] {
        let hint = titlePattern?.matches(formedTitle) == false ? framework.policies.titleForm.map { "  # \($0)" } : nil
        var lines = ["title: \(FrontMatterScalar.quoted(formedTitle))" + (hint ?? ""), "date: \(date)"]
        if let level { lines.append("severity: \(level)" + meaning(of: level)) }
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
