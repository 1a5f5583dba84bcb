import Diagnostics
import History
import Incidents
import Project

/// What a change adds to the history as Markdown, with links to the published pages, else to the sources.
enum ChangeSummary {
    static func markdown(_ project: LoadedProject, changed paths: Set<String>, today: CalendarDay) -> String {
        let site = project.folder.configuration.site
        let change = HistoryChange(project.reading.analysis, paths: paths, today: today) { incident in
            if let source = site.sourceURL {
                let path = PercentEncoding.path(incident.path)
                return source.contains("{path}") ? source.replacing("{path}", with: path) : source + path
            }
            return site.baseURL.map { $0 + SiteAddress.page(ofIncident: incident.id) }
        }
        return change.markdown
    }
}
