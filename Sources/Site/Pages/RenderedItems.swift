/// Every incident as a list item, rendered once for each depth at which lists stand.
struct RenderedItems: Sendable {
    private let byDepth: [Int: [RenderedItem]]

    /// Depths: 2 for a group, 3 for a cause at one severity, 4 and 5 for their further pages.
    static func render(_ data: SiteData, with renderer: Renderer, jobs: Int) async -> RenderedItems {
        let depths = data.longestGroup > GroupPage.perPage ? [2, 3, 4, 5] : [2, 3]
        var byDepth: [Int: [RenderedItem]] = [:]
        for depth in depths {
            let path = PagePath(Array(repeating: "", count: depth))
            byDepth[depth] = await Parallel.map(data.incidents, jobs: jobs) { incident in
                RenderedItem(html: renderer.html(IncidentItem(incident, in: data, from: path), with: "partials/incident"))
            }
        }
        return RenderedItems(byDepth: byDepth)
    }

    subscript(place: Int, depth depth: Int) -> RenderedItem {
        guard let items = byDepth[depth] else { preconditionFailure("no list stands at depth \(depth)") }
        return items[place]
    }
}

extension SiteData {
    fileprivate var longestGroup: Int { facets.values.flatMap(\.groups).map(\.members.count).max() ?? 0 }
}
