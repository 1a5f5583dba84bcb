import Diagnostics
import Incidents

/// The incidents that somebody may have meant by an id that none has: the nearest in spelling, else those whose ids begin with it, or have it
/// behind their day.
enum NearbyIncidents {
    /// More are not named.
    private static let most = 3

    /// `did you mean "2024-05-01-outage"?`, else where all of them are listed.
    static func hint(for typed: String, among ids: [String]) -> String {
        let found = find(typed, among: ids).map { "\"\($0)\"" }
        return found.isEmpty ? "lookback list --format ids shows them" : "did you mean \(found.joined(separator: " or "))?"
    }

    private static func find(_ typed: String, among ids: [String]) -> [String] {
        let slug = IncidentID.slug(reference: typed)
        if let near = NearMiss.best(for: slug, among: ids) { return [near] }
        guard slug.utf8.count > 2 else { return [] }
        let beginning = ids.filter { $0.hasPrefix(slug) }
        return Array((beginning.isEmpty ? ids.filter { $0.contains("-" + slug) } : beginning).prefix(most))
    }
}
