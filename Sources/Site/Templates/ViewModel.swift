/// A page, or a part of one, with its fields as a reader sees them.
protocol ViewModel: Sendable {
    /// Every field once: what templates may use, and where the value comes from.
    static var fields: FieldList<Self> { get }
}

extension ViewModel {
    static var contract: TemplateContract { fields.contract }
}

/// One field of a view model. Nil is a known field that has nothing to say; it never falls through to an outer view model.
struct Field<Model: Sendable>: Sendable {
    let name: String
    let shape: FieldShape
    let content: Content

    /// Where the value comes from: the only values a template ever sees.
    enum Content: Sendable {
        /// Escaped where it is shown.
        case text(@Sendable (Model) -> String?)
        /// A text that begins at the site's root: the way from the page to the root is written before it.
        case address(@Sendable (Model) -> String?)
        case html(@Sendable (Model) -> TrustedHTML?)
        case flag(@Sendable (Model) -> Bool)
        /// Passes a request on to each part, or to the field of the part that the path leads to; tells whether there is something to say.
        case parts(@Sendable (Model, TemplateRun.Request, _ path: Range<Int>, inout TemplateRun) -> Bool)

        /// Empty text and empty HTML are as good as none, so that `{{#summary}}` asks the question people mean.
        func saysSomething(of model: Model) -> Bool {
            switch self {
            case .text(let get), .address(let get): get(model).map { !$0.isEmpty } ?? false
            case .html(let get): get(model).map { !$0.isEmpty } ?? false
            case .flag(let get): get(model)
            case .parts: preconditionFailure("only a run can ask the parts")
            }
        }
    }

    static func text(_ name: String, _ get: @escaping @Sendable (Model) -> String?) -> Field {
        Field(name: name, shape: .text, content: .text(get))
    }

    /// A text that begins at the site's root, `incidents/<id>/index.html`, and is shown as the page that it stands on must write it.
    static func address(_ name: String, _ get: @escaping @Sendable (Model) -> String?) -> Field {
        Field(name: name, shape: .text, content: .address(get))
    }

    static func html(_ name: String, _ get: @escaping @Sendable (Model) -> TrustedHTML?) -> Field {
        Field(name: name, shape: .html, content: .html(get))
    }

    static func flag(_ name: String, _ get: @escaping @Sendable (Model) -> Bool) -> Field {
        Field(name: name, shape: .flag, content: .flag(get))
    }

    static func list<Element: ViewModel>(_ name: String, _ get: @escaping @Sendable (Model) -> [Element]) -> Field {
        Field(
            name: name, shape: .list { Element.contract },
            content: .parts { model, request, _, run in
                let elements = get(model)
                if case .write(let body) = request {
                    for place in elements.indices { run.write(body, elements.span[place]) }
                }
                return !elements.isEmpty
            })
    }

    static func object<Element: ViewModel>(_ name: String, _ get: @escaping @Sendable (Model) -> Element?) -> Field {
        Field(
            name: name, shape: .object { Element.contract },
            content: .parts { model, request, path, run in
                guard let element = get(model) else { return false }
                if !path.isEmpty { return run.answer(request, path, of: element) }
                if case .write(let body) = request { run.write(body, element) }
                return true
            })
    }
}

/// The fields of a view model in their order, found without reflection.
struct FieldList<Model: Sendable>: Sendable {
    let all: [Field<Model>]
    /// The same as templates see it.
    let contract: TemplateContract

    /// - Parameter mayIgnore: true for catalogues, of which a template takes what it needs.
    init(_ fields: [Field<Model>], mayIgnore: Bool = false) {
        all = fields
        contract = TemplateContract(
            name: "\(Model.self)", mayIgnoreFields: mayIgnore, fields: fields.map { ($0.name, $0.shape) })
    }
}

extension FieldList: ExpressibleByArrayLiteral {
    init(arrayLiteral fields: Field<Model>...) { self.init(fields) }
}
