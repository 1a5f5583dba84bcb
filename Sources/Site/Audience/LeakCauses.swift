import Diagnostics
import Incidents
import Markup

/// What a file of the site says that its readers may not know.
struct Leak: Sendable {
    /// Nil for a file that nobody can search.
    let term: HeldBackTerm?
    let diagnostic: Diagnostic
}

/// Leads what files of a site say back to the documents that say it: one mistake of an author shows in many files.
struct LeakCauses: Sendable {
    /// As the audience may read them.
    let documents: [Document]
    let written: WrittenPlaces

    /// One finding for each place of a document; of what no document says, one for the first file.
    func diagnostics(of leaks: [Leak]) -> [Diagnostic] {
        let matcher = TermMatcher(Array(Set(leaks.compactMap(\.term))))
        var found: [Diagnostic] = []
        var told: Set<HeldBackTerm> = []
        for document in matcher.isEmpty ? [] : documents {
            for (range, term) in Self.places(matcher, in: document) {
                told.insert(term)
                let place = written.place(of: range, in: document.source)
                let diagnostic = Diagnostic.leak(place.path, place.range, "this says", term)
                if found.last != diagnostic { found.append(diagnostic) }
            }
        }
        found.sort { ($0.path, $0.range.start, $0.message) < ($1.path, $1.range.start, $1.message) }
        for leak in leaks.sorted(by: { $0.diagnostic.path < $1.diagnostic.path }) {
            if let term = leak.term, !told.insert(term).inserted { continue }
            found.append(leak.diagnostic)
        }
        return found
    }

    /// Where a document says it: as it is written, else in blocks whose markup parts the words.
    private static func places(_ matcher: TermMatcher, in document: Document) -> [(range: Range<Int>, term: HeldBackTerm)] {
        var places: [(range: Range<Int>, term: HeldBackTerm)] = []
        document.source.bytes.withUnsafeBufferPointer { bytes in
            matcher.forEachMatch(in: bytes) { range, term in
                if isShown(range.lowerBound, of: document) { places.append((range, term)) }
            }
        }
        let rest = TermMatcher(matcher.terms.filter { term in !places.contains { $0.term == term } })
        for (place, node) in document.tree.nodes.enumerated()
        where !rest.isEmpty && [.paragraph, .heading, .tableCell].contains(node.kind) {
            Array(document.tree.plainText(of: NodeID(place)).utf8).withUnsafeBufferPointer { bytes in
                rest.forEachMatch(in: bytes) { _, term in places.append((node.range, term)) }
            }
        }
        return places
    }

    /// Whether the site shows what stands at an offset: text, code and front matter, but no address, no comment, and no link between
    /// incidents.
    private static func isShown(_ offset: Int, of document: Document) -> Bool {
        if let frontMatter = document.frontMatter, offset < frontMatter.range.upperBound {
            let entry = frontMatter.entries.first { $0.value.range.contains(offset) }
            return entry.map { !links.contains(IncidentField(key: $0.key)) } ?? false
        }
        return document.tree.nodes.contains { shown.contains($0.kind) && $0.range.contains(offset) }
    }

    private static let shown: Set<MarkdownKind> = [.text, .code, .codeBlock, .htmlBlock, .htmlInline]
    private static let links: Set<IncidentField?> = [.recurrenceOf, .related, .notRelated]
}

extension Diagnostic {
    /// The words themselves stay out of the message: logs are read by many.
    static func leak(_ path: String, _ range: SourceRange, _ what: String, _ term: HeldBackTerm) -> Diagnostic {
        Diagnostic(
            code: "LB803", rule: "leaked-secret", level: .error, path: path, range: range,
            message: "\(what) what its audience may not read: \(term.origin)",
            help: "take it out of the published documents, or write it in a section marked `<!-- audience: internal -->`")
    }
}
