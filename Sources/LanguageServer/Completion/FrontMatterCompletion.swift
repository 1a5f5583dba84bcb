import Diagnostics
import Frameworks
import Incidents
import Markup
import Project
import Rules

/// What may be written in front matter: keys that are not there yet, and the words that a field takes.
struct FrontMatterCompletion {
    private let workspace: Workspace
    private let source: SourceFile
    private let cursor: FrontMatterCursor
    private let tally: Tally

    init(_ workspace: Workspace, _ source: SourceFile, _ cursor: FrontMatterCursor) {
        (self.workspace, self.source, self.cursor) = (workspace, source, cursor)
        tally = Tally(workspace.history.incidents)
    }

    func offer(at offset: Int) -> Completion.Offer? {
        let suggestions = cursor.part == .key ? keys() : values()
        let start = min(cursor.word.lowerBound, offset)
        // Right behind the colon of its key a value needs a blank.
        let isBehindColon = cursor.part == .value && start > 0 && source.bytes[start - 1] == 0x3A
        let spaced = isBehindColon ? suggestions.map(spaced) : suggestions
        return suggestions.isEmpty ? nil : Completion.Offer(suggestions: spaced, word: cursor.word)
    }

    private func spaced(_ suggestion: Suggestion) -> Suggestion {
        var spaced = suggestion
        spaced.text = " " + (suggestion.text ?? suggestion.label)
        return spaced
    }

    // Keys.

    private func keys() -> [Suggestion] {
        guard let field = cursor.field else { return cursor.keys.isEmpty ? fields() : [] }
        guard cursor.keys.count == 1 else { return [] }
        switch field.form {
        case .map(let keys, _): return remaining(keys).map { key($0, meaning: IncidentField(key: $0)?.meaning) }
        case .entries(let keys): return remaining(keys).map { key($0, meaning: nil) }
        case .reasons: return names(of: field).map { keyed($0) }
        case .texts where !cursor.isInFlow, .choice where !cursor.isInFlow: return values().map { element($0) }
        case .severity: return remaining(["at", "level", "note"]).map { key($0, meaning: nil) }
        default: return []
        }
    }

    /// The fields that the front matter does not have yet; those the framework asks for first.
    private func fields() -> [Suggestion] {
        let given = Set(cursor.others.compactMap(IncidentField.init(key:)))
        let asked = framework?.fields.flatMap(\.keys).compactMap(IncidentField.init(key:)) ?? []
        let left = IncidentField.allCases.filter { !given.contains($0) }
        return (left.filter(asked.contains) + left.filter { !asked.contains($0) }).map { field in
            let aliases = field.aliases.isEmpty ? "" : "\n\nAlso: " + field.aliases.map(Markdown.code).joined(separator: ", ")
            return key(field.rawValue, meaning: field.meaning + aliases, detail: field.form.words)
        }
    }

    private func remaining(_ keys: [String]) -> [String] {
        let given = Set(cursor.others.map { $0.lowercased() })
        return keys.filter { !given.contains($0) }
    }

    private func key(_ name: String, meaning: String?, detail: String? = nil) -> Suggestion {
        keyed(Suggestion(name, .property, detail: detail, documentation: meaning))
    }

    /// With the colon that follows a key.
    private func keyed(_ suggestion: Suggestion) -> Suggestion {
        guard !cursor.hasColon else { return suggestion }
        var keyed = suggestion
        keyed.text = (suggestion.text ?? suggestion.label) + ": "
        return keyed
    }

    private func element(_ suggestion: Suggestion) -> Suggestion {
        var element = suggestion
        element.text = "- " + (suggestion.text ?? suggestion.label)
        return element
    }

    // Values.

    private func values() -> [Suggestion] {
        guard let field = cursor.field else { return [] }
        if cursor.keys.count > 1 { return innerValues(of: field, key: cursor.keys[1]) }
        let given = Set(cursor.others)
        return names(of: field).filter { !given.contains($0.label) }
    }

