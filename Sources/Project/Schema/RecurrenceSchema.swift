import Diagnostics
import History

/// The schema of `/api/recurrence.json`: families of incidents that are one failure, worst first.
package enum RecurrenceSchema {
    package static var value: JSONValue {
        let recurrence = JSONSchema.closed([
            ("later", JSONSchema.string), ("earlier", JSONSchema.string),
            (
                "verdict",
                JSONSchema.described(
                    JSONSchema.choice(Recurrence.Verdict.allCases.map(\.rawValue)),
                    "what had become of the earlier promises when it came back")
            ),
            ("interval", JSONSchema.described(JSONSchema.type("integer", "null"), "days between the two")),
            ("promises", JSONSchema.described(JSONSchema.strings, "ids of the earlier promises")),
        ])
        let family = JSONSchema.closed([
            (
                "id",
                JSONSchema.described(
                    JSONSchema.string, "the id of its first incident; behind it ~ and a number where an earlier family begins with the same"
                )
            ),
            (
                "incidents",
                JSONSchema.described(JSONSchema.strings, "ids, oldest first; an incident of two causes may stand in two families")
            ),
            ("causes", JSONSchema.described(JSONSchema.strings, "what it is about")), ("services", JSONSchema.strings),
            ("intervals", JSONSchema.described(JSONSchema.list(of: JSONSchema.integer), "days between one and the next")),
            ("recurrences", JSONSchema.list(of: recurrence)),
        ])
        return JSONSchema.document(title: "Recurrence", [("type", .string("array")), ("items", family)])
    }
}
