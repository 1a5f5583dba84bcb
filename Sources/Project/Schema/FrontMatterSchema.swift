import Diagnostics
import Incidents

/// The schema of an incident's front matter, made from the table of fields by which it is read.
///
/// Keys are matched without regard to case, `-`, `_` and spaces; a schema can name only the canonical spelling and the aliases. Other keys are
/// allowed, since site generators have their own.
package enum FrontMatterSchema {
    package static var value: JSONValue {
        let properties = IncidentField.allCases.flatMap { field in
            [(field.rawValue, JSONSchema.described(schema(of: field), field.meaning))]
                + field.aliases.map { ($0, JSONSchema.described(schema(of: field), "Another spelling of \(field.rawValue).")) }
        }
        return JSONSchema.document(title: "Front matter of an incident", JSONSchema.members(properties, isOpen: true))
    }

    private static func schema(of field: IncidentField) -> JSONValue {
        switch field.form {
        case .text, .day, .instant: JSONSchema.scalar
        case .texts: JSONSchema.texts
        case .severity:
            JSONSchema.anyOf(
                JSONSchema.described(JSONSchema.scalar, "A level of the framework's scale."),
                JSONSchema.list(of: JSONSchema.anyOf(JSONSchema.scalar, JSONSchema.type("object"))))
        case .choice(let words): JSONSchema.anyOf(JSONSchema.choice(words), JSONSchema.scalar)
        case .map(let keys, let isOpen): JSONSchema.object(keys.map { ($0, JSONSchema.texts) }, isOpen: isOpen)
        case .reasons:
            JSONSchema.anyOf(JSONSchema.map(of: JSONSchema.scalar), JSONSchema.texts, JSONSchema.list(of: JSONSchema.type("object")))
        case .entries(let keys):
            JSONSchema.list(of: JSONSchema.anyOf(JSONSchema.scalar, JSONSchema.object(keys.map { ($0, JSONSchema.texts) }, isOpen: true)))
        }
    }
}
