/// An old address of an incident, which leads on to the new one.
struct RedirectPage: ViewModel {
    let words: Words
    let title: String
    let href: String
    let canonical: String?
    let language: String

    static let fields: FieldList<RedirectPage> = [
        .object("words") { $0.words }, .text("title") { $0.title }, .text("href") { $0.href }, .text("canonical") { $0.canonical },
        .text("language") { $0.language },
    ]
}
