import Diagnostics
import Markup

/// Turns a file into a document: front matter apart, limits held, the Markdown parsed.
package enum DocumentReader {
    package static func read(_ source: SourceFile) -> Document {
        if let fault = BinaryData.finding(in: source) {
            let empty = MarkdownParser.parse(source, bodyStart: source.bytes.count)
            return Document(source: source, frontMatter: nil, tree: empty, findings: [DocumentFinding(.otherEncoding, fault)])
        }
        let parse = FrontMatterParser.parse(source)
        var findings = parse.findings.map { DocumentFinding(parse.isOtherEncoding ? .otherEncoding : .invalidFrontMatter, $0) }
        if let oversized = parse.oversized { findings.append(DocumentFinding(.oversizedDocument, oversized)) }
        if !parse.isOtherEncoding, let violation = StructuralLimits.violation(in: source, bodyStart: parse.bodyStart) {
            findings.append(DocumentFinding(.oversizedDocument, violation))
            let empty = MarkdownParser.parse(source, bodyStart: source.bytes.count)
            return Document(source: source, frontMatter: parse.frontMatter, tree: empty, findings: findings)
        }
        let tree = MarkdownParser.parse(source, bodyStart: parse.bodyStart)
        return Document(source: source, frontMatter: parse.frontMatter, tree: tree, findings: findings)
    }
}
