import ArgumentParser
import Diagnostics
import Project

/// Which files a check reports on.
struct CheckSelection {
    /// Files named on the command line that the content folder does not hold.
    let outsiders: [Content.Source]
    /// Nil when everything is wanted.
    private let wanted: [Wanted]?
    private let changed: Set<String>?
    private let project: ProjectFolder

    /// A file or folder of the command line.
    private struct Wanted {
        let typed: String
        let isFolder: Bool
        /// Where it lies, and for a link to a file where that lies: however it was reached, these are compared.
        let places: [String]

        func covers(_ place: String) -> Bool { places.contains { Path.relative(place, to: $0) != nil } }
    }

    init(_ paths: [String], changedSince base: String?, in project: ProjectFolder) throws(WorldError) {
        var (outsiders, wanted, takesAll): ([Content.Source], [Wanted], Bool) = ([], [], paths.isEmpty)
        let contents = [Self.place(of: project.content), Disk.resolved(project.content)].compactMap { $0 }
        for typed in paths {
            let path = Path.normalized(Path.join(Disk.workingFolder, typed))
            let places = [Disk.resolved(path)].compactMap { $0 }
            switch Disk.target(of: path) {
            case .folder:
                takesAll = takesAll || contents.contains { content in places.contains { Path.relative(content, to: $0) != nil } }
                wanted.append(Wanted(typed: typed, isFolder: true, places: places))
            case .file:
                let file = Wanted(typed: typed, isFolder: false, places: ([Self.place(of: path)] + places).unrepeated)
                wanted.append(file)
                let isInside = file.places.contains { place in contents.contains { Path.relative(place, to: $0) != nil } }
                if !isInside, path != project.statusFile { outsiders.append(try Self.outsider(path, typed: typed, in: project)) }
            case nil: throw WorldError("read", typed, because: "there is no such file or folder")
            default: throw WorldError("check", typed, because: "it is no regular file")
            }
        }
        (self.outsiders, self.wanted, self.project) = (outsiders, takesAll ? nil : wanted, project)
        if let base { changed = try GitChanges.files(since: base, in: project.root) } else { changed = nil }
    }

    private static func outsider(_ path: String, typed: String, in project: ProjectFolder) throws(WorldError) -> Content.Source {
        guard ContentName.isDocument(Path.name(of: path)) else { throw WorldError("check", typed, because: "it is no Markdown") }
        return try ContentLoader.load(path, in: project)
    }

    func report(_ diagnostics: [Diagnostic], _ reading: Pipeline.Reading) -> CheckReport {
        let sources = reading.sources
        let isSelected = selector(in: reading)
        let found = wanted == nil && changed == nil ? diagnostics : diagnostics.filter { isSelected($0.path) }
        let incidents = reading.incidents.map(\.document.path).filter(isSelected)
        // Those of one file stand together.
        let paths = Set(found.indices.lazy.filter { $0 == 0 || found[$0].path != found[$0 - 1].path }.map { found[$0].path })
        let others = paths.subtracting(incidents).sorted()
        return CheckReport(diagnostics: found, paths: incidents + others, rules: Pipeline.rules, source: { sources[$0] })
    }

    /// Whether a file of what was read is reported on.
    func selector(in reading: Pipeline.Reading) -> (String) -> Bool {
        let places = places(in: reading)
        return { path in
            guard changed?.contains(path) ?? true else { return false }
            guard let wanted else { return true }
            return places[path].map { place in wanted.contains { $0.covers(place) } } ?? false
        }
    }

    /// Tells which paths of the command line hold nothing that is checked. A file that only stands beside incidents is worth a word, since hooks hand over
    /// whatever changed; what cannot hold an incident is an error.
    func requireSelected(in project: LoadedProject, _ options: GlobalOptions) throws {
        guard let wanted else { return }
        let unreadable = project.unreadable.map { Self.place(of: Path.join(self.project.root, $0.path)) }
        let places = places(in: project.reading).values + unreadable
        let boundary = Disk.resolved(self.project.content)
        var failed = false
        for path in wanted where !places.contains(where: path.covers) {
            let leadsOut = !path.places.allSatisfy { place in boundary.map { Path.relative(place, to: $0) != nil } ?? false }
            guard path.isFolder || leadsOut else {
                options.note("lookback: \"\(path.typed)\" is no incident, so nothing in it is checked")
                continue
            }
            let reason = path.isFolder ? "it holds no incident of this history" : "a link leads out of the content folder"
            StandardError.write("lookback: \(WorldError("check", path.typed, because: reason))\n")
            failed = true
        }
        if failed { throw ExitCode(ExitStatus.failed) }
    }

    /// Where every file lies that a finding may point into, by its path.
    private func places(in reading: Pipeline.Reading) -> [String: String] {
        guard wanted != nil else { return [:] }
        var folders: [String: String] = [:]
        var places: [String: String] = [:]
        for path in Array(reading.sources.keys) + Pipeline.linkedAttachments(of: reading).map(\.path) {
            let file = Path.join(project.root, path)
            let folder = Path.folder(of: file)
            let resolved = folders[folder] ?? Disk.resolved(folder) ?? folder
            folders[folder] = resolved
            places[path] = Path.join(resolved, Path.name(of: file))
        }
        return places
    }

    /// A path with the links above its last name followed.
    private static func place(of path: String) -> String {
        let folder = Path.folder(of: path)
        return Path.join(Disk.resolved(folder) ?? folder, Path.name(of: path))
    }
}
