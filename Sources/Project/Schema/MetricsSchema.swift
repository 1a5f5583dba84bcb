import Diagnostics
import History

/// The schema of `/api/metrics.json` and of `lookback stats --format json`. Durations are seconds.
package enum MetricsSchema {
    package static var value: JSONValue {
        JSONSchema.document(title: "Figures", JSONSchema.members(members, isOpen: false, required: members.map(\.0)))
    }

    private static let optionalNumber = JSONSchema.type("number", "null")

    private static var members: [(String, JSONValue)] {
        [
            ("incidents", JSONSchema.integer), ("first", JSONSchema.optionalDay), ("last", JSONSchema.optionalDay),
            (
                "yearOverYear",
                JSONSchema.closed([
                    ("recent", JSONSchema.integer), ("before", JSONSchema.integer), ("enough", JSONSchema.boolean),
                    ("p", JSONSchema.described(optionalNumber, "how often chance alone makes such a difference")),
                    ("sentence", JSONSchema.string),
                ])
            ),
            ("all", group), ("by", JSONSchema.map(of: JSONSchema.list(of: group))),
            ("detectedBy", JSONSchema.list(of: JSONSchema.closed([("source", JSONSchema.string), ("count", JSONSchema.integer)]))),
            (
                "actionTypesByCause",
                JSONSchema.list(
                    of: JSONSchema.closed([
                        ("cause", JSONSchema.string),
                        ("types", JSONSchema.list(of: JSONSchema.closed([("type", JSONSchema.string), ("count", JSONSchema.integer)]))),
                    ]))
            ),
            (
                "timeByCause",
                JSONSchema.list(
                    of: JSONSchema.closed([
                        ("cause", JSONSchema.string), ("incidents", JSONSchema.integer), ("seconds", JSONSchema.integer),
                    ]))
            ),
            ("promises", promises),
        ]
    }

    private static var promises: JSONValue {
        let integer = JSONSchema.integer
        let type = JSONSchema.closed([
            ("type", JSONSchema.type("string", "null")), ("made", integer), ("kept", integer), ("dropped", integer), ("open", integer),
            ("overdue", integer),
        ])
        let level = JSONSchema.closed([
            ("day", JSONSchema.optionalDay), ("open", integer), ("overdue", integer), ("made", integer), ("settled", integer),
        ])
        return JSONSchema.closed([
            ("types", JSONSchema.list(of: type)),
            ("burnDown", JSONSchema.described(JSONSchema.list(of: level), "what was owed at the end of each day shown")),
        ])
    }

    private static var group: JSONValue {
        let interval = JSONSchema.anyOf(JSONSchema.list(of: JSONSchema.type("number")), JSONSchema.type("null"))
        let measure = JSONSchema.closed([
            ("measure", JSONSchema.string), ("n", JSONSchema.integer), ("enough", JSONSchema.boolean), ("median", optionalNumber),
            ("interval", JSONSchema.described(interval, "95 % interval of the median")), ("p25", optionalNumber), ("p75", optionalNumber),
            ("p90", optionalNumber),
        ])
        return JSONSchema.closed([
            ("key", JSONSchema.string), ("count", JSONSchema.integer),
            ("interval", JSONSchema.described(interval, "95 % interval that chance leaves the count")),
            ("seconds", JSONSchema.described(JSONSchema.type("integer", "null"), "altogether; null where no duration is known")),
            ("measures", JSONSchema.list(of: measure)),
        ])
    }
}
