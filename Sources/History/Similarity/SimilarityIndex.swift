import Foundation
import Incidents

/// Ranks earlier incidents by how much they are alike.
///
/// TF-IDF cosine (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988) over the whole text and over the
/// titles, raised by shared causes and services, with a slight preference for what is recent.
package struct SimilarityIndex: Sendable {
    /// The incidents, oldest first: the position in the index is the age.
    package let incidents: [Incident]
    private let vectors: [TermVector]
    private let vocabulary: TermVocabulary
    private let positions: [String: Int]
    /// For each term of the vocabulary the incidents that have it, oldest first.
    private let postings: [[Posting]]

    private struct Posting: Sendable {
        var position: Int32
        var weight: Float
    }

    /// How many postings one query may touch; the rarest terms are looked at first, so what is left out is what says least.
    private static let postingBudget = 20_000
    /// How many of the incidents that share the rarest terms are compared in full.
    private static let candidateLimit = 64

    /// - Parameter profiles: the profile of each incident by its path.
    package init(_ history: History, profiles: [String: TermProfile]) {
        let incidents = Array(history.incidents.reversed())
        self.incidents = incidents
        let known = incidents.map { profiles[$0.path] }
        vocabulary = TermVocabulary(known.compactMap { $0 })
        let vocabulary = vocabulary
        vectors = known.map { $0.map { TermVector($0, vocabulary) } ?? .empty }
        positions = Dictionary(incidents.indices.map { (incidents[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        var postings = [[Posting]](repeating: [], count: vocabulary.count)
        for (position, vector) in vectors.enumerated() {
            for (term, weight) in zip(vector.terms, vector.weights) {
                postings[Int(term)].append(Posting(position: Int32(position), weight: weight))
            }
        }
        self.postings = postings
    }

    /// The earlier incidents most like one of the history.
    package func similar(to id: String, limit: Int) -> [SimilarIncident] {
        guard let position = positions[id] else { return [] }
        return ranked(vectors[position], facts: incidents[position], before: position, limit: limit)
    }

    /// The incidents of the history most like a text or a document that is not part of it.
    /// - Parameter facts: its reading, for shared causes and services; incidents that began later than it are left out.
    package func similar(to profile: TermProfile, facts: Incident? = nil, limit: Int) -> [SimilarIncident] {
        let vector = TermVector(profile, vocabulary)
        var end = incidents.count
        if let facts, History.moment(of: facts) > .min {
            let moment = History.moment(of: facts)
            while end > 0, History.moment(of: incidents[end - 1]) > moment { end -= 1 }
        }
        return ranked(vector, facts: facts, before: end, limit: limit, uniques: uniqueMatches(vector, profile, before: end))
    }

    /// What a query from outside shares with one incident alone.
    private struct UniqueMatch {
        /// What it adds to the cosines of the whole texts and of the titles.
        var product: Float = 0
        var titleProduct: Float = 0
        /// Strongest first.
        var terms: [(spelling: String, product: Float)] = []
    }

    private func uniqueMatches(_ query: TermVector, _ profile: TermProfile, before end: Int) -> [Int: UniqueMatch] {
        guard !query.uniques.isEmpty else { return [:] }
        let wanted = Dictionary(query.uniques.map { ($0.hash, $0) }, uniquingKeysWith: { first, _ in first })
        var matches: [Int: UniqueMatch] = [:]
        for position in 0..<end {
            for unique in vectors[position].uniques {
                guard let asked = wanted[unique.hash] else { continue }
                let product = asked.weight * unique.weight
                matches[position, default: UniqueMatch()].product += product
                matches[position]?.titleProduct += asked.titleWeight * unique.titleWeight
                // A number says nothing to a reader.
                if let spelling = profile.spelling(of: unique.hash), spelling.utf8.contains(where: { $0 > 0x39 }) {
                    matches[position]?.terms.append((spelling, product))
                }
            }
        }
        return matches
    }

    private func ranked(_ query: TermVector, facts: Incident?, before end: Int, limit: Int, uniques: [Int: UniqueMatch] = [:])
        -> [SimilarIncident]
    {
        let scored = candidates(query, before: end, uniques).filter { incidents[$0].id != facts?.id }
            .map { position in (position, score(query, facts, position, uniques[position])) }
        let ordered = scored.map { position, score in
            (position: position, score: score, order: score * (1 + 0.15 / Double(end - position)))
        }
        .sorted { ($0.order, $0.position) > ($1.order, $1.position) }
        return ordered.prefix(limit).map { hit(query, facts, $0.position, $0.score, uniques[$0.position]) }
    }

    /// Positions of the incidents that share most of the query's rarest terms, in no order that matters.
    private func candidates(_ query: TermVector, before end: Int, _ uniques: [Int: UniqueMatch]) -> [Int] {
        var partial = Dictionary(uniques.map { (Int32($0.key), $0.value.product) }, uniquingKeysWith: { first, _ in first })
        var touched = 0
        let rarestFirst = query.terms.indices.sorted { postings[Int(query.terms[$0])].count < postings[Int(query.terms[$1])].count }
        for index in rarestFirst {
            let list = postings[Int(query.terms[index])]
            touched += list.count
            if touched > Self.postingBudget, !partial.isEmpty { break }
            for posting in list {
                if posting.position >= end { break }
                partial[posting.position, default: 0] += posting.weight * query.weights[index]
            }
        }
        return partial.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(Self.candidateLimit).map { Int($0.key) }
    }

    private func score(_ query: TermVector, _ facts: Incident?, _ position: Int, _ unique: UniqueMatch?) -> Double {
        let vector = vectors[position]
        let cosine = query.cosine(vector) + (unique?.product ?? 0)
        let titleCosine = query.titleCosine(vector) + (unique?.titleProduct ?? 0)
        var score = Double(cosine) + 0.15 * Double(titleCosine)
        if let facts {
            if !shared(facts.rootCauses, incidents[position].rootCauses).isEmpty { score += 0.08 }
            if !shared(facts.services, incidents[position].services).isEmpty { score += 0.04 }
        }
        return score
    }

    private func hit(_ query: TermVector, _ facts: Incident?, _ position: Int, _ score: Double, _ unique: UniqueMatch?)
        -> SimilarIncident
    {
        let incident = incidents[position]
        let shared = query.strongest(with: vectors[position], limit: 5, where: vocabulary.isTelling)
            .map { (spelling: vocabulary.spelling(of: $0.term), product: $0.product) }
        let terms = (shared + (unique?.terms ?? [])).sorted { ($0.product, $1.spelling) > ($1.product, $0.spelling) }.prefix(5).map(
            \.spelling)
        return SimilarIncident(
            id: incident.id, score: score, sharedCauses: facts.map { self.shared($0.rootCauses, incident.rootCauses) } ?? [],
            sharedServices: facts.map { self.shared($0.services, incident.services) } ?? [], terms: terms)
    }

    private func shared(_ left: [String], _ right: [String]) -> [String] { left.filter(right.contains) }
}
