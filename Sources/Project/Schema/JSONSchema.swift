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

    /// One of these words, matched as Lookback matches keys: without regard to case, `-`, `_` and spaces; the words first, for who completes them.
    static func words(_ words: [String], or spellings: [String] = []) -> JSONValue {
        anyOf(choice(words), .object([("type", .string("string")), ("pattern", .string(spelled(words + spellings)))]), type("null"))
    }

    /// The pattern of all spellings of some words.
    static func spelled(_ words: [String]) -> String { "^\(gap)(?:\(words.map(letters).unrepeated.joined(separator: "|")))$" }

    /// A word at the beginning of a text, in any case.
    static func beginning(_ words: [String]) -> JSONValue {
        .object([("type", .string("string")), ("pattern", .string("^\(inAnyCase(words))(?![A-Za-z])|^\\s*$"))])
    }

    /// One of these words and nothing else, in any case.
    static func wordInAnyCase(_ words: [String]) -> JSONValue {
        .object([("type", .string("string")), ("pattern", .string("^\(inAnyCase(words))$"))])
    }

    private static func inAnyCase(_ words: [String]) -> String {
        "(?:\(words.map { $0.map(anyCase).joined() }.joined(separator: "|")))"
    }

    private static let gap = "[-_\\s]*"

    private static func letters(of word: String) -> String {
        word.filter { $0 != "-" && $0 != "_" && !$0.isWhitespace }.map { anyCase($0) + gap }.joined()
    }

    private static func anyCase(_ letter: Character) -> String {
        letter.isLetter ? "[\(letter.lowercased())\(letter.uppercased())]" : String(letter)
    }

    /// An object whose keys may be spelled in any way, and that may be left empty.
    /// - Parameter keys: each with its other spellings and what it takes.
    static func map(_ keys: [(key: String, aliases: [String], value: JSONValue)], isOpen: Bool, also members: [(String, JSONValue)] = [])
        -> JSONValue
    {
        .object([("type", .strings(["object", "null"]))] + spelledMembers(keys, isOpen: isOpen) + members)
    }

    /// The members of such an object's schema.
    static func spelledMembers(_ keys: [(key: String, aliases: [String], value: JSONValue)], isOpen: Bool) -> [(String, JSONValue)] {
        // One pattern for all that take the same.
        var patterns: [(value: JSONValue, spellings: [String])] = []
        for (key, aliases, value) in keys {
            if let place = patterns.firstIndex(where: { $0.value == value }) {
                patterns[place].spellings += [key] + aliases
            } else {
                patterns.append((value, [key] + aliases))
            }
        }
        var members: [(String, JSONValue)] = [
            ("properties", .object(keys.map { ($0.key, $0.value) })),
            ("patternProperties", .object(patterns.map { (spelled($0.spellings), $0.value) })),
        ]
        if !isOpen { members.append(("additionalProperties", .bool(false))) }
        return members
    }

    /// An object one of whose keys is one of these.
    static func has(_ keys: [String]) -> JSONValue {
        let isOther = JSONValue.object([("not", .object([("pattern", .string(spelled(keys)))]))])
        return .object([("not", .object([("propertyNames", isOther)]))])
    }

    /// What stands elsewhere in the document: `#/$defs/level`.
    static func reference(_ pointer: String) -> JSONValue { .object([("$ref", .string(pointer))]) }

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
    /// A scalar that is not nothing.
    static let value = type("string", "number", "boolean")
    /// A day or moment, as far as a pattern can tell: it holds a figure.
    static let time = JSONValue.object([("type", .strings(["string", "number", "null"])), ("pattern", .string("[0-9０-９]|^\\s*$"))])
}
