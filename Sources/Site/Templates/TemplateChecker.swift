import Diagnostics

/// Holds every template against the contract of the view model it shows, so that nothing is silently rendered as nothing.
struct TemplateChecker {
    let theme: Theme
    var diagnostics: Set<Diagnostic> = []
    /// `Contract.field` of everything some template shows.
    private(set) var used: Set<String> = []
    private var met: [String: TemplateContract] = [:]
    private(set) var visited: Set<Visit> = []
    /// The templates that are being walked, outermost first.
    private var open: [Visit] = []
    private static let greatestDepth = 64

    struct Visit: Hashable {
        let template: String
        let scopes: [String]
        let blocks: [Int]
    }

    /// What a tag may see: the template it stands in, the view models around it, and the blocks that an inheriting template fills.
    struct Surroundings {
        var template: Theme.Template
        var scopes: [TemplateContract]
        var blocks: [String: (template: Theme.Template, children: [TemplateNode], at: Int)] = [:]
    }

    /// - Parameter pages: the template of each kind of page and what it is given.
    static func check(_ theme: Theme, pages: [(template: String, contract: TemplateContract)]) -> [Diagnostic] {
        var checker = TemplateChecker(theme: theme)
        for page in pages {
            guard let template = theme.templates[page.template] else { continue }
            checker.visit(Surroundings(template: template, scopes: [page.contract]))
        }
        for page in pages { checker.reportUnused(in: page.contract, shownBy: page.template) }
        checker.reportUnreached()
        return checker.diagnostics.sorted { ($0.path, $0.range.start, $0.message) < ($1.path, $1.range.start, $1.message) }
    }

    private init(theme: Theme) { self.theme = theme }

    private mutating func visit(_ around: Surroundings) {
        let visit = Self.visit(around)
        guard visited.insert(visit).inserted else { return }
        for scope in around.scopes { met[scope.name] = scope }
        open.append(visit)
        walk(around.template.nodes, around)
        open.removeLast()
    }

    private static func visit(_ around: Surroundings) -> Visit {
        Visit(template: around.template.name, scopes: around.scopes.map(\.name), blocks: around.blocks.values.map(\.at).sorted())
    }

    /// Enters a template that a tag brings in, unless that would never end.
    private mutating func enter(_ inside: Surroundings, through tag: TemplateTag, _ around: Surroundings) {
        guard !open.contains(Self.visit(inside)), open.count < Self.greatestDepth else {
            return report(tag, "\"\(tag.name)\" brings in itself without end", around)
        }
        visit(inside)
    }

    private mutating func walk(_ nodes: [TemplateNode], _ around: Surroundings) {
        for node in nodes {
            switch node {
            case .text, .margin: break
            case .variable(let tag, let isRaw): checkVariable(tag, isRaw: isRaw, around)
            case .section(let tag, let isInverted, let children):
                guard let shape = resolve(tag, around) else { continue }
                var inside = around
                if !isInverted, let contract = shape.inner { inside.scopes.append(contract) }
                for scope in inside.scopes { met[scope.name] = scope }
                walk(children, inside)
            case .partial(let tag):
                guard let template = theme.templates[tag.name] else {
                    reportMissingTemplate(tag, around)
                    continue
                }
                var inside = around
                inside.template = template
                enter(inside, through: tag, around)
            case .inheritance(let tag, let blocks): inherit(tag, blocks, around)
            case .block(let tag, let children):
                if let filled = around.blocks[tag.name] {
                    var inside = around
                    inside.template = filled.template
                    inside.blocks[tag.name] = nil
                    walk(filled.children, inside)
                } else {
                    walk(children, around)
                }
            }
        }
    }

    private mutating func inherit(_ tag: TemplateTag, _ blocks: [TemplateNode], _ around: Surroundings) {
        guard let parent = theme.templates[tag.name] else { return reportMissingTemplate(tag, around) }
        let known = parent.blockNames
        reportBetween(blocks, of: tag, around)
        var inside = around
        inside.template = parent
        for case .block(let block, let children) in blocks {
            if !known.contains(block.name) {
                let near = NearMiss.best(for: block.name, among: known.sorted()).map { "; did you mean \"\($0)\"?" } ?? ""
                report(block, "\"\(block.name)\" is no block of \"\(tag.name)\"\(near)", around)
            }
            // The template that is asked for has the last word on the blocks of those it inherits from.
            if inside.blocks[block.name] == nil { inside.blocks[block.name] = (around.template, children, block.range.lowerBound) }
        }
        enter(inside, through: tag, around)
    }

    private mutating func checkVariable(_ tag: TemplateTag, isRaw: Bool, _ around: Surroundings) {
        guard let shape = resolve(tag, around) else { return }
        switch (shape, isRaw) {
        case (.text, false), (.html, true): break
        case (.text, true):
            report(tag, "\"\(tag.name)\" is text and must be escaped", around, help: "write {{\(tag.name)}} with two braces")
        case (.html, false):
            report(
                tag, "\"\(tag.name)\" is HTML already and would be escaped twice", around, help: "write {{{\(tag.name)}}} with three braces"
            )
        case (.flag, _):
            report(tag, "\"\(tag.name)\" is a yes or no, not a text", around, help: "write {{#\(tag.name)}} … {{/\(tag.name)}}")
        case (.list, _), (.object, _):
            report(tag, "\"\(tag.name)\" has parts, it is no text itself", around, help: "write {{#\(tag.name)}} … {{/\(tag.name)}}")
        }
    }

    /// The kind of thing that a dotted name means here, innermost scope first; reports the name when there is none.
    private mutating func resolve(_ tag: TemplateTag, _ around: Surroundings) -> FieldShape? {
        let names = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let first = names.first, let scope = around.scopes.last(where: { $0[first] != nil }), var shape = scope[first]
        else {
            reportUnknown(tag, among: around.scopes, around)
            return nil
        }
        used.insert("\(scope.name).\(first)")
        for name in names.dropFirst() {
            guard let inner = shape.inner, let next = inner[name] else {
                reportUnknown(tag, among: shape.inner.map { [$0] } ?? [], around)
                return nil
            }
            met[inner.name] = inner
            used.insert("\(inner.name).\(name)")
            shape = next
        }
        return shape
    }

    private mutating func reportUnknown(_ tag: TemplateTag, among scopes: [TemplateContract], _ around: Surroundings) {
        let wanted = tag.name.split(separator: ".").last.map(String.init) ?? tag.name
        let names = scopes.reversed().flatMap { $0.fields.map(\.name).sorted() }
        let near = NearMiss.best(for: wanted, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
        report(
            tag, "\"\(tag.name)\" is no value of this page\(near)", around,
            help: scopes.last.map { "known here: " + $0.fields.map(\.name).sorted().joined(separator: ", ") })
    }

    private mutating func reportMissingTemplate(_ tag: TemplateTag, _ around: Surroundings) {
        let near = NearMiss.best(for: tag.name, among: theme.templates.keys.sorted()).map { "; did you mean \"\($0)\"?" } ?? ""
        report(tag, "\"\(tag.name)\" is no template\(near)", around)
    }

    mutating func report(_ tag: TemplateTag, _ message: String, _ around: Surroundings, help: String? = nil) {
        diagnostics.insert(Self.diagnostic(.error, around.template, tag.range, message, help: help))
    }

    static func diagnostic(_ level: Level, _ template: Theme.Template, _ range: Range<Int>, _ message: String, help: String?)
        -> Diagnostic
    {
        Diagnostic(
            code: "template", rule: "template", level: level, path: template.source.path, range: template.source.range(range),
            message: message, help: help)
    }
}
