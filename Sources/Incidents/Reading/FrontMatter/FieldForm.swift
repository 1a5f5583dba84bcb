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

extension FieldForm {
    /// What an author writes, in a few words.
    package var words: String {
        switch self {
        case .text: "text"
        case .texts: "list of texts"
        case .day: "day: 2026-03-14"
        case .instant: "moment: 2026-03-14 09:12 UTC"
        case .severity: "level of the framework's scale"
        case .choice(let words): words.joined(separator: ", ")
        case .map(let keys, _): "map: \(keys.joined(separator: ", "))"
        case .reasons: "map of names to reasons, or list of names"
        case .entries(let keys): "list of texts or maps: \(keys.joined(separator: ", "))"
        }
    }
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

extension IncidentField {
    /// What an incident may have done to data: the words of `impact.data`.
    package static var dataImpacts: [String] { FieldReader.dataImpacts }
    /// How a question of `impact` may be answered.
    package static var impactAnswers: [String] { FieldReader.impactAnswers }
    /// The keys of an action, each with its other spellings.
    package static var actionSpellings: [(key: String, aliases: [String])] { FieldReader.actionSpellings }
    /// The keys by which a change of severity names its level.
    package static var levelKeys: [String] { FieldReader.levelKeys }

    /// Every word that a field of few words takes.
    package var choices: [String] {
        if self == .detectedBy { return DetectionSource.spellings }
        guard case .choice(let words) = form else { return [] }
        return words
    }
}
