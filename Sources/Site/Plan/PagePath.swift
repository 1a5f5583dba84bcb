import Diagnostics

/// Where a page lies below the site's root, and how it points at others.
///
/// Links name `index.html`, so that the site also works from `file://`; addresses for the world end in a slash.
struct PagePath: Sendable, Hashable {
    /// Folder names from the root, not escaped; empty for the home page.
    let folders: [String]

    static let home = PagePath([])

    init(_ folders: [String]) { self.folders = folders }

    /// `incidents/<id>/index.html`, as a file.
    var file: String { folders.joined(separator: "/") + (folders.isEmpty ? "index.html" : "/index.html") }

    /// `incidents/<id>/`, as a URL relative to the root.
    var url: String {
        var url = ""
        for folder in folders {
            url += PercentEncoding.segment(folder)
            url += "/"
        }
        return url
    }

    /// The way from this page to the root: `../../`, empty for the home page.
    var root: String { folders.count < Self.roots.count ? Self.roots[folders.count] : String(repeating: "../", count: folders.count) }

    private static let roots = (0..<8).map { String(repeating: "../", count: $0) }

    /// A link from this page to another.
    func href(to other: PagePath) -> String { root + other.url + "index.html" }

    /// A link from this page to a file below the root.
    func href(toFile path: String) -> String {
        root + path.split(separator: "/").map { PercentEncoding.segment(String($0)) }.joined(separator: "/")
    }

    func page(_ number: Int) -> PagePath { number == 1 ? self : PagePath(folders + ["page", String(number)]) }
}

extension PagePath {
    static func incident(_ id: String) -> PagePath { PagePath(["incidents", id]) }
    static func index(_ kind: Facet.Kind) -> PagePath { PagePath([kind.rawValue]) }
    static func group(_ kind: Facet.Kind, _ slug: String) -> PagePath { PagePath([kind.rawValue, slug]) }
    static func pair(cause: String, severity: String) -> PagePath { PagePath([Facet.Kind.causes.rawValue, cause, "severity-" + severity]) }
    static let actions = PagePath(["actions"])
    static let metrics = PagePath(["metrics"])
    static let search = PagePath(["search"])
    static let recurrence = PagePath(["recurrence"])
    static let rules = PagePath(["rules"])
    static func rule(_ name: String) -> PagePath { PagePath(["rules", name]) }
}
