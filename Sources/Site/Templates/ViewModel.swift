/// A page, or a part of one, with its fields as a reader sees them.
protocol ViewModel: Sendable {
    /// Every field once: what templates may use, and where the value comes from.
    static var fields: FieldList<Self> { get }

    /// What the field at a place of `fields` holds.
    func value(at place: Int) -> TemplateValue
}

extension ViewModel {
    func value(at place: Int) -> TemplateValue { Self.fields.all[place].value(self) }

    static var contract: TemplateContract { fields.contract }
}

/// One field of a view model.
struct Field<Model: Sendable>: Sendable {
    let name: String
    let shape: FieldShape
    let value: @Sendable (Model) -> TemplateValue

    static func text(_ name: String, _ get: @escaping @Sendable (Model) -> String?) -> Field {
        Field(name: name, shape: .text) { get($0).map(TemplateValue.text) ?? .absent }
    }

    /// A text that begins at the site's root, `incidents/<id>/index.html`, and is shown as the page that it stands on must write it.
    static func address(_ name: String, _ get: @escaping @Sendable (Model) -> String?) -> Field {
        Field(name: name, shape: .text) { get($0).map(TemplateValue.address) ?? .absent }
    }

    static func html(_ name: String, _ get: @escaping @Sendable (Model) -> TrustedHTML?) -> Field {
        Field(name: name, shape: .html) { get($0).map(TemplateValue.html) ?? .absent }
    }

    static func flag(_ name: String, _ get: @escaping @Sendable (Model) -> Bool) -> Field {
        Field(name: name, shape: .flag) { .flag(get($0)) }
    }

    static func list<Element: ViewModel>(_ name: String, _ get: @escaping @Sendable (Model) -> [Element]) -> Field {
        Field(name: name, shape: .list { Element.contract }) { .list(ModelRow(get($0))) }
    }

    static func object<Element: ViewModel>(_ name: String, _ get: @escaping @Sendable (Model) -> Element?) -> Field {
        Field(name: name, shape: .object { Element.contract }) { get($0).map { .object($0) } ?? .absent }
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
            name: String(describing: Model.self), mayIgnoreFields: mayIgnore, fields: fields.map { ($0.name, $0.shape) })
    }
}

extension FieldList: ExpressibleByArrayLiteral {
    init(arrayLiteral fields: Field<Model>...) { self.init(fields) }
}
