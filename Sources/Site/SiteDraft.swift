import Diagnostics
import History
import Incidents

/// A site of which every file is known by its path and made when it is asked for.
package struct SiteDraft: Sendable {
    /// What is wrong with the templates; with an error among it there are no files.
    package let diagnostics: [Diagnostic]
    private let content: Content?
    private let places: [String: Int]

    /// What the files are made from.
    private struct Content: Sendable {
        let files: [PlannedFile]
        let data: SiteData
        let leaks: LeakSearch
    }

    /// Only the faults of templates that no site can be made with.
    package init(_ diagnostics: [Diagnostic]) { (self.diagnostics, content, places) = (diagnostics, nil, [:]) }

    init(_ diagnostics: [Diagnostic], _ plan: SitePlan, _ data: SiteData, leaks: LeakSearch) {
        self.diagnostics = diagnostics
        content = Content(files: plan.files, data: data, leaks: leaks)
        places = Dictionary(plan.files.indices.map { (plan.files[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether no site can be made.
    package var isEmpty: Bool { content == nil }

    /// Every path but those of the search index, which are known once it is made.
    package func contains(_ path: String) -> Bool { places[path] != nil }

    /// Makes one file; nil when the site has none of this path, or it belongs to the search index.
    package func file(_ path: String) -> SiteFile? {
        guard let content, let place = places[path] else { return nil }
        return SiteFile(path: path, content: content.files[place].make())
    }

    /// All but those of the search index.
    var files: [PlannedFile] { content?.files ?? [] }

    /// Gives back the terms of all documents, which nothing but the search index is made from.
    func forgetTerms() { content?.data.analysis.forgetTerms() }

    /// The files of the search index.
    func searchIndex(jobs: Int) async -> [PlannedFile] {
        guard let content else { return [] }
        return await SearchIndex.files(content.data, jobs: jobs)
    }

    /// Makes the search index.
    package func search(jobs: Int) async -> [SiteFile] {
        await searchIndex(jobs: jobs).map { SiteFile(path: $0.path, content: $0.make()) }
    }

    /// Makes files and hands them on, but for those that say what their readers may not know.
    /// - Returns: the paths of all, and what was held back.
    func make(
        _ files: [PlannedFile], jobs: Int, receive: @escaping @Sendable (SiteFile) -> Void
    ) async -> (paths: [String], leaks: [Diagnostic]) {
        guard let leaks = content?.leaks else { return ([], []) }
        let found = await Parallel.map(files, jobs: jobs) { planned -> Diagnostic? in
            let file = SiteFile(path: planned.path, content: planned.make())
            let leak = leaks.leak(in: file)
            if leak?.level != .error { receive(file) }
            return leak
        }
        return (files.map(\.path), found.compactMap { $0 })
    }

    /// Makes all files to search them for what their readers may not know; makes none when nothing is held back.
    package func leaks(jobs: Int) async -> [Diagnostic] {
        guard let content, !content.leaks.isEmpty else { return [] }
        let inSearch = await make(searchIndex(jobs: jobs), jobs: jobs, receive: { _ in }).leaks
        return await make(content.files, jobs: jobs, receive: { _ in }).leaks + inSearch
    }
}
