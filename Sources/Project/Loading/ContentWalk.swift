/// The files of the content folder sorted by what they are, before any is read. Paths are relative to the project's root.
struct ContentWalk {
    private(set) var incidents: [String] = []
    private(set) var homePage: String?
    private(set) var attachments: Set<String> = []
    /// Folder to its defaults file.
    private(set) var defaults: [String: String] = [:]
    private(set) var unreadable: [WorldError] = []
    /// Links where an incident or a folder of them would stand, that are not followed, and why not.
    private(set) var unfollowed: [WorldError] = []

    private let root: String
    /// The content folder with every link followed: what lies outside is not read.
    private let boundary: String
    private let exclude: [Glob]

    /// - Parameter folder: the content folder, relative to the root.
    init(root: String, folder: String, exclude: [Glob]) throws(WorldError) {
        (self.root, self.exclude) = (root, exclude)
        let top = Path.join(root, folder)
        guard let boundary = Disk.resolved(top) else { throw WorldError("read", top, because: "there is no such folder") }
        self.boundary = boundary
        var waiting = [(path: folder, place: Place.ordinary)]
        while let next = waiting.popLast() {
            do throws(WorldError) {
                waiting += try walk(next.path, next.place, isTop: next.path == folder, below: folder)
            } catch {
                if next.path == folder { throw error }
                unreadable.append(error)
            }
        }
        incidents.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        unreadable.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// What the folders above a file say about it.
    private enum Place {
        case ordinary
        /// Inside a bundle only an index is an incident, and what is dated like one: the rest are its files.
        case bundle
        /// Below a folder whose name begins with `_` nothing is an incident.
        case hidden

        func holdsIncident(_ name: String) -> Bool {
            switch self {
            case .ordinary: true
            case .bundle: ContentName.isBundleIndex(name) || ContentName.beginsWithDay(name)
            case .hidden: false
            }
        }
    }

    /// Sorts the files of one folder; returns the folders in it.
    private mutating func walk(
        _ folder: String, _ place: Place, isTop: Bool, below top: String
    ) throws(WorldError) -> [(path: String, place: Place)] {
        let entries = try Disk.list(Path.join(root, folder))
        let holdsIndex = !isTop && entries.contains { $0.kind != .folder && ContentName.isBundleIndex($0.name ?? "") }
        let place = place == .ordinary && holdsIndex ? Place.bundle : place
        var folders: [(path: String, place: Place)] = []
        for entry in entries {
            guard let name = entry.name else {
                unreadable.append(WorldError("read", Path.join(root, folder), because: "it holds a name that is no UTF-8"))
                continue
            }
            if name.utf8.first == UInt8(ascii: ".") { continue }
            let path = Path.join(folder, name)
            switch entry.kind {
            case .folder: folders.append((path, ContentName.isHiddenFolder(name) ? .hidden : place))
            case .file: sort(path, name: name, place, isTop: isTop, below: top)
            case .link:
                guard let reason = whyNotFollowed(path) else {
                    sort(path, name: name, place, isTop: isTop, below: top)
                    continue
                }
                let isMissed = ContentName.isDefaults(name) || ContentName.isIncident(name) && place.holdsIncident(name)
                let isFolder = place == .ordinary && !ContentName.isHiddenFolder(name) && Disk.target(of: Path.join(root, path)) == .folder
                if isMissed || isFolder, !isExcluded(path, below: top) { unfollowed.append(WorldError("read", path, because: reason)) }
            case .other: break
            }
        }
        return folders
    }

    private mutating func sort(_ path: String, name: String, _ place: Place, isTop: Bool, below top: String) {
        if ContentName.isDefaults(name) {
            defaults[Path.folder(of: path)] = path
        } else if isTop, name == "index.md" {
            homePage = path
        } else if !isExcluded(path, below: top), ContentName.isIncident(name), place.holdsIncident(name) {
            incidents.append(path)
        } else {
            attachments.insert(path)
        }
    }

    private func isExcluded(_ path: String, below top: String) -> Bool {
        exclude.contains { $0.matches(Path.relative(path, to: top) ?? path) }
    }

    /// Nil for a link to a file inside the content folder: it is read as if it were the file.
    private func whyNotFollowed(_ link: String) -> String? {
        guard let target = Disk.resolved(Path.join(root, link)) else { return "it is a link that leads nowhere" }
        guard Path.relative(target, to: boundary) != nil else { return "it is a link that leads out of the content folder" }
        return Disk.kind(of: target) == .file ? nil : "it is a link to what is no file"
    }
}
