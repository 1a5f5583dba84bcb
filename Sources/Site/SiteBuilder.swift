import Diagnostics
import History
import Incidents

/// Renders a history into the files of a site.
package enum SiteBuilder {
    /// - Parameters:
    ///   - documents: the document of each incident by its path.
    ///   - diagnostics: what the rules found.
    ///   - jobs: how many pages are rendered at the same time.
    /// - Returns: the files sorted by path, and what is wrong with the templates; with an error among those there are no files.
    package static func build(
        _ history: History, documents: [String: Document], diagnostics: [Diagnostic], settings: SiteSettings, jobs: Int
    ) async -> (files: [SiteFile], diagnostics: [Diagnostic]) { ([], []) }
}
