import Mustache

/// A page, or a part of one, with its fields as a reader sees them.
protocol ViewModel: MustacheParent, Sendable {
    /// Every field once: what templates may use, and where the value comes from.
    static var fields: FieldList<Self> { get }
}

extension ViewModel {
    func child(named name: String) -> Any? { Self.fields[name]?.value(self).forLookup }

    static var contract: TemplateContract {
        TemplateContract(
            name: String(describing: Self.self), mayIgnoreFields: fields.mayIgnore,
            shapes: Dictionary(fields.all.map { ($0.name, $0.shape) }, uniquingKeysWith: { first, _ in first }))
    }
}

/// One field of a view model.
struct Field<Model: Sendable>: Sendable {
    let name: String
    let shape: FieldShape
    let value: @Sendable (Model) -> TemplateValue

    static func text(_ name: String, _ get: @escaping @Sendable (Model) -> String?) -> Field {
        Field(name: name, shape: .text) { get($0).map(TemplateValue.text) ?? .absent }
    }

    static func html(_ name: String, _ get: @escaping @Sendable (Model) -> TrustedHTML?) -> Field {
        Field(name: name, shape: .html) { get($0).map(TemplateValue.html) ?? .absent }
    }

    static func flag(_ name: String, _ get: @escaping @Sendable (Model) -> Bool) -> Field {
        Field(name: name, shape: .flag) { .flag(get($0)) }
    }

    static func list<Element: ViewModel>(_ name: String, _ get: @escaping @Sendable (Model) -> [Element]) -> Field {
        Field(name: name, shape: .list { Element.contract }) { .list(get($0)) }
    }

    static func object<Element: ViewModel>(_ name: String, _ get: @escaping @Sendable (Model) -> Element?) -> Field {
        Field(name: name, shape: .object { Element.contract }) { get($0).map { .object($0) } ?? .absent }
    }
}

/// The fields of a view model, found by name without reflection.
struct FieldList<Model: Sendable>: Sendable {
    let all: [Field<Model>]
    /// True for catalogues, of which a template takes what it needs.
    let mayIgnore: Bool
    private let index: [String: Int]

    init(_ fields: [Field<Model>], mayIgnore: Bool = false) {
        all = fields
        self.mayIgnore = mayIgnore
        index = Dictionary(fields.indices.map { (fields[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
        precondition(index.count == fields.count, "\(Model.self) lists a field twice")
    }

    subscript(name: String) -> Field<Model>? { index[name].map { all[$0] } }
}

extension FieldList: ExpressibleByArrayLiteral {
    init(arrayLiteral fields: Field<Model>...) { self.init(fields) }
}
