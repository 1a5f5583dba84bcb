import Diagnostics
import History
import Incidents
import Synchronization

/// A site of which every file is known by its path and made when it is asked for.
package struct SiteDraft: Sendable {
    /// What is wrong with the templates; with an error among it there are no files.
    package let diagnostics: [Diagnostic]
    /// What it is printed with; nil where no site can be made.
    let press: Press?
    private let content: Content?
    private let places: [String: Int]

    /// What the files are made from.
    private struct Content: Sendable {
        let files: [PlannedFile]
        let data: SiteData
        let leaks: LeakSearch
        let causes: LeakCauses
    }

    /// Only the faults of templates that no site can be made with.
    package init(_ diagnostics: [Diagnostic]) { (self.diagnostics, press, content, places) = (diagnostics, nil, nil, [:]) }

    init(_ diagnostics: [Diagnostic], _ plan: SitePlan, _ data: SiteData, leaks: LeakSearch, causes: LeakCauses, _ press: Press) {
        (self.diagnostics, self.press) = (diagnostics, press)
        content = Content(files: plan.files, data: data, leaks: leaks, causes: causes)
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

    /// Those that the audience may read, newest first.
    package var incidents: [Incident] { content?.data.incidents ?? [] }

    /// Each of them as JSON on a line of its own.
    package var recordLines: [UInt8] {
        guard let content else { return [] }
        return content.data.incidents.flatMap { content.data.record(of: $0) + [0x0A] }
    }

    /// All of them on one page that needs no other file.
    package var book: [UInt8] {
        guard let content, let press, let renderer = press.renderer else { return [] }
        return renderer.bytes(BookPage(content.data, styles: press.theme.assets["site.css"] ?? []), with: .book)
    }

    /// What bytes that are to leave the house say that their readers may not know.
    package func leaks(in bytes: [UInt8], named name: String) -> [Diagnostic] {
        diagnostics(of: content?.leaks.leaks(in: SiteFile(path: name, content: .bytes(bytes))) ?? [])
    }

    /// Where what files say comes from.
    func diagnostics(of leaks: [Leak]) -> [Diagnostic] { content?.causes.diagnostics(of: leaks) ?? [] }

    /// Gives back the incidents as data.
    func forgetRecords() { content?.data.forgetRecords() }

    /// Makes the search index.
    package func search(jobs: Int) async -> [SiteFile] {
        guard let content else { return [] }
        let files = Mutex<[SiteFile]>([])
        await SearchIndex.make(content.data, jobs: jobs) { file in files.withLock { $0.append(file) } }
        return files.withLock { $0 }
    }

    /// Makes the files of one kind and hands them on, but for those that say what their readers may not know.
    /// - Returns: the paths of all, and what was held back.
    func make(
        _ kind: PlannedFile.Kind, jobs: Int, receive: @escaping @Sendable (SiteFile) -> Void
    ) async -> (paths: [String], leaks: [Leak]) {
        guard let content else { return ([], []) }
        let files = content.files.filter { $0.kind == kind }
        let leaks = content.leaks
        let found = await Parallel.map(files, jobs: jobs) { planned in
            leaks.pass(SiteFile(path: planned.path, content: planned.make()), to: receive)
        }
        return (files.map(\.path), found.flatMap { $0 })
    }

    /// The same for the search index.
    func makeSearch(jobs: Int, receive: @escaping @Sendable (SiteFile) -> Void) async -> (paths: [String], leaks: [Leak]) {
        guard let content else { return ([], []) }
        let leaks = content.leaks
        let made = Mutex<[(path: String, leaks: [Leak])]>([])
        await SearchIndex.make(content.data, jobs: jobs) { file in
            let found = leaks.pass(file, to: receive)
            made.withLock { $0.append((file.path, found)) }
        }
        let found = made.withLock { $0 }.sorted { $0.path < $1.path }
        return (found.map(\.path), found.flatMap(\.leaks))
    }

    /// Makes all files to search them for what their readers may not know; makes none when nothing is held back.
    package func leaks(jobs: Int) async -> [Diagnostic] {
        guard let content, !content.leaks.isEmpty else { return [] }
        var found = await makeSearch(jobs: jobs, receive: { _ in }).leaks
        for kind in PlannedFile.Kind.allCases { found += await make(kind, jobs: jobs, receive: { _ in }).leaks }
        return diagnostics(of: found)
    }
}
