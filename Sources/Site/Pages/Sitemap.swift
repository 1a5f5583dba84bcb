/// The addresses of all pages for search engines.
struct Sitemap: ViewModel {
    struct Entry: ViewModel {
        let location: String

        static let fields: FieldList<Entry> = [.text("location") { $0.location }]
    }

    let entries: [Entry]

    static let fields: FieldList<Sitemap> = [.list("entries") { $0.entries }]
}
