import Incidents

/// The names of services as they are compared: "Checkout" and `checkout` are one service.
struct ServiceNames {
    private var slugs: [String: String] = [:]

    /// The slug of a name, made once.
    mutating func slug(_ name: String) -> String {
        if let known = slugs[name] { return known }
        let slug = IncidentID.slug(name)
        slugs[name] = slug
        return slug
    }

    /// Those of the names that another list has as well.
    mutating func shared(_ names: [String], with others: [String]) -> [String] {
        let known = Set(others.map { slug($0) })
        return names.filter { known.contains(slug($0)) }
    }
}
