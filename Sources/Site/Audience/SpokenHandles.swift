import Diagnostics
import Incidents
import Markup

/// Replaces handles that only texts tell of somebody: in code an `@` is a sign of its language.
struct SpokenHandles {
    private let matcher: TermMatcher

    init(_ terms: [HeldBackTerm]) { matcher = TermMatcher(terms.filter { $0.likeness == .handle }) }

    /// - Parameter bytes: the document's text as far as it is replaced already; nil while it is as written.
    /// - Returns: nil when there is nothing to replace.
    func replaced(in document: Document, _ bytes: [UInt8]?) -> [UInt8]? {
        let written = bytes ?? document.source.bytes
        guard !matcher.isEmpty, matcher.replaced(in: written) != nil else { return nil }
        let tree = bytes.map { DocumentReader.read(SourceFile(path: document.path, bytes: $0)).tree } ?? document.tree
        return replaced(in: written, without: tree.nodes.filter { $0.kind == .code || $0.kind == .codeBlock }.map(\.range))
    }

    func replaced(in text: String) -> String {
        guard !matcher.isEmpty, text.utf8.contains(0x40) else { return text }
        let bytes = Array(text.utf8)
        return replaced(in: bytes, without: Self.codeSpans(of: bytes)).map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    private func replaced(in bytes: [UInt8], without code: [Range<Int>]) -> [UInt8]? {
        matcher.replaced(in: bytes) { place, _ in !code.contains { $0.overlaps(place) } }
    }

    /// What stands between two runs of as many backticks.
    private static func codeSpans(of bytes: [UInt8]) -> [Range<Int>] {
        var (spans, opening, here): ([Range<Int>], Range<Int>?, Int) = ([], nil, 0)
        while let tick = bytes[here...].firstIndex(of: 0x60) {
            let run = tick..<(bytes[tick...].firstIndex { $0 != 0x60 } ?? bytes.endIndex)
            here = run.upperBound
            if let start = opening {
                guard start.count == run.count else { continue }
                spans.append(start.lowerBound..<run.upperBound)
                opening = nil
            } else {
                opening = run
            }
        }
        return spans
    }
}
