import Diagnostics
import Project
import Site

/// Brings a preview up to date with the files of its project.
struct PreviewWorkshop: Sendable {
    let preview: Preview
    /// Of the site's root.
    let address: String
    let options: GlobalOptions
    private let jobs = Jobs.available

    init(preview: Preview, address: String, options: GlobalOptions) {
        (self.preview, self.address, self.options) = (preview, address, options)
    }

    /// Reads the project and shows it, however broken it is: there is no better site yet.
    func begin(_ folder: ProjectFolder) async throws -> LiveProject {
        let project = try await LiveProject(folder, jobs: jobs)
        let draft = try await draft(of: project, after: nil)
        await preview.show(draft, root: project.folder.root)
        try await report(on: project, draft, isHeld: false)
        return project
    }

    /// Follows the files until the task is cancelled. What changed is shown at once; what the rules find of it, when they have found it.
    func follow(_ first: LiveProject) async throws {
        let clock = ContinuousClock()
        var project = first
        var last: SiteDraft?
        var checking: Task<Void, any Error>?
        defer { checking?.cancel() }
        while true {
            let start = clock.now
            guard let next = await project.updated(jobs: jobs) else {
                // Looking takes at most a tenth of the time, however many files there are.
                try await Task.sleep(for: max(.milliseconds(40), (clock.now - start) * 9))
                continue
            }
            guard !next.isUnchanged(since: project) else {
                project = next
                continue
            }
            // What the rules find of the state before is of no use any more, and would hold up the new one.
            checking?.cancel()
            project = next
            let draft = try await draft(of: next, after: last)
            let isHeld = next.isBroken || draft.isEmpty
            if !draft.isEmpty { last = draft }
            if !isHeld { await preview.show(draft, root: next.folder.root) }
            options.note("\(isHeld ? "the last good site stays" : "rebuilt") after \(Self.text(clock.now - start))")
            checking = Task { try await report(on: next, draft, isHeld: isHeld) }
        }
    }

    private func draft(of project: LiveProject, after previous: SiteDraft?) async throws -> SiteDraft {
        guard project.folder.diagnostics.isEmpty else { return SiteDraft([]) }
        var settings = Pipeline.siteSettings(
            project.folder.configuration, project.reading, overrides: project.overrides, today: try options.today())
        settings.baseURL = address
        return await Pipeline.draft(project.reading, settings: settings, after: previous, jobs: jobs)
    }

    private func report(on project: LiveProject, _ draft: SiteDraft, isHeld: Bool) async throws {
        var found = project.folder.diagnostics + draft.diagnostics
        if project.folder.diagnostics.isEmpty {
            found += await Pipeline.check(project.reading, project.folder.configuration, today: try options.today(), jobs: jobs)
            found += await draft.leaks(jobs: jobs)
        }
        if Task.isCancelled { return }
        let report = PreviewReport(project, found, isHeld: isHeld)
        options.note(report.summary)
        await preview.report(report)
    }

    /// `83 ms`
    private static func text(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        return "\(Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)) ms"
    }
}
