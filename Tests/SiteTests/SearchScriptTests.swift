import Diagnostics
import History
import Incidents
import Markup
import Testing

@testable import Site

@Suite(.enabled(if: SearchScript.node != nil, Comment(rawValue: SearchScript.whyNot))) struct SearchScriptTests {
    /// Texts that both halves of the search must cut alike.
    private static let texts = [
        "", "a", "Lost /etc/resolv.conf on db-3.", "Nodes, queries, status, DNS, access, classes, series, lies",
        "crashes processes boxes searches batches reaches aliases statuses caches niches sizes cookies movies buzzes kubernetes always canvas",
        "P1: INC-00042 & v1.2.3-rc4",
        "証明書の期限が切れた", "DNS障害 API接続、１２３ｋＢ", "表 x 表", "결제 서비스 장애", "ＤＮＳ ﬁle", "Ausfu\u{308}hrung Ausführung AUSFÜHRUNG Größe",
        "don’t “quote” — em…dash", "naïve café's cafés", "Ελλάδα ΟΔΟΣ Σίσυφος", "Москва упала", "İstanbul ıssız", "x½ ²³ Ⅳ",
        "a//b a..b .a. -x- @you:me",
        "🙂ok🙂 e\u{301}\u{327}", "tab\tand\u{a0}nbsp\r\nline", "=\u{338} ≠", String(repeating: "long-", count: 20) + "end",
        "ハﾟガ が か\u{3099} ﾃﾞｰﾀﾍﾞｰｽ",
        "œuvre Ærø Łódź ðis þat", "https://status.example.net/incidents/22125?x=1", "𠀀𠀁𠀂 x𠀀y",
    ]

    @Test func theBrowserCutsTextIntoTheSameTerms() throws {
        let own = Self.texts.map { text in
            var terms: [String] = []
            TermScanner.scan(text) { term in
                let bytes = term.withUnsafeBufferPointer { Array($0) }
                terms.append(String(decoding: FoldedTerm.fold(bytes[...]) ?? bytes, as: UTF8.self))
            }
            return terms
        }
        let script = """
            return input.map((text) => {
              const terms = [];
              lookbackSearch.scan(lookbackSearch.normal(text), (term, raw, end, kind) => kind !== "lone" && terms.push(lookbackSearch.fold(term)));
              return terms;
            });
            """
        let browsers: [[String]] = try SearchScript().run(script, Self.texts)
        for (text, (mine, theirs)) in zip(Self.texts, zip(own, browsers)) { #expect(mine == theirs, "\(text)") }
        #expect(own[2] == ["lost", "etc", "resolv", "conf", "etc/resolv.conf", "on", "db", "db-3"])
    }

    /// What a search finds: ids best first, and the counts of each value.
    private struct Found: Codable {
        var ids: [String]
        var counts: [String: [String: Int]]
        var isPartial: Bool
        var isShort: Bool
        var meant: [String]
    }

    private struct Question: Codable {
        var typed: String
        var chosen: [String: [String]] = [:]
    }

    private static func ask(_ questions: [Question], of site: [String: String]) throws -> [Found] {
        try SearchScript(site).run(
            """
            const { facets } = await lookbackSearch.load();
            return Promise.all(input.map(async ({ typed, chosen }) => {
              const sets = Object.fromEntries(Object.entries(chosen).map(([key, values]) => [key, new Set(values)]));
              const found = await lookbackSearch.find(typed, sets);
              const hits = await Promise.all(found.incidents.map(lookbackSearch.hit));
              const counts = facets.map((facet, f) => [facet.key, Object.fromEntries(facet.values.map((value, v) => [value.key, found.counts[f][v]]))]);
              return {
                ids: hits.map((hit) => hit.href.split("/")[1]), counts: Object.fromEntries(counts), isPartial: found.isPartial, isShort: found.isShort,
                meant: found.corrections.map((need) => need.meant),
              };
            }));
            """, questions)
    }

    private static func ask(_ typed: [String], of site: [String: String]) throws -> [Found] {
        try ask(typed.map { Question(typed: $0) }, of: site)
    }

    private static func incident(_ id: String, _ title: String, _ body: String, causes: [String] = [], date: String = "2026-01-01") -> (
        Incident, Document
    ) {
        var incident = HistorySample.incident(id, title: title, date: date)
        (incident.rootCauses, incident.summary) = (causes, "")
        let source = SourceFile(path: incident.path, text: body)
        return (incident, Document(source: source, frontMatter: nil, tree: MarkdownParser.parse(source, bodyStart: 0), findings: []))
    }

    private static func site(_ incidents: [(Incident, Document)]) async -> [String: String] {
        let documents = Dictionary(incidents.map { ($0.0.path, $0.1) }, uniquingKeysWith: { first, _ in first })
        let (files, _) = await HistorySample.files(of: History(incidents.map(\.0)), documents: documents, HistorySample.settings)
        return texts(of: files)
    }

    private static func texts(of files: [SiteFile]) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: files.compactMap { file in
                guard case .bytes(let bytes) = file.content else { return nil }
                return (file.path, String(decoding: bytes, as: UTF8.self))
            })
    }

    private static func kitchen() async -> [String: String] {
        await site([
            incident("mention", "Slow logins", "The team looked at caches and at the resolver, then at caches again."),
            incident("title", "Resolver lost its cache", "It was restarted.", date: "2025-01-01"),
            incident("cause", "Logins failed", "Nothing answered.", causes: ["resolver"], date: "2024-01-01"),
            incident("german", "Ausführung blieb stehen", "Die Größe der Platte reichte nicht: /var/lib/db-3 war voll."),
            incident("japanese", "決済障害", "証明書の期限が切れた。"),
            incident("hostile", "<img src=x onerror=alert(1)> \"quoted\\\"", "Nodes named node-7 and </script> failed."),
        ])
    }

    @Test func titleAndCauseComeBeforeMention() async throws {
        let found = try Self.ask(["resolver"], of: await Self.kitchen())
        #expect(Set(found[0].ids.prefix(2)) == ["title", "cause"] && found[0].ids.last == "mention")
    }

    @Test(arguments: [
        ("res", "title"), ("resolv cach", "title"), ("resolvre ", "title"), ("rseolver", "title"), ("ausfuhrung", "german"),
        ("AUSFÜHR", "german"), ("grosse", "german"),
        ("var/lib/db-3", "german"), ("lib db", "german"), ("証明書", "japanese"), ("証", "japanese"), ("決済 期限", "japanese"),
        ("node", "hostile"),
        ("nodes", "hostile"), ("node-7", "hostile"), ("onerror", "hostile"), ("german", "german"),
    ]) func findsWhatIsMeant(_ typed: String, _ id: String) async throws {
        let found = try Self.ask([typed], of: await Self.kitchen())
        #expect(found[0].ids.contains(id), "\(typed): \(found[0].ids)")
    }

    @Test func whatOnlyFrontMatterSaysIsFoundToo() async throws {
        let fields = """
            customers: [Customerword Ltd]
            authors: [Authorword]
            reviewers: [Reviewerword]
            roles: {commander: Roleword}
            impact: {regions: [regionword]}
            unknowns: [{question: Why the questionword?, answer: answerword}]
            actions: [{text: Do the actionword, owner: ownerword team}]
            """
        let words = [
            "customerword", "authorword", "reviewerword", "roleword", "regionword", "questionword", "answerword", "actionword", "ownerword",
        ]
        for (audience, known) in [
            (Audience.internal, words), (.public, ["regionword", "questionword", "answerword", "actionword", "ownerword"]),
        ] {
            var settings = HistorySample.settings
            settings.audience = audience
            let document = DocumentReader.read(
                SourceFile(path: "content/2026-01-01-a.md", text: "---\naudience: public\n\(fields)\n---\n# Names failed\n\nx\n"))
            let (files, _) = await HistorySample.files(
                of: History([settings.read(document, [])]), documents: [document.path: document], settings)
            let found = try Self.ask(words, of: Self.texts(of: files))
            #expect(zip(words, found).filter { !$1.ids.isEmpty }.map(\.0) == known)
        }
    }

    @Test func textWithNothingToLookUpIsToldFromNoText() async throws {
        let found = try Self.ask(["C#", "5 %", "…", "", "  ", "C# resolver"], of: await Self.kitchen())
        #expect(found.map(\.isShort) == [true, true, true, false, false, false])
    }

    @Test func allWordsCountElseTheMost() async throws {
        let found = try Self.ask(["slow resolver caches", "slow restarted", "zzzzzz", ""], of: await Self.kitchen())
        #expect(found[0].ids == ["mention"] && !found[0].isPartial)
        #expect(Set(found[1].ids) == ["mention", "title"] && found[1].isPartial)
        #expect(found[2].ids == [])
        #expect(found[3].ids.count == 6 && found[3].ids.last == "cause")
    }

    @Test func aMisspelledWordSaysWhatItWasTakenFor() async throws {
        let found = try Self.ask(["resolvre restarted "], of: await Self.kitchen())
        #expect(found[0].meant == ["resolver"] && found[0].ids == ["title"])
    }

    @Test func countsOfAFacetAreWhatChoosingTheValueWouldFind() async throws {
        let incidents = (0..<300).map { number -> (Incident, Document) in
            var (incident, document) = Self.incident(
                "i-\(number)", "Incident \(number)", number % 3 == 0 ? "The disk was full." : "It was slow.")
            incident.date = HistorySample.now.day.adding(days: -number * 5)
            incident.severity = Severity(level: "P\(number % 4)", rank: number % 4, note: nil, written: "P\(number % 4)")
            incident.services = [["identity"], ["mail", "search"], []][number % 7 % 3]
            incident.rootCauses = [["dns", "disk"], ["disk"]][number % 2]
            incident.status = Status.allCases[number % 5]
            incident.actions = number % 4 == 0 ? [HistorySample.action("i-\(number)#a1", "Fix", due: nil)] : []
            return (incident, document)
        }
        let site = await Self.site(incidents)
        let chosen: [[String: [String]]] = [
            [:], ["severity": ["p1"]], ["severity": ["p1", "p2"], "service": ["mail"]], ["open": ["yes"], "year": ["2025"]],
        ]
        let typed = ["", "disk full"]
        let found = try Self.ask(typed.flatMap { words in chosen.map { Question(typed: words, chosen: $0) } }, of: site)
        for (place, found) in found.enumerated() {
            let (words, choice) = (typed[place / chosen.count], chosen[place % chosen.count])
            let matching = incidents.map(\.0).filter {
                words.isEmpty || ($0.rootCauses.contains("disk") && (Int($0.id.dropFirst(2)) ?? 1) % 3 == 0)
            }
            #expect(Set(found.ids) == Set(matching.filter { Self.passes($0, choice) }.map(\.id)))
            for (facet, values) in found.counts {
                for (value, count) in values {
                    var one = choice
                    one[facet] = [value]
                    #expect(count == matching.filter { Self.passes($0, one) }.count, "\(words) \(choice) \(facet)=\(value)")
                }
            }
        }
    }

    private static func passes(_ incident: Incident, _ chosen: [String: [String]]) -> Bool {
        let own: [String: [String]] = [
            "severity": [incident.severity?.level?.lowercased() ?? ""], "service": incident.services, "cause": incident.rootCauses,
            "year": [incident.date.map { String($0.year) } ?? ""], "status": [incident.status.rawValue],
            "open": incident.actions.contains { !$0.status.isSettled } ? ["yes"] : [],
        ]
        return chosen.allSatisfy { facet, values in values.contains { own[facet]?.contains($0) == true } }
    }

    @Test func marksStandWhereTheWordsAre() throws {
        let marks: [[String]] = try SearchScript().run(
            """
            return input.map((text) => lookbackSearch.places(text, new Set(["query", "ausfuhrung", "証明", "明書"])).map(([from, to]) => text.slice(from, to)));
            """, ["Queries and a query, requery", "Die AUSFÜHRUNG", "旧証明書だ"])
        #expect(marks == [["Queries", "query"], ["AUSFÜHRUNG"], ["証明", "明書"]])
    }
}
