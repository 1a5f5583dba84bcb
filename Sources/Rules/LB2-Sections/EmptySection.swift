import Diagnostics
import Frameworks
import Incidents

/// LB202: a heading with nothing under it.
enum EmptySection {
    static let rule = Rule(
        code: "LB202", name: "empty-section", level: .error, summary: "A section has a heading and nothing else.",
        rationale: """
            A heading promises an answer. If there is nothing to say, say that and why ("None: the alert fired within a minute"), or delete the heading \
            of a section that nobody asks for. Comments and further headings are no content, nor is a form that nobody filled in: a table without values, \
            labels with nothing after them. What happened had an impact and a cause, so "n/a" answers for neither. While the incident is `ongoing` \
            there are more urgent things than to write: it is a warning, whatever the framework asks for.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Impact

                ### Customers

                1,200 orders were not taken.
                """),
            RuleExample(
                """
                # Checkout down

                Lessons learned:

                What went well:
                - The alert was fast
                """),
            RuleExample(
                """
                ---
                status: ongoing
                ---
                # Checkout down

                ## Root cause

                ## Lessons learned
                """),
            RuleExample(
                """
                # Checkout down

                ## Impact

                None.

                ## Root cause

                Unknown.

                ## Detection

                - Token: <redacted>

                ## Lessons learned

                Users:

                | Asked | Answered |
                | --- | --- |
                | 12 | |

                ## Contributing factors

                None
                """),
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## ⟦Impact⟧

                <!-- Who was affected? -->

                ## Timeline

                - 09:12 Alert fires
                """, message: "\"Impact\" has a heading and nothing else"),
            RuleExample(
                """
                # Checkout down

                ## ⟦Action items⟧
                """),
            RuleExample(
                """
                # Checkout down

                ## ⟦Impact⟧

                - Users:
                - Requests:

                | Item | Value |
                | --- | --- |
                | Revenue | - |

                ## ⟦Lessons learned⟧

                1.
                2.

                ## ⟦Detection⟧

                &nbsp;
                """, message: "\"Impact\" has a heading and nothing else"),
            RuleExample(
                """
                # Checkout down

                ## ⟦Impact⟧

                <!-- Who was affected? -->

                n/a

                ## ⟦Root cause⟧

                - None.
                """, message: "\"Impact\" says nothing but \"n/a\""),
        ]
    ) { input in
        let filled = filledKinds(input)
        return input.incident.sections.compactMap { section in
            guard let id = section.id, !filled.contains(id), !hasEmptyParent(section, input) else { return nil }
            let content = excuse(section, input).map { "says nothing but \($0.quoted)" } ?? "has a heading and nothing else"
            let asked = input.strength(of: id).level
            guard let due = asked ?? (input.isOver ? .warning : nil) else { return nil }
            let level = input.incident.status == .ongoing ? max(due, .warning) : due
            let hint = input.framework.section(id)?.hints.first.map { ": \($0.uncapitalized.withoutFullStop)" } ?? ""
            let help = asked == nil ? "write it, or delete the heading" : "write it\(hint)"
            return Finding(
                input.headingPlace(section), "\(section.heading.quoted) \(content)", help: help, atMost: level)
        }
    }

    /// Kinds of section that have content somewhere: one that is read elsewhere (a timeline whose days are headings of its own level) is not empty,
    /// nor are lessons that stand under what went well or wrong, as they do where labels have no levels.
    private static func filledKinds(_ input: RuleInput) -> [SectionID] {
        var filled: [SectionID] = []
        for section in input.incident.sections {
            guard let id = section.id, !filled.contains(id) else { continue }
            if input.hasContent(section) && excuse(section, input) == nil || input.isAnsweredElsewhere(id) { filled.append(id) }
        }
        if filled.contains(where: lessons.contains) { filled.append(.lessonsLearned) }
        return filled
    }

    private static let lessons: [SectionID] = [.wentWell, .wentWrong, .gotLucky]
    private static let alwaysAnswered: [SectionID] = [.summary, .impact, .rootCause]

    /// All that a section says, where its question has an answer and this is none.
    private static func excuse(_ section: Section, _ input: RuleInput) -> String? {
        guard let id = section.id, alwaysAnswered.contains(id) else { return nil }
        let tree = input.document.tree
        let blocks = input.visibleBlocks(of: section)
        guard blocks.count == 1, let block = blocks.first, tree[block].range.count < 40 else { return nil }
        let text = tree.plainText(of: block).unicodeScalars.trimmingWhitespace
        let said = String(Substring(text))
        return BlankAnswer.isNotApplicable(said) || id == .rootCause && BlankAnswer.isNone(said) ? said : nil
    }

    /// The outer heading of two empty ones is reported, not both.
    private static func hasEmptyParent(_ section: Section, _ input: RuleInput) -> Bool {
        guard let parent = section.parent, input.incident.sections.indices.contains(parent) else { return false }
        let outer = input.incident.sections[parent]
        return outer.id != nil && !input.hasContent(outer)
    }
}
