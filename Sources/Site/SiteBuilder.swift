import Diagnostics
import History
import Incidents

/// What rendering is doing.
package enum SiteStage: String, Sendable {
    /// What an audience may read, what is like what, how each incident stands in lists.
    case preparing
    /// The search index.
    case indexing
    /// Pages, feeds and data, each handed on as it is made.
    case rendering
}

/// Renders a history into the files of a site.
package enum SiteBuilder {
    /// Hands on one file after the other, so that no site is ever held in memory.
    /// - Parameters:
    ///   - analysis: of the whole history.
    ///   - documents: the document of each incident by its path.
    ///   - jobs: how many pages are rendered at the same time.
    ///   - entering: is told what comes next.
    ///   - receive: takes the files, several at the same time and in no order.
    /// - Returns: the paths of the files, how many incidents they show, and what is wrong with the templates; with an error among those no
    ///   file was made. A file that says what its audience may not read is an error too: then nothing may be published.
    package static func build(
        _ analysis: Analysis, documents: [String: Document], settings: SiteSettings, jobs: Int,
        entering: (SiteStage) -> Void = { _ in }, receive: @escaping @Sendable (SiteFile) -> Void
    ) async -> (paths: [String], incidents: Int, diagnostics: [Diagnostic]) {
        entering(.preparing)
        let draft = await draft(analysis, documents: documents, settings: settings, jobs: jobs)
        entering(.indexing)
        // What needs most memory is made first, and given away before the pages are.
        let search = await draft.makeSearch(jobs: jobs, receive: receive)
        entering(.rendering)
        let records = await draft.make(.record, jobs: jobs, receive: receive)
        draft.forgetRecords()
        let pages = await draft.make(.other, jobs: jobs, receive: receive)
        let leaks = draft.diagnostics(of: pages.leaks + records.leaks + search.leaks)
        return (pages.paths + records.paths + search.paths, draft.incidents.count, draft.diagnostics + leaks)
    }

    /// What is wrong with a project's templates and with the files that its configuration names.
    package static func faults(_ settings: SiteSettings) -> [Diagnostic] {
        let press = Press(settings)
        return press.diagnostics + (settings.logo?.fault(in: press.theme).map { [$0] } ?? [])
    }

    /// Plans a site: what needs all incidents is done, and no file is made yet.
    /// - Parameter previous: an earlier plan, whose templates need not be made ready again where they are the same.
    package static func draft(
        _ analysis: Analysis, documents: [String: Document], settings: SiteSettings, after previous: SiteDraft? = nil, jobs: Int
    ) async -> SiteDraft {
        let press = previous?.press.flatMap { $0.fits(settings) ? $0 : nil } ?? Press(settings)
        let found = press.diagnostics + (settings.logo?.fault(in: press.theme).map { [$0] } ?? [])
        guard let renderer = press.renderer, !found.contains(where: { $0.level == .error }) else { return SiteDraft(found) }
        let edition = await Edition(
            analysis.history, documents: documents, settings: settings, words: press.words, theme: press.theme, jobs: jobs)
        let analysis = edition.isWhole ? analysis : Self.analysis(of: edition)
        // While the terms are still known, which are forgotten before the pages are made.
        analysis.prepareToShow()
        let data = await SiteData.gather(
            analysis, documents: edition.documents, settings: edition.settings, words: press.words, jobs: jobs)
        let items = await RenderedItems.render(data, with: renderer, jobs: jobs)
        let plan = SitePlan(data, theme: press.theme, renderer: renderer, items: items)
        let leaks = LeakSearch(edition.heldBack, theme: press.theme, attachmentBytes: settings.attachmentBytes)
        let shown = data.incidents.compactMap { data.documents[$0.path] } + (data.settings.homePage.map { [$0] } ?? [])
        let causes = LeakCauses(documents: shown, written: edition.written)
        let removed = shown.flatMap { ContentLinks(data, document: $0.path, page: .home).removals(from: $0, edition.written) }
        return SiteDraft(found + edition.doubts + removed, plan, data, leaks: leaks, causes: causes, press)
    }

    /// Only what the audience may read takes part, so that nothing withheld shows through in what is like what.
    private static func analysis(of edition: Edition) -> Analysis {
        let (history, documents) = (edition.history, edition.documents)
        return Analysis(history, ledger: edition.settings.ledger, frameworks: edition.settings.frameworks) {
            documents[history.incidents[$0].path]?.tree
        }
    }
}
