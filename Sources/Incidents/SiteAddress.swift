/// The addresses that a site keeps for itself, whatever its history holds. The pages of incidents are not among them, but their data is.
package enum SiteAddress {
    /// The folders of lists: the groups of incidents, promises, figures, and the search.
    package static let lists = groups.union(["recurrence", "actions", "metrics", "search"])

    /// Whether a file is the site's own, or would lie below one that is.
    /// - Parameter file: its path from the root of the site.
    package static func isOwn(_ file: String) -> Bool {
        let names = file.utf8.split(separator: 0x2F).map { Substring($0) }
        guard let first = names.first.map(String.init), !files.contains(first) else { return true }
        let rest = names.dropFirst()
        switch first {
        case "api": return rest.first?.hasSuffix(".json") ?? false
        case "incidents":
            let name = rest.dropFirst().first
            return name == "index.json" || name == "index.html" && rest.count > 2
        case "search" where rest.contains { $0.hasSuffix(".js") }: return true
        case "rules": return isList(rest) || isGroup(rest)
        default: return lists.contains(first) && isList(rest) || groups.contains(first) && isGroup(rest)
        }
    }

    /// The folders that a file lies in, the outermost first.
    package static func folders(above file: String) -> [String] {
        file.utf8.indices.filter { file.utf8[$0] == 0x2F }.map { String(file[..<$0]) }
    }

    private static let groups: Set<String> = ["severity", "causes", "services", "teams", "tags", "years"]

    /// At the root: pages, feeds, and what pages are drawn with.
    private static let files: Set<String> = [
        "index.html", "404.html", "feed.xml", "feed.json", "actions.ics", "robots.txt", "sitemap.xml", ".nojekyll", "icon.svg", "site.css",
        "site.js", "search.css", "search.js", "search-index.js", "search-launcher.js",
    ]

    /// `index.html`, `page/2/…`
    private static func isList(_ rest: ArraySlice<Substring>) -> Bool { rest.first == "index.html" || rest.first == "page" }

    /// The page of one group, its further pages, its feeds, and those of its incidents of one severity.
    private static func isGroup(_ rest: ArraySlice<Substring>) -> Bool {
        let below = rest.dropFirst()
        guard let first = below.first else { return false }
        return isList(below) || first == "feed.xml" || first == "feed.json" || first.hasPrefix("severity-")
    }
}
