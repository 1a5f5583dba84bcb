import Diagnostics
import Frameworks
import Markup

/// Reads one document into an incident: front matter first, then folder defaults, then what the body says, then what can be inferred.
package enum IncidentReader {
    /// - Parameter defaults: the entries of the nearest `_defaults.yml` files, nearest first; their ranges lie in those files and are not used.
    package static func read(_ document: Document, defaults: [FrontMatterEntry] = [], settings: ReadingSettings) -> Incident {
        let id = document.path
        let sections = SectionReader.read(document.tree, vocabulary: settings.vocabulary)
        var incident = Incident(id: id, path: document.path, title: id, framework: settings.framework)
        incident.sections = sections
        incident.timeline = TimelineReader.read(sections, in: document.tree, day: incident.date, zone: settings.zone)
        incident.whys = WhysReader.read(sections, in: document.tree)
        incident.actions = ActionReader.read(sections, in: document.tree, incidentID: id, day: incident.date)
        return incident
    }
}
