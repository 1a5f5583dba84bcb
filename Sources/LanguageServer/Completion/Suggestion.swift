import Diagnostics

/// One thing that may be written at a place: a `CompletionItem`.
struct Suggestion {
    /// The kinds of the Language Server Protocol 3.17 that are used here.
    enum Kind: Int {
        case text = 1, module = 9, property = 10, value = 12, keyword = 14, file = 17, reference = 18, constant = 21, event = 23
    }

    /// What is shown, and written unless `text` says otherwise.
    var label: String
    var kind: Kind
    /// Beside the label.
    var detail: String?
    /// Markdown.
    var documentation: String?
    var text: String?
    /// What the typed word is compared with.
    var filter: String?

    init(_ label: String, _ kind: Kind, detail: String? = nil, documentation: String? = nil, text: String? = nil, filter: String? = nil) {
        (self.label, self.kind, self.detail, self.documentation) = (label, kind, detail, documentation)
        (self.text, self.filter) = (text, filter)
    }

    /// - Parameters:
    ///   - range: what it takes the place of, as a `Range`.
    ///   - place: in the list.
    func json(replacing range: JSONValue, place: Int) -> JSONValue {
        let edit = JSONValue.object([("range", range), ("newText", .string(text ?? label))])
        let digits = String(place)
        return .members(
            ("label", .string(label)), ("kind", .integer(kind.rawValue)), ("detail", detail.map(JSONValue.string)),
            ("documentation", documentation.map(Markdown.json)),
            ("sortText", .string(String(repeating: "0", count: max(0, 5 - digits.count)) + digits)),
            ("filterText", filter.map(JSONValue.string)), ("textEdit", edit))
    }
}

/// Texts that a client shows as Markdown.
enum Markdown {
    static func json(_ text: String) -> JSONValue { .object([("kind", .string("markdown")), ("value", .string(text))]) }

    /// A text of a document as it reads: nothing in it is markup, and it stays on one line.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(1_000) {
            if scalar.value < 0x20 || scalar.value == 0x7F {
                result.append(" ")
                continue
            }
            if "\\`*_[]<>#&!|~".unicodeScalars.contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    /// A text in a code span.
    static func code(_ text: String) -> String { "`\(text.replacing("`", with: "'").replacing("\n", with: " "))`" }
}
