import Incidents

/// All incidents of a project, newest first.
package struct History: Sendable {
    package let incidents: [Incident]
    private let indexByID: [String: Int]

    package init(_ incidents: [Incident]) {
        let sorted = incidents.sorted { left, right in
            let (a, b) = (Self.moment(of: left), Self.moment(of: right))
            return a == b ? (left.id, left.path) < (right.id, right.path) : a > b
        }
        self.incidents = sorted
        indexByID = Dictionary(sorted.indices.map { (sorted[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: String) -> Incident? { indexByID[id].map { incidents[$0] } }

    /// Where an incident stands in `incidents`.
    func place(of id: String) -> Int? { indexByID[id] }

    /// Seconds since the epoch by which incidents are ordered: the start, else the day, else the distant past.
    package static func moment(of incident: Incident) -> Int {
        incident.milestones[.started]?.at.secondsSinceEpoch ?? incident.date.map { $0.daysSinceEpoch * 86_400 } ?? .min
    }
}
