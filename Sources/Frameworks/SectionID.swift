/// A part of a postmortem by name, whatever its heading says and in whatever language.
///
/// The canonical ones are known to every framework; a team's own framework may name others.
@usableFromInline package struct SectionID: RawRepresentable, Sendable, Hashable {
    @usableFromInline package let rawValue: String
    @inlinable package init(rawValue: String) { self.rawValue = rawValue }

    /// Compared for every section by every reader: the one that all raw values share is slow from other modules.
    @inlinable package static func == (left: SectionID, right: SectionID) -> Bool { left.rawValue == right.rawValue }

    package static let summary = SectionID(rawValue: "summary")
    package static let impact = SectionID(rawValue: "impact")
    package static let leadup = SectionID(rawValue: "leadup")
    package static let fault = SectionID(rawValue: "fault")
    package static let trigger = SectionID(rawValue: "trigger")
    package static let detection = SectionID(rawValue: "detection")
    package static let response = SectionID(rawValue: "response")
    package static let recovery = SectionID(rawValue: "recovery")
    package static let timeline = SectionID(rawValue: "timeline")
    package static let fiveWhys = SectionID(rawValue: "five-whys")
    package static let rootCause = SectionID(rawValue: "root-cause")
    package static let contributingFactors = SectionID(rawValue: "contributing-factors")
    package static let lessonsLearned = SectionID(rawValue: "lessons-learned")
    package static let wentWell = SectionID(rawValue: "went-well")
    package static let wentWrong = SectionID(rawValue: "went-wrong")
    package static let gotLucky = SectionID(rawValue: "got-lucky")
    package static let actionPlan = SectionID(rawValue: "action-plan")
    package static let recurrence = SectionID(rawValue: "recurrence")
    package static let backlogCheck = SectionID(rawValue: "backlog-check")
    package static let description = SectionID(rawValue: "description")
    package static let consequences = SectionID(rawValue: "consequences")
    package static let riskAnalysis = SectionID(rawValue: "risk-analysis")
    package static let interviews = SectionID(rawValue: "interviews")
    package static let stakeholders = SectionID(rawValue: "stakeholders")
    package static let statusReport = SectionID(rawValue: "status-report")
    package static let resolutionObjectives = SectionID(rawValue: "resolution-objectives")
    package static let communication = SectionID(rawValue: "communication")
    package static let scope = SectionID(rawValue: "scope")
    package static let methodology = SectionID(rawValue: "methodology")
    package static let analysis = SectionID(rawValue: "analysis")
    package static let recommendations = SectionID(rawValue: "recommendations")
    package static let conclusion = SectionID(rawValue: "conclusion")
    package static let revisionHistory = SectionID(rawValue: "revision-history")
    package static let unknowns = SectionID(rawValue: "unknowns")
    package static let references = SectionID(rawValue: "references")

    /// Every canonical id, in the order of the contract.
    package static let canonical: [SectionID] = [
        .summary, .impact, .leadup, .fault, .trigger, .detection, .response, .recovery, .timeline, .fiveWhys, .rootCause,
        .contributingFactors, .lessonsLearned, .wentWell, .wentWrong, .gotLucky, .actionPlan, .recurrence, .backlogCheck, .description,
        .consequences, .riskAnalysis, .interviews, .stakeholders, .statusReport, .resolutionObjectives, .communication, .scope,
        .methodology, .analysis, .recommendations, .conclusion, .revisionHistory, .unknowns, .references,
    ]
}
