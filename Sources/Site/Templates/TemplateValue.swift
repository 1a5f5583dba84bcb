/// What a field of a view model holds: the only values a template ever sees.
enum TemplateValue: Sendable {
    /// Escaped where it is shown.
    case text(String)
    /// A text that begins at the site's root: the way from the page to the root is written before it.
    case address(String)
    case html(TrustedHTML)
    case flag(Bool)
    case list(ModelRow)
    case object(any ViewModel)
    /// A known field that has nothing to say; it never falls through to an outer scope.
    case absent
}

/// View models in a row, each handed out when its turn comes.
struct ModelRow: Sendable {
    let count: Int
    let model: @Sendable (Int) -> any ViewModel

    init(_ models: [some ViewModel]) {
        count = models.count
        model = { models[$0] }
    }
}
