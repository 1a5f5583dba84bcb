import Diagnostics
import Frameworks
import Incidents
import Testing

@testable import History

@Suite struct SimilarityTests {
    /// A history of texts, oldest first, a day apart; the first line of each is its title.
    private func index(
        _ texts: [String], causes: [[String]] = [], services: [[String]] = [], namingWords: [String] = [], comparesAll: Bool = false
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
        return (SimilarityIndex(history, terms: terms, namingWords: namingWords, comparesAll: comparesAll), history)
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

    @Test func whereUsualWordsAreAllThatIsSharedTheyAreTheEvidence() throws {
        let (index, _) = try index(Array(repeating: "Mail queue stuck\nThe disk was full", count: 4))
        let hit = try #require(index.similar(to: "i3", limit: 1).first)
        #expect(hit.terms.isEmpty && !hit.isStrong)
        #expect(Set(hit.shownTerms).isSubset(of: ["mail", "queue", "stuck", "disk", "full"]) && hit.shownTerms.count == 5)
        #expect(hit.evidence == ["terms: " + hit.shownTerms.joined(separator: ", ")])
        // Grammar alone is no likeness.
        #expect(try self.index(["The relay\nwas full", "The disk\nwas slow"]).index.similar(to: "i1", limit: 1).isEmpty)
    }

    @Test func theWordsOfAFormOfTitlesAreNoEvidence() throws {
        let form = try #require(FrameworkCatalogue.builtIn["retrospective"]?.policies.titleForm)
        let titles = ["[inc-26-03-01-SEV-2] Mail is late for all", "[inc-26-04-02-SEV-2] Search is empty for vans"]
        let (index, history) = try index(titles, namingWords: NamingWords.words(of: form))
        #expect(index.similar(to: "i1", limit: 1).isEmpty)
        #expect(NamingWords.of(history, .builtIn).isEmpty)
        var named = history.incidents
        named[0].framework = "retrospective"
        #expect(Set(NamingWords.of(History(named), .builtIn)).isSuperset(of: ["inc", "sev"]))
    }

    @Test func importedFieldsAreFoundAndNoLikeness() throws {
        let fields = "## Imported fields\n\n- `escalation_policy`: Default, E1\n- `assignment_count`: one of three\n"
        let titles = [("2026-01-01-a", "CPU high"), ("2026-01-02-b", "Mail late"), ("2026-01-03-c", "Mail stuck")]
        let documents = titles.map { id, title in
            let document = DocumentReader.read(SourceFile(path: "content/\(id).md", text: "# \(title)\n\n\(fields)"))
            return (IncidentReader.read(document, settings: ReadingSettings()), document)
        }
        let history = History(documents.map(\.0))
        let terms = TermCounts(history) { documents[history.origins[$0]].1.tree }
        let index = SimilarityIndex(history, terms: terms)
        #expect(index.similar(to: "2026-01-02-b", limit: 5).isEmpty)
        #expect(index.similar(to: "2026-01-03-c", limit: 5).map(\.id) == ["2026-01-02-b"])
        #expect(index.similar(to: "2026-01-03-c", limit: 5).first?.terms == ["mail"])
        #expect(terms.number(of: TermHash.of(Array("escalation_policy".utf8).span)) != nil)
    }

    @Test func aTextFromOutsideFindsTheOneIncidentThatHasItsWord() throws {
        let (index, _) = try index(texts)
        let hits = index.similar(to: TermProfile(text: "certificate"), limit: 5)
        #expect(hits.map(\.id) == ["i2"])
        #expect(hits.first?.terms == ["certificate"])
        #expect(index.similar(to: TermProfile(text: "xyzzy"), limit: 5).isEmpty)
    }

    @Test func ofAFewWordsWhoeverHasMostComesFirst() throws {
        let long = "The connection pool of the shop ran empty on Valentine's day " + (0..<60).map { "detail\($0)" }.joined(separator: " ")
        let told = ["Checkout is down\n\(long)", "Volume exhausted", "No anything"] + texts
        let (index, _) = try index(told)
        let hits = index.similar(to: TermProfile(text: "connection pool exhausted at Valentine"), limit: 5)
        #expect(hits.map(\.id) == ["i0", "i1"])
        #expect(hits.allSatisfy { $0.score <= 1 })
        #expect(index.similar(to: TermProfile(text: "no connection on the disk"), limit: 5).map(\.id) == ["i0"])
        for grammar in ["no", "as we had it", "it was not there"] {
            #expect(index.similar(to: TermProfile(text: grammar), limit: 5).isEmpty, "\(grammar)")
        }
    }

    @Test func wordsOfAnyReportAreNoEvidence() throws {
        let usual = "written daily, as needed; wurde täglich benötigt, escrito diariamente, 毎日"
        let told = ["Mail is late\nThe relay: \(usual)", "Shop is slow\nThe relay: \(usual)"]
        #expect(try index(told).index.similar(to: "i1", limit: 1).first?.terms == ["relay"])
        let index = try index(["Mail is late\n\(usual)", "Shop is slow\n\(usual)"]).index
        let hit = try #require(index.similar(to: "i1", limit: 1).first)
        #expect(!hit.hasEvidence && !hit.isStrong)
        // Who asks for them finds them.
        #expect(index.similar(to: TermProfile(text: "daily"), limit: 5).first?.shownTerms == ["daily"])
    }

    @Test func theLabelsOfTheFormAndThePartsOfATermAreNoEvidence() throws {
        let told = [
            "Mail is late\nRoot cause: config-changes crashes the relay. Owner: mail. Every day at 10:00 UTC.",
            "Shop is slow\nRoot cause: config-changes crashes the till. Owner: shop. Every day at 11:00 UTC.",
            "Search is empty\nRoot cause: heap. Owner: search",
        ]
        let (index, _) = try index(told)
        let terms = try #require(index.similar(to: "i1", limit: 1).first).terms
        #expect(Set(terms) == ["config-changes", "crash"])
        #expect(index.similar(to: "i2", limit: 5).allSatisfy { $0.evidence == ["only words of the form"] && !$0.isStrong })
    }

    @Test func ofEqualsTheNewerComesFirstAndTheSameCauseWeighs() throws {
        let same = Array(repeating: "Payments fail\nThe resolver dropped packets.", count: 3) + texts
        #expect(try index(same).index.similar(to: "i2", limit: 2).map(\.id) == ["i1", "i0"])
        let causes = [["dns"], [], ["dns"]]
        let first = try #require(try index(same, causes: causes).index.similar(to: "i2", limit: 1).first)
        #expect(first.sharedCauses == (first.id == "i0" ? ["dns"] : []))
    }

    @Test func whatRepeatsASharedCauseIsNoFurtherEvidence() throws {
        let told = [
            "Mail is late\nexpired-certificate: a certificate of the relay expired",
            "Shop is slow\nexpired-certificate of the shop, on the relay",
        ]
        let (index, _) = try index(told, causes: [["expired-certificate"], ["expired-certificate"]])
        let hit = try #require(index.similar(to: "i1", limit: 1).first)
        #expect(hit.sharedCauses == ["expired-certificate"] && hit.terms == ["relay"])
        #expect(hit.wording < hit.likeness)
    }

    @Test func aFewIncidentsAreTooFewToCallAnyTwoTheSameFailure() throws {
        let twins = ["Logins fail\nThe resolver dropped packets", "Logins fail\nThe resolver dropped packets"]
        let others = (0..<4).map { "Search \($0) is slow\nThe indexer \($0) paused for its heap" }
        let sisters = [twins[0], "Logins fail\nThe resolver forgot its zone"]
        #expect(try index(Array(others.prefix(2)) + sisters).index.similar(to: "i3", limit: 1).first?.isStrong == false)
        // But of nearly the same words there is no doubt.
        #expect(try index(Array(others.prefix(2)) + twins).index.similar(to: "i3", limit: 1).first?.isCopy == true)
        #expect(try index(others + twins).index.similar(to: "i5", limit: 1).first?.isStrong == true)
    }

    @Test func anUnknownCauseIsNothingInCommon() throws {
        let told = ["Mail is late\nThe relay was full", "Shop is slow\nThe relay was slow"]
        for cause in ["unknown", "none", "tbd", "n-a", "unbekannt"] {
            let hit = try #require(index(told, causes: [[cause], [cause]]).index.similar(to: "i1", limit: 1).first)
            #expect(hit.sharedCauses.isEmpty && hit.wording == hit.likeness)
        }
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
        let each = try self.index(same, comparesAll: true).index.similarToEach(Array(same.indices), limit: 5, atLeast: 0)
        for (incident, together) in zip(history.incidents, each) {
            #expect(together.map(\.json) == index.similar(to: incident.id, limit: 5).map(\.json))
        }
    }

    @Test func whoAsksAboutSomeIncidentsGetsWhatPagesShow() throws {
        let history = try index(texts + texts.reversed()).history
        func asked() -> SimilarIncidents {
            SimilarIncidents(count: history.incidents.count) {
                let told = texts + texts.reversed()
                let terms = TermCounts(documentCount: told.count) { $1.count(text: told[$0]) }
                return SimilarityIndex(history, terms: terms, comparesAll: true)
            }
        }
        let all = asked().toEach(Array(history.incidents.indices))
        let some = asked()
        #expect(all.contains { !$0.isEmpty })
        for places in [[3], [7, 3, 1], Array(history.incidents.indices)] { #expect(some.toEach(places) == places.map { all[$0] }) }
    }

    /// Enough texts that only candidates are compared in full.
    @Test func allPairsFindTheTwinThatOneQueryFinds() throws {
        var many = (0..<300).map { place in
            "Incident \(place)\nword\(place * 7 % 31) thing\(place * 11 % 37) part\(place % 13) of host-\(place % 50) in area\(place % 5)."
        }
        for place in stride(from: 150, to: 300, by: 10) { many[place] = many[place - 140] + " Twin\(place)." }
        let (index, history) = try index(many)
        let each = try self.index(many, comparesAll: true).index.similarToEach(Array(many.indices), limit: 5, atLeast: 0)
        for (place, incident) in history.incidents.enumerated() where incident.id.hasSuffix("0") {
            let one = index.similar(to: incident.id, limit: 5)
            #expect(each[place].first?.id == one.first?.id, "\(incident.id)")
        }
    }
}
