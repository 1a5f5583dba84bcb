/// A template made ready for one kind of page: every name is a place in a view model, every partial and block stands where it is shown.
struct TemplateProgram: Sendable {
    enum Step: Sendable {
        /// A stretch of `literals`.
        case literal(Range<Int>)
        case value(Reference)
        /// The next `count` steps for each element, for an object, for what is true or has something to say.
        case section(Reference, count: Int)
        /// The next `count` steps for what has nothing.
        case inverted(Reference, count: Int)
    }

    /// A field of a view model that is in sight, perhaps a field of that field's object, and so on.
    struct Reference: Sendable {
        /// How many view models stand around the one that has the field.
        let scope: Int
        /// A stretch of `places`.
        let path: Range<Int>
    }

    let steps: [Step]
    let literals: [UInt8]
    /// Places of fields in their view models.
    let places: [Int]

    /// Fills the template.
    /// - Parameters:
    ///   - root: the way from the page to the site's root; nil while nobody knows on which page this will stand.
    ///   - roots: receives where the way to the root belongs, when nobody knows it.
    func write(_ model: some ViewModel, root: String?, to output: inout [UInt8], roots: inout [Int]) {
        literals.withUnsafeBufferPointer { literals in
            steps.withUnsafeBufferPointer { steps in
                var run = Run(steps: steps, literals: literals, places: places, root: root, scopes: [model])
                run.write(steps.indices, to: &output, roots: &roots)
            }
        }
    }

    /// One filling of the template.
    private struct Run {
        let steps: UnsafeBufferPointer<Step>
        let literals: UnsafeBufferPointer<UInt8>
        let places: [Int]
        let root: String?
        var scopes: [any ViewModel]

        mutating func write(_ range: Range<Int>, to output: inout [UInt8], roots: inout [Int]) {
            var place = range.lowerBound
            while place < range.upperBound {
                switch steps[place] {
                case .literal(let bytes): output.append(contentsOf: UnsafeBufferPointer(rebasing: literals[bytes]))
                case .value(let reference): write(value(of: reference), to: &output, roots: &roots)
                case .section(let reference, let count):
                    writeSection(value(of: reference), place + 1..<place + 1 + count, to: &output, roots: &roots)
                    place += count
                case .inverted(let reference, let count):
                    if value(of: reference).isNothing { write(place + 1..<place + 1 + count, to: &output, roots: &roots) }
                    place += count
                }
                place += 1
            }
        }

        private mutating func writeSection(_ value: TemplateValue, _ range: Range<Int>, to output: inout [UInt8], roots: inout [Int]) {
            switch value {
            case .list(let models):
                for place in 0..<models.count {
                    scopes.append(models.model(place))
                    write(range, to: &output, roots: &roots)
                    scopes.removeLast()
                }
            case .object(let model):
                scopes.append(model)
                write(range, to: &output, roots: &roots)
                scopes.removeLast()
            case .text, .address, .html, .flag, .absent:
                if !value.isNothing { write(range, to: &output, roots: &roots) }
            }
        }

        private func write(_ value: TemplateValue, to output: inout [UInt8], roots: inout [Int]) {
            switch value {
            case .text(let text): TextEscape.append(text, to: &output)
            case .address(let text):
                writeRoot(to: &output, roots: &roots)
                TextEscape.append(text, to: &output)
            case .html(let html):
                var start = 0
                for place in html.roots {
                    output += html.bytes[start..<place]
                    writeRoot(to: &output, roots: &roots)
                    start = place
                }
                if start == 0 { output += html.bytes } else { output += html.bytes[start...] }
            case .flag, .list, .object, .absent: break
            }
        }

        private func writeRoot(to output: inout [UInt8], roots: inout [Int]) {
            if let root { output += root.utf8 } else { roots.append(output.count) }
        }

        private func value(of reference: Reference) -> TemplateValue {
            let path = reference.path
            var value = scopes[reference.scope].value(at: places[path.lowerBound])
            for step in path.dropFirst() {
                guard case .object(let model) = value else { return .absent }
                value = model.value(at: places[step])
            }
            return value
        }
    }
}

extension TemplateValue {
    /// Empty text and empty HTML are as good as none, so that `{{#summary}}` asks the question people mean.
    fileprivate var isNothing: Bool {
        switch self {
        case .text(let text), .address(let text): text.isEmpty
        case .html(let html): html.isEmpty
        case .flag(let flag): !flag
        case .list(let models): models.count == 0
        case .object: false
        case .absent: true
        }
    }
}
