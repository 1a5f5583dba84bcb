import Diagnostics
import Markup

/// How importers look into JSON: by key, with nothing for what is absent or of another kind.
extension JSONValue {
    /// A text or number as text on one line; nil when it is neither or blank.
    var line: String? {
        guard let written else { return nil }
        let line = MarkdownEscape.oneLine(written)
        return line.isEmpty ? nil : line
    }

    /// A text or number as it is written.
    var written: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): "\(number)"
        case .null, .bool, .array, .object: nil
        }
    }

    /// A value as people read it: a text, a number, the name of a thing, things one after the other, `all 3, resolved 2`; nil when it says nothing.
    var told: String? {
        let texts: [String]
        switch self {
        case .null, .bool(false): return nil
        case .bool(true): return "true"
        case .string, .integer, .number: return line
        case .array(let elements): texts = elements.compactMap(\.told)
        case .object(let members):
            if let name = line("summary", "name") { return self["value"]?.line.map { "\(name) \($0)" } ?? name }
            texts = members.compactMap { key, value in value.line.map { "\(MarkdownEscape.oneLine(key)) \($0)" } }
        }
        return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    /// What an object says under keys that nobody has asked for, in its order.
    func others(than known: Set<String>) -> [(key: String, value: String)] {
        guard case .object(let members) = self else { return [] }
        return members.compactMap { key, value in known.contains(key) ? nil : value.told.map { (key, $0) } }
    }

    /// The first of some keys that has a text.
    func line(_ keys: String...) -> String? { keys.lazy.compactMap { self[$0]?.line }.first }

    /// The named things of a list, or of one object: `[{"name": "API"}]`, `{"summary": "API"}`, `"API"`.
    func names(_ key: String) -> [String] {
        let values = self[key].map { value in value.elements.isEmpty ? [value] : value.elements } ?? []
        return values.compactMap { $0.line ?? $0.line("summary", "name") }.unrepeated
    }
}
