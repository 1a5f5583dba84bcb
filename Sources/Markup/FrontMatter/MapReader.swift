import Diagnostics

/// Reads a map of a settings file by known keys: takes values out one by one, types them, and reports what it did not know.
package struct MapReader {
    private var entries: [FrontMatterEntry]
    private var known: [String] = []
    /// Where the map stands, for what is missing from it.
    package let range: Range<Int>
    /// What is wrong so far, in reading order.
    package private(set) var findings: [Finding] = []

    package init(_ entries: [FrontMatterEntry], range: Range<Int>) { (self.entries, self.range) = (entries, range) }

    /// Nil, with a finding in `findings` of the caller's making, when the value is no map.
    package init?(_ value: FrontMatterValue) {
        switch value.content {
        case .map(let entries): self.init(entries, range: value.range)
        case .empty: self.init([], range: value.range)
        default: return nil
        }
    }

    /// The value of a key, however it is spelled; nil when it is absent or empty.
    package mutating func value(_ key: String) -> FrontMatterValue? {
        known.append(key)
        let wanted = FrontMatterEntry.normalize(key)
        guard let index = entries.firstIndex(where: { $0.normalizedKey == wanted }) else { return nil }
        let value = entries.remove(at: index).value
        return value.content == .empty ? nil : value
    }

    package mutating func text(_ key: String) -> String? { placedText(key)?.text }

    /// A text and where it stands.
    package mutating func placedText(_ key: String) -> (text: String, range: Range<Int>)? {
        guard let value = value(key) else { return nil }
        if let text = value.text { return (text, value.range) }
        findings.append(Finding(value.range, "\"\(key)\" must be a text", help: "write one value after `\(key):`"))
        return nil
    }

    package mutating func texts(_ key: String) -> [String] { texts(key, value(key)) }

    /// A list of names out of those there are, however they are cased; what is none of them is reported.
    /// - Parameter kind: what the names are names of ("level of the scale").
    package mutating func names(_ key: String, of kind: String, among known: [String]) -> [String] {
        guard let value = value(key) else { return [] }
        guard !texts(key, value).isEmpty, let elements = value.elements else { return [] }
        return elements.compactMap { element in
            let text = element.text ?? ""
            if let name = known.first(where: { $0 == text }) ?? known.first(where: { $0.lowercased() == text.lowercased() }) { return name }
            report(text, at: element.range, isNo: kind, among: known)
            return nil
        }
    }

    /// Reports a name that is none of those there are.
    package mutating func report(_ name: String, at range: Range<Int>, isNo kind: String, among known: [String]) {
        let nearest = NearMiss.best(for: name, among: known).map { "did you mean `\($0)`?" }
        findings.append(Finding(range, "\"\(name)\" is no \(kind)", help: nearest ?? "there are \(known.joined(separator: ", "))"))
    }

    /// Whether a key is stated to be nothing: `off`, an empty text or an empty list. Then it is taken out.
    package mutating func takesAway(_ key: String) -> Bool {
        let wanted = FrontMatterEntry.normalize(key)
        guard let index = entries.firstIndex(where: { $0.normalizedKey == wanted }) else { return false }
        let value = entries[index].value
        guard value.content == .list([]) || value.text.map({ ["", "off", "none"].contains($0.lowercased()) }) ?? false else { return false }
        known.append(key)
        entries.remove(at: index)
        return true
    }

    private mutating func texts(_ key: String, _ value: FrontMatterValue?) -> [String] {
        guard let value else { return [] }
        guard let elements = value.elements, !elements.contains(where: { $0.text == nil }) else {
            findings.append(Finding(value.range, "\"\(key)\" must be a list of texts", help: "write `\(key): [one, another]`"))
            return []
        }
        return elements.compactMap(\.text)
    }

    package mutating func integer(_ key: String, in limits: ClosedRange<Int>) -> Int? {
        guard let value = value(key) else { return nil }
        if let number = value.text.flatMap({ Int($0) }), limits.contains(number) { return number }
        findings.append(Finding(value.range, "\"\(key)\" must be a whole number from \(limits.lowerBound) to \(limits.upperBound)"))
        return nil
    }

    package mutating func flag(_ key: String) -> Bool? {
        choice(key, among: ["true", "false", "yes", "no", "on", "off"]).map { ["true", "yes", "on"].contains($0) }
    }

    /// A value that `read` understands; `form` says in the finding what was expected ("a duration such as 45m or 2 days").
    package mutating func parsed<Value>(_ key: String, _ form: String, _ read: (String) -> Value?) -> Value? {
        guard let value = value(key) else { return nil }
        if let parsed = value.text.flatMap(read) { return parsed }
        findings.append(Finding(value.range, "\"\(key)\" must be \(form)"))
        return nil
    }

    package mutating func choice(_ key: String, among choices: [String]) -> String? {
        guard let value = value(key) else { return nil }
        if let text = value.text?.lowercased(), choices.contains(text) { return text }
        let nearest = value.text.flatMap { NearMiss.best(for: $0, among: choices) }
        findings.append(
            Finding(
                value.range, "\"\(value.text ?? key)\" is no \(key): it is one of \(choices.joined(separator: ", "))",
                help: nearest.map { "did you mean `\($0)`?" }))
        return nil
    }

    package mutating func map(_ key: String) -> MapReader? {
        guard let value = value(key) else { return nil }
        if let map = MapReader(value) { return map }
        findings.append(Finding(value.range, "\"\(key)\" must be a map", help: "write `name: value` lines below `\(key):`"))
        return nil
    }

    package mutating func maps(_ key: String) -> [MapReader] {
        guard let value = value(key) else { return [] }
        let maps = value.elements?.map { MapReader($0) } ?? [nil]
        if maps.contains(where: { $0 == nil }) {
            findings.append(Finding(value.range, "\"\(key)\" must be a list of maps", help: "write `- name: value` lines below `\(key):`"))
        }
        return maps.compactMap { $0 }
    }

    /// Every remaining entry, for maps whose keys are the author's own (ids, rule names).
    package mutating func remainder() -> [FrontMatterEntry] {
        defer { entries = [] }
        return entries
    }

    package mutating func report(_ finding: Finding) { findings.append(finding) }

    /// Takes over what a nested reader found.
    package mutating func absorb(_ nested: MapReader) { findings += nested.finished() }

    /// All findings, unknown keys included.
    package consuming func finished() -> [Finding] {
        findings
            + entries.map { entry in
                let nearest = NearMiss.best(for: entry.key, among: known)
                return Finding(
                    entry.keyRange, "\"\(entry.key)\" is no key here",
                    help: nearest.map { "did you mean `\($0)`?" } ?? "the keys here are \(known.joined(separator: ", "))")
            }
    }
}
