import Incidents
import Testing

@testable import History

@Suite struct SimilarityTests {
    /// A history of texts, oldest first, a day apart; the first line of each is its title.
    private func index(
        _ texts: [String], causes: [[String]] = [], services: [[String]] = [], comparesAll: Bool = false
    ) throws -> (index: SimilarityIndex, history: History) {
        let incidents = texts.enumerated().map { place, text in
            var incident = Incident(id: "i\(place)", path: "content/i\(place).md", title: "", framework: "five-whys")
            incident.date = CalendarDay(daysSinceEpoch: 20_000 + place)
            incident.rootCauses = causes.indices.contains(place) ? causes[place] : []
            incident.services = services.indices.contains(place) ? services[place] : []
            return incident
        }
        let history = History(incidents)
        let terms = TermCounts(documentCount: texts.count) { $1.count(text: texts[$0]) }
        return (SimilarityIndex(history, terms: terms, comparesAll: comparesAll), history)
    }

    private let texts = [
        "Payments fail\nThe resolver dropped packets and lookups of the bank timed out. Summary impact timeline actions.",
        "Search is empty\nThe indexer ran out of heap after a release. Summary impact timeline actions.",
        "Mail is late\nThe relay queue grew because a certificate had expired. Summary impact timeline actions.",
        "Logins fail\nNames did not resolve: the resolver dropped packets again. Summary impact timeline actions.",
        "Search is slow\nThe indexer paused for its heap. Summary impact timeline actions.",
    ]

    @Test func whatIsSaidAlikeComesFirstAndWhatComesLaterIsNoAnswer() throws {
        let (index, _) = try index(texts)
        #expect(index.similar(to: "i3", limit: 5).first?.id == "i0")
        #expect(index.similar(to: "i3", limit: 5).first?.terms.contains("resolver") == true)
        #expect(index.similar(to: "i4", limit: 5).first?.id == "i1")
        #expect(Set(index.similar(to: "i1", limit: 5).map(\.id)) == ["i0"])
        #expect(index.similar(to: "i0", limit: 5).isEmpty)
    }

    @Test func theTemplateOfTheTeamSaysNextToNothing() throws {
        let (index, _) = try index(texts)
        let hit = try #require(index.similar(to: "i2", limit: 1).first)
        let twin = try #require(index.similar(to: "i3", limit: 1).first)
        #expect(hit.score < twin.score / 2)
        #expect(hit.terms.allSatisfy { !["summary", "impact", "timeline", "action"].contains($0) })
    }

    @Test func wordsOfGrammarAreNoEvidence() throws {
        let (index, _) = try index(["Mail is late\nThe relay was full and slow", "Mail is late again\nThe relay was full and it broke"])
        let terms = try #require(index.similar(to: "i1", limit: 1).first).terms
        #expect(Set(terms) == ["mail", "late", "relay", "full"])
    }

    @Test func aTextFromOutsideFindsTheOneIncidentThatHasItsWord() throws {
        let (index, _) = try index(texts)
        let hits = index.similar(to: TermProfile(text: "certificate"), limit: 5)
        #expect(hits.map(\.id) == ["i2"])
        #expect(hits.first?.terms == ["certificate"])
        #expect(index.similar(to: TermProfile(text: "xyzzy"), limit: 5).isEmpty)
    }

    @Test func ofEqualsTheNewerComesFirstAndTheSameCauseWeighs() throws {
        let same = Array(repeating: "Payments fail\nThe resolver dropped packets.", count: 3) + texts
        #expect(try index(same).index.similar(to: "i2", limit: 2).map(\.id) == ["i1", "i0"])
        let causes = [["dns"], [], ["dns"]]
        let first = try #require(try index(same, causes: causes).index.similar(to: "i2", limit: 1).first)
        #expect(first.sharedCauses == (first.id == "i0" ? ["dns"] : []))
    }

    @Test func theScoresFallFromTheFirstToTheLastAndAreAtMostOne() throws {
        let same = Array(repeating: "Payments fail\nThe resolver dropped packets.", count: 3) + texts + texts
        let (index, history) = try index(same, causes: Array(repeating: ["dns"], count: same.count))
        for incident in history.incidents {
            let scores = index.similar(to: incident.id, limit: 20).map(\.score)
            #expect(scores == scores.sorted(by: >) && scores.allSatisfy { $0 > 0 && $0 <= 1 })
        }
        // What came shortly before is not more alike by that, for a rule to judge: it only stands first.
        let twins = index.similar(to: "i2", limit: 2)
        #expect(twins[0].likeness == twins[1].likeness)
        let older = try #require(index.similar(to: "i9", limit: 20).first { $0.id == "i7" })
        #expect(older.score > older.likeness && older.score < older.likeness * 1.1)
    }

    @Test func aServiceIsSharedHoweverItIsSpelt() throws {
        let index = try index(texts, services: [["Payment API"], [], [], ["payment-api", "search"], ["search"]]).index
        #expect(index.similar(to: "i3", limit: 1).first?.sharedServices == ["payment-api"])
        #expect(index.similar(to: "i4", limit: 5).allSatisfy { $0.id == "i3" || $0.sharedServices.isEmpty })
    }

    @Test func aFewTextsHaveTheSameAnswersAskedAloneOrTogether() throws {
        let same = texts + ["Payments fail again\nThe resolver dropped packets: fraud-scoring and scoring timed out."] + texts.reversed()
        let (index, history) = try index(same)
        let each = try self.index(same, comparesAll: true).index.similarToEach(limit: 5, atLeast: 0)
        for (incident, together) in zip(history.incidents, each) {
            #expect(together.map(\.json) == index.similar(to: incident.id, limit: 5).map(\.json))
        }
    }

    /// Enough texts that only candidates are compared in full.
    @Test func allPairsFindTheTwinThatOneQueryFinds() throws {
        var many = (0..<300).map { place in
            "Incident \(place)\nword\(place * 7 % 31) thing\(place * 11 % 37) part\(place % 13) of host-\(place % 50) in area\(place % 5)."
        }
        for place in stride(from: 150, to: 300, by: 10) { many[place] = many[place - 140] + " Twin\(place)." }
        let (index, history) = try index(many)
        let each = try self.index(many, comparesAll: true).index.similarToEach(limit: 5, atLeast: 0)
        for (place, incident) in history.incidents.enumerated() where incident.id.hasSuffix("0") {
            let one = index.similar(to: incident.id, limit: 5)
            #expect(each[place].first?.id == one.first?.id, "\(incident.id)")
        }
    }
}
