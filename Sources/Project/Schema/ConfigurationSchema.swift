import Diagnostics
import Incidents
import Rules

/// The schema of `lookback.yml`.
package enum ConfigurationSchema {
    package static var value: JSONValue {
        JSONSchema.document(title: "Configuration of Lookback", JSONSchema.members(properties, isOpen: false))
    }

    private static var properties: [(String, JSONValue)] {
        [
            ("framework", JSONSchema.described(text, "The framework of an incident that names none.")),
            ("time_zone", JSONSchema.described(text, "The zone of a moment that states none: Europe/Berlin, UTC, +02:00.")),
            ("audience", JSONSchema.choice(Audience.allCases.map(\.rawValue))),
            (
                "site",
                JSONSchema.object(["title", "description", "language", "base_url", "source_url", "logo"].map { ($0, text) })
            ),
            ("services", taxonomy(["title", "description", "team"])), ("causes", taxonomy(["title", "description"])),
            ("holidays", JSONSchema.described(JSONSchema.list(of: text), "Days that are no business days.")),
            ("content", JSONSchema.object([("exclude", JSONSchema.texts)])),
            ("rules", JSONSchema.object(RuleRegistry.all.flatMap { [($0.name, level), ($0.code, level)] }, isOpen: false)),
            ("docs", JSONSchema.anyOf(JSONSchema.type("boolean"), JSONSchema.choice(["true", "false", "yes", "no", "on", "off"]))),
            ("frameworks", JSONSchema.map(of: JSONSchema.type("object"))), ("sections", JSONSchema.map(of: JSONSchema.texts)),
        ]
    }

    private static let text = JSONSchema.type("string", "number")
    /// YAML 1.1 reads `off` as false.
    private static let level = JSONSchema.anyOf(
        JSONSchema.choice(Level.allCases.map(\.rawValue) + ["off"]), .object([("const", .bool(false))]))

    private static func taxonomy(_ keys: [String]) -> JSONValue {
        let entry = JSONSchema.anyOf(JSONSchema.scalar, JSONSchema.object(keys.map { ($0, text) }))
        return JSONSchema.anyOf(JSONSchema.map(of: entry), JSONSchema.list(of: text))
    }
}
