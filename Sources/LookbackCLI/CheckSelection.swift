import Diagnostics
import Project

/// Which files a check reports on.
struct CheckSelection {
    /// Files named on the command line that the content folder does not hold.
    let outsiders: [Content.Source]
    /// Paths relative to the root, or absolute ones; nil when everything is wanted.
    private let wanted: [String]?
    private let changed: Set<String>?

    init(_ paths: [String], changedSince base: String?, in project: ProjectFolder) throws(WorldError) {
        var (outsiders, wanted): ([Content.Source], [String]) = ([], [])
        for typed in paths {
            let path = Path.normalized(Path.join(Disk.workingFolder, typed))
            guard let kind = Disk.target(of: path) else { throw WorldError("read", typed, because: "there is no such file or folder") }
            wanted.append(project.shown(path))
            if kind == .file, Path.relative(path, to: project.content) == nil {
                outsiders.append(try ContentLoader.load(path, in: project))
            }
        }
        self.outsiders = outsiders
        self.wanted = paths.isEmpty || wanted.contains(project.root) ? nil : wanted
        if let base { changed = try GitChanges.files(since: base, in: project.root) } else { changed = nil }
    }

    func report(_ diagnostics: [Diagnostic], _ reading: Pipeline.Reading) -> CheckReport {
        let sources = reading.sources
        return CheckReport(
            diagnostics: diagnostics.filter { isSelected($0.path) }, paths: reading.incidents.map(\.document.path).filter(isSelected),
            rules: Pipeline.rules, source: { sources[$0] })
    }

    private func isSelected(_ path: String) -> Bool {
        (changed?.contains(path) ?? true) && (wanted?.contains { Path.relative(path, to: $0) != nil } ?? true)
    }
}
