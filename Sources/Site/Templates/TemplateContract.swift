/// What a template may use of one view model.
struct TemplateContract: Sendable {
    let name: String
    let mayIgnoreFields: Bool
    let shapes: [String: FieldShape]
}

/// The kind of thing behind a name; contracts are looked up late because view models may hold each other.
enum FieldShape: Sendable {
    case text, html, flag
    case list(@Sendable () -> TemplateContract)
    case object(@Sendable () -> TemplateContract)
}
