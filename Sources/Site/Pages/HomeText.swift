import Markup

/// The project's own words on the home page: `content/index.md`.
enum HomeText {
    static func render(_ data: SiteData) -> TrustedHTML? {
        guard let document = data.settings.homePage else { return nil }
        let tree = document.tree
        let slugs = HeadingSlugs(tree, reserved: ["content", "ongoing", "glance", "latest", "overdue", "matrix", "ways", "recurred"])
        let level = slugs.headings.map(\.level).min() ?? 2
        var options = MarkdownHTML.Options(headingShift: 2 - level)
        let links = ContentLinks(data, document: document.path, page: .home)
        options.resolve = { links.resolve($0) }
        options.imageSize = { links.imageSize($0) }
        let html = MarkdownHTML(tree, slugs: slugs, options: options).document().html
        return html.isEmpty ? nil : TrustedHTML(html)
    }
}
