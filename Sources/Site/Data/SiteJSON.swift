import Diagnostics
import History
import Incidents

/// The site's data files.
extension SiteData {
    /// One incident on one line.
    func record(of incident: Incident) -> [UInt8] {
        var json = JSONWriter(capacity: Self.usualRecordSize)
        IncidentJSON.write(incident, similar: analysis.similar(to: incident.id), to: &json)
        return json.bytes
    }

    private static let usualRecordSize = 12 * 1024

    var actionsJSON: [UInt8] {
        Self.lines(
            promises.compactMap { promise in
                guard let place = place(id: promise.incidentID) else { return nil }
                var json = JSONWriter(capacity: 512)
                PromiseJSON.write(promise, incidents[place], today: today, to: &json)
                return json.bytes
            })
    }

    /// The families of recurring incidents, worst first, each recurrence with its verdict.
    var recurrenceJSON: [UInt8] {
        let families = analysis.recurrence.families.map { family in
            JSONValue.object([
                ("id", .string(family.id)), ("incidents", .strings(family.incidents)), ("causes", .strings(family.causes)),
                ("services", .strings(family.services)), ("intervals", .array(family.intervals.map(JSONValue.integer))),
                (
                    "recurrences",
                    .array(
                        family.recurrences.map { recurrence in
                            .object([
                                ("later", .string(recurrence.later)), ("earlier", .string(recurrence.earlier)),
                                ("verdict", .string(recurrence.verdict.rawValue)), ("interval", .optional(recurrence.interval)),
                                ("promises", .strings(recurrence.promises.map(\.promise.action.id))),
                            ])
                        })
                ),
            ])
        }
        return Array((JSONValue.array(families).pretty + "\n").utf8)
    }

    var metricsJSON: [UInt8] {
        Array((StatisticsJSON.value(of: statistics.value, analysis.register, today: today).pretty + "\n").utf8)
    }

    var robots: String {
        guard settings.audience == .public else { return "User-agent: *\nDisallow: /\n" }
        return "User-agent: *\nAllow: /\n" + (settings.baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? "")
    }

    /// An array with one element a line.
    private static func lines(_ elements: [[UInt8]]) -> [UInt8] {
        guard !elements.isEmpty else { return Array("[]\n".utf8) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(elements.reduce(8) { $0 + $1.count + 2 })
        bytes += "[\n".utf8
        for (place, element) in elements.enumerated() {
            if place > 0 { bytes += [0x2C, 0x0A] }
            bytes += element
        }
        bytes += "\n]\n".utf8
        return bytes
    }
}

extension Feed {
    /// JSON Feed 1.1.
    var json: [UInt8] {
        var json = JSONWriter(isPretty: true)
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", title)
            json.member("description", subtitle)
            // These must be whole addresses: a site that does not know its own leaves them out.
            if isAbsolute {
                json.member("home_page_url", home)
                json.member("feed_url", home + "feed.json")
            }
            json.member("items", array: { json in for entry in entries { entry.write(to: &json) } })
        }
        return json.bytes + [0x0A]
    }
}

extension FeedEntry {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("url", href)
            json.member("title", title)
            json.member("content_html", Feed.asHTML(summary))
            json.member("date_published", published)
            json.member("date_modified", updated)
            json.member("tags", categories)
        }
    }
}
