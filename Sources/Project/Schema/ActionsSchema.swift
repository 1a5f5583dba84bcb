import Diagnostics
import History
import Incidents

/// The schema of `/api/actions.json` and of `lookback actions --format json`: a list of promises.
package enum ActionsSchema {
    package static var value: JSONValue {
        let optionalString = JSONSchema.type("string", "null")
        let promise = JSONSchema.closed([
            ("id", JSONSchema.string), ("incident", JSONSchema.string), ("url", JSONSchema.string), ("title", JSONSchema.string),
            ("date", JSONSchema.optionalDay), ("severity", optionalString), ("services", JSONSchema.strings), ("path", JSONSchema.string),
            ("line", JSONSchema.integer), ("text", JSONSchema.string),
            ("type", JSONSchema.choice(ActionItem.Facet.allCases.map(\.rawValue), orNull: true)), ("owner", optionalString),
            ("due", JSONSchema.optionalDay), ("status", JSONSchema.choice(ActionItem.Status.allCases.map(\.rawValue))),
            ("overdue", JSONSchema.boolean), ("done", JSONSchema.optionalDay),
            ("source", JSONSchema.described(JSONSchema.string, "who says so: the document, git or a tracker")),
            ("age", JSONSchema.described(JSONSchema.type("integer", "null"), "days since it was promised, while it is owed")),
            ("ticket", optionalString),
        ])
        return JSONSchema.document(title: "Promises", [("type", .string("array")), ("items", promise)])
    }
}
