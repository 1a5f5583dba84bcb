/// Fills checked templates.
struct Renderer: Sendable {
    private let programs: [PageTemplate: TemplateProgram]

    /// - Parameter theme: one in which the checker found no error.
    init(_ theme: Theme, words: Words) {
        programs = Dictionary(
            uniqueKeysWithValues: PageTemplate.allCases.map { page in
                guard let template = theme.templates[page.rawValue] else { preconditionFailure("\(page.rawValue) is no template") }
                return (page, TemplateCompiler.compile(template, for: page.contract, theme: theme, words: words))
            })
    }

    /// A part of pages that may stand at different depths.
    func html(_ model: some ViewModel, with template: PageTemplate) -> TrustedHTML {
        let (bytes, roots) = program(template).fill(model, root: nil)
        return TrustedHTML(rendered: bytes, roots: roots)
    }

    /// A whole file.
    /// - Parameter root: the way from it to the site's root.
    func bytes(_ model: some ViewModel, with template: PageTemplate, root: String = "") -> [UInt8] {
        program(template).fill(model, root: root, capacity: Self.usualSize).bytes
    }

    private static let usualSize = 48 * 1024

    private func program(_ template: PageTemplate) -> TemplateProgram {
        guard let program = programs[template] else { preconditionFailure("\(template.rawValue) is no template") }
        return program
    }
}
