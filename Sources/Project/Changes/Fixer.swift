import Diagnostics

/// Writes safe fixes into the files they are for.
package enum Fixer {
    /// Applies what is safe of the diagnostics' fixes; returns how many went in.
    package static func apply(_ diagnostics: [Diagnostic], sources: [String: SourceFile], root: String) throws(WorldError) -> Int {
        var fixes: [String: [Fix]] = [:]
        for diagnostic in diagnostics {
            if let fix = diagnostic.fix, fix.isSafe { fixes[diagnostic.path, default: []].append(fix) }
        }
        var applied = 0
        for path in fixes.keys.sorted() {
            guard let source = sources[path], let wanted = fixes[path] else { continue }
            let repaired = Repair.apply(wanted, to: source.bytes)
            guard repaired.applied > 0, repaired.bytes != source.bytes else { continue }
            try Disk.replace(Path.join(root, path), repaired.bytes)
            applied += repaired.applied
        }
        return applied
    }
}
