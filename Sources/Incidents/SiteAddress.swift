import Diagnostics

/// The addresses that a site keeps for itself, whatever its history holds. The pages of incidents are not among them, but their data is.
package enum SiteAddress {
    /// The page of an incident, as a URL relative to the site's root: `incidents/<id>/`.
    package static func page(ofIncident id: String) -> String { "incidents/\(PercentEncoding.segment(id))/" }

    /// The folders of lists: the groups of incidents, promises, figures, and the search.
    package static let lists = groupings.union(["recurrence", "actions", "metrics", "search"])

    /// Whether a file may be the site's own, or would lie below one that may.
    /// - Parameter file: its path from the root of the site.
    package static func isOwn(_ file: String) -> Bool { isEverySites(file) || group(of: file) != nil }

    /// Whether a file is one that every site has, or would lie below one; the pages of groups differ from history to history.
    package static func isEverySites(_ file: String) -> Bool {
        let names = file.utf8.split(separator: 0x2F).map { Substring($0) }
        guard let first = names.first.map(String.init), !files.contains(first) else { return true }
        let rest = names.dropFirst()
        switch first {
        case "api": return rest.first?.hasSuffix(".json") ?? false
        case "incidents":
            let name = rest.dropFirst().first
            return name == "index.json" || name == "index.html" && rest.count > 2
        case "search" where rest.contains { $0.hasSuffix(".js") }: return true
        default: return (lists.contains(first) || first == rules) && isList(rest)
        }
    }

    /// The folder of the group, of its incidents of one severity, or of the rule whose page or feed a file would be, or lie below.
    package static func group(of file: String) -> String? {
        let names = file.utf8.split(separator: 0x2F).map { Substring($0) }
        guard names.count > 2, groupings.contains(String(names[0])) || names[0] == rules else { return nil }
        if names[2].hasPrefix(severityPrefix) { return names[..<3].joined(separator: "/") }
        let isPage = isList(names[2...]) || names[2] == "feed.xml" || names[2] == "feed.json"
        return isPage ? names[..<2].joined(separator: "/") : nil
    }

    /// The folders of the groups that some incidents make, as `group(of:)` tells them.
    package static func groups(of incidents: [Incident]) -> Set<String> {
        incidents.reduce(into: []) { folders, incident in
            for grouping in Grouping.allCases {
                for name in grouping.names(of: incident) { folders.insert("\(grouping.rawValue)/\(Slug.make(name))") }
            }
            for (cause, severity) in incident.rootCauses.flatMap({ cause in Grouping.severity.names(of: incident).map { (cause, $0) } }) {
                folders.insert("\(Grouping.causes.rawValue)/\(Slug.make(cause))/\(severityPrefix)\(Slug.make(severity))")
            }
        }
    }

    /// The folders that a file lies in, the outermost first.
    package static func folders(above file: String) -> [String] {
        file.utf8.indices.filter { file.utf8[$0] == 0x2F }.map { String(file[..<$0]) }
    }

    /// The folder of the pages of one rule each.
    package static let rules = "rules"

    private static let severityPrefix = "severity-"

    private static let groupings = Set(Grouping.allCases.map(\.rawValue))

    /// At the root: pages, feeds, and what pages are drawn with.
    private static let files: Set<String> = [
        "index.html", "404.html", "feed.xml", "feed.json", "actions.ics", "robots.txt", "sitemap.xml", ".nojekyll", "icon.svg", "site.css",
        "site.js", "search.css", "search.js", "search-index.js", "search-launcher.js",
    ]

    /// `index.html`, `page/2/…`
    private static func isList(_ rest: ArraySlice<Substring>) -> Bool { rest.first == "index.html" || rest.first == "page" }
}
