/// One filling of a template. Every view model is met as what it is, so that none is wrapped to be passed on.
struct TemplateRun {
    // Shared by all pages that are written at the same time: as plain stretches of memory, nobody counts who looks at them.
    private let steps: UnsafeBufferPointer<TemplateProgram.Step>
    private let literals: UnsafeBufferPointer<UInt8>
    private let places: UnsafeBufferPointer<Int>
    private let root: String?
    private(set) var output: [UInt8] = []
    /// Where the way to the root belongs, when nobody knows it.
    private(set) var roots: [Int] = []
    /// The view models around the present steps; nil for those that no step within them asks for anything.
    private var scopes: [(any ViewModel)?] = []

    /// What is asked of a field.
    enum Request {
        case show
        /// Whether it has something to say.
        case test
        /// The steps for each of its parts.
        case write(TemplateProgram.Body)
    }

    init(
        steps: UnsafeBufferPointer<TemplateProgram.Step>, literals: UnsafeBufferPointer<UInt8>, places: UnsafeBufferPointer<Int>,
        root: String?, capacity: Int
    ) {
        (self.steps, self.literals, self.places, self.root) = (steps, literals, places, root)
        output.reserveCapacity(capacity)
    }

    /// Writes what shows one view model.
    mutating func write(_ body: TemplateProgram.Body, _ model: some ViewModel) {
        scopes.append(body.isSeenFromWithin ? model : nil)
        write(body.steps, model)
        scopes.removeLast()
    }

    private mutating func write<Model: ViewModel>(_ range: Range<Int>, _ model: Model) {
        let fields = Model.fields.all
        var place = range.lowerBound
        while place < range.upperBound {
            switch steps[place] {
            case .literal(let bytes): output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[bytes]))
            case .field(let field): show(fields[field].content, of: model)
            case .value(let reference): answer(.show, reference, model)
            case .condition(let reference, let isInverted, let count):
                if answer(.test, reference, model) != isInverted { write(place + 1..<place + 1 + count, model) }
                place += count
            case .parts(let reference, let body):
                answer(.write(body), reference, model)
                place = body.steps.upperBound - 1
            }
            place += 1
        }
    }

    @discardableResult
    private mutating func answer(_ request: Request, _ reference: TemplateProgram.Reference, _ model: some ViewModel) -> Bool {
        guard let scope = reference.scope else { return answer(request, reference.path, of: model) }
        guard let outer = scopes[scope] else { preconditionFailure("the steps name a field of a view model that was not kept for them") }
        return answer(request, reference.path, of: outer)
    }

    /// - Returns: whether the field has something to say, where that was asked.
    mutating func answer<Model: ViewModel>(_ request: Request, _ path: Range<Int>, of model: Model) -> Bool {
        switch Model.fields.all[places[path.lowerBound]].content {
        case .parts(let visit): return visit(model, request, path.dropFirst(), &self)
        case let content:
            guard case .show = request else { return content.saysSomething(of: model) }
            show(content, of: model)
            return true
        }
    }

    private mutating func show<Model: ViewModel>(_ content: Field<Model>.Content, of model: Model) {
        switch content {
        case .text(let get):
            if let text = get(model) { TextEscape.append(text, to: &output) }
        case .address(let get):
            guard let text = get(model) else { return }
            writeRoot()
            TextEscape.append(text, to: &output)
        case .html(let get):
            if let html = get(model) { write(html) }
        case .flag, .parts: break
        }
    }

    private mutating func write(_ html: TrustedHTML) {
        var start = 0
        for place in html.roots {
            output += html.bytes[start..<place]
            writeRoot()
            start = place
        }
        if start == 0 { output += html.bytes } else { output += html.bytes[start...] }
    }

    private mutating func writeRoot() {
        if let root { output += root.utf8 } else { roots.append(output.count) }
    }
}
