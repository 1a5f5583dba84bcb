import Incidents

/// All incidents of a project, newest first.
package struct History: Sendable {
    package let incidents: [Incident]
    /// For each incident its place in the list that the history was made from.
    package let origins: [Int]
    /// For each incident the moment by which it is ordered.
    let moments: [Int]
    private let indexByID: [String: Int]

    package init(_ incidents: [Incident]) {
        let moments = incidents.map(Self.moment)
        let order = incidents.indices.sorted { left, right in
            guard moments[left] == moments[right] else { return moments[left] > moments[right] }
            return (incidents[left].id, incidents[left].path) < (incidents[right].id, incidents[right].path)
        }
        let sorted = order.map { incidents[$0] }
        self.incidents = sorted
        origins = order
        self.moments = order.map { moments[$0] }
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
