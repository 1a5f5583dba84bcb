import Diagnostics

/// Texts that an editor holds and the disk does not have yet.
extension Content {
    /// Puts a text in the place of the file of its path. Of a file that is not on the disk yet, its path says whether it is an incident.
    package mutating func take(_ file: SourceFile, exclude: [Glob]) {
        if file.path == "content/index.md" {
            homePage = file
        } else if let place = sources.firstIndex(where: { $0.file.path == file.path }) {
            sources[place] = Source(file: file, defaults: sources[place].defaults)
        } else if !attachments.contains(file.path), !activeFiles.contains(file.path), wouldBeIncident(file.path, exclude: exclude) {
            let place = sources.partitionPoint { $0.file.path.utf8.lexicographicallyPrecedes(file.path.utf8) }
            sources.insert(Source(file: file, defaults: presets.entries(for: file.path)), at: place)
        }
    }

    private func wouldBeIncident(_ path: String, exclude: [Glob]) -> Bool {
        guard let below = Path.relative(path, to: "content"), !below.isEmpty, !exclude.contains(where: { $0.matches(below) }) else {
            return false
        }
        let folders = below.split(separator: "/").dropLast()
        guard !folders.contains(where: { $0.hasPrefix(".") || ContentName.isHiddenFolder(String($0)) }) else { return false }
        let name = Path.name(of: path)
        guard ContentName.isIncident(name) else { return false }
        return ContentName.isBundleIndex(name) || ContentName.beginsWithDay(name) || !isInBundle(path)
    }

    private func isInBundle(_ path: String) -> Bool {
        sources.contains { source in
            let folder = Path.folder(of: source.file.path)
            return folder != "content" && ContentName.isBundleIndex(Path.name(of: source.file.path))
                && Path.relative(path, to: folder) != nil
        }
    }
}
