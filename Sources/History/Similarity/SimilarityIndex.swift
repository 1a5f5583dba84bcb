import Diagnostics
import Incidents

/// Ranks earlier incidents by how much they are alike.
///
/// TF-IDF cosine (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988) over the whole text, the titles, and
/// each title with the other's text, raised by shared causes and services, with a slight preference for what is recent. A question of a few words
/// is ranked by how much of it an incident has as well. A class, for every closure over it would copy all that it knows.
package final class SimilarityIndex: Sendable {
    private let history: History
    /// The causes of each incident, oldest first: the position in the index is the age. So are its causes and services by number.
    private let causes: [[String]]
    private let labels: [Labels]
    private let labelNumbers: [String: Int32]
    private let moments: [Int]
    private let matrix: TermMatrix
    /// Whether each term is evidence to a reader, by its number.
    private let areTelling: [Bool]

    /// How many postings one incident may touch when all are compared with all.
    private static let postingBudget = 16_000
    /// So many terms are shown as evidence.
    static let termLimit = 5
    /// From so many incidents on it can be said what is rare: among fewer any word that two of them have seems to be.
    private static let many = 6

    /// - Parameters:
    ///   - terms: of the documents of the history.
    ///   - namingWords: words of the form in which titles are written, which say nothing.
    ///   - comparesAll: whether it will be asked about each of them, rather than about a few.
    package init(_ history: History, terms: TermCounts, namingWords: [String] = [], comparesAll: Bool = false) {
        self.history = history
        let oldestFirst = history.incidents.indices.reversed()
        let causes = oldestFirst.map { history.incidents[$0].namedCauses }
        var numbers: [String: Int32] = [:]
        for (position, place) in oldestFirst.enumerated() {
            for cause in causes[position] where numbers[cause] == nil { numbers[cause] = Int32(numbers.count) }
            for service in history.incidents[place].services where numbers[service] == nil {
                let key = NameKey.of(service)
                let number = numbers[key] ?? Int32(numbers.count)
                (numbers[service], numbers[key]) = (number, number)
            }
        }
        labelNumbers = numbers
        labels = zip(oldestFirst, causes).map { Labels($1, history.incidents[$0].services, numbers) }
        self.causes = causes
        moments = history.moments.reversed()
        var matrix = TermMatrix(terms, namingWords: namingWords)
        if comparesAll { matrix.addPostings() }
        self.matrix = matrix
        areTelling = matrix.vocabulary.areTelling
    }

    private var count: Int { labels.count }

    /// The earlier incidents most like one of the history.
    package func similar(to id: String, limit: Int) -> [SimilarIncident] {
        guard let place = history.place(of: id) else { return [] }
        var scorer = scorer
        return similar(to: count - 1 - place, limit: limit, &scorer)
    }

    /// The incidents of the history most like a text or a document that is not part of it.
    /// - Parameter facts: its reading, for shared causes and services; incidents that began later than it are left out.
    package func similar(to profile: TermProfile, facts: Incident? = nil, limit: Int) -> [SimilarIncident] {
        var end = count
        if let facts, History.moment(of: facts) > .min {
            let moment = History.moment(of: facts)
            while end > 0, moments[end - 1] > moment { end -= 1 }
        }
        var scorer = scorer
        let query = Query(
            vector: matrix.vector(of: profile, isQuestion: facts == nil), causes: facts?.namedCauses ?? [], services: facts?.services ?? [],
            labels: Labels(facts?.namedCauses ?? [], facts?.services ?? [], labelNumbers),
            position: facts.flatMap { history.place(of: $0.id) }.map { count - 1 - $0 }, end: end,
            coverageWeight: facts == nil ? Self.coverageWeight(of: profile) : 0)
        return ranked(query, limit: limit, &scorer)
    }

    /// For each of some incidents the earlier ones most like it: nearly always the same that one would find alone.
    /// - Parameters:
    ///   - places: in the history.
    ///   - threshold: the likeness below which none is worth showing.
    package func similarToEach(_ places: [Int], limit: Int, atLeast threshold: Double) -> [[SimilarIncident]] {
        Concurrently.map(count: places.count, chunk: 64) { chunk in
            var scorer = scorer
            let budget = matrix.hasPostings ? Self.postingBudget : nil
            return places[chunk].map { similar(to: count - 1 - $0, limit: limit, atLeast: threshold, budget: budget, &scorer) }
        }
    }

    private var scorer: SimilarityScorer { SimilarityScorer(matrix, documentCount: count) }

    private func similar(
        to position: Int, limit: Int, atLeast threshold: Double? = nil, budget: Int? = nil, _ scorer: inout SimilarityScorer
    ) -> [SimilarIncident] {
        let place = count - 1 - position
        let query = Query(
            vector: matrix.vector(of: position), causes: causes[position],
            services: history.incidents[place].services, labels: labels[position], position: position, end: position)
        return ranked(query, limit: limit, atLeast: threshold, budget: budget, &scorer)
    }

    /// What is asked about.
    private struct Query {
        let vector: TermVector
        let causes: [String]
        let services: [String]
        let labels: Labels
        /// Its own in the history, which is no answer.
        let position: Int?
        /// Where the incidents end that it may be like.
        let end: Int
        /// How much the share of its words that an incident has weighs beside the likeness of the texts.
        var coverageWeight = 0.0
    }

    /// Of a few words it matters most how many of them an incident has, while the cosine prefers whoever has little else; the more words there
    /// are, the better the cosine tells.
    private static func coverageWeight(of profile: TermProfile) -> Double { min(1, 8 / Double(max(profile.counter.terms.count, 1))) / 2 }

    /// Causes and services by number, so that they are compared at no cost.
    private struct Labels {
        let causes: [Int32]
        let services: [Int32]

        /// Those that no incident of the history has are gone.
        init(_ causes: [String], _ services: [String], _ numbers: [String: Int32]) {
            (self.causes, self.services) = (causes.compactMap { numbers[$0] }, services.compactMap { Self.number(of: $0, numbers) })
        }

        /// That of a service, however it is cased and spaced.
        static func number(of service: String, _ numbers: [String: Int32]) -> Int32? {
            numbers[service] ?? numbers[NameKey.of(service)]
        }

        /// What the same cause and the same service add to a score.
        func agreement(with other: Labels) -> Double {
            (causes.contains(where: other.causes.contains) ? 0.08 : 0) + (services.contains(where: other.services.contains) ? 0.04 : 0)
        }
    }

    private typealias Hit = (position: Int, wording: Double, likeness: Double, score: Double)

    private func ranked(
        _ query: Query, limit: Int, atLeast threshold: Double? = nil, budget: Int? = nil, _ scorer: inout SimilarityScorer
    ) -> [SimilarIncident] {
        scorer.asking(query.vector) { scorer in
            var scored: [Hit] = []
            for document in scorer.candidates(query.vector, before: query.end, budget: budget) where Int(document) != query.position {
                let position = Int(document)
                let agreement = scorer.likeness(of: position)
                guard agreement > 0 else { continue }
                var wording = Double(agreement)
                if query.coverageWeight > 0 { wording += query.coverageWeight * (Double(scorer.coverage(of: position)) - wording) }
                let likeness = wording + query.labels.agreement(with: labels[position])
                scored.append((position, wording, likeness, likeness * (1 + 0.15 / Double(query.end - position))))
            }
            scored.sort { ($0.score, $0.position) > ($1.score, $1.position) }
            var alike: [SimilarIncident] = []
            for hit in scored where alike.count < limit && hit.likeness >= threshold ?? -.infinity {
                if let incident = similar(query, hit, scorer) { alike.append(incident) }
            }
            return alike
        }
    }

    /// With what the two share; nil where that is nothing but words of grammar, which is no likeness.
    private func similar(_ query: Query, _ hit: Hit, _ scorer: SimilarityScorer) -> SimilarIncident? {
        let place = count - 1 - hit.position
        let (causes, services) = (causes[hit.position], labels[hit.position].services)
        let sharedCauses = query.causes.filter(causes.contains)
        let sharedServices = query.services.filter { Labels.number(of: $0, labelNumbers).map(services.contains) ?? false }
        let repeated = Self.words(of: sharedCauses)
        let terms = scorer.strongestTerms(of: hit.position, limit: Self.termLimit) { term in
            areTelling[Int(term)] && (repeated.isEmpty || !repeated.contains(matrix.vocabulary.spelling(of: term)))
        }
        var usualTerms: [String] = []
        if terms.isEmpty, sharedCauses.isEmpty, sharedServices.isEmpty {
            if scorer.strongestTerms(of: hit.position, limit: 1, where: matrix.vocabulary.isWord).isEmpty { return nil }
            // Who asks in a few words is answered by them, however usual they are.
            let isQuestion = query.coverageWeight > 0
            usualTerms = scorer.strongestTerms(of: hit.position, limit: Self.termLimit) { term in
                matrix.vocabulary.isWord(term) && !matrix.vocabulary.isOfForm(term) && (isQuestion || !matrix.vocabulary.isUsual(term))
            }
        }
        return SimilarIncident(
            id: history.incidents[place].id, likeness: hit.likeness, wording: hit.wording, score: min(hit.score, 1),
            sharedCauses: sharedCauses, sharedServices: sharedServices, terms: terms, usualTerms: usualTerms,
            isAmongMany: count >= Self.many)
    }

    /// `expired-certificate`, `expired`, `certificate`.
    private static func words(of causes: [String]) -> Set<String> {
        Set(causes.flatMap { cause in [cause] + cause.utf8.split(separator: UInt8(ascii: "-")).map { String(Substring($0)) } })
    }
}
