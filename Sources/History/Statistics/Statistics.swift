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

    /// One group of incidents.
    package struct Group: Sendable {
        package let key: String
        package let incidents: [Incident]

        package var count: PoissonCount { PoissonCount(incidents.count) }
        package func distribution(_ measure: Measure) -> Distribution {
            Distribution(incidents.compactMap { measure.seconds(of: $0).map(Double.init) })
        }

        /// Seconds of incident, from start to resolution, all together.
        package var totalSeconds: Int { incidents.compactMap { Measure.resolve.seconds(of: $0) }.reduce(0, +) }
    }

    package let history: History

    package init(_ history: History) { self.history = history }

    package var all: Group { Group(key: "all", incidents: history.incidents) }

    /// Groups by a key: quarters in time, severities by their name, the rest by how many incidents they hold.
    package func groups(by grouping: Grouping) -> [Group] {
        var members: [String: [Incident]] = [:]
        for incident in history.incidents { for key in grouping.keys(of: incident) { members[key, default: []].append(incident) } }
        let groups = members.map { Group(key: $0.key, incidents: $0.value) }
        switch grouping {
        case .quarter, .severity: return groups.sorted { $0.key < $1.key }
        case .cause, .service: return groups.sorted { ($1.incidents.count, $0.key) < ($0.incidents.count, $1.key) }
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
        groups(by: .cause).filter { $0.key != "unstated" }.map { group in
            let actions = group.incidents.flatMap(\.actions)
            return (group.key, ActionItem.Facet.allCases.map { type in (type, actions.count { $0.type == type }) }.filter { $0.1 > 0 })
        }
    }

    /// A plain sentence on whether the last twelve months differ from the twelve before by more than chance.
    package func yearOverYear(today: CalendarDay) -> String { YearOverYear(history, today: today).sentence }
}
