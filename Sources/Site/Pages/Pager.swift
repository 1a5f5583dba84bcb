/// The way through the pages of a long list.
struct Pager: Sendable {
    let label: String
    let previous: Link?
    let next: Link?

    /// Nil when one page holds everything.
    init?(_ first: PagePath, number: Int, of pages: Int, from path: PagePath, words: Words) {
        guard pages > 1 else { return nil }
        label = words("page-of", ["n": words.grouped(number), "pages": words.grouped(pages)])
        previous = number > 1 ? Link(label: words["page-newer"], href: path.href(to: first.page(number - 1))) : nil
        next = number < pages ? Link(label: words["page-older"], href: path.href(to: first.page(number + 1))) : nil
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
