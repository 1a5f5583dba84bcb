import Diagnostics
import Frameworks
import Incidents
import Rules

/// The schema of `lookback.yml`, whose keys are matched as those of front matter are.
package enum ConfigurationSchema {
    package static var value: JSONValue {
        let spellings = properties.map { (JSONSchema.spelled([$0.0]), JSONSchema.reference("#/properties/\($0.0)")) }
        return JSONSchema.document(
            title: "Configuration of Lookback",
            [
                ("type", .strings(["object", "null"])), ("properties", .object(properties)), ("patternProperties", .object(spellings)),
                ("additionalProperties", .bool(false)), ("$defs", .object([("level", level)])),
            ])
    }

    private static var properties: [(String, JSONValue)] {
        [
            ("framework", JSONSchema.described(JSONSchema.scalar, "The framework of an incident that names none.")),
            ("time_zone", JSONSchema.described(JSONSchema.scalar, "The zone of a moment that states none: Europe/Berlin, UTC, +02:00.")),
            ("audience", word(Audience.allCases.map(\.rawValue))), ("site", site),
            ("services", taxonomy(["title", "description", "team"])), ("causes", taxonomy(["title", "description"])),
            (
                "holidays",
                JSONSchema.described(
                    JSONSchema.anyOf(JSONSchema.time, JSONSchema.list(of: JSONSchema.time)), "Days that are no business days.")
            ),
            ("content", map([("exclude", JSONSchema.anyOf(JSONSchema.scalar, JSONSchema.list(of: JSONSchema.value)))])),
            ("rules", JSONSchema.map(RuleRegistry.all.map { ($0.name, [$0.code], JSONSchema.reference("#/$defs/level")) }, isOpen: false)),
            ("docs", JSONSchema.anyOf(JSONSchema.type("boolean"), word(["true", "false", "yes", "no", "on", "off"]))),
            ("frameworks", JSONSchema.anyOf(JSONSchema.map(of: JSONSchema.type("object")), JSONSchema.type("null"))),
            ("sections", map(SectionID.canonical.map { ($0.rawValue, JSONSchema.texts) })),
        ]
    }

    private static func map(_ keys: [(String, JSONValue)]) -> JSONValue { JSONSchema.map(keys.map { ($0.0, [], $0.1) }, isOpen: false) }

    private static var site: JSONValue {
        let address = JSONSchema.anyOf(
            .object([("type", .string("string")), ("pattern", .string("^[hH][tT][tT][pP][sS]?://[^/?#]"))]), JSONSchema.type("null"))
        return map(
            ["title", "description", "language", "logo"].map { ($0, JSONSchema.scalar) } + [("base_url", address), ("source_url", address)])
    }

    /// One of these words, in any case.
    private static func word(_ words: [String]) -> JSONValue {
        JSONSchema.anyOf(JSONSchema.choice(words), JSONSchema.wordInAnyCase(words), JSONSchema.type("null"))
    }

    /// YAML 1.1 reads `off` as false.
    private static var level: JSONValue {
        let words = Level.allCases.map(\.rawValue) + ["off"]
        return JSONSchema.anyOf(JSONSchema.choice(words), JSONSchema.wordInAnyCase(words), .object([("const", .bool(false))]))
    }

    private static func taxonomy(_ keys: [String]) -> JSONValue {
        let entry = JSONSchema.anyOf(JSONSchema.scalar, map(keys.map { ($0, JSONSchema.scalar) }))
        return JSONSchema.anyOf(JSONSchema.map(of: entry), JSONSchema.list(of: JSONSchema.value), JSONSchema.type("null"))
    }
}
