import Diagnostics
import History
import Incidents

/// The site's data files.
extension SiteData {
    /// One incident on one line.
    func record(of incident: Incident) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.usualRecordSize)
        let similar = JSONValue.array(analysis.similar(to: incident.id).map(\.json))
        IncidentJSON.value(of: incident, similar: similar).write(to: &bytes)
        return bytes
    }

    private static let usualRecordSize = 12 * 1024

    var actionsJSON: [UInt8] {
        Self.lines(
            promises.compactMap { promise in
                guard let place = place(id: promise.incidentID) else { return nil }
                var bytes: [UInt8] = []
                PromiseJSON.value(of: promise, incidents[place], today: today).write(to: &bytes)
                return bytes
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
        let items = entries.map { entry in
            JSONValue.object([
                ("id", .string(entry.id)), ("url", .string(entry.href)), ("title", .string(entry.title)),
                ("content_html", .string(Feed.asHTML(entry.summary))), ("date_published", .string(entry.published)),
                ("date_modified", .string(entry.updated)), ("tags", .strings(entry.categories)),
            ])
        }
        var members: [(String, JSONValue)] = [
            ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(title)), ("description", .string(subtitle)),
        ]
        // These must be whole addresses: a site that does not know its own leaves them out.
        if isAbsolute {
            members += [("home_page_url", .string(home)), ("feed_url", .string(home + "feed.json"))]
        }
        return Array((JSONValue.object(members + [("items", .array(items))]).pretty + "\n").utf8)
    }
}
