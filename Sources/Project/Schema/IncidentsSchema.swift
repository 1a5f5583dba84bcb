import Diagnostics
import Incidents

/// The schema of `/api/incidents.json` and of `lookback list --format json`: a list of incidents as Lookback read them.
package enum IncidentsSchema {
    package static var value: JSONValue {
        JSONSchema.document(title: "Incidents", [("type", .string("array")), ("items", incident)])
    }

    private static let string = JSONSchema.string
    private static let strings = JSONSchema.strings
    private static let integer = JSONSchema.integer
    private static let optionalString = JSONSchema.type("string", "null")
    private static let optionalInteger = JSONSchema.type("integer", "null")
    private static let optionalDay = JSONSchema.optionalDay
    private static let optionalInstant = JSONSchema.pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")

    private static var incident: JSONValue {
        JSONSchema.closed([
            ("id", string), ("path", string), ("url", string), ("title", string), ("date", optionalDay), ("severity", severity),
            ("status", JSONSchema.choice(Status.allCases.map(\.rawValue))), ("framework", string), ("summary", string),
            ("services", strings), ("teams", strings), ("tags", strings), ("rootCauses", strings), ("trigger", optionalString),
            ("contributingFactors", strings), ("customers", strings), ("audience", JSONSchema.choice(Audience.allCases.map(\.rawValue))),
            ("milestones", milestones),
            ("durations", JSONSchema.closed(["detect", "acknowledge", "mitigate", "resolve"].map { ($0, optionalInteger) })),
            ("sections", JSONSchema.list(of: JSONSchema.closed([("id", string), ("heading", string), ("line", integer)]))),
            ("timeline", JSONSchema.list(of: entry)), ("whys", JSONSchema.list(of: chain)), ("actions", JSONSchema.list(of: action)),
            ("recurrenceOf", strings), ("related", strings), ("similar", JSONSchema.list(of: similar)),
            ("unknowns", JSONSchema.list(of: JSONSchema.closed([("question", string), ("answer", optionalString)]))),
            ("roles", JSONSchema.map(of: strings)), ("impact", JSONSchema.map(of: string)), ("inferred", strings),
        ])
    }

    private static var severity: JSONValue {
        let ranked = JSONSchema.object(
            [("level", optionalString), ("rank", optionalInteger), ("note", optionalString), ("written", string)],
            required: ["level", "rank", "note", "written"])
        return JSONSchema.anyOf(JSONSchema.type("null"), ranked)
    }

    private static var milestones: JSONValue {
        let names = Milestones.Name.allCases.map(\.rawValue)
        return JSONSchema.object(
            names.map { ($0, optionalInstant) }, required: names.filter { $0 != Milestones.Name.investigating.rawValue })
    }

    private static var entry: JSONValue {
        JSONSchema.closed([
            ("line", integer), ("at", optionalInstant), ("precision", JSONSchema.choice(["second", "minute", "day"], orNull: true)),
            ("until", optionalInstant), ("approximate", JSONSchema.type("boolean")), ("kind", string), ("text", string),
            ("written", string),
        ])
    }

    private static var chain: JSONValue {
        JSONSchema.closed([
            ("problem", optionalString), ("answers", JSONSchema.list(of: JSONSchema.closed([("line", integer), ("text", string)]))),
        ])
    }

    private static var action: JSONValue {
        JSONSchema.closed([
            ("id", string), ("line", integer), ("text", string),
            ("type", JSONSchema.choice(ActionItem.Facet.allCases.map(\.rawValue), orNull: true)), ("owner", optionalString),
            ("due", optionalDay), ("status", JSONSchema.choice(ActionItem.Status.allCases.map(\.rawValue))), ("ticket", optionalString),
        ])
    }

    private static var similar: JSONValue {
        JSONSchema.closed([("id", string), ("score", JSONSchema.type("number")), ("evidence", strings)])
    }
}
