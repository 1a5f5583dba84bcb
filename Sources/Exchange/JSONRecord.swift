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

    /// The first of some keys that has a text.
    func line(_ keys: String...) -> String? { keys.lazy.compactMap { self[$0]?.line }.first }

    /// The named things of a list, or of one object: `[{"name": "API"}]`, `{"summary": "API"}`, `"API"`.
    func names(_ key: String) -> [String] {
        let values = self[key].map { value in value.elements.isEmpty ? [value] : value.elements } ?? []
        return values.compactMap { $0.line ?? $0.line("summary", "name") }.unrepeated
    }
}
