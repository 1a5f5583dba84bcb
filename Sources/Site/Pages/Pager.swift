/// The way through the pages of a long list.
struct Pager: Sendable {
    static let perPage = 100

    /// One page of a list: where it is and which elements it shows.
    struct Part: Sendable {
        let first: PagePath
        let number: Int
        let pages: Int
        let range: Range<Int>

        var path: PagePath { first.page(number) }
    }

    /// The pages of a list; an empty list has one.
    static func parts(of count: Int, from first: PagePath) -> [Part] {
        parts(stride(from: 0, to: max(1, count), by: perPage).map { $0..<min(count, $0 + perPage) }, from: first)
    }

    /// - Parameter ranges: the elements of each page.
    static func parts(_ ranges: [Range<Int>], from first: PagePath) -> [Part] {
        ranges.indices.map { Part(first: first, number: $0 + 1, pages: ranges.count, range: ranges[$0]) }
    }

    let label: String
    let previous: Link?
    let next: Link?

    /// Nil when one page holds everything.
    /// - Parameter isByTime: the latest come first.
    init?(_ part: Part, isByTime: Bool = false, words: Words) {
        guard part.pages > 1 else { return nil }
        label = words("page-of", ["n": words.grouped(part.number), "pages": words.grouped(part.pages)])
        func link(_ number: Int, _ key: String) -> Link? {
            guard (1...part.pages).contains(number) else { return nil }
            return Link(label: words[key], href: part.path.href(to: part.first.page(number)))
        }
        previous = link(part.number - 1, isByTime ? "page-newer" : "page-previous")
        next = link(part.number + 1, isByTime ? "page-older" : "page-next")
    }

    static func title(_ title: String, _ number: Int, _ words: Words) -> String {
        number == 1 ? title : words("title-page", ["title": title, "n": words.grouped(number)])
    }
}

extension Pager: ViewModel {
    static let fields: FieldList<Pager> = [
        .text("label") { $0.label }, .object("previous") { $0.previous }, .object("next") { $0.next },
    ]
}
