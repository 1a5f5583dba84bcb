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
        return ranked(vector, facts: facts, before: end, limit: limit)
    }

    private func ranked(_ query: TermVector, facts: Incident?, before end: Int, limit: Int) -> [SimilarIncident] {
        let scored = candidates(query, before: end).filter { incidents[$0].id != facts?.id }
            .map { position in (position, score(query, facts, position)) }
        let ordered = scored.map { position, score in
            (position: position, score: score, order: score * (1 + 0.15 / Double(end - position)))
        }
        .sorted { ($0.order, $0.position) > ($1.order, $1.position) }
        return ordered.prefix(limit).map { hit(query, facts, $0.position, $0.score) }
    }

    /// Positions of the incidents that share most of the query's rarest terms, in no order that matters.
    private func candidates(_ query: TermVector, before end: Int) -> [Int] {
        var partial: [Int32: Float] = [:]
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

    private func score(_ query: TermVector, _ facts: Incident?, _ position: Int) -> Double {
        let vector = vectors[position]
        var score = Double(query.cosine(vector)) + 0.15 * Double(query.titleCosine(vector))
        if let facts {
            if !shared(facts.rootCauses, incidents[position].rootCauses).isEmpty { score += 0.08 }
            if !shared(facts.services, incidents[position].services).isEmpty { score += 0.04 }
        }
        return score
    }

    private func hit(_ query: TermVector, _ facts: Incident?, _ position: Int, _ score: Double) -> SimilarIncident {
        let incident = incidents[position]
        let terms = query.strongest(with: vectors[position], limit: 5, where: vocabulary.isTelling).map { vocabulary.spelling(of: $0) }
        return SimilarIncident(
            id: incident.id, score: score, sharedCauses: facts.map { shared($0.rootCauses, incident.rootCauses) } ?? [],
            sharedServices: facts.map { shared($0.services, incident.services) } ?? [], terms: terms)
    }

    private func shared(_ left: [String], _ right: [String]) -> [String] { left.filter(right.contains) }
}
