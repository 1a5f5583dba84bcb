import Frameworks
import Markup

/// Finds the sections of a document.
package enum SectionReader {
    package static func read(_ tree: MarkdownTree, vocabulary: SectionVocabulary) -> [Section] { [] }
}
