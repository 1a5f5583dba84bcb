/// What headings mean: normalised spellings in eight languages to section ids.
package struct SectionVocabulary: Sendable {
    package static let builtIn = SectionVocabulary()

    package init() {}

    /// The section a heading's visible text means; nil when it is none that Lookback knows.
    package func section(for heading: String) -> SectionID? { nil }
}
