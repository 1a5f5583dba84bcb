import Diagnostics
import Incidents

/// LB204: one heading twice.
enum DuplicateSection {
    static let rule = Rule(
        code: "LB204", name: "duplicate-section", level: .warning, summary: "Two sections of one kind have the same heading.",
        rationale: """
            Readers find the first and miss the second, and links lead to the first; usually a template was pasted over a document that had the section \
            already. A plan in two parts is fine when the headings say which is which.
            """,
        passing: [
            RuleExample(
                """
                # Checkout down

                ## Action items (done)

                - [x] Roll back

                ## Action items (pending)

                - [ ] Alert on the error rate
                """)
        ],
        failing: [
            RuleExample(
                """
                # Checkout down

                ## Timeline

                - 09:12 Alert fires

                ## ⟦Timeline⟧

                - 09:20 Rollback
                """, message: "\"Timeline\" is here for the second time"),
            RuleExample(
                """
                # Checkout down

                ## 1. Impact

                12 users.

                ## 2. Timeline

                - 09:12 Alert fires

                ## ⟦3. Timeline:⟧

                - 09:20 Rollback

                ## ⟦Impact 💥⟧

                13 users.
                """, message: "\"3. Timeline:\" is here for the second time"),
        ]
    ) { input in
        let counts = Dictionary(input.incident.sections.compactMap { section in section.id.map { ($0, 1) } }, uniquingKeysWith: +)
        var first: [String: Section] = [:]
        return input.incident.sections.compactMap { section in
            guard let id = section.id, counts[id] != 1 else { return nil }
            let key = "\(id.rawValue)\u{0}\(section.parent ?? -1)\u{0}\(plain(section.heading))"
            guard let earlier = first[key] else {
                first[key] = section
                return nil
            }
            return Finding(
                input.headingPlace(section), "\(section.heading.quoted) is here for the second time",
                help: "bring the two together, or say in the headings what tells them apart",
                notes: [input.note("the first one", at: input.headingPlace(earlier))])
        }
    }

    /// A heading without its number and what ends it, in small letters: `2. Timeline` and `Timeline:` are one heading.
    private static func plain(_ heading: String) -> String {
        var words = heading.lowercased().unicodeScalars[...]
        let number = words.prefix { "0123456789.) ".unicodeScalars.contains($0) }
        if number.contains(where: { $0 == "." || $0 == ")" }) { words = words.dropFirst(number.count) }
        while let last = words.last, !last.properties.isAlphabetic, last.properties.numericType == nil, last != ")" { words.removeLast() }
        return String(words)
    }
}
