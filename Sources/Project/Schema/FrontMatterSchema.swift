import Diagnostics
import Incidents

/// The schema of an incident's front matter, made from the table of fields by which it is read.
///
/// Keys and the words of a fixed list are matched without regard to case, `-`, `_` and spaces: `properties` and `enum` have the plain spellings,
/// for editors to complete, and patterns all others. Other keys are allowed, since site generators have their own.
package enum FrontMatterSchema {
    package static var value: JSONValue {
        let properties = IncidentField.allCases.flatMap { field in
            [(field.rawValue, JSONSchema.described(schema(of: field), field.meaning))]
                + field.aliases.map { ($0, JSONSchema.described(reference(to: field), "Another spelling of \(field.rawValue).")) }
        }
        let spellings = IncidentField.allCases.map { (JSONSchema.spelled([$0.rawValue] + $0.aliases), reference(to: $0)) }
        return JSONSchema.document(
            title: "Front matter of an incident",
            [("type", .string("object")), ("properties", .object(properties)), ("patternProperties", .object(spellings))])
    }

    private static func reference(to field: IncidentField) -> JSONValue { JSONSchema.reference("#/properties/\(field.rawValue)") }

    private static func schema(of field: IncidentField) -> JSONValue {
        switch field.form {
        case .text: JSONSchema.scalar
        case .day, .instant: JSONSchema.time
        case .texts: JSONSchema.texts
        case .severity:
            JSONSchema.anyOf(
                JSONSchema.described(JSONSchema.scalar, "A level of the framework's scale."),
                JSONSchema.list(of: JSONSchema.anyOf(JSONSchema.value, change)))
        case .choice(let words): JSONSchema.words(words, or: field.choices)
        case .map(let keys, let isOpen): map(field, keys, isOpen: isOpen)
        case .reasons:
            JSONSchema.anyOf(JSONSchema.type("object"), JSONSchema.scalar, list(orMap: JSONSchema.type("object")))
        case .entries:
            JSONSchema.anyOf(JSONSchema.scalar, list(orMap: field == .actions ? action : unknown))
        }
    }

    private static func list(orMap map: JSONValue) -> JSONValue { JSONSchema.list(of: JSONSchema.anyOf(JSONSchema.scalar, map)) }

    /// A dated change of the severity: `{at: 2026-03-14 09:12, level: P1, note: why}` or `2026-03-14 09:12: P1`.
    private static var change: JSONValue {
        let one = JSONValue.object([("maxProperties", .integer(1)), ("additionalProperties", JSONSchema.value)])
        return .object([("type", .string("object")), ("anyOf", .array([JSONSchema.has(IncidentField.levelKeys), one]))])
    }

    private static func map(_ field: IncidentField, _ keys: [String], isOpen: Bool) -> JSONValue {
        switch field {
        case .milestones:
            return JSONSchema.map(keys.map { ($0, IncidentField(rawValue: $0)?.aliases ?? [], JSONSchema.time) }, isOpen: isOpen)
        case .impact:
            return JSONSchema.map(
                keys.map { ($0, [], impact($0)) }, isOpen: isOpen, also: [("additionalProperties", JSONSchema.texts)])
        default:
            return JSONSchema.map(
                keys.map { ($0, [], JSONSchema.texts) }, isOpen: isOpen, also: [("additionalProperties", JSONSchema.texts)])
        }
    }

    /// What was done to data, and an answer, are known by their first word.
    private static func impact(_ key: String) -> JSONValue {
        let words: [String]
        switch key {
        case "data": words = IncidentField.dataImpacts + ["no"]
        case "slo_breached", "customer_visible": words = IncidentField.impactAnswers
        default: return JSONSchema.texts
        }
        let first = JSONSchema.anyOf(JSONSchema.beginning(words), JSONSchema.type("boolean", "null"))
        let list = JSONValue.object([("type", .string("array")), ("prefixItems", .array([first])), ("items", JSONSchema.scalar)])
        return JSONSchema.anyOf(first, list)
    }

    private static var action: JSONValue {
        let named = IncidentField.actionSpellings.filter { ["text", "ticket"].contains($0.key) }.flatMap { [$0.key] + $0.aliases }
        return JSONSchema.map(
            IncidentField.actionSpellings.map { ($0.key, $0.aliases, $0.key == "type" ? type : JSONSchema.texts) }, isOpen: false,
            also: [("allOf", .array([JSONSchema.type("object"), JSONSchema.has(named)]))])
    }

    private static var type: JSONValue {
        let facet = JSONSchema.words(ActionItem.Facet.allCases.map(\.rawValue))
        return JSONSchema.anyOf(facet, JSONSchema.list(of: facet))
    }

    private static var unknown: JSONValue {
        let isNoQuestion = JSONValue.object([
            ("maxProperties", .integer(1)), ("minProperties", .integer(1)), ("not", JSONSchema.has(["answer"])),
        ])
        let forms = JSONValue.array([JSONSchema.has(["question"]), isNoQuestion])
        return .object([("type", .string("object")), ("anyOf", forms)])
    }
}
