/// What a reader sees who followed a link to nothing.
struct NotFoundPage: FramedPage {
    let page: PageFrame
    let words: Words

    init(_ data: SiteData) {
        words = data.words
        page = PageFrame(data, path: .home, title: words["not-found-title"], description: words["not-found-text"])
    }
}

extension NotFoundPage {
    static let fields: FieldList<NotFoundPage> = framed([])
}
