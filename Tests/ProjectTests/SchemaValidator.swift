import Diagnostics
import Foundation
import Markup

/// Holds a value against a JSON Schema, as far as those of Lookback use the language.
struct SchemaValidator {
    /// The whole schema, which references lead into.
    let document: JSONValue

    func accepts(_ value: JSONValue) -> Bool { accepts(value, document) }

    private func accepts(_ value: JSONValue, _ schema: JSONValue) -> Bool {
        guard case .object(let members) = schema else { return true }
        return members.allSatisfy { accepts(value, keyword: $0, $1, schema) }
    }

    private func accepts(_ value: JSONValue, keyword: String, _ content: JSONValue, _ schema: JSONValue) -> Bool {
        switch (keyword, value) {
        case ("$ref", _): accepts(value, target(of: content.text ?? ""))
        case ("type", _): types(content).contains { isOf($0, value) }
        case ("enum", _): content.elements.contains(value)
        case ("const", _): content == value
        case ("anyOf", _): content.elements.contains { accepts(value, $0) }
        case ("allOf", _): content.elements.allSatisfy { accepts(value, $0) }
        case ("not", _): !accepts(value, content)
        case ("pattern", .string(let text)): matches(text, content)
        case ("items", .array(let elements)):
            elements.dropFirst(schema["prefixItems"]?.elements.count ?? 0).allSatisfy { accepts($0, content) }
        case ("prefixItems", .array(let elements)): zip(elements, content.elements).allSatisfy { accepts($0, $1) }
        case ("maxProperties", .object(let members)): .integer(members.count) == content || members.isEmpty
        case ("minProperties", .object(let members)): !members.isEmpty
        case ("propertyNames", .object(let members)): members.allSatisfy { accepts(.string($0.0), content) }
        case ("properties", .object(let members)): members.allSatisfy { name, value in content[name].map { accepts(value, $0) } ?? true }
        case ("patternProperties", .object(let members)):
            members.allSatisfy { name, value in patterns(content).allSatisfy { !matches(name, .string($0)) || accepts(value, $1) } }
        case ("additionalProperties", .object(let members)):
            members.allSatisfy { isNamed($0, in: schema) || content != .bool(false) && accepts($1, content) }
        default: true
        }
    }

    /// `#/properties/title`
    private func target(of pointer: String) -> JSONValue {
        pointer.split(separator: "/").dropFirst().reduce(document) { $0[String($1)] ?? .null }
    }

    private func isNamed(_ name: String, in schema: JSONValue) -> Bool {
        schema["properties"]?[name] != nil
            || patterns(schema["patternProperties"] ?? .object([])).contains { matches(name, .string($0.0)) }
    }

    private func patterns(_ value: JSONValue) -> [(String, JSONValue)] {
        guard case .object(let members) = value else { return [] }
        return members
    }

    private func types(_ content: JSONValue) -> [String] {
        content.elements.isEmpty ? [content.text ?? ""] : content.elements.compactMap(\.text)
    }

    private func isOf(_ type: String, _ value: JSONValue) -> Bool {
        switch value {
        case .null: type == "null"
        case .bool: type == "boolean"
        case .integer: type == "integer" || type == "number"
        case .number: type == "number"
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        }
    }

    private func matches(_ text: String, _ pattern: JSONValue) -> Bool {
        text.range(of: pattern.text ?? "", options: .regularExpression) != nil
    }

    /// What a reader of YAML makes of front matter: plain scalars are numbers and truths where they look so.
    static func json(_ entries: [FrontMatterEntry], of source: SourceFile) -> JSONValue {
        .object(entries.map { ($0.key, json($0.value, of: source)) })
    }

    private static func json(_ value: FrontMatterValue, of source: SourceFile) -> JSONValue {
        switch value.content {
        case .empty: return .null
        case .list(let values): return .array(values.map { json($0, of: source) })
        case .map(let entries): return json(entries, of: source)
        case .scalar(let text):
            if "\"'".utf8.contains(source.bytes[value.range.lowerBound]) { return .string(text) }
            if let number = Int(text) { return .integer(number) }
            return ["true", "false"].contains(text) ? .bool(text == "true") : .string(text)
        }
    }
}

extension JSONValue {
    fileprivate var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }
}
