import Foundation
import Incidents

/// Words that an incident must all have, read as the search of the site reads them: whole, the last one also as the beginning of a word; plurals
/// count as their singular, accents do not count, and a name such as `resolv.conf` is known by its parts.
package struct WordQuery: Sendable {
    /// One term, or any that begins in a way.
    private struct Need: Sendable {
        let term: [UInt8]
        var beginning: [UInt8]?

        func isMet(by spelling: ArraySlice<UInt8>) -> Bool {
            spelling.elementsEqual(term) || beginning.map { spelling.starts(with: $0) } ?? false
        }
    }

    private let needs: [Need]
    /// A bit for each need; more words than bits are not looked for.
    private var all: UInt64 { needs.count == 64 ? .max : 1 << UInt64(needs.count) - 1 }

    package init(_ text: String) {
        var terms: [[UInt8]] = []
        TermScanner.scan(text) { term in terms.append(term.withUnsafeBufferPointer(Array.init)) }
        var needs = terms.filter(Self.mustBeThere).map { Need(term: Self.folded($0), beginning: nil) }
        if let (word, isIdeograph) = Self.lastWord(of: text) {
            if isIdeograph {
                needs.append(Need(term: word, beginning: word))
            } else if word.count > 1, let last = needs.indices.last {
                let whole = terms.last.map(Self.folded) ?? []
                // Of a name that is looked for as a whole, the end is the unfinished part.
                needs[last].beginning = needs[last].term == whole && whole.contains(where: TermScanner.isJoiner) ? whole : Self.folded(word)
            }
        }
        self.needs = Array(needs.prefix(64))
    }

    /// Whether there is nothing to look for: signs alone, or a single letter.
    package var isEmpty: Bool { needs.isEmpty }

    /// For each incident of a history whether it has all the words.
    package func selection(in analysis: Analysis) -> [Bool] {
        let (terms, incidents) = (analysis.terms, analysis.history.incidents)
        let met = (0..<Int32(terms.termCount)).map { needsMet(by: terms.utf8(of: $0)) }
        return incidents.indices.map { place in
            // Documents are numbered from the oldest.
            let inText = terms[incidents.count - 1 - place].reduce(0) { $0 | met[Int($1.term)] }
            return inText == all || (inText | needsMet(by: StatedTexts.of(incidents[place]))) == all
        }
    }

    private func needsMet(by spelling: ArraySlice<UInt8>) -> UInt64 {
        let folded = FoldedTerm.fold(spelling)?[...] ?? spelling
        return needs.enumerated().reduce(0) { $1.element.isMet(by: folded) ? $0 | 1 << UInt64($1.offset) : $0 }
    }

    private func needsMet(by texts: [String]) -> UInt64 {
        var met: UInt64 = 0
        for text in texts {
            TermScanner.scan(text) { term in met |= needsMet(by: term.withUnsafeBufferPointer { Array($0)[...] }) }
        }
        return met
    }

    /// The parts of a name are enough, unless some are too short to be looked for: `10.0.0.1`.
    private static func mustBeThere(_ term: [UInt8]) -> Bool {
        let parts = term.split(omittingEmptySubsequences: false, whereSeparator: TermScanner.isJoiner)
        return parts.count == 1 || parts.contains { $0.count < 2 }
    }

    private static func folded(_ term: [UInt8]) -> [UInt8] { FoldedTerm.fold(term[...]) ?? term }

    /// The word with which a text ends, in small letters, or the one ideograph; nil after a sign or a pair of ideographs.
    private static func lastWord(of text: String) -> (word: [UInt8], isIdeograph: Bool)? {
        let scalars = text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.reversed()
        guard let last = scalars.first, kind(of: last) != .separator else { return nil }
        let isIdeograph = kind(of: last) == .ideograph
        let run = scalars.prefix { kind(of: $0) != .separator && (kind(of: $0) == .ideograph) == isIdeograph }
        guard !isIdeograph || run.count == 1 else { return nil }
        return (Array(String(String.UnicodeScalarView(run.reversed())).utf8), isIdeograph)
    }

    private static func kind(of scalar: Unicode.Scalar) -> TermLetters.Kind {
        let bytes = Array(String(Character(scalar)).utf8)
        return TermLetters.kind(in: bytes.span, at: 0).0
    }
}
