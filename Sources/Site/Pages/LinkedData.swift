import Diagnostics
import Incidents

/// What a page tells search engines, in the vocabulary of schema.org as JSON-LD.
enum LinkedData {
    /// An incident is a technical article; it was published when the incident began to be told.
    static func article(about incident: Incident, description: String, in data: SiteData) -> TrustedHTML {
        let base = data.settings.baseURL
        var members: [(String, JSONValue)] = [
            ("@context", .string("https://schema.org")), ("@type", .string("TechArticle")), ("headline", .string(incident.title)),
            ("description", .string(description)), ("identifier", .string(incident.id)), ("inLanguage", .string(data.words.language)),
        ]
        if let day = incident.day { members.append(("datePublished", .string(day.description))) }
        if let base { members.append(("url", .string(base + PagePath.incident(incident.id).url))) }
        let keywords = [Facet.Kind.severity, .causes, .services, .tags].flatMap { data.titles(of: incident, $0) }
        if !keywords.isEmpty { members.append(("keywords", .strings(keywords))) }
        members.append(("isPartOf", .object(site(data.settings))))
        return TrustedHTML(json: .object(members))
    }

    /// The history as a whole, with its search where the site knows its address.
    static func website(_ data: SiteData) -> TrustedHTML {
        var members = [("@context", JSONValue.string("https://schema.org"))] + site(data.settings)
        if let base = data.settings.baseURL {
            let search = JSONValue.object([
                ("@type", .string("SearchAction")), ("target", .string(base + PagePath.search.url + "?q={query}")),
                ("query-input", .string("required name=query")),
            ])
            members.append(("potentialAction", search))
        }
        return TrustedHTML(json: .object(members))
    }

    private static func site(_ settings: SiteSettings) -> [(String, JSONValue)] {
        [("@type", .string("WebSite")), ("name", .string(settings.title))]
            + (settings.baseURL.map { [("url", .string($0))] } ?? [])
    }
}
