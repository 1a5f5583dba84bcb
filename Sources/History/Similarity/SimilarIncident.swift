import Diagnostics

/// An earlier incident that is like another, and why.
package struct SimilarIncident: Sendable, Hashable {
    package let id: String
    /// 0 nothing in common … 1 and a little more for the same text and title.
    package let score: Double
    /// What they share, strongest first: causes, services.
    package let sharedCauses: [String]
    package let sharedServices: [String]
    /// The terms that weigh most in both.
    package let terms: [String]

    /// One line each, as shown to people: "same cause: dns", "terms: resolv.conf, nxdomain".
    package var evidence: [String] {
        var lines: [String] = []
        if !sharedCauses.isEmpty { lines.append("same cause: " + sharedCauses.joined(separator: ", ")) }
        if !sharedServices.isEmpty { lines.append("same service: " + sharedServices.joined(separator: ", ")) }
        if !terms.isEmpty { lines.append("terms: " + terms.joined(separator: ", ")) }
        return lines
    }

    /// The element of `similar` in contract 7.
    package var json: JSONValue {
        .object([("id", .string(id)), ("score", .number((score * 100).rounded() / 100)), ("evidence", .strings(evidence))])
    }
}
