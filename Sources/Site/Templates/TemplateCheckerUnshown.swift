import Diagnostics

/// What of view models and templates is shown nowhere.
extension TemplateChecker {
    /// A field that no template shows is either forgotten or dead.
    mutating func reportUnused(in top: TemplateContract, shownBy name: String) {
        guard let template = theme.templates[name] else { return }
        var queue = [top]
        var seen: Set<String> = [top.name]
        while let contract = queue.popLast() {
            for (field, shape) in contract.fields.sorted(by: { $0.name < $1.name }) {
                if let inner = shape.inner, seen.insert(inner.name).inserted { queue.append(inner) }
                guard !contract.mayIgnoreFields, !used.contains("\(contract.name).\(field)") else { continue }
                diagnostics.insert(
                    Self.diagnostic(.suggestion, template, 0..<0, "\"\(field)\" of \(contract.name) is shown by no template", help: nil))
            }
        }
    }

    /// What stands between the blocks of a page that inherits is shown nowhere.
    mutating func reportBetween(_ nodes: [TemplateNode], of parent: TemplateTag, _ around: Surroundings) {
        let message = "what stands between the blocks of \"\(parent.name)\" is shown nowhere"
        for node in nodes {
            switch node {
            case .block, .margin: break
            case .variable(let tag, _), .section(let tag, _, _), .partial(let tag), .inheritance(let tag, _):
                report(tag, "\"\(tag.name)\": \(message)", around, help: "move it into a block: {{$main}} … {{/main}}")
            case .text(let text):
                guard let range = Self.written(text) else { break }
                diagnostics.insert(Self.diagnostic(.warning, around.template, range, message, help: nil))
            }
        }
    }

    /// Where a text has more than white space.
    private static func written(_ text: ArraySlice<UInt8>) -> Range<Int>? {
        func isWritten(_ byte: UInt8) -> Bool { byte > 0x20 }
        guard let first = text.firstIndex(where: isWritten), let last = text.lastIndex(where: isWritten) else { return nil }
        return first..<last + 1
    }

    /// A template that is no page's and that none brings in has a slip in its name when another has nearly the same, else it is only dead.
    mutating func reportUnreached() {
        let reached = Set(visited.map(\.template))
        let known = Theme.builtInTemplates
        for template in theme.templates.values where !reached.contains(template.name) && !known.contains(template.name) {
            let near = NearMiss.best(for: template.name, among: known)
            let question = near.map { "; did you mean \"\($0).mustache\"?" } ?? ""
            let message = "\"\(template.name).mustache\" is the template of no page, and none brings it in\(question)"
            diagnostics.insert(Self.diagnostic(near == nil ? .warning : .error, template, 0..<0, message, help: nil))
        }
    }
}
