import Diagnostics

/// Every incident as a list item, rendered once for all lists.
struct RenderedItems: Sendable {
    private let items: [RenderedItem]

    static func render(_ data: SiteData, with renderer: Renderer, jobs: Int) async -> RenderedItems {
        RenderedItems(items: await Parallel.map(data.items, jobs: jobs) { RenderedItem(html: renderer.html($0, with: .item)) })
    }

    /// - Parameter place: of the incident in the site's list.
    subscript(place: Int) -> RenderedItem { items[place] }
}