    private func innerValues(of field: IncidentField, key: String) -> [Suggestion] {
        switch (field, key.lowercased()) {
        case (.severity, "level"): levels()
        case (.roles, _): tally.people.map { name($0, .text) }
        case (.actions, "status"): ActionItem.Status.allCases.map { Suggestion($0.rawValue, .constant) }
        case (.actions, "type"): ActionItem.Facet.allCases.map { Suggestion($0.rawValue, .constant) }
        case (.actions, "owner"): tally.owners.map { name($0, .text) }
        case (.impact, "data"): IncidentField.dataImpacts.map { Suggestion($0, .constant) }
        default: []
        }
    }

    private func names(of field: IncidentField) -> [Suggestion] {
        switch field {
        case .severity: levels()
        case .framework: frameworks()
        case .services: catalogued(workspace.configuration.taxonomy.services, tally.services)
        case .rootCauses: catalogued(workspace.configuration.taxonomy.causes, tally.causes)
        case .teams: tally.teams.map { name($0, .value) }
        case .tags: tally.tags.map { name($0, .value) }
        case .customers: tally.customers.map { name($0, .text) }
        case .authors, .reviewers: tally.people.map { name($0, .text) }
        case .recurrenceOf, .related, .notRelated: incidents()
        case .allow: rules()
        default: if case .choice(let words) = field.form { words.map { Suggestion($0, .constant) } } else { [] }
        }
    }

    private var framework: Framework? { FrameworkInForce.of(source, in: workspace) }

    private func levels() -> [Suggestion] {
        (framework?.scale.levels ?? []).map { level in
            Suggestion(
                level.code, .constant, detail: level.target.map { "to be resolved within \(Figures.duration($0))" },
                documentation: Markdown.escaped(level.meaning), filter: ([level.code] + level.aliases).joined(separator: " "))
        }
    }

    private func frameworks() -> [Suggestion] {
        workspace.configuration.frameworks.frameworks.map {
            Suggestion($0.name, .module, detail: $0.title, documentation: Markdown.escaped($0.summary))
        }
    }

    /// What the configuration names, then what only incidents name; the most frequent first.
    private func catalogued(_ entries: [Taxonomy.Entry], _ counts: [Tally.Name]) -> [Suggestion] {
        let known = Set(entries.map(\.id))
        let numbers = Dictionary(counts.map { ($0.name, $0.count) }, uniquingKeysWith: { first, _ in first })
        let configured = entries.sorted { (numbers[$0.id] ?? 0) > (numbers[$1.id] ?? 0) }.map { entry in
            let team = entry.team.map { "team \($0)" }
            return Suggestion(
                entry.id, .value, detail: [entry.title, Figures.count(numbers[entry.id] ?? 0, "incident")].joined(separator: ", "),
                documentation: [entry.description, team].compactMap(\.self).map(Markdown.escaped).joined(separator: "\n\n"),
                text: FrontMatterScalar.written(entry.id), filter: "\(entry.id) \(entry.title)")
        }
        return configured + counts.filter { !known.contains($0.name) }.map { name($0, .value) }
    }

    private func name(_ name: Tally.Name, _ kind: Suggestion.Kind) -> Suggestion {
        Suggestion(name.name, kind, detail: Figures.count(name.count, "incident"), text: FrontMatterScalar.written(name.name))
    }

    /// All but this one, newest first.
    private func incidents() -> [Suggestion] {
        workspace.history.incidents.filter { $0.path != source.path }.map { incident in
            Suggestion(
                incident.id, .reference, detail: [incident.date?.description, incident.title].compactMap(\.self).joined(separator: "  "),
                filter: "\(incident.id) \(incident.title)")
        }
    }

    private func rules() -> [Suggestion] {
        RuleRegistry.all.map {
            Suggestion(
                $0.name, .keyword, detail: "\($0.code), \($0.level.rawValue)", documentation: $0.summary, filter: "\($0.name) \($0.code)")
        }
    }
}
