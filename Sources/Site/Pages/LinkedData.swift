import Diagnostics
import Incidents

/// What a page tells search engines, in the vocabulary of schema.org as JSON-LD.
enum LinkedData {
    /// An incident is a technical article; it was published when the incident began to be told.
    static func article(about incident: Incident, description: String, in data: SiteData) -> TrustedHTML {
        let base = data.settings.baseURL
        var json = JSONWriter(capacity: 1024)
        json.object { json in
            json.member("@context", "https://schema.org")
            json.member("@type", "TechArticle")
            json.member("headline", incident.title)
            json.member("description", description)
            json.member("identifier", incident.id)
            json.member("inLanguage", data.words.language)
            if let day = incident.day { json.member("datePublished", day.description) }
            if let base { json.member("url", base + PagePath.incident(incident.id).url) }
            let keywords = [Facet.Kind.severity, .causes, .services, .tags].flatMap { data.titles(of: incident, $0) }
            if !keywords.isEmpty { json.member("keywords", keywords) }
            json.member("isPartOf", object: { json in describeSite(data.settings, to: &json) })
        }
        return TrustedHTML(json: json)
    }

    /// The history as a whole, with its search where the site knows its address.
    static func website(_ data: SiteData) -> TrustedHTML {
        var json = JSONWriter()
        json.object { json in
            json.member("@context", "https://schema.org")
            describeSite(data.settings, to: &json)
            guard let base = data.settings.baseURL else { return }
            json.member(
                "potentialAction",
                object: { json in
                    json.member("@type", "SearchAction")
                    json.member("target", base + PagePath.search.url + "?q={query}")
                    json.member("query-input", "required name=query")
                })
        }
        return TrustedHTML(json: json)
    }

    private static func describeSite(_ settings: SiteSettings, to json: inout JSONWriter) {
        json.member("@type", "WebSite")
        json.member("name", settings.title)
        if let base = settings.baseURL { json.member("url", base) }
    }
}
