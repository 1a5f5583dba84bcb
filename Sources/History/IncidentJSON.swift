import Diagnostics
import Incidents

/// The public data of one incident: contract 7. Times are UTC RFC 3339, durations seconds, absent is null, lists are never null.
package enum IncidentJSON {
    /// - Parameter similar: earlier incidents like this one, most alike first.
    package static func value(of incident: Incident, similar: JSONValue) -> JSONValue {
        .object([
            ("id", .string(incident.id)), ("path", .string(incident.path)),
            ("url", .string(SiteAddress.page(ofIncident: incident.id))), ("title", .string(incident.title)),
            ("date", .optional(incident.date?.description)), ("severity", severity(incident.severity)),
            ("status", .string(incident.status.rawValue)), ("framework", .string(incident.framework)),
            ("summary", .string(incident.summary)),
            ("services", .strings(incident.services)), ("teams", .strings(incident.teams)), ("tags", .strings(incident.tags)),
            ("rootCauses", .strings(incident.rootCauses)), ("trigger", .optional(incident.trigger)),
            ("contributingFactors", .strings(incident.contributingFactors)), ("customers", .strings(incident.customers)),
            ("audience", .string(incident.audience.rawValue)), ("milestones", milestones(incident.milestones)),
            ("durations", durations(incident.milestones)),
            ("sections", .array(incident.sections.compactMap(section))), ("timeline", .array(incident.timeline.entries.map(entry))),
            ("whys", .array(incident.whys.map(chain))), ("actions", .array(incident.actions.map(action))),
            ("recurrenceOf", .strings(incident.recurrenceOf.map(\.value))), ("related", .strings(incident.related.map(\.value))),
            ("similar", similar), ("unknowns", .array(incident.unknowns.map(unknown))), ("roles", roles(incident.roles)),
            ("impact", .object(incident.impact.map { ($0.key, .string($0.text)) })), ("inferred", .strings(incident.inferred)),
        ])
    }

    private static func severity(_ severity: Severity?) -> JSONValue {
        guard let severity else { return .null }
        return .object([
            ("level", .optional(severity.level)), ("rank", .optional(severity.rank)), ("note", .optional(severity.note)),
            ("written", .string(severity.written)),
        ])
    }

    private static func milestones(_ milestones: Milestones) -> JSONValue {
        .object(
            Milestones.Name.allCases.filter { $0 != .investigating || milestones[$0] != nil }
                .map { ($0.rawValue, .optional(milestones[$0]?.at.description)) })
    }

    private static func durations(_ milestones: Milestones) -> JSONValue {
        .object([
            ("detect", .optional(milestones.seconds(to: .detected))), ("acknowledge", .optional(milestones.seconds(to: .acknowledged))),
            ("mitigate", .optional(milestones.seconds(to: .mitigated))), ("resolve", .optional(milestones.seconds(to: .resolved))),
        ])
    }

    private static func section(_ section: Section) -> JSONValue? {
        guard let id = section.id else { return nil }
        return .object([("id", .string(id.rawValue)), ("heading", .string(section.heading)), ("line", .integer(section.line))])
    }

    private static func entry(_ entry: TimelineEntry) -> JSONValue {
        .object([
            ("line", .integer(entry.line)), ("at", .optional(entry.at?.description)), ("precision", .optional(entry.precision?.rawValue)),
            ("until", .optional(entry.until?.description)), ("approximate", .bool(entry.isApproximate)),
            ("kind", .string(entry.kind.rawValue)),
            ("text", .string(entry.text)), ("written", .string(entry.written)),
        ])
    }

    private static func chain(_ chain: WhyChain) -> JSONValue {
        .object([
            ("problem", .optional(chain.problem)),
            ("answers", .array(chain.answers.map { .object([("line", .integer($0.line)), ("text", .string($0.text))]) })),
        ])
    }

    private static func action(_ action: ActionItem) -> JSONValue {
        .object([
            ("id", .string(action.id)), ("line", .integer(action.line)), ("text", .string(action.text)),
            ("type", .optional(action.type?.rawValue)), ("owner", .optional(action.owner)), ("due", .optional(action.due?.description)),
            ("status", .string(action.status.rawValue)), ("ticket", .optional(action.ticket)),
        ])
    }

    private static func unknown(_ unknown: Unknown) -> JSONValue {
        .object([("question", .string(unknown.question)), ("answer", .optional(unknown.answer))])
    }

    private static func roles(_ roles: [String: [String]]) -> JSONValue {
        .object(roles.keys.sorted().map { ($0, .strings(roles[$0] ?? [])) })
    }
}
