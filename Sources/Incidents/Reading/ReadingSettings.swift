import Frameworks

/// What a project decides about reading; everything a document may leave unsaid.
package struct ReadingSettings: Sendable {
    package var zone: Zone = .utc
    package var frameworks: FrameworkCatalogue = .builtIn
    package var framework: String = "five-whys"
    package var audience: Audience = .internal
    package var vocabulary: SectionVocabulary = .builtIn

    package init() {}
}
