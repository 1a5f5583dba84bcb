/// The page where a reader asks. What it finds is shown by `templates/search.js`; without scripts it leads to the lists.
struct SearchPage: FramedPage {
    let page: PageFrame
    let words: Words

    init(_ data: SiteData) {
        words = data.words
        page = PageFrame(data, path: .search, title: words["search-title"], description: words["search-description"], section: .search)
    }
}

extension SearchPage {
    static let fields: FieldList<SearchPage> = framed([])
}
