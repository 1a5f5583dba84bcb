import Diagnostics
import Frameworks
import Incidents

extension Requirement.Strength {
    /// The heaviest level of a finding about something asked this strongly; nil when nothing is asked.
    package var level: Level? {
        switch self {
        case .none: nil
        case .warning: .warning
        case .error: .error
        }
    }
}

extension RuleInput {
    /// How strongly the framework asks this incident, in its present status, for a section.
    package func strength(of id: SectionID) -> Requirement.Strength {
        framework.section(id).map { strength(of: $0) } ?? .none
    }

    package func strength(of section: Framework.Section) -> Requirement.Strength {
        framework.strength(of: section, status: judgedStatus.rawValue, severity: incident.severity?.level)
    }

    package func strength(of field: Framework.Field) -> Requirement.Strength {
        framework.strength(of: field, status: judgedStatus.rawValue, severity: incident.severity?.level)
    }

    /// Whether the framework asks for a postmortem of what is as severe as this at all.
    package var owesPostmortem: Bool { framework.owes(incident.severity?.level) }

    /// What is stated as the status and is none asks no more than every status does, until it is put right.
    private var judgedStatus: Status {
        guard let range = incident.fieldRanges["status"], incident.problems.contains(where: { $0.finding.range == range }) else {
            return incident.status
        }
        return .ongoing
    }

    /// `when the status is "reviewed"`: why something is asked now.
    package var reasonForAsking: String { "\(framework.name) asks for it when the status is \(judgedStatus.rawValue.quoted)" }

    /// Whether front matter, or what was read elsewhere, answers what a section would say. The figures of `impact:` do not tell what they meant.
    package func isAnsweredElsewhere(_ id: SectionID) -> Bool {
        switch id {
        case .summary: incident.fieldRanges["summary"] != nil && !incident.summary.isEmpty
        case .timeline: !incident.timeline.entries.isEmpty
        case .fiveWhys: !incident.whys.isEmpty
        case .actionPlan: !incident.actions.isEmpty
        case .unknowns: !incident.unknowns.isEmpty
        default: false
        }
    }
}
