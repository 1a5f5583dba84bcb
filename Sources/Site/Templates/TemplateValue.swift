import Mustache

/// What a field of a view model holds: the only values a template ever sees.
enum TemplateValue: Sendable {
    /// Escaped where it is shown.
    case text(String)
    case html(TrustedHTML)
    case flag(Bool)
    case list([any ViewModel])
    case object(any ViewModel)
    /// A known field that has nothing to say; it never falls through to an outer scope.
    case absent

    /// In the shape that swift-mustache looks for: sequences, truth values, parents, renderable leaves.
    var forLookup: Any {
        switch self {
        case .flag(let flag): flag
        case .list(let elements): elements
        case .object(let model): model
        case .text, .html, .absent: self
        }
    }
}

extension TemplateValue: MustacheCustomRenderable, MustacheParent {
    var renderText: String {
        switch self {
        case .text(let text): text
        case .html(let html): html.text
        case .flag, .list, .object, .absent: ""
        }
    }

    /// Empty text and empty HTML are as good as none, so that `{{#summary}}` asks the question people mean.
    var isNull: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .html(let html): html.text.isEmpty
        case .absent: true
        case .flag, .list, .object: false
        }
    }

    func child(named: String) -> Any? { nil }
}
