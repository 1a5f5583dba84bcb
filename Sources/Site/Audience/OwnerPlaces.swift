import Diagnostics
import Incidents
import Markup

/// Where a document names the owners of its promises. What is no team's name is held back there, and may be a word like others elsewhere.
struct OwnerPlaces {
    private let bytes: [UInt8]
    private var shown: [UInt8] = []
    /// What stands before is in `shown`.
    private var copied = 0

    /// - Parameters:
    ///   - incident: read from the document.
    ///   - terms: of an owner who is held back; none for a team.
    /// - Returns: the document's text with them replaced; nil when nothing had to go.
    static func replaced(in document: Document, of incident: Incident, terms: (String) -> [HeldBackTerm]) -> [UInt8]? {
        let owned = incident.actions.filter { $0.range.lowerBound >= document.tree.bodyStart }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        guard !owned.isEmpty else { return nil }
        let headings = document.tree.nodes.lazy.filter { $0.kind == .heading }.map(\.range.lowerBound).sorted()
        var places = OwnerPlaces(bytes: document.source.bytes)
        for (place, action) in owned.enumerated() {
            let matcher = TermMatcher(action.owner.map(terms) ?? [])
            let next = place + 1 < owned.count ? owned[place + 1].range.lowerBound : places.bytes.count
            let heading = headings.partitionPoint { $0 < action.range.upperBound }
            let end = min(next, heading < headings.count ? headings[heading] : next)
            places.replace(matcher, of: action, upTo: end)
        }
        return places.copied == 0 ? nil : places.shown + places.bytes[places.copied...]
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Replaces what stands beside the promise itself, else what lines below it tell.
    private mutating func replace(_ matcher: TermMatcher, of action: ActionItem, upTo end: Int) {
        guard !matcher.isEmpty, action.range.lowerBound >= copied, action.range.upperBound <= bytes.count else { return }
        let own = action.range
        let text = bytes[own].firstRange(of: Array(action.text.utf8)) ?? own.lowerBound..<own.lowerBound
        if !replace(matcher, in: [own.lowerBound..<text.lowerBound, text.upperBound..<own.upperBound]), own.upperBound < end {
            _ = replace(matcher, in: [own.upperBound..<end])
        }
    }

    private mutating func replace(_ matcher: TermMatcher, in ranges: [Range<Int>]) -> Bool {
        let places = places(of: matcher, in: ranges)
        for range in ranges {
            let replaced = matcher.replaced(in: Array(bytes[range])) { place, _ in places.contains(range.lowerBound + place.lowerBound) }
            guard let replaced else { continue }
            shown += bytes[copied..<range.lowerBound] + replaced
            copied = range.upperBound
        }
        return !places.isEmpty
    }

    /// Where the owner is named. In small letters that is one place, for it may be a word as well: its field, else the first.
    private func places(of matcher: TermMatcher, in ranges: [Range<Int>]) -> Set<Int> {
        var (places, words): (Set<Int>, [[UInt8]: Range<Int>]) = ([], [:])
        for range in ranges {
            bytes[range].withUnsafeBufferPointer { buffer in
                matcher.forEachMatch(in: buffer) { match, term in
                    let place = range.lowerBound + match.lowerBound..<range.lowerBound + match.upperBound
                    if !(0x61...0x7A).contains(term.bytes[0]) {
                        places.insert(place.lowerBound)
                    } else if words[term.bytes].map({ !isField($0) && isField(place) }) ?? true {
                        words[term.bytes] = place
                    }
                }
            }
        }
        return places.union(words.values.map(\.lowerBound))
    }

    /// Whether nothing but marks stands beside a word in its cell, its brackets, its line.
    private func isField(_ place: Range<Int>) -> Bool {
        func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x2A, 0x5F, 0x60, 0x40].contains(byte) }
        let before = bytes[..<place.lowerBound].last { !isBlank($0) } ?? 0x0A
        let after = bytes[place.upperBound...].first { !isBlank($0) } ?? 0x0A
        return [0x0A, 0x7C, 0x28, 0x5B, 0x2C, 0x3B, 0x3A].contains(before)
            && [0x0A, 0x0D, 0x7C, 0x29, 0x5D, 0x2C, 0x3B, 0x3A].contains(after)
    }
}
