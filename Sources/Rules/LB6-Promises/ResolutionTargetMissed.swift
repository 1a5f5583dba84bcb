import Diagnostics
import Frameworks
import Incidents

/// LB601: an incident that lasted longer than its severity allows.
enum ResolutionTargetMissed {
    static let rule = Rule(
        code: "LB601", name: "resolution-target-missed", level: .suggestion,
        summary: "The incident lasted longer than the target of its severity.",
        rationale: """
            A target that is missed and not talked about is no target. The postmortem is the place to say why it was missed: what took the time, and is the \
            target right? The time counts from start to resolution, on every day of the week.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: atlassian
                severity: P1
                started: 2026-03-14 09:12
                resolved: 2026-03-14 10:27
                ---
                """)
        ],
        failing: [
            RuleExample(
                """
                ---
                framework: atlassian
                severity: P1
                started: 2026-03-14 09:12
                resolved: ⟦2026-03-14 15:22⟧
                ---
                """, message: "\"P1\" asks for resolution within 4 h, it took 6 h 10 min")
        ]
    ) { input in
        guard input.framework.policies.resolutionTargets, let code = input.incident.severity?.level,
            let target = input.framework.scale.levels.first(where: { $0.code == code })?.target,
            let resolved = input.incident.milestones[.resolved], let taken = input.incident.milestones.seconds(to: .resolved),
            taken > target
        else { return [] }
        return [
            Finding(
                resolved.range,
                "\(code.quoted) asks for resolution within \(Figures.duration(target)), it took \(Figures.duration(taken))",
                help: "say in the response or the lessons what took the time, then waive the rule with that reason")
        ]
    }
}
