import Diagnostics
import Frameworks
import Incidents

/// LB201: a part of the postmortem that the framework asks for and nobody wrote.
enum MissingSection {
    static let rule = Rule(
        code: "LB201", name: "missing-section", level: .error, summary: "A section that the framework asks for is missing.",
        rationale: """
            Each section answers a question that the next reader of a similar incident will ask. What is asked grows with the status: little while the \
            incident is `ongoing`, the analysis as warnings once it is `resolved`, as errors once it is `reviewed` or `closed`. Headings are known by \
            many names and in eight languages, at any level, also as bold lines; `synonyms` in `lookback.yml` add your own.
            """,
        passing: [
            RuleExample(
                """
                ---
                status: ongoing
                ---
                # Checkout down

                ## Summary

                Payments time out since 09:12 UTC.
                """),
            RuleExample(
                """
                ---
                status: onging
                ---
                # Checkout down

                ## Summary

                Payments time out since 09:12 UTC.
                """, given: "A status that is none is LB105; what it would ask for cannot be known."),
            RuleExample(
                """
                # チェックアウト障害

                ## 概要

                決済がタイムアウトした。

                ## 影響

                1,200 件の注文。

                ## タイムライン

                - 09:12 アラート

                ## なぜなぜ分析

                1. なぜ? 設定が古い

                ## 根本原因

                設定の配布に確認がない。

                ## アクションアイテム

                - [ ] 配布を確認する
                """),
            RuleExample(
                """
                ---
                framework: causes-only
                ---
                # Checkout down

                ## Contributing factors

                - The resolver cached an old address.
                - Nothing compared the addresses before the release.
                """, given: "The framework `causes-only` asks for a section `root-cause` alone."
            ) { settings in
                let scale = SeverityScale(levels: [], defaultCode: nil)
                let rootCause = Framework.Section(
                    id: .rootCause, title: "Root cause", requirement: Requirement(from: "ongoing", errorFrom: nil, severities: nil))
                settings.frameworks.frameworks.append(
                    Framework(name: "causes-only", title: "Causes only", scale: scale, sections: [rootCause]))
            },
        ],
        failing: [
            RuleExample(
                """
                ---
                status: mitigated
                ---
                # ⟦Checkout down⟧

                ## Summary

                Payments timed out for 75 minutes.
                """, message: "\"Timeline\" section is missing"),
            RuleExample(
                """
                ---
                title: ⟦Checkout down⟧
                status: ongoing
                ---
                Payments time out since 09:12 UTC.
                """, message: "\"Summary\" section is missing"),
        ]
    ) { input in
        input.framework.sections.compactMap { section in
            guard let level = input.strength(of: section).level, !isThere(section, input) else { return nil }
            return finding(section, level: level, input)
        }
    }

    private static func isThere(_ section: Framework.Section, _ input: RuleInput) -> Bool {
        if input.incident.section(section.id) != nil || input.isAnsweredElsewhere(section.id) { return true }
        return section.id == .rootCause && statesCauses(input)
    }

    /// Several causes, each necessary and only together sufficient, are an answer to what the root cause was.
    private static func statesCauses(_ input: RuleInput) -> Bool {
        !input.incident.contributingFactors.isEmpty || input.incident.section(.contributingFactors).map(input.hasContent) ?? false
    }

    private static func finding(_ section: Framework.Section, level: Level, _ input: RuleInput) -> Finding {
        let unknown = input.incident.sections.filter { $0.id == nil }
        let near = NearMiss.best(for: section.title, among: unknown.map(\.heading))
        let notes = unknown.filter { $0.heading == near }.prefix(1).map {
            input.note("is it \($0.heading.quoted)?", at: input.headingPlace($0))
        }
        let hint = section.hints.first.map { ": \($0.uncapitalized.withoutFullStop)" } ?? ""
        return Finding(
            input.titlePlace, "\(section.title.quoted) section is missing",
            help: "add `## \(section.title)`\(hint); \(input.reasonForAsking)", notes: Array(notes), atMost: level)
    }
}
