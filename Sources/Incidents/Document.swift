import Diagnostics
import Markup

/// One file of the history as text: always there, however broken the file is. What rules look at.
package struct Document: Sendable {
    package let source: SourceFile
    package let frontMatter: FrontMatter?
    package let tree: MarkdownTree
    /// What was wrong before anything could be read: front matter that is no YAML (LB101), limits passed (LB904).
    package let findings: [DocumentFinding]

    package init(source: SourceFile, frontMatter: FrontMatter?, tree: MarkdownTree, findings: [DocumentFinding]) {
        self.source = source
        self.frontMatter = frontMatter
        self.tree = tree
        self.findings = findings
    }

    package var path: String { source.path }

    /// Days that the document names and whose month needs no guess.
    package var plainDays: Set<CalendarDay> { DocumentDayOrder.plainDays(in: tree) }

    /// Nothing of its text is read: it passes a limit, or its encoding is another.
    package var isRefused: Bool { findings.contains { $0.kind != .invalidFrontMatter } }
}

/// A fault of the file itself, with the rule it belongs to.
package struct DocumentFinding: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case invalidFrontMatter, otherEncoding, oversizedDocument }

    package var kind: Kind
    package var finding: Finding

    package init(_ kind: Kind, _ finding: Finding) { (self.kind, self.finding) = (kind, finding) }
}
