import Diagnostics
import History
import Incidents

/// An example read as a whole project, ready to be checked.
package struct ExampleProject: Sendable {
    /// The day on which examples are checked unless they say otherwise.
    package static let today = CalendarDay(daysSinceEpoch: 20_574)

    package let text: ExampleText
    package let incidents: [CheckedIncident]
    package let analysis: Analysis
    package let settings: RuleSettings

    package init(_ example: RuleExample) { self.init(text: ExampleText(example.text), settings: example.settings) }

    /// Files that are no Markdown are attachments.
    package init(text: ExampleText, settings configure: (inout RuleSettings) -> Void) {
        self.text = text
        var settings = RuleSettings(today: Self.today)
        settings.attachments = Set(text.files.map(\.path).filter { !$0.hasSuffix(".md") })
        configure(&settings)
        var reading = ReadingSettings()
        reading.zone = settings.zone
        reading.frameworks = settings.frameworks
        let incidents = text.files.filter { $0.path.hasSuffix(".md") }.map { file in
            let document = DocumentReader.read(SourceFile(path: file.path, bytes: file.bytes))
            return CheckedIncident(document: document, incident: IncidentReader.read(document, settings: reading))
        }
        let history = History(incidents.map(\.incident))
        analysis = Analysis(history, frameworks: settings.frameworks) { incidents[history.origins[$0]].document.tree }
        self.incidents = incidents
        self.settings = settings
    }

    /// What one rule reports in a run of all: nobody else is asked but those it is silent before, or all where it judges their waivers.
    package func diagnostics(of rule: Rule) -> [Diagnostic] {
        let judgesAll = rule.code == UnusedWaiver.code
        let rules = RuleRegistry.all.filter { judgesAll || $0.code == rule.code || rule.yieldsTo.contains($0.name) }
        return RuleEngine.check(incidents, analysis: analysis, settings: settings, rules: rules).filter { $0.code == rule.code }
    }

    package func source(_ path: String) -> SourceFile? { incidents.first { $0.document.path == path }?.document.source }
}
