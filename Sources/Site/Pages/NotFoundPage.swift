/// What a reader sees who followed a link to nothing.
struct NotFoundPage: FramedPage {
    let page: PageFrame
    let words: Words

    init(_ data: SiteData) {
        words = data.words
        page = PageFrame(
            data, path: nil, root: data.settings.baseURL.map(Self.root), title: words["not-found-title"],
            description: words["not-found-text"])
    }

    /// It is shown at addresses of any depth, so that its links begin at the root of the host: the path of a site's address.
    private static func root(of baseURL: String) -> String {
        let host = baseURL.firstRange(of: "://").map { baseURL[$0.upperBound...] } ?? baseURL[...]
        return host.firstIndex(of: "/").map { String(host[$0...]) } ?? "/"
    }
}

extension NotFoundPage {
    static let fields: FieldList<NotFoundPage> = framed([])
}
