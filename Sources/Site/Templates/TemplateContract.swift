/// What a template may use of one view model.
struct TemplateContract: Sendable {
    let name: String
    let mayIgnoreFields: Bool
    /// In the order of the view model's fields.
    let fields: [(name: String, shape: FieldShape)]
    private let places: [String: Int]

    init(name: String, mayIgnoreFields: Bool, fields: [(name: String, shape: FieldShape)]) {
        (self.name, self.mayIgnoreFields, self.fields) = (name, mayIgnoreFields, fields)
        places = Dictionary(fields.indices.map { (fields[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
        precondition(places.count == fields.count, "\(name) lists a field twice")
    }

    /// Where a field stands among the view model's.
    func place(of name: String) -> Int? { places[name] }

    subscript(name: String) -> FieldShape? { places[name].map { fields[$0].shape } }
}

/// The kind of thing behind a name; contracts are looked up late because view models may hold each other.
enum FieldShape: Sendable {
    case text, html, flag
    case list(@Sendable () -> TemplateContract)
    case object(@Sendable () -> TemplateContract)

    /// The contract of what a section over this field sees; nil for leaves.
    var inner: TemplateContract? {
        switch self {
        case .list(let contract), .object(let contract): contract()
        case .text, .html, .flag: nil
        }
    }
}
