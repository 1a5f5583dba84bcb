import Diagnostics
import Frameworks
import History
import Incidents
import Markup

/// All that a rule may look at: one incident, the framework it is held to, and the project around it.
///
/// A class, for it is handed to every rule and is large.
package final class RuleInput: Sendable {
    package let document: Document
    package let incident: Incident
    package let framework: Framework
    package let analysis: Analysis
    package let settings: RuleSettings
    package let index: ProjectIndex
    /// The words of the document that are the author's own: no code, no links, no quotations.
    package let prose: Prose
    /// Every link and image of the document.
    package let links: [MarkdownLink]
    /// The pieces of raw HTML in the document, which most have not.
    package let rawHTML: [NodeID]
    /// Actions that somebody still owes.
    package let openActions: [ActionItem]

    package init(_ checked: CheckedIncident, analysis: Analysis, settings: RuleSettings, index: ProjectIndex) {
        document = checked.document
        incident = checked.incident
        self.analysis = analysis
        self.settings = settings
        self.index = index
        framework = Self.framework(named: incident.framework, in: settings.frameworks)
        prose = Prose(document.tree)
        links = MarkdownLinks.all(in: document.tree)
        rawHTML = RawTag.places(in: document.tree)
        openActions = incident.actions.filter { !$0.status.isSettled }
    }

    /// An unknown framework is LB107; the incident is then held to the default one.
    private static func framework(named name: String, in catalogue: FrameworkCatalogue) -> Framework {
        guard let framework = catalogue[name] ?? catalogue["five-whys"] ?? catalogue.frameworks.first else {
            preconditionFailure("a catalogue always holds the built-in frameworks")
        }
        return framework
    }

    package var history: History { analysis.history }

    package var source: SourceFile { document.source }

    /// True when the front matter is there but unreadable: nothing can be said about its fields.
    package var hasBrokenFrontMatter: Bool { document.findings.contains { $0.kind != .oversizedDocument } }

    /// True once the incident is over for its users and the analysis is due.
    package var isOver: Bool { incident.status >= .resolved }
}
