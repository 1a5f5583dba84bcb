import ArgumentParser
import History
import Incidents

/// The orders `list` knows; a leading `-` reverses one.
struct IncidentOrder: ExpressibleByArgument {
    enum Key: String, CaseIterable { case date, severity, status, duration, title, id, openActions = "open-actions" }

    private let key: Key
    private let isReversed: Bool

    init?(argument: String) {
        guard let key = Key(rawValue: argument.hasPrefix("-") ? String(argument.dropFirst()) : argument) else { return nil }
        (self.key, isReversed) = (key, argument.hasPrefix("-"))
    }

    static var allValueStrings: [String] { Key.allCases.map(\.rawValue) }

    /// Newest first where the key says nothing; unknown values last in either direction.
    func sorted(_ incidents: [Incident]) -> [Incident] {
        switch key {
        case .date: sorted(incidents) { $0.date?.daysSinceEpoch }
        case .severity: sorted(incidents) { $0.severity?.rank }
        case .status: sorted(incidents) { Status.allCases.firstIndex(of: $0.status) }
        case .duration: sorted(incidents) { $0.milestones.seconds(to: .resolved).map { -$0 } }
        case .openActions: sorted(incidents) { incident in -incident.actions.count { !$0.status.isSettled } }
        case .title: sorted(incidents) { $0.title.lowercased() }
        case .id: sorted(incidents) { $0.id }
        }
    }

    private func sorted<Value: Comparable>(_ incidents: [Incident], by value: (Incident) -> Value?) -> [Incident] {
        let keyed = incidents.enumerated().map { (place: $0.offset, value: value($0.element), incident: $0.element) }
        return keyed.sorted { left, right in
            switch (left.value, right.value) {
            case (let a?, let b?) where a != b: isReversed ? a > b : a < b
            case (nil, _?): false
            case (_?, nil): true
            default: left.place < right.place
            }
        }.map(\.incident)
    }
}
