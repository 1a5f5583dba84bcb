import Diagnostics
import Incidents

/// LB110: a duration that the milestones contradict.
enum DurationMismatch {
    static let rule = Rule(
        code: "LB110", name: "duration-mismatch", level: .warning, summary: "The stated duration disagrees with the milestones.",
        rationale: """
            Statistics use the milestones, readers see both: one of the two is wrong. A duration needs no field at all when `started` and `resolved` are \
            there. Up to five minutes or a tenth of the time is taken for rounding.
            """,
        passing: [
            RuleExample(
                """
                ---
                started: 2026-03-14 09:12
                resolved: 2026-03-14 10:27
                duration: 1h 15m
                ---
                """),
            RuleExample(
                """
                ---
                started: 2026-03-14 09:12
                mitigated: 2026-03-14 10:27
                resolved: 2026-03-14 18:00
                duration: about 75 min
                ---
                """),
        ],
        failing: [
            RuleExample(
                """
                ---
                started: 2026-03-14 09:12
                resolved: 2026-03-14 10:27
                duration: ⟦2h 15m⟧
                ---
                """, message: "\"2h 15m\" is not the 1 h 15 min from start to resolution",
                fixed: """
                    ---
                    started: 2026-03-14 09:12
                    resolved: 2026-03-14 10:27
                    duration: 1h 15m
                    ---
                    """),
            RuleExample(
                """
                ---
                started: 2026-03-14 09:12
                resolved: 2026-03-14 11:12
                duration: ⟦"1:10"⟧
                ---
                """, message: "\"1:10\" is not the 2 h from start to resolution",
                fixed: """
                    ---
                    started: 2026-03-14 09:12
                    resolved: 2026-03-14 11:12
                    duration: 2h
                    ---
                    """),
        ]
    ) { input in
        let milestones = input.incident.milestones
        guard let typed = input.incident.typedDuration,
            let computed = milestones.seconds(to: .resolved) ?? milestones.seconds(to: .mitigated)
        else { return [] }
        let candidates = [milestones.seconds(to: .resolved), milestones.seconds(to: .mitigated)].compactMap(\.self)
        guard !candidates.contains(where: { abs($0 - typed.value) <= max(300, $0 / 10) }) else { return [] }
        let end = milestones[.resolved] == nil ? "mitigation" : "resolution"
        let written = input.source.text(typed.range).withoutQuotes
        let replacement = typeable(computed)
        return [
            Finding(
                typed.range, "\(written.quoted) is not the \(Figures.duration(computed)) from start to \(end)",
                help: "correct the milestones, or remove the duration: it is computed",
                fix: Fix("Write `\(replacement)`", edits: [.init(typed.range, replacement)], isSafe: false))
        ]
    }

    /// `1h 15m`, `2h`, `40m`
    private static func typeable(_ seconds: Int) -> String {
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        return [hours > 0 ? "\(hours)h" : "", minutes > 0 || hours == 0 ? "\(minutes)m" : ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
