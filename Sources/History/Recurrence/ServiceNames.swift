import Incidents

/// The names of services as they are compared: "Checkout" and `checkout` are one service.
struct ServiceNames {
    private var keys: [String: String] = [:]

    /// The key of a name, made once.
    mutating func key(_ name: String) -> String {
        if let known = keys[name] { return known }
        let key = NameKey.of(name)
        keys[name] = key
        return key
    }

    /// Those of the names that another list has as well.
    mutating func shared(_ names: [String], with others: [String]) -> [String] {
        let known = Set(others.map { key($0) })
        return names.filter { known.contains(key($0)) }
    }
}
