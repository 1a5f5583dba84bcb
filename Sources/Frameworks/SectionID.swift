/// The parts of a postmortem that Lookback knows by name, whatever their heading says and in whatever language.
package enum SectionID: String, Sendable, Hashable, CaseIterable {
    case summary, impact, leadup, fault, trigger, detection, response, recovery, timeline
    case fiveWhys = "five-whys"
    case rootCause = "root-cause"
    case contributingFactors = "contributing-factors"
    case lessonsLearned = "lessons-learned"
    case wentWell = "went-well"
    case wentWrong = "went-wrong"
    case gotLucky = "got-lucky"
    case actionPlan = "action-plan"
    case recurrence
    case backlogCheck = "backlog-check"
    case description, consequences
    case riskAnalysis = "risk-analysis"
    case interviews, stakeholders
    case statusReport = "status-report"
    case resolutionObjectives = "resolution-objectives"
    case communication, scope, methodology, analysis, recommendations, conclusion
    case revisionHistory = "revision-history"
    case unknowns, references
}
