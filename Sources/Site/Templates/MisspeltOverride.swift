import Diagnostics

/// Files below `templates/` that were to take the place of a built-in one and do not, for a slip in their names.
///
/// What has a name of its own is there on purpose: pictures, notes, styles that an own template brings in.
enum MisspeltOverride {
    static func findings(_ overrides: [String: [UInt8]], _ theme: Theme, language: String) -> [Diagnostic] {
        let builtIn = Theme.builtInFiles
        return overrides.keys.sorted().compactMap { path in
            guard !builtIn.contains(path), theme.templates[path.dropSuffix(".mustache")] == nil,
                let meant = meant(by: path, builtIn, language), !isNamed(path, in: overrides)
            else { return nil }
            let file = SourceFile(path: "templates/" + path, bytes: [])
            return Theme.diagnostic(
                file, Finding(0..<0, "nothing uses \"\(path)\"", help: "did you mean `\(meant)`?"), level: .warning)
        }
    }

    /// The built-in file whose name was meant; nil for one of another kind.
    private static func meant(by path: String, _ builtIn: [String], _ language: String) -> String? {
        let (stem, kind) = parts(of: path)
        if pictures.contains(kind) || kind == "md" { return nil }
        if path.hasPrefix(words) {
            // Two letters name a language of their own.
            let name = String(stem.dropFirst(words.count))
            guard name != language, name.utf8.count != 2, !name.contains("-") else { return nil }
            let known = (builtIn.filter { $0.hasPrefix(words) } + ["\(words)\(language).txt"]).unrepeated
            return NearMiss.best(for: path, among: known)
        }
        if foreignTemplates.contains(kind), builtIn.contains(stem + ".mustache") { return stem + ".mustache" }
        return NearMiss.best(for: path, among: builtIn.filter { !$0.hasPrefix(words) && !pictures.contains(parts(of: $0).kind) })
    }

    /// Whether another file of the project brings it in.
    private static func isNamed(_ path: String, in overrides: [String: [UInt8]]) -> Bool {
        let name = Array(path.utf8)
        return overrides.contains { $0.key != path && $0.value.firstRange(of: name) != nil }
    }

    private static func parts(of path: String) -> (stem: String, kind: String) {
        guard let dot = path.lastIndex(of: ".") else { return (path, "") }
        return (String(path[..<dot]), path[path.index(after: dot)...].lowercased())
    }

    private static let words = "words/"
    private static let pictures: Set<String> = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico"]
    /// What templates of other languages, and pages, are called.
    private static let foreignTemplates: Set<String> = ["html", "htm", "hbs", "handlebars", "mst", "tmpl", "tpl", "j2", "liquid", "njk"]
}

extension String {
    fileprivate func dropSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
