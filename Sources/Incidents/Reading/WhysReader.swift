import Markup

/// Reads the chains of whys of a document.
package enum WhysReader {
    package static func read(_ sections: [Section], in tree: MarkdownTree) -> [WhyChain] { [] }
}
