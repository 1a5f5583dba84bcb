import Incidents

/// What a history says in figures: how often, how long, found by whom. Never a bare mean.
package struct Statistics: Sendable {
    /// A span of an incident's life that is measured.
    package enum Measure: String, Sendable, Hashable, CaseIterable {
        case detect, acknowledge, mitigate, resolve

        package func seconds(of incident: Incident) -> Int? {
            switch self {
            case .detect: incident.milestones.seconds(to: .detected)
            case .acknowledge: incident.milestones.seconds(to: .acknowledged)
            case .mitigate: incident.milestones.seconds(to: .mitigated)
            case .resolve: incident.milestones.seconds(to: .resolved)
            }
        }
    }

    /// What incidents are grouped by.
    package enum Grouping: String, Sendable, Hashable, CaseIterable {
        case severity, cause, service, quarter

        /// The groups an incident belongs to; "unstated" when it says nothing.
        package func keys(of incident: Incident) -> [String] {
            switch self {
            case .severity: [incident.severity?.level ?? "unstated"]
            case .cause: incident.rootCauses.isEmpty ? ["unstated"] : incident.rootCauses
            case .service: incident.services.isEmpty ? ["unstated"] : incident.services
            case .quarter: [incident.date.map { "\($0.year)-Q\(($0.month + 2) / 3)" } ?? "unstated"]
            }
        }
    }

    /// The figures of one group of incidents.
    package struct Group: Sendable {
        package let key: String
        package let count: PoissonCount
        private let distributions: [Measure: Distribution]
        /// Seconds of incident, from start to resolution, all together.
        package let totalSeconds: Int

        /// - Parameters:
        ///   - members: the places of its incidents in the history.
        ///   - seconds: of every incident of the history, in its order.
        fileprivate init(key: String, _ members: [Int], _ seconds: [Measure: [Int?]]) {
            self.key = key
            count = PoissonCount(members.count)
            distributions = seconds.mapValues { all in Distribution(members.compactMap { all[$0].map(Double.init) }) }
            totalSeconds = members.reduce(0) { $0 + (seconds[.resolve]?[$1] ?? 0) }
        }

        package func distribution(_ measure: Measure) -> Distribution { distributions[measure] ?? Distribution([]) }
    }

    package let history: History
    package let all: Group
    /// Each measure of every incident, in the order of the history.
    private let seconds: [Measure: [Int?]]
    /// Worked out when they are first asked for, as several figures are made from each.
    private let grouped: [Grouping: OnDemand<[Group]>]

    package init(_ history: History) {
        self.history = history
        let seconds = Dictionary(
            uniqueKeysWithValues: Measure.allCases.map { measure in (measure, history.incidents.map(measure.seconds)) })
        self.seconds = seconds
        all = Group(key: "all", Array(history.incidents.indices), seconds)
        grouped = Dictionary(
            uniqueKeysWithValues: Grouping.allCases.map { grouping in
                (grouping, OnDemand { Self.groups(of: history, seconds, by: grouping) })
            })
    }

    /// Groups by a key: quarters in time, severities by how grave they are, the rest by how many incidents they hold.
    package func groups(by grouping: Grouping) -> [Group] { grouped[grouping]?.value ?? [] }

    private static func groups(of history: History, _ seconds: [Measure: [Int?]], by grouping: Grouping) -> [Group] {
        var members: [String: (key: String, places: [Int])] = [:]
        var names = ServiceNames()
        for (place, incident) in history.incidents.enumerated() {
            for key in grouping.keys(of: incident) {
                let name = grouping == .service ? names.key(key) : key
                if members[name]?.places.last != place { members[name, default: (key, [])].places.append(place) }
            }
        }
        let groups = members.values.map { Group(key: $0.key, $0.places, seconds) }
        switch grouping {
        case .quarter: return groups.sorted { $0.key < $1.key }
        case .severity:
            let ranks = members.mapValues { $0.places.compactMap { history.incidents[$0].severity?.rank }.min() ?? .max }
            return groups.sorted { (ranks[$0.key] ?? .max, $0.key) < (ranks[$1.key] ?? .max, $1.key) }
        case .cause, .service: return groups.sorted { ($1.count.count, $0.key) < ($0.count.count, $1.key) }
        }
    }

    /// How incidents came to light, most frequent first; incidents that do not say are left out.
    package var detectionSources: [(source: DetectionSource, count: Int)] {
        DetectionSource.allCases.map { source in (source, history.incidents.count { $0.detectedBy == source }) }
            .filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
    }

    /// Causes by the time that their incidents took altogether, most first; those of no known duration are left out.
    package var costliestCauses: [Group] {
        groups(by: .cause).filter { $0.key != "unstated" && $0.totalSeconds > 0 }
            .sorted { ($1.totalSeconds, $0.key) < ($0.totalSeconds, $1.key) }
    }

    /// For each cause, how often each kind of action was promised after it.
    package var actionTypesByCause: [(cause: String, types: [(type: ActionItem.Facet, count: Int)])] {
        var counts: [String: [ActionItem.Facet: Int]] = [:]
        for incident in history.incidents {
            let types = incident.actions.compactMap(\.type)
            for cause in incident.rootCauses { for type in types { counts[cause, default: [:]][type, default: 0] += 1 } }
        }
        return groups(by: .cause).filter { $0.key != "unstated" }.map { group in
            let types = counts[group.key, default: [:]]
            return (group.key, ActionItem.Facet.allCases.compactMap { type in types[type].map { (type, $0) } })
        }
    }
}
