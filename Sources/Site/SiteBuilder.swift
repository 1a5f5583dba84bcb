import Diagnostics
import History
import Incidents

/// Renders a history into the files of a site.
package enum SiteBuilder {
    /// - Parameters:
    ///   - documents: the document of each incident by its path.
    ///   - diagnostics: what the rules found.
    ///   - jobs: how many pages are rendered at the same time.
    /// - Returns: the files sorted by path, and what is wrong with the templates; with an error among
    ///   those there are no files. A file that says what its audience may not read is an error too: then nothing may be published.
    package static func build(
        _ history: History, documents: [String: Document], diagnostics: [Diagnostic], settings: SiteSettings, jobs: Int
    ) async -> (files: [SiteFile], diagnostics: [Diagnostic]) {
        let theme = Theme(overrides: settings.overrides)
        let (words, wordFindings) = Words.read(settings.language, from: theme)
        var found = theme.diagnostics + wordFindings
        if found.isEmpty { found = TemplateChecker.check(theme, pages: PageTemplate.allCases.map { ($0.rawValue, $0.contract) }) }
        guard !found.contains(where: { $0.level == .error }) else { return ([], found) }
        let renderer: Renderer
        do { renderer = try Renderer(theme) } catch {
            preconditionFailure("a template that was checked does not parse: \(error)")
        }
        let edition = await Edition(history, documents: documents, settings: settings, words: words, jobs: jobs)
        let profiles = await profiles(edition.history, edition.documents, jobs: jobs)
        let analysis = Analysis(edition.history, profiles: profiles, ledger: settings.ledger)
        let data = SiteData(analysis, documents: edition.documents, settings: edition.settings, words: words)
        let items = await RenderedItems.render(data, with: renderer, jobs: jobs)
        let plan = SitePlan(data, theme: theme, renderer: renderer, items: items)
        var files = await Parallel.map(plan.files, jobs: jobs) { SiteFile(path: $0.path, content: $0.make()) }
        let entries = await Parallel.map(Array(data.incidents.indices), jobs: jobs) { place in
            SearchEntry(place, in: data, profile: profiles[data.incidents[place].path])
        }
        files += SearchIndex.files(data, entries)
        found += await LeakSearch(edition.heldBack, theme: theme).leaks(in: files, jobs: jobs)
        return (files.sorted { $0.path < $1.path }, found)
    }

    /// Only what the audience may read takes part, so that nothing withheld shows through in what is like what.
    private static func profiles(_ history: History, _ documents: [String: Document], jobs: Int) async -> [String: TermProfile] {
        let profiles = await Parallel.map(history.incidents, jobs: jobs) { incident in
            documents[incident.path].map { (incident.path, TermProfile(incident, $0)) }
        }
        return Dictionary(profiles.compactMap { $0 }, uniquingKeysWith: { first, _ in first })
    }
}
