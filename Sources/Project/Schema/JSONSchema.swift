import Diagnostics

/// The pieces of a JSON Schema, draft 2020-12.
enum JSONSchema {
    static func document(title: String, _ schema: [(String, JSONValue)]) -> JSONValue {
        .object([("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string(title))] + schema)
    }

    static func object(_ properties: [(String, JSONValue)], isOpen: Bool = false, required: [String] = []) -> JSONValue {
        .object(members(properties, isOpen: isOpen, required: required))
    }

    static func members(_ properties: [(String, JSONValue)], isOpen: Bool, required: [String] = []) -> [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [("type", .string("object")), ("properties", .object(properties))]
        if !isOpen { members.append(("additionalProperties", .bool(false))) }
        if !required.isEmpty { members.append(("required", .strings(required))) }
        return members
    }

    /// A map whose keys are the author's own.
    static func map(of value: JSONValue) -> JSONValue { .object([("type", .string("object")), ("additionalProperties", value)]) }

    static func list(of element: JSONValue) -> JSONValue { .object([("type", .string("array")), ("items", element)]) }

    static func type(_ names: String...) -> JSONValue {
        .object([("type", names.count == 1 ? .string(names[0]) : .strings(names))])
    }

    static func anyOf(_ schemas: JSONValue...) -> JSONValue { .object([("anyOf", .array(schemas))]) }

    /// One of these words as they are written here.
    static func choice(_ words: [String], orNull: Bool = false) -> JSONValue {
        .object([("enum", .array(words.map(JSONValue.string) + (orNull ? [.null] : [])))])
    }

    static func described(_ schema: JSONValue, _ description: String) -> JSONValue {
        guard case .object(let members) = schema else { return schema }
        return .object(members + [("description", .string(description))])
    }

    /// An object that has exactly these members.
    static func closed(_ properties: [(String, JSONValue)]) -> JSONValue { object(properties, required: properties.map(\.0)) }

    /// A text of this form, or null.
    static func pattern(_ pattern: String) -> JSONValue {
        .object([("type", .strings(["string", "null"])), ("pattern", .string(pattern))])
    }

    static let string = type("string")
    static let strings = list(of: string)
    static let integer = type("integer")
    static let boolean = type("boolean")
    static let optionalDay = pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")

    /// What an author writes as one value: Lookback reads every scalar as text, whatever YAML makes of it.
    static let scalar = type("string", "number", "boolean", "null")
    static let texts = anyOf(scalar, list(of: scalar))
}
