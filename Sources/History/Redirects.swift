import Incidents

/// Which old address leads to which incident: each to one, and none where another incident has its page.
package struct Redirects: Sendable {
    package struct Redirect: Sendable {
        package let address: OldAddress
        /// Path of the incident's file, and its place in the list.
        package let path: String
        package let place: Int
    }

    /// What stands in the way of an address.
    package enum Obstacle: Sendable {
        /// The page of the incident in another file.
        case page(of: String)
        /// The page of a group that the history has.
        case group
        /// An address that is the same, or a file where this one needs a folder, or the other way round.
        case redirect(Redirect)
    }

    package private(set) var all: [Redirect] = []
    private var refused: [String: [(address: Located<OldAddress>, obstacle: Obstacle)]] = [:]
    /// By file and by folder, the places in `all`.
    private var holders: [String: Int] = [:]
    private var folders: [String: Int] = [:]
    /// The folders of the history's groups; empty where no address asks for them.
    private let groups: Set<String>

    /// - Parameter incidents: what comes first has the address.
    package init(_ incidents: [Incident]) {
        let addresses = incidents.lazy.flatMap(\.redirectFrom)
        groups = addresses.contains { SiteAddress.group(of: $0.value.file) != nil } ? SiteAddress.groups(of: incidents) : []
        guard !addresses.isEmpty else { return }
        let pages = Dictionary(
            incidents.map { ("incidents/\($0.id)/index.html", $0.path) }, uniquingKeysWith: { first, _ in first })
        for (place, incident) in incidents.enumerated() {
            for address in incident.redirectFrom where pages[address.value.file] != incident.path {
                add(Redirect(address: address.value, path: incident.path, place: place), address, pages)
            }
        }
    }

    /// The addresses of the incident in a file that do not lead to it, and why.
    package func refused(of path: String) -> [(address: Located<OldAddress>, obstacle: Obstacle)] { refused[path] ?? [] }

    private mutating func add(_ redirect: Redirect, _ address: Located<OldAddress>, _ pages: [String: String]) {
        let file = redirect.address.file
        if let page = pages[file] { return refused[redirect.path, default: []].append((address, .page(of: page))) }
        if let group = SiteAddress.group(of: file), groups.contains(group) {
            return refused[redirect.path, default: []].append((address, .group))
        }
        let other = holders[file] ?? folders[file] ?? redirect.address.folders.compactMap { holders[$0] }.first
        if let other {
            // Stated twice, it leads on all the same.
            if all[other].address.file == file, all[other].path == redirect.path { return }
            return refused[redirect.path, default: []].append((address, .redirect(all[other])))
        }
        for folder in redirect.address.folders { folders[folder] = folders[folder] ?? all.count }
        holders[file] = all.count
        all.append(redirect)
    }
}
