/// What a team asks of a postmortem: a scale to judge by, sections, fields and policies. Data, read from YAML.
package struct Framework: Sendable, Hashable {
    /// A section the framework knows, in the order its template shows them.
    package struct Section: Sendable, Hashable {
        package var id: SectionID
        package var title: String
        /// Headings that mean this section besides the built-in vocabulary's.
        package var synonyms: [String]
        /// What the template tells the author to write, one prompt an element.
        package var hints: [String]
        package var requirement: Requirement
        /// The widest audience that may read it, one of `audiences`; nil when the incident's own decides.
        package var audience: String?

        /// The names of `Audience`.
        package static let audiences = ["public", "internal", "restricted"]

        package init(
            id: SectionID, title: String, synonyms: [String] = [], hints: [String] = [], requirement: Requirement = .optional,
            audience: String? = nil
        ) {
            (self.id, self.title, self.synonyms, self.hints, self.requirement) = (id, title, synonyms, hints, requirement)
            self.audience = audience
        }
    }

    /// A front-matter field the framework asks for.
    package struct Field: Sendable, Hashable {
        /// Any one of these answers it. Canonical keys (`detected_by`), names of milestones, `impact.users` for an entry of a map,
        /// `section.unknowns` for a section that does instead, `label.scope of impact` for a line or row of the text that begins so. The first one
        /// is named in messages.
        package var keys: [String]
        package var hint: String
        package var requirement: Requirement

        package init(keys: [String], hint: String, requirement: Requirement) {
            (self.keys, self.hint, self.requirement) = (keys, hint, requirement)
        }
    }

    package var name: String
    package var title: String
    /// One sentence on when to choose it.
    package var summary: String
    package var scale: SeverityScale
    /// Severity codes that owe a postmortem at all; nil for all.
    package var owedBy: [String]?
    package var sections: [Section] { didSet { headings = Self.headings(of: sections) } }
    /// What headings mean by the titles and synonyms of its sections: asked for by every document that is held to it.
    private(set) var headings: SectionVocabulary.Additions
    package var fields: [Field]
    package var policies: Policies

    package init(
        name: String, title: String, summary: String = "", scale: SeverityScale, owedBy: [String]? = nil, sections: [Section] = [],
        fields: [Field] = [], policies: Policies = Policies()
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.scale = scale
        self.owedBy = owedBy
        self.sections = sections
        headings = Self.headings(of: sections)
        self.fields = fields
        self.policies = policies
    }

    private static func headings(of sections: [Section]) -> SectionVocabulary.Additions {
        var synonyms: [SectionID: [String]] = [:]
        for section in sections { synonyms[section.id] = section.synonyms + [section.title] }
        return SectionVocabulary.additions(synonyms)
    }

    package func section(_ id: SectionID) -> Section? { sections.first { $0.id == id } }

    /// How strongly a section is asked of an incident.
    package func strength(of section: Section, status: String, severity: String?) -> Requirement.Strength {
        owes(severity) ? section.requirement.strength(status: status, severity: severity) : .none
    }

    /// How strongly a field is asked of an incident.
    package func strength(of field: Field, status: String, severity: String?) -> Requirement.Strength {
        owes(severity) ? field.requirement.strength(status: status, severity: severity) : .none
    }

    /// Whether an incident of this severity code owes a postmortem.
    package func owes(_ severity: String?) -> Bool { severity.map { owedBy?.contains($0) ?? true } ?? true }
}
