import Diagnostics
import Incidents

/// The public data of one incident: contract 7. Times are UTC RFC 3339, durations seconds, absent is null, lists are never null.
package enum IncidentJSON {
    /// - Parameter similar: earlier incidents like this one, most alike first.
    package static func write(_ incident: Incident, similar: [SimilarIncident], to json: inout JSONWriter) {
        json.object { json in
            writeFacts(of: incident, to: &json)
            write(incident.milestones, to: &json)
            json.member("sections", array: { json in for section in incident.sections { write(section, to: &json) } })
            json.member("timeline", array: { json in for entry in incident.timeline.entries { write(entry, to: &json) } })
            json.member("whys", array: { json in for chain in incident.whys { write(chain, to: &json) } })
            json.member("actions", array: { json in for action in incident.actions { write(action, to: &json) } })
            json.member("recurrenceOf", incident.recurrenceOf.map(\.value))
            json.member("related", incident.related.map(\.value))
            json.member("similar", array: { json in for hit in similar { json.value(hit.json) } })
            json.member("unknowns", array: { json in for unknown in incident.unknowns { write(unknown, to: &json) } })
            json.member(
                "roles",
                object: { json in
                    for (role, people) in incident.roles.sorted(by: { $0.key < $1.key }) {
                        json.member(named: role)
                        json.strings(people)
                    }
                })
            json.member(
                "impact",
                object: { json in
                    for impact in incident.impact {
                        json.member(named: impact.key)
                        json.string(impact.text)
                    }
                })
            json.member("inferred", incident.inferred)
        }
    }

    private static func writeFacts(of incident: Incident, to json: inout JSONWriter) {
        json.member("id", incident.id)
        json.member("path", incident.path)
        json.member("url", SiteAddress.page(ofIncident: incident.id))
        json.member("title", incident.title)
        json.member("date", incident.date?.description)
        json.member("severity")
        if let severity = incident.severity { write(severity, to: &json) } else { json.null() }
        json.member("status", incident.status.rawValue)
        json.member("framework", incident.framework)
        json.member("summary", incident.summary)
        json.member("services", incident.services)
        json.member("teams", incident.teams)
        json.member("tags", incident.tags)
        json.member("rootCauses", incident.rootCauses)
        json.member("trigger", incident.trigger)
        json.member("contributingFactors", incident.contributingFactors)
        json.member("customers", incident.customers)
        json.member("audience", incident.audience.rawValue)
    }

    private static func write(_ severity: Severity, to json: inout JSONWriter) {
        json.object { json in
            json.member("level", severity.level)
            json.member("rank", severity.rank)
            json.member("note", severity.note)
            json.member("written", severity.written)
        }
    }

    private static func write(_ milestones: Milestones, to json: inout JSONWriter) {
        json.member(
            "milestones",
            object: { json in
                for name in Milestones.Name.allCases {
                    let milestone = milestones[name]
                    if name == .investigating, milestone == nil { continue }
                    json.member(named: name.rawValue)
                    if let milestone { json.string(milestone.at.description) } else { json.null() }
                }
            })
        json.member(
            "durations",
            object: { json in
                json.member("detect", milestones.seconds(to: .detected))
                json.member("acknowledge", milestones.seconds(to: .acknowledged))
                json.member("mitigate", milestones.seconds(to: .mitigated))
                json.member("resolve", milestones.seconds(to: .resolved))
            })
    }

    /// Nothing for one that no framework knows.
    private static func write(_ section: Section, to json: inout JSONWriter) {
        guard let id = section.id else { return }
        json.object { json in
            json.member("id", id.rawValue)
            json.member("heading", section.heading)
            json.member("line", section.line)
        }
    }

    private static func write(_ entry: TimelineEntry, to json: inout JSONWriter) {
        json.object { json in
            json.member("line", entry.line)
            json.member("at", entry.at?.description)
            json.member("precision", entry.precision?.rawValue)
            json.member("until", entry.until?.description)
            json.member("approximate", entry.isApproximate)
            json.member("kind", entry.kind.rawValue)
            json.member("text", entry.text)
            json.member("written", entry.written)
        }
    }

    private static func write(_ chain: WhyChain, to json: inout JSONWriter) {
        json.object { json in
            json.member("problem", chain.problem)
            json.member(
                "answers",
                array: { json in
                    for answer in chain.answers {
                        json.object { json in
                            json.member("line", answer.line)
                            json.member("text", answer.text)
                        }
                    }
                })
        }
    }

    private static func write(_ action: ActionItem, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", action.id)
            json.member("line", action.line)
            json.member("text", action.text)
            json.member("type", action.type?.rawValue)
            json.member("owner", action.owner)
            json.member("due", action.due?.description)
            json.member("status", action.status.rawValue)
            json.member("ticket", action.ticket)
        }
    }

    private static func write(_ unknown: Unknown, to json: inout JSONWriter) {
        json.object { json in
            json.member("question", unknown.question)
            json.member("answer", unknown.answer)
        }
    }
}
