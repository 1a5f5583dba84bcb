import Diagnostics
import Frameworks
import Incidents
import Markup
import Rules
import Site

/// Reads `lookback.yml`: what it decides, and what is wrong with it.
package enum ConfigurationReader {
    package static func read(_ source: SourceFile) -> (configuration: Configuration, diagnostics: [Diagnostic]) {
        let file = YAMLFile.read(source)
        var map = MapReader(file.entries, range: 0..<min(1, source.bytes.count))
        let configuration = read(&map, source)
        let findings = file.findings.isEmpty ? map.finished() : file.findings
        let diagnostics = findings.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { diagnostic($0, in: source) }
        return (configuration, diagnostics)
    }

    private static func read(_ map: inout MapReader, _ source: SourceFile) -> Configuration {
        var configuration = Configuration()
        let framework = map.value("framework")
        if let zone = map.parsed("time_zone", "a time zone such as Europe/Berlin, UTC or +02:00", { Zone.named($0) }) {
            (configuration.zone, configuration.statesZone) = (zone, true)
        }
        let audience = map.choice("audience", among: Audience.allCases.map(\.rawValue))
        configuration.audience = audience.flatMap(Audience.init) ?? configuration.audience
        if var site = map.map("site") {
            readSite(&site, source, into: &configuration.site)
            map.absorb(site)
        }
        configuration.taxonomy.services = readTaxonomy("services", allowsTeam: true, from: &map)
        configuration.taxonomy.causes = readTaxonomy("causes", allowsTeam: false, from: &map)
        configuration.holidays = readDays("holidays", from: &map)
        if var content = map.map("content") {
            configuration.exclude = content.texts("exclude").map { Glob(Self.belowContent($0)) }
            map.absorb(content)
        }
        configuration.ruleLevels = readRules(&map)
        configuration.docs = map.flag("docs") ?? configuration.docs
        readFrameworks(&map, source, into: &configuration)
        configuration.vocabulary = configuration.vocabulary.adding(readSynonyms(&map))
        readFramework(framework, into: &configuration, with: &map)
        return configuration
    }

    /// Files are named from the content folder; `content/drafts/**` means the same.
    private static func belowContent(_ pattern: String) -> String {
        ["./", "content/"].reduce(pattern) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 }
    }

    private static func readSite(_ map: inout MapReader, _ source: SourceFile, into site: inout Configuration.Site) {
        site.title = map.text("title") ?? site.title
        site.description = map.text("description") ?? site.description
        site.language = map.text("language") ?? site.language
        site.baseURL = map.parsed("base_url", "an absolute URL such as https://example.org/incidents/", BaseURL.normalized)
        site.sourceURL = map.parsed("source_url", "an absolute URL such as https://git.example.org/team/incidents/blob/main/{path}") {
            BaseURL.isAddress($0) ? $0 : nil
        }
        site.logo = map.placedText("logo").map { NamedFile($0.text, by: source.path, at: source.range($0.range)) }
    }

    /// A map from id to title or to `{title, description, team}`, or a plain list of ids.
    private static func readTaxonomy(_ key: String, allowsTeam: Bool, from map: inout MapReader) -> [Taxonomy.Entry] {
        guard let value = map.value(key) else { return [] }
        switch value.content {
        case .map(let entries): return entries.map { readTaxonomyEntry($0, allowsTeam: allowsTeam, with: &map) }
        case .list(let elements) where elements.allSatisfy({ $0.text != nil }):
            return elements.compactMap(\.text).map { Taxonomy.Entry(id: $0, title: $0) }
        default:
            map.report(
                Finding(value.range, "\"\(key)\" must be a map of ids", help: "write `an-id: {title: A title}` lines below `\(key):`"))
            return []
        }
    }

    private static func readTaxonomyEntry(
        _ entry: FrontMatterEntry, allowsTeam: Bool, with map: inout MapReader
    ) -> Taxonomy.Entry {
        if let title = entry.value.text { return Taxonomy.Entry(id: entry.key, title: title) }
        guard var fields = MapReader(entry.value) else {
            map.report(
                Finding(entry.value.range, "\"\(entry.key)\" must be a title or a map", help: "write `\(entry.key): {title: A title}`"))
            return Taxonomy.Entry(id: entry.key, title: entry.key)
        }
        var result = Taxonomy.Entry(id: entry.key, title: fields.text("title") ?? entry.key, description: fields.text("description"))
        if allowsTeam { result.team = fields.text("team") }
        map.absorb(fields)
        return result
    }

    private static func readDays(_ key: String, from map: inout MapReader) -> Set<CalendarDay> {
        guard let value = map.value(key) else { return [] }
        guard let elements = value.elements else {
            map.report(Finding(value.range, "\"\(key)\" must be a list of days", help: "write `\(key): [2026-12-25, 2026-12-26]`"))
            return []
        }
        var days: Set<CalendarDay> = []
        for element in elements {
            if let day = element.text.flatMap({ DayReader.read($0) }) {
                days.insert(day)
            } else {
                map.report(Finding(element.range, "\"\(element.text ?? key)\" is no day", help: "write it as 2026-12-25"))
            }
        }
        return days
    }

    /// Levels by the names of the rules; a rule may be given by its code as well.
    private static func readRules(_ map: inout MapReader) -> [String: Level?] {
        guard var rules = map.map("rules") else { return [:] }
        let words = Level.allCases.map(\.rawValue) + ["off"]
        var levels: [String: Level?] = [:]
        for entry in rules.remainder() {
            guard let rule = RuleRegistry.rule(named: entry.key) else {
                let near = RuleRegistry.guess(for: entry.key)?.question
                map.report(Finding(entry.keyRange, "\"\(entry.key)\" is no rule", help: near ?? "lookback rules lists them"))
                continue
            }
            // What writes YAML 1.1 writes `off` as `false`.
            let text = entry.value.text.map { $0.lowercased() == "false" ? "off" : $0 } ?? entry.key
            guard words.contains(text.lowercased()) else {
                let near = NearMiss.best(for: text, among: words).map { "did you mean `\($0)`?" }
                map.report(Finding(entry.value.range, "\"\(text)\" is no level: it is one of \(words.joined(separator: ", "))", help: near))
                continue
            }
            levels.updateValue(Level(rawValue: text.lowercased()), forKey: rule.name)
        }
        return levels
    }

    /// Further headings that mean a section: `sections: {timeline: [Chronik, Verlauf]}`.
    private static func readSynonyms(_ map: inout MapReader) -> [SectionID: [String]] {
        guard var sections = map.map("sections") else { return [:] }
        let known = SectionID.canonical.map(\.rawValue)
        var synonyms: [SectionID: [String]] = [:]
        for entry in sections.remainder() {
            guard let id = SectionID.canonical.first(where: { FrontMatterEntry.normalize($0.rawValue) == entry.normalizedKey }) else {
                let near = NearMiss.best(for: entry.key, among: known).map { "did you mean `\($0)`?" }
                map.report(
                    Finding(entry.keyRange, "\"\(entry.key)\" is no section", help: near ?? "there are \(known.joined(separator: ", "))"))
                continue
            }
            guard let elements = entry.value.elements, !elements.contains(where: { $0.text == nil }) else {
                map.report(
                    Finding(entry.value.range, "\"\(entry.key)\" must be a list of headings", help: "write `\(entry.key): [one, another]`"))
                continue
            }
            synonyms[id, default: []] += elements.compactMap(\.text)
        }
        return synonyms
    }

    private static func readFramework(_ value: FrontMatterValue?, into configuration: inout Configuration, with map: inout MapReader) {
        guard let value else { return }
        if let name = value.text, configuration.frameworks[name] != nil {
            configuration.framework = name
            return
        }
        let names = configuration.frameworks.frameworks.map(\.name)
        map.report(
            Finding(
                value.range, "\"\(value.text ?? "framework")\" is no framework",
                help: value.text.flatMap { NearMiss.best(for: $0, among: names) }.map { "did you mean `\($0)`?" }
                    ?? "there are \(names.joined(separator: ", "))"))
    }

    private static func diagnostic(_ finding: Finding, in source: SourceFile) -> Diagnostic {
        Diagnostic(
            code: "LB001", rule: "invalid-configuration", level: .error, path: source.path, range: source.range(finding.range),
            message: finding.message, help: finding.help)
    }
}
