/// The shape of a front-matter field's value, as the contract has it.
package enum FieldForm: Sendable, Hashable {
    case text
    /// A list; a single text is a list of one.
    case texts
    case day, instant, severity
    /// One of these words, however cased.
    case choice([String])
    /// A map with these keys; others are taken as well where `isOpen`.
    case map(keys: [String], isOpen: Bool)
    /// A map of names to reasons, or a list of names.
    case reasons
    /// A list of texts or of maps with these keys.
    case entries(keys: [String])
}

extension IncidentField {
    package var form: FieldForm {
        switch self {
        case .id, .title, .framework, .summary, .trigger, .duration: .text
        case .services, .teams, .tags, .customers, .authors, .reviewers, .rootCauses, .contributingFactors, .recurrenceOf, .related,
            .tickets, .redirectFrom:
            .texts
        case .date: .day
        case .severity: .severity
        case .started, .detected, .acknowledged, .declared, .investigating, .mitigated, .resolved, .retrospective: .instant
        case .status: .choice(Status.allCases.map(\.rawValue))
        case .detectedBy: .choice(DetectionSource.allCases.map(\.rawValue))
        case .audience: .choice(Audience.allCases.map(\.rawValue))
        case .milestones: .map(keys: Milestones.Name.allCases.map(\.rawValue), isOpen: false)
        case .roles: .map(keys: FieldReader.roleNames, isOpen: true)
        case .impact: .map(keys: FieldReader.impactKeys, isOpen: true)
        case .notRelated, .allow: .reasons
        case .actions: .entries(keys: FieldReader.actionKeys)
        case .unknowns: .entries(keys: ["question", "answer"])
        }
    }
}
