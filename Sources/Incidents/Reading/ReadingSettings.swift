import Frameworks

/// What a project decides about reading; everything a document may leave unsaid.
package struct ReadingSettings: Sendable {
    package var zone: Zone = .utc
    package var frameworks: FrameworkCatalogue = .builtIn
    package var framework: String = "five-whys"
    package var audience: Audience = .internal
    /// The project's; a framework's own titles and synonyms come on top.
    package var vocabulary: SectionVocabulary = .builtIn

    package init() {}

    /// What headings mean in a document held to a framework.
    package func vocabulary(of framework: String) -> SectionVocabulary {
        frameworks[framework].map(vocabulary.adding) ?? vocabulary
    }
}
