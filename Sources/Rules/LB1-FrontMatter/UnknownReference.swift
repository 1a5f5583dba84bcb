import Diagnostics
import Incidents
import Markup

/// LB107: a framework, service or cause by a name that nothing has.
enum UnknownReference {
    static let rule = Rule(
        code: "LB107", name: "unknown-reference", level: .warning,
        summary: "A framework, service or root cause is none that exists or is configured.",
        rationale: """
            One cause under two spellings is two causes: the recurrence between them is not seen. Services and causes are compared with `lookback.yml`, \
            and only when it lists any.
            """,
        passing: [
            RuleExample(
                """
                ---
                framework: atlassian
                services: [checkout]
                root_causes: [dns]
                ---
                """, given: "`lookback.yml` lists the service `checkout` and the cause `dns`.", settings: configure),
            RuleExample(
                """
                ---
                services: [chekout]
                ---
                """, given: "`lookback.yml` lists no services."),
        ],
        failing: [
            RuleExample(
                """
                ---
                services: [⟦chekout⟧, checkout]
                ---
                """, given: "`lookback.yml` lists the service `checkout` and the cause `dns`.",
                message: "\"chekout\" is no service of the catalogue",
                fixed: """
                    ---
                    services: [checkout, checkout]
                    ---
                    """, settings: configure),
            RuleExample(
                """
                ---
                services: [⟦'chekout'⟧]
                ---
                """, given: "`lookback.yml` lists the service `checkout` and the cause `dns`.",
                fixed: """
                    ---
                    services: ['checkout']
                    ---
                    """, settings: configure),
            RuleExample(
                """
                # Checkout down

                **Services:** ⟦chekout⟧

                ## Summary

                Payments timed out.
                """, given: "`lookback.yml` lists the service `checkout` and the cause `dns`.",
                fixed: """
                    # Checkout down

                    **Services:** checkout

                    ## Summary

                    Payments timed out.
                    """, settings: configure),
            RuleExample(
                """
                ---
                services: [⟦mai⟧]
                ---
                """, given: "`lookback.yml` lists the services `mail` and `main`: which one is meant is not for Lookback to say.",
                message: "\"mai\" is no service of the catalogue",
                settings: { settings in
                    settings.taxonomy = Taxonomy(
                        causes: [], services: [.init(id: "mail", title: "Mail"), .init(id: "main", title: "Main")])
                }),
            RuleExample(
                """
                ---
                framework: ⟦five-ways⟧
                ---
                """, message: "\"five-ways\" is no framework",
                fixed: """
                    ---
                    framework: five-whys
                    ---
                    """),
            RuleExample(
                """
                ---
                root_cause: ⟦leap second⟧
                ---
                """, given: "`lookback.yml` lists the service `checkout` and the cause `dns`.",
                message: "\"leap second\" is no cause of the taxonomy", settings: configure),
        ],
        alsoChecks: [.folderDefaults], check: check)

    private static let configure: @Sendable (inout RuleSettings) -> Void = { settings in
        settings.taxonomy = Taxonomy(causes: [.init(id: "dns", title: "DNS")], services: [.init(id: "checkout", title: "Checkout")])
    }

    private static func check(_ input: RuleInput) -> [Finding] {
        let taxonomy = input.settings.taxonomy
        return framework(input)
            + names(in: "services", known: taxonomy.services, "service of the catalogue", input)
            + names(in: "root_causes", known: taxonomy.causes, "cause of the taxonomy", input)
    }

    private static func framework(_ input: RuleInput) -> [Finding] {
        let known = input.settings.frameworks.frameworks.map(\.name)
        guard let value = input.value(of: "framework"), let name = value.text,
            !known.contains(name), !known.contains(where: { NameKey.of($0) == NameKey.of(name) })
        else { return [] }
        return [finding(name, at: value.range, "framework", known: known, input.source)]
    }

    private static func names(in field: String, known: [Taxonomy.Entry], _ noun: String, _ input: RuleInput) -> [Finding] {
        guard !known.isEmpty else { return [] }
        func isKnown(_ name: String) -> Bool {
            let key = NameKey.of(name)
            return known.contains { $0.keys.contains(key) }
        }
        let stated = (input.value(of: field)?.elements ?? []).compactMap { element -> Finding? in
            guard let name = element.text, !isKnown(name) else { return nil }
            return finding(name, at: element.range, noun, known: known.map(\.id), input.source)
        }
        return stated
            + inBody(field, input).filter { !isKnown($0.value) }.map { name in
                var finding = finding(name.value, at: name.range, noun, known: known.map(\.id), input.source)
                if input.source.text(name.range) != name.value { finding.fix = nil }
                return finding
            }
    }

    /// The names that the document's text gives: a few words each, for what is longer tells more than a name.
    private static func inBody(_ field: String, _ input: RuleInput) -> [Located<String>] {
        guard field == "services", let range = input.incident.bodyRanges[field] else { return [] }
        return input.incident.services.filter { name in
            name.utf8.allSatisfy { $0 != 0x28 && $0 != 0x3A } && name.split(separator: " ").count <= 3 && !BlankAnswer.isNone(name)
                && !BlankAnswer.isNotApplicable(name)
        }.map { Located($0, range) }
    }

    private static func finding(_ name: String, at range: Range<Int>, _ noun: String, known: [String], _ source: SourceFile) -> Finding {
        let message = "\(name.quoted) is no \(noun)"
        guard let meant = NearMiss.guess(for: name, among: known) else {
            let shown =
                known.count <= 12 ? Figures.list(known.map { "`\($0)`" }, conjunction: "or") : "one of the \(known.count) configured ones"
            return Finding(range, message, help: "use \(shown), or add it to `lookback.yml`")
        }
        return Finding(range, message, help: meant.question, fix: meant.fix(at: range, of: source))
    }
}
