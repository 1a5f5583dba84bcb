import Diagnostics
import Incidents

/// Where authors wrote what stands in the documents of an edition.
struct WrittenPlaces: Sendable {
    /// By the paths that the edition has for them.
    private var sources: [String: SourceFile] = [:]

    mutating func record(_ document: Document?, shownAs shown: Document?) {
        if let document, let shown { sources[shown.path] = document.source }
    }

    /// A stretch of a text of the edition, as far as its first line goes. A line keeps its number there, or loses a few where names that were
    /// broken at the end of one are replaced.
    func place(of range: Range<Int>, in shown: SourceFile) -> (path: String, range: SourceRange) {
        let source = sources[shown.path] ?? shown
        let line = shown.line(at: range.lowerBound)
        let said = shown.bytes[range.clamped(to: shown.lineRange(line))]
        let there = source.lineRange(line)
        return (source.path, source.range(source.bytes[there.lowerBound...].firstRange(of: said) ?? there))
    }
}
