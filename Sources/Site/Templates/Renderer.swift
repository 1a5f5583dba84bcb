import Mustache

/// Fills checked templates.
struct Renderer: Sendable {
    private let library: MustacheLibrary

    /// - Parameter theme: one in which the checker found no error.
    init(_ theme: Theme) throws { library = try theme.library() }

    func html(_ model: some ViewModel, with template: String) -> TrustedHTML { TrustedHTML(rendered: text(model, with: template)) }

    func bytes(_ model: some ViewModel, with template: String) -> [UInt8] { Array(text(model, with: template).utf8) }

    private func text(_ model: some ViewModel, with template: String) -> String {
        guard let text = library.render(model, withTemplate: template) else { preconditionFailure("\(template) is no template") }
        return text
    }
}
