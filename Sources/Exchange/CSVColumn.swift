import Markup

/// What a column of an export means, known by its header however that is cased and spaced.
enum CSVColumn: String, CaseIterable {
    case title, key, url, day, started, detected, acknowledged, mitigated, resolved
    case secondsToAcknowledge = "seconds to acknowledge"
    case secondsToResolve = "seconds to resolve"
    case severity, status, services, teams, tags, causes, summary, owner
    // Of our own export alone.
    case id, framework, recurrenceOf, rank, severityNote, path

    /// Whose export it is, where that matters.
    enum Dialect {
        case any, pagerDuty
        /// `lookback export --to csv`: what its columns mean is what they meant.
        case lookback
    }

    /// The columns that our own export has beside those of others, and in them something else.
    private static let ownHeaders: [(CSVColumn, String)] = [
        (.id, "id"), (.rank, "rank"), (.framework, "framework"), (.recurrenceOf, "recurrence_of"), (.path, "path"),
        (.severityNote, "severity_note"),
    ]

    /// Whose export it is, as its header tells.
    static func dialect(of header: [String]) -> Dialect {
        let names = Set(header.map(FrontMatterEntry.normalize))
        return ["id", "title", "rank", "framework", "recurrence_of", "path"].allSatisfy { names.contains(FrontMatterEntry.normalize($0)) }
            ? .lookback : .any
    }

    /// Headers that mean it, the plainest first.
    var headers: [String] { Self.headers[self] ?? [] }

    static let allHeaders = allCases.flatMap(\.headers)

    private static let headers: [CSVColumn: [String]] = [
        .title: "title,name,incident title,incident name,incident,headline,subject,short description",
        .key: "id,key,incident id,incident key,incident number,issue key,ticket,ticket id,number,uuid,reference",
        .url: "url,link,html url,permalink,ticket url,incident url,web url,shortlink",
        .day: "date,day,incident date,date of incident,occurred on",
        .started: """
        started,start,started at,start time,start date,started on,began,began at,begin,occurred at,occurred,impact started at,\
        incident start,outage start,opened,opened at,reported at,created,created at,created on,created date
        """,
        .detected: "detected,detected at,detected on,discovered,discovered at,identified at",
        .acknowledged: "acknowledged,acknowledged at,first acknowledged on,first acknowledged at,acknowledged on,acked at",
        .mitigated: "mitigated,mitigated at,mitigated on,monitoring at,stabilized at,fixed at",
        .resolved: """
        resolved,resolved at,resolved on,end,ended,ended at,end time,end date,restored,restored at,recovered at,closed,\
        closed at,closed on,finished
        """,
        .secondsToAcknowledge: "seconds to first ack,seconds to acknowledge",
        .secondsToResolve: "seconds to resolve",
        .severity: "severity,sev,severity level,incident severity,priority,priority name,impact,impact level",
        .status: "status,state,incident status,current status",
        .services: """
        services,service,service name,affected services,affected service,services affected,components,component,affected components,\
        affected,systems,system,affected systems,impacted services,product,products
        """,
        .teams: "teams,team,team name,owning team,assignment group",
        .tags: "tags,tag,labels,label,keywords",
        .causes: "root causes,root cause,causes,cause,cause category,root cause category,category,categories",
        .summary: "summary,description,details,incident summary,what happened,notes",
        .owner: "owner,assignee,assigned to,incident commander,commander,lead,incident lead",
    ].mapValues { list in list.split(separator: ",").map(String.init) }

    /// The column of each meaning: of several that mean the same, the one whose header is the plainest.
    static func places(in header: [String], of dialect: Dialect = .any) -> [CSVColumn: Int] {
        let names = header.map(FrontMatterEntry.normalize)
        var places: [CSVColumn: Int] = [:]
        for column in allCases {
            let place = column.headers.lazy.compactMap { names.firstIndex(of: FrontMatterEntry.normalize($0)) }.first
            if let place { places[column] = place }
        }
        if dialect == .lookback {
            places[.key] = nil
            for (column, name) in ownHeaders { places[column] = names.firstIndex(of: FrontMatterEntry.normalize(name)) }
        }
        // A description is the title of PagerDuty's report, and of any other where there is none.
        if places[.title] == nil { places[.title] = places.removeValue(forKey: .summary) }
        return places
    }
}
