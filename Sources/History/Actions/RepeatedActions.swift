import Diagnostics
import Incidents

/// Finds promises that were made before in nearly the same words.
///
/// Two texts are compared by the weight of the terms they share among all they have (a Jaccard index weighted by rarity): 1 is the same text.
package struct RepeatedActions: Sendable {
    /// From this weight on, a promise repeats another; with at least three terms in common.
    package static let threshold: Float = 0.6

    /// The promises that may repeat one another.
    private let promises: [Promise]
    /// The place in `promises` of the earlier one that an action repeats, by the action's id.
    private let earlier: [String: Int]

    package init(_ register: ActionRegister) {
        // To restore a service or make good a damage is promised as often as it is needed; only what should prevent or warn is asked about.
        let preventive = register.promises.reversed().filter { promise in
            promise.action.status != .superseded && promise.action.type != .resolution && promise.action.type != .mitigation
        }
        let isTelling = Concurrently.map(count: preventive.count, chunk: 512) { places in
            places.map { !Self.isAboutTheReport(preventive[$0].action.text) }
        }
        let oldestFirst = zip(preventive, isTelling).filter { $1 }.map { $0.0 }
        let counts = TermCounts(documentCount: oldestFirst.count) { $1.count(text: oldestFirst[$0].action.text) }
        let terms = oldestFirst.indices.map { counts[$0].map { Int($0.term) }.sorted() }
        let weights = counts.vocabulary.rarities
        let totals = terms.map { $0.reduce(0) { $0 + weights[$1] } }
        var postings = [[Int]](repeating: [], count: counts.termCount)
        for (index, own) in terms.enumerated() {
            for term in own { postings[term].append(index) }
        }
        let repeated = Concurrently.map(count: terms.count, chunk: 512) { [postings] places in
            places.map { index -> Int? in
                // What is alike shares at least one of its few rarest terms, and has about as many.
                let candidates = terms[index].suffix(4).flatMap { Self.latest(16, before: index, in: postings[$0]) }
                    .filter { min(totals[index], totals[$0]) >= 0.99 * Self.threshold * max(totals[index], totals[$0]) }
                    .sorted()
                var best: (index: Int, score: Float) = (-1, Self.threshold)
                for (place, candidate) in candidates.enumerated() where place == 0 || candidates[place - 1] != candidate {
                    if oldestFirst[candidate].incidentID == oldestFirst[index].incidentID { continue }
                    let score = Self.likeness(terms[index], terms[candidate], weights)
                    if (score, candidate) > (best.score, best.index) { best = (candidate, score) }
                }
                return best.index >= 0 ? best.index : nil
            }
        }
        promises = oldestFirst
        var earlier: [String: Int] = [:]
        for (promise, place) in zip(oldestFirst, repeated) where place != nil { earlier[promise.action.id] = place }
        self.earlier = earlier
    }

    /// Whether a promise is only to write the report, which every incident asks for anew.
    private static func isAboutTheReport(_ text: String) -> Bool {
        var isAbout = true
        TermScanner.scan(text) { term in
            if isAbout { isAbout = term.withUnsafeBufferPointer { reportWords.contains(String(decoding: $0, as: UTF8.self)) } }
        }
        return isAbout
    }

    private static let reportWords: Set<String> = [
        "an", "and", "complete", "draft", "finish", "for", "full", "hold", "incident", "of", "outage", "post", "post-mortem", "postmortem",
        "publish", "report", "retro", "retrospective", "review", "share", "the", "this", "to", "write",
    ]

    /// The last few of an ascending list that are below a number.
    private static func latest(_ count: Int, before number: Int, in ascending: [Int]) -> ArraySlice<Int> {
        ascending[..<ascending.partitionPoint { $0 < number }].suffix(count)
    }

    /// The latest earlier promise of another incident that this one is close to.
    package func promise(repeatedBy actionID: String) -> Promise? { earlier[actionID].map { promises[$0] } }

    /// - Parameters:
    ///   - left: terms by number, ascending; so is `right`.
    ///   - weights: of each term.
    private static func likeness(_ left: [Int], _ right: [Int], _ weights: [Float]) -> Float {
        var (i, j, sharedCount) = (0, 0, 0)
        var (shared, all): (Float, Float) = (0, 0)
        while i < left.count || j < right.count {
            let isInLeft = j == right.count || (i < left.count && left[i] <= right[j])
            let isInRight = i == left.count || (j < right.count && right[j] <= left[i])
            let weight = weights[isInLeft ? left[i] : right[j]]
            all += weight
            if isInLeft, isInRight {
                shared += weight
                sharedCount += 1
            }
            if isInLeft { i += 1 }
            if isInRight { j += 1 }
        }
        return sharedCount >= 3 ? shared / all : 0
    }
}
