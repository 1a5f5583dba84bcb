/// Makes a checked template ready to be filled: names are resolved, partials and blocks put in their places, interface text put in.
struct TemplateCompiler {
    private let theme: Theme
    /// The same on every page of a site, so that it becomes part of the templates.
    private let words: Words
    private let wordsContract = Words.contract
    private var steps: [TemplateProgram.Step] = []
    private var literals: [UInt8] = []
    private var places: [Int] = []
    /// Literals are not joined across this step: a section begins or ends before it.
    private var border = 0
    /// The view models around, counted from the outermost, that steps within others name a field of.
    private var seenFromWithin: Set<Int> = []
    /// Whether something of the present line stands already.
    private var isMidLine = false

    /// What a tag may see: the view models around it, the blocks that an inheriting template fills, and how its lines are indented.
    private struct Surroundings {
        var scopes: [TemplateContract]
        var blocks: [String: [TemplateNode]] = [:]
        var indentation: [UInt8] = []
        /// How much of their own white space lines lose.
        var outdent = 0

        /// The same for what a tag with this white space before it brings in.
        func indented(by margin: ArraySlice<UInt8>) -> Surroundings {
            var inside = self
            inside.indentation += margin.dropFirst(outdent)
            inside.outdent = 0
            return inside
        }
    }

    private enum Meaning {
        case constant(String)
        case field(TemplateProgram.Reference, FieldShape)
    }

    static func compile(_ template: Theme.Template, for contract: TemplateContract, theme: Theme, words: Words) -> TemplateProgram {
        var compiler = TemplateCompiler(theme: theme, words: words)
        let body = compiler.body(of: template.nodes, Surroundings(scopes: [contract]))
        return TemplateProgram(steps: compiler.steps, literals: compiler.literals, places: compiler.places, body: body)
    }

    private init(theme: Theme, words: Words) { (self.theme, self.words) = (theme, words) }

    private mutating func add(_ nodes: [TemplateNode], _ around: Surroundings) {
        for node in nodes {
            switch node {
            case .text(let text):
                add(literal: text)
                isMidLine = text.last != 0x0A
            case .margin(let margin):
                if !isMidLine { add(literal: around.indentation[...]) }
                add(literal: margin.dropFirst(around.outdent))
                isMidLine = true
            case .variable(let tag, _): addVariable(meaning(of: tag, around))
            case .section(let tag, let isInverted, let children): addSection(meaning(of: tag, around), isInverted, children, around)
            case .partial(let tag):
                guard let template = theme.templates[tag.name] else { preconditionFailure("\(tag.name) is no template") }
                add(template.nodes, around.indented(by: tag.indentation))
            case .inheritance(let tag, let blocks): addInheritance(tag, blocks, around)
            case .block(let tag, let children):
                guard let filled = around.blocks[tag.name] else {
                    add(children, around)
                    continue
                }
                var inside = around.indented(by: tag.indentation)
                inside.blocks[tag.name] = nil
                inside.outdent = Self.firstMargin(of: filled)
                add(filled, inside)
            }
        }
    }

    private mutating func addVariable(_ meaning: Meaning) {
        switch meaning {
        case .constant(let text):
            var escaped: [UInt8] = []
            TextEscape.append(text, to: &escaped)
            add(literal: escaped[...])
        case .field(let reference, _):
            let isOwn = reference.scope == nil && reference.path.count == 1
            steps.append(isOwn ? .field(places[reference.path.lowerBound]) : .value(reference))
        }
    }

    private mutating func addSection(_ meaning: Meaning, _ isInverted: Bool, _ children: [TemplateNode], _ around: Surroundings) {
        switch meaning {
        case .constant(let text):
            if text.isEmpty == isInverted { add(children, around) }
        case .field(let reference, let shape):
            let start = steps.count
            steps.append(.condition(reference, isInverted: isInverted, count: 0))
            border = steps.count
            if !isInverted, let contract = shape.inner {
                var inside = around
                inside.scopes.append(contract)
                steps[start] = .parts(reference, body(of: children, inside))
            } else {
                add(children, around)
                steps[start] = .condition(reference, isInverted: isInverted, count: steps.count - start - 1)
            }
            border = steps.count
        }
    }

    /// Adds the steps for a view model that is the innermost of those around them.
    private mutating func body(of nodes: [TemplateNode], _ around: Surroundings) -> TemplateProgram.Body {
        let (start, scope) = (steps.count, around.scopes.count - 1)
        add(nodes, around)
        return TemplateProgram.Body(steps: start..<steps.count, isSeenFromWithin: seenFromWithin.remove(scope) != nil)
    }

    /// What is inherited first is replaced last: the template that is asked for has the last word on its blocks.
    private mutating func addInheritance(_ tag: TemplateTag, _ blocks: [TemplateNode], _ around: Surroundings) {
        guard let parent = theme.templates[tag.name] else { preconditionFailure("\(tag.name) is no template") }
        var inside = around.indented(by: tag.indentation)
        for case .block(let block, let children) in blocks where inside.blocks[block.name] == nil { inside.blocks[block.name] = children }
        add(parent.nodes, inside)
    }

    private mutating func add(literal bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        let start = literals.count
        literals += bytes
        if steps.count > border, case .literal(let before) = steps.last {
            steps[steps.count - 1] = .literal(before.lowerBound..<literals.count)
        } else {
            steps.append(.literal(start..<literals.count))
        }
    }

    /// What a dotted name means here, innermost scope first. The checker has seen that it means something.
    private mutating func meaning(of tag: TemplateTag, _ around: Surroundings) -> Meaning {
        let names = tag.name.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
        guard let first = names.first, let scope = around.scopes.lastIndex(where: { $0[first] != nil }) else {
            preconditionFailure("\(tag.name) is no value here")
        }
        let start = places.count
        var contract = around.scopes[scope]
        var shape = FieldShape.flag
        for (place, name) in names.enumerated() {
            if contract.name == wordsContract.name { return .constant(words[name]) }
            guard let field = contract.place(of: name) else { preconditionFailure("\(tag.name) is no value here") }
            shape = contract.fields[field].shape
            places.append(field)
            if place + 1 < names.count {
                guard let inner = shape.inner else { preconditionFailure("\(tag.name) has no parts") }
                contract = inner
            }
        }
        let isInnermost = scope == around.scopes.count - 1
        if !isInnermost { seenFromWithin.insert(scope) }
        return .field(TemplateProgram.Reference(scope: isInnermost ? nil : scope, path: start..<places.count), shape)
    }

    /// The white space before the first line of a block, which its author's indenting added to every line.
    private static func firstMargin(of nodes: [TemplateNode]) -> Int {
        for node in nodes {
            if case .margin(let margin) = node { return margin.count }
        }
        return 0
    }
}
