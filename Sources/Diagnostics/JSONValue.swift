/// JSON whose objects keep their order, so that the same data is the same bytes.
package enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    package static func == (left: JSONValue, right: JSONValue) -> Bool { left.compact == right.compact }
    package func hash(into hasher: inout Hasher) { hasher.combine(compact) }

    /// `nil` as `null`.
    package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    package static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }
    package static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map(JSONValue.string)) }

    /// On one line.
    package var compact: String { text(isPretty: false) }

    /// Indented by two spaces a level.
    package var pretty: String { text(isPretty: true) }

    private func text(isPretty: Bool) -> String {
        var json = JSONWriter(isPretty: isPretty)
        json.value(self)
        return json.text
    }

    /// Appends the text as UTF-8; `indent` nil writes one line.
    package func write(to bytes: inout [UInt8], indent: Int? = nil) {
        var json = JSONWriter(after: bytes, depth: indent)
        bytes = []
        json.value(self)
        bytes = json.bytes
    }
}
