import Incidents

/// Finds promises that were made before in nearly the same words.
///
/// Two texts are compared by the weight of the terms they share among all they have (a Jaccard index weighted by rarity): 1 is the same text.
package struct RepeatedActions: Sendable {
    /// From this weight on, a promise repeats another; with at least three terms in common.
    package static let threshold: Float = 0.6

    /// The earlier promise that an action repeats, by the action's id.
    private let earlier: [String: Promise]

    package init(_ register: ActionRegister) {
        // To restore a service or make good a damage is promised as often as it is needed; only what should prevent or warn is asked about.
        let oldestFirst = register.promises.reversed().filter { promise in
            promise.action.status != .superseded && promise.action.type != .resolution && promise.action.type != .mitigation
        }
        let texts = oldestFirst.map { TermProfile(text: $0.action.text) }
        var vocabulary = TermVocabulary(documentCount: texts.count)
        let places = texts.map { text in text.terms.map { vocabulary.count($0, of: text) } }
        vocabulary.number()
        let terms = places.map { $0.map(vocabulary.number(ofPlace:)).sorted() }
        let weights = vocabulary.rarities
        var postings = [[Int]](repeating: [], count: vocabulary.count)
        var earlier: [String: Promise] = [:]
        for (index, promise) in oldestFirst.enumerated() {
            let own = terms[index]
            // What is alike shares at least one of its few rarest terms.
            let candidates = Set(own.suffix(4).flatMap { postings[$0].suffix(16) })
            let best = candidates.filter { oldestFirst[$0].incidentID != promise.incidentID }
                .map { (index: $0, score: Self.likeness(own, terms[$0], weights)) }.max { ($0.score, $0.index) < ($1.score, $1.index) }
            if let best, best.score >= Self.threshold { earlier[promise.action.id] = oldestFirst[best.index] }
            for term in own { postings[term].append(index) }
        }
        self.earlier = earlier
    }

    /// The latest earlier promise of another incident that this one is close to.
    package func promise(repeatedBy actionID: String) -> Promise? { earlier[actionID] }

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
