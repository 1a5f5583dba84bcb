import Diagnostics

/// Where the sources of the history can be read, changed and looked back at, when the configuration says where they are.
extension SiteData {
    func sourceAddress(of file: String) -> String? {
        guard let pattern = settings.sourceURL, !isWithheld(file) else { return nil }
        return Self.address(of: file, by: pattern)
    }

    /// Where a reader puts a page right. Known of forges that show a file under one address and its editor under another like it.
    func editAddress(of file: String) -> String? {
        guard let pattern = settings.sourceURL, !isWithheld(file) else { return nil }
        for (shown, edited) in [("/blob/", "/edit/"), ("/src/branch/", "/_edit/")] where pattern.contains(shown) {
            return Self.address(of: file, by: pattern.replacing(shown, with: edited, maxReplacements: 1))
        }
        return nil
    }

    /// The address of a commit at the forge.
    func commitAddress(_ commit: String) -> String? {
        guard let pattern = settings.sourceURL else { return nil }
        return ["/blob/", "/src/branch/"].lazy.compactMap { pattern.firstRange(of: $0) }.first
            .map { pattern[..<$0.lowerBound] + "/commit/" + commit }
    }

    private func isWithheld(_ file: String) -> Bool {
        settings.withheldPaths.contains(file) || settings.withheldPaths.contains(file + ".md")
            || settings.withheldFolders.contains(where: (file + "/").hasPrefix)
            // A document that is published says for whom it is itself.
            || (documents[file] == nil && settings.audience(ofFile: file) > settings.audience)
    }

    private static func address(of file: String, by pattern: String) -> String {
        let encoded = file.split(separator: "/").map { PercentEncoding.segment(String($0)) }.joined(separator: "/")
        return pattern.contains("{path}") ? pattern.replacing("{path}", with: encoded) : pattern + encoded
    }
}
