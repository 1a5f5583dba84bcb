import Foundation
import Incidents

/// Finds promises that were made before in nearly the same words.
///
/// Two texts are compared by the weight of the terms they share among all they have (a Jaccard index weighted by rarity): 1 is the same text.
package struct RepeatedActions: Sendable {
    /// From this weight on, a promise repeats another; with at least three terms in common.
    package static let threshold = 0.6

    /// The earlier promise that an action repeats, by the action's id.
    private let earlier: [String: Promise]

    package init(_ register: ActionRegister) {
        // To restore a service or make good a damage is promised as often as it is needed; only what should prevent or warn is asked about.
        let oldestFirst = register.promises.reversed().filter { promise in
            promise.action.status != .superseded && promise.action.type != .resolution && promise.action.type != .mitigation
        }
        let terms = oldestFirst.map { Self.terms(of: $0.action.text) }
        var documentCounts: [UInt64: Int] = [:]
        for terms in terms { for term in terms { documentCounts[term, default: 0] += 1 } }
        func rarity(_ term: UInt64) -> Double { log(Double(1 + terms.count) / Double(documentCounts[term, default: 0])) }
        var postings: [UInt64: [Int]] = [:]
        var earlier: [String: Promise] = [:]
        for (index, promise) in oldestFirst.enumerated() {
            let own = terms[index]
            let candidates = Self.rarest(own, rarity).reduce(into: Set<Int>()) { $0.formUnion(postings[$1, default: []].suffix(16)) }
            let best = candidates.filter { oldestFirst[$0].incidentID != promise.incidentID }
                .map { (index: $0, score: Self.likeness(own, terms[$0], rarity)) }.max { ($0.score, $0.index) < ($1.score, $1.index) }
            if let best, best.score >= Self.threshold { earlier[promise.action.id] = oldestFirst[best.index] }
            for term in own { postings[term, default: []].append(index) }
        }
        self.earlier = earlier
    }

    /// The latest earlier promise of another incident that this one is close to.
    package func promise(repeatedBy actionID: String) -> Promise? { earlier[actionID] }

    private static func terms(of text: String) -> Set<UInt64> { Set(TermProfile(text: text).terms.map(\.hash)) }

    /// The few terms by which candidates are looked up: what is alike shares at least one of them.
    private static func rarest(_ terms: Set<UInt64>, _ rarity: (UInt64) -> Double) -> ArraySlice<UInt64> {
        terms.sorted { (rarity($0), $0) > (rarity($1), $1) }.prefix(4)
    }

    private static func likeness(_ left: Set<UInt64>, _ right: Set<UInt64>, _ rarity: (UInt64) -> Double) -> Double {
        let shared = left.intersection(right)
        guard shared.count >= 3 else { return 0 }
        let all = left.union(right).sorted().reduce(0) { $0 + rarity($1) }
        return all > 0 ? shared.sorted().reduce(0) { $0 + rarity($1) } / all : 0
    }
}
