import Diagnostics
import Markup

/// Reads a framework from its YAML, every fault with its place.
package enum FrameworkReader {
    /// - Parameters:
    ///   - map: the entries of one framework.
    ///   - name: its name, the key under `frameworks:`. A name among the entries is that of the framework they were copied from.
    ///   - catalogue: the frameworks it may extend.
    ///   - names: what it may ask for by name; nil when that need not be looked at.
    package static func read(
        _ map: MapReader, name: String, extending catalogue: FrameworkCatalogue, names: FrameworkNames? = nil
    ) -> (Framework, [Finding]) {
        var map = map
        let base = extended(&map, catalogue)
        let isExtendingNothing = base == nil && !map.findings.isEmpty
        _ = map.text("name")
        var framework = base ?? Framework(name: name, title: name, scale: SeverityScale(levels: [], defaultCode: nil))
        framework.name = name
        framework.title = map.text("title") ?? (base == nil ? name : framework.title)
        framework.summary = map.text("summary") ?? framework.summary
        if let scale = scale(&map) { framework.scale = scale }
        if framework.scale.levels.isEmpty, !isExtendingNothing {
            map.report(
                Finding(map.range, "\"\(name)\" has no severity scale", help: "add `severity: {levels: [{code: P0, rank: 0}, …]}`"))
        }
        let codes = framework.scale.levels.map(\.code)
        let owed = map.names("owed-by", of: level, among: codes)
        if !owed.isEmpty { framework.owedBy = owed }
        framework.sections = sections(&map, codes, changing: framework.sections)
        for field in fields(&map, codes, names?.fields) {
            framework.fields.removeAll { $0.keys == field.keys }
            framework.fields.append(field)
        }
        if var policies = map.map("policies") {
            PolicyReader.read(&policies, into: &framework.policies, codes, names)
            map.absorb(policies)
        }
        return (framework, map.finished())
    }

    private static func extended(_ map: inout MapReader, _ catalogue: FrameworkCatalogue) -> Framework? {
        guard let value = map.value("extends") else { return nil }
        if let found = value.text.flatMap({ catalogue[$0] }) { return found }
        let names = catalogue.frameworks.map(\.name)
        map.report(
            Finding(
                value.range, "\"\(value.text ?? "")\" is no framework to extend",
                help: value.text.flatMap { NearMiss.best(for: $0, among: names) }.map { "did you mean `\($0)`?" }
                    ?? "there are \(names.joined(separator: ", "))"))
        return nil
    }

    private static func scale(_ map: inout MapReader) -> SeverityScale? {
        guard var severity = map.map("severity") else { return nil }
        let defaultCode = severity.text("default")
        let takesOthers = severity.flag("others") ?? false
        let levels = severity.maps("levels").enumerated().compactMap { index, level -> SeverityScale.Level? in
            var level = level
            defer { severity.absorb(level) }
            guard let code = level.text("code") else {
                level.report(Finding(level.range, "a level has no code", help: "add `code: P\(index)`"))
                _ = level.remainder()
                return nil
            }
            return SeverityScale.Level(
                code: code, rank: level.integer("rank", in: 0...4) ?? min(index, 4), meaning: level.text("meaning") ?? "",
                aliases: level.texts("aliases"), target: level.parsed("target", durationForm, DurationText.seconds))
        }
        if let defaultCode, !levels.contains(where: { $0.code == defaultCode }) {
            severity.report(
                Finding(severity.range, "\"\(defaultCode)\" is no level of the scale", help: "make `default:` one of its codes"))
        }
        for (place, level) in levels.enumerated() where levels[..<place].contains(where: { $0.code == level.code }) {
            severity.report(Finding(severity.range, "\"\(level.code)\" is two levels of the scale", help: "give each a code of its own"))
        }
        map.absorb(severity)
        var scale = SeverityScale(levels: levels, defaultCode: defaultCode)
        scale.takesOthers = takesOthers
        return scale
    }

    /// Those of the framework that it extends, changed, with its own ones and without those it drops.
    private static func sections(_ map: inout MapReader, _ codes: [String], changing base: [Framework.Section]) -> [Framework.Section] {
        var sections = base
        for section in ownSections(&map, codes) {
            if let index = sections.firstIndex(where: { $0.id == section.id }) {
                sections[index] = section
            } else {
                sections.append(section)
            }
        }
        let dropped = map.names("without", of: "section of it", among: sections.map(\.id.rawValue))
        sections.removeAll { dropped.contains($0.id.rawValue) }
        return sections
    }

    private static func ownSections(_ map: inout MapReader, _ codes: [String]) -> [Framework.Section] {
        map.maps("sections").compactMap { section in
            var section = section
            defer { map.absorb(section) }
            guard let id = section.text("id") else {
                section.report(Finding(section.range, "a section has no id", help: "add `id: impact`, or an id of your own"))
                _ = section.remainder()
                return nil
            }
            return Framework.Section(
                id: SectionID(rawValue: id), title: section.text("title") ?? id, synonyms: section.texts("synonyms"),
                hints: section.texts("hints"), requirement: requirement(&section, codes),
                audience: section.choice("audience", among: Framework.Section.audiences))
        }
    }

    private static func fields(_ map: inout MapReader, _ codes: [String], _ known: [String]?) -> [Framework.Field] {
        map.maps("fields").compactMap { field in
            var field = field
            defer { map.absorb(field) }
            guard let key = field.text("key") else {
                field.report(Finding(field.range, "a field has no key", help: "add `key: services`"))
                _ = field.remainder()
                return nil
            }
            var keys = [key] + field.texts("or")
            if let known {
                keys = keys.map { key in known.first { FrontMatterEntry.normalize($0) == FrontMatterEntry.normalize(key) } ?? key }
                for key in keys where !known.contains(key) && !isOwn(key, among: known) {
                    field.report(key, at: field.range, isNo: "field of an incident", among: known)
                }
            }
            return Framework.Field(keys: keys, hint: field.text("hint") ?? "", requirement: requirement(&field, codes))
        }
    }

    /// Roles, sections and labels have any name, and so has an impact, unless it is nearly that of a known one.
    private static func isOwn(_ key: String, among known: [String]) -> Bool {
        if ["roles.", "section.", "label."].contains(where: key.hasPrefix) { return true }
        return key.hasPrefix("impact.")
            && NearMiss.best(
                for: String(key.dropFirst(7)), among: known.lazy.filter { $0.hasPrefix("impact.") }.map { String($0.dropFirst(7)) }) == nil
    }

    private static func requirement(_ map: inout MapReader, _ codes: [String]) -> Requirement {
        let from = map.choice("from", among: Requirement.statuses)
        let errorFrom = map.choice("error", among: Requirement.statuses + ["never"]) ?? "reviewed"
        let severities = map.names("severities", of: level, among: codes)
        return Requirement(
            from: from, errorFrom: errorFrom == "never" ? nil : errorFrom, severities: severities.isEmpty ? nil : severities)
    }

    static let level = "level of its scale"
    static let durationForm = "a duration such as 45m, 4h or 2 days"
}
