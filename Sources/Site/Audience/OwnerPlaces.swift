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
        let isFound = [replace(matcher, in: own.lowerBound..<text.lowerBound), replace(matcher, in: text.upperBound..<own.upperBound)]
        if !isFound.contains(true), own.upperBound < end { _ = replace(matcher, in: own.upperBound..<end) }
    }

    private mutating func replace(_ matcher: TermMatcher, in range: Range<Int>) -> Bool {
        guard let replaced = matcher.replaced(in: Array(bytes[range])) else { return false }
        shown += bytes[copied..<range.lowerBound] + replaced
        copied = range.upperBound
        return true
    }
}
