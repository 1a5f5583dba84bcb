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
        let chronology = Chronology(incidents)
        let order = chronology.order
        let sorted = order.map { incidents[$0] }
        self.incidents = sorted
        origins = order
        moments = order.map { chronology.moments[$0] }
        indexByID = Dictionary(sorted.indices.map { (sorted[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: String) -> Incident? { indexByID[id].map { incidents[$0] } }

    /// Where an incident stands in `incidents`.
    func place(of id: String) -> Int? { indexByID[id] }

    /// Whether an incident began later than another beyond doubt; those of one day without times are not later than each other.
    package static func isLater(_ other: Incident, than incident: Incident) -> Bool { Chronology.isLater(other, than: incident) }

    /// Seconds since the epoch by which incidents are ordered: the start, else the day, else the distant past.
    package static func moment(of incident: Incident) -> Int {
        incident.milestones[.started]?.at.secondsSinceEpoch ?? incident.date.map { $0.daysSinceEpoch * 86_400 } ?? .min
    }
}
