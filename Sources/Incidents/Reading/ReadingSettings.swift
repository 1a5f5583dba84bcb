import Frameworks

/// What a project decides about reading; everything a document may leave unsaid.
package struct ReadingSettings: Sendable {
    package var zone: Zone = .utc
    package var frameworks: FrameworkCatalogue = .builtIn { didSet { nameSections() } }
    package var framework: String = "five-whys"
    package var audience: Audience = .internal
    package var vocabulary: SectionVocabulary = .builtIn { didSet { nameSections() } }
    /// The vocabulary of each framework: the project's, with the framework's own titles and synonyms.
    private var vocabularies: [String: SectionVocabulary] = [:]

    package init() { nameSections() }

    /// What headings mean in a document held to a framework.
    package func vocabulary(of framework: String) -> SectionVocabulary { vocabularies[framework] ?? vocabulary }

    private mutating func nameSections() {
        vocabularies = [:]
        for framework in frameworks.frameworks {
            var synonyms: [SectionID: [String]] = [:]
            for section in framework.sections { synonyms[section.id] = section.synonyms + [section.title] }
            vocabularies[framework.name] = vocabulary.adding(synonyms)
        }
    }
}
