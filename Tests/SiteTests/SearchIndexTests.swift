import Diagnostics
import History
import Incidents
import Markup
import Testing

@testable import Site

@Suite struct SearchIndexTests {
    private static func incidents(_ count: Int) -> [Incident] {
        (0..<count).map { number in
            let day = HistorySample.now.day.adding(days: -number)
            return HistorySample.incident("incident-\(number)", title: "Incident \(number)", date: day.description, rank: number % 5)
        }
    }

    @Test func everySiteHasASearchPageAndItsIndex() async {
        for incidents in [[], Self.incidents(3)] {
            let files = await HistorySample.build(incidents)
            for path in ["search/index.html", "search/index.js", "search/spelling.js", "search.css", "search.js", "search-index.js"] {
                #expect(files[path] != nil, "\(path)")
            }
            #expect(files["index.html"]?.contains("search-launcher.js") == true)
        }
    }

    @Test func withoutScriptsTheSearchPageLeadsToTheLists() async throws {
        let page = try #require(await HistorySample.build(Self.incidents(2))["search/index.html"])
        let region = try #require(page.components(separatedBy: "<search").last)
        #expect(region.contains("../causes/index.html") && region.contains("../severity/index.html"))
    }

    @Test func nothingOfAWithheldIncidentIsInTheIndex() async {
        var secret = HistorySample.incident("2026-01-02-quarry", title: "Quarry leaked")
        secret.audience = .internal
        secret.rootCauses = ["basalt"]
        secret.services = ["granite"]
        secret.teams = ["slate"]
        secret.summary = "Marble everywhere."
        let files = await HistorySample.build([secret, HistorySample.incident("2026-01-01-names")])
        for (path, text) in files where path.hasPrefix("search/") {
            for word in ["quarry", "basalt", "granite", "slate", "marble"] {
                #expect(!text.lowercased().contains(word), "\(word) in \(path)")
            }
        }
    }

    @Test func aNewIncidentLeavesTheNumbersOfTheOthersAlone() async throws {
        var newest = Self.incidents(1)[0]
        (newest.rootCauses, newest.services) = (["power"], ["warehouse"])
        let older = Array(Self.incidents(60).dropFirst())
        let before = await HistorySample.build(older)
        let after = await HistorySample.build([newest] + older)
        #expect(before["search/incidents/0.js"]?.isEmpty == false)
        let start = try #require(before["search/incidents/0.js"]?.dropLast(3))
        #expect(after["search/incidents/0.js"]?.hasPrefix(start) == true)
    }

    @Test func whatAnAuthorWritesStaysInsideItsLiteral() {
        var script = IndexScript("x")
        script.add(string: Array("a\"b\\c\nd\u{1}é</script>".utf8))
        #expect(String(decoding: script.finish(), as: UTF8.self) == #"lookbackSearch("x","a\"b\\c\nd\x01é</script>")"# + "\n")
    }

    @Test func numbersAreFiveBitsACharacter() {
        let written = [0, 31, 32, 1023, 1024, 1_000_000].map { number in
            var text: [UInt8] = []
            CompactNumber.append(number, to: &text)
            return String(decoding: text, as: UTF8.self)
        }
        #expect(written == ["0", "V", "X0", "_V", "XW0", "-mo0"])
    }

    @Test func aTermOfSeveralDocumentsIsGroupedByLevel() {
        var table = TermTable(capacity: 0)
        let documents: [[(String, UInt8)]] = [[("dns", 1)], [("dns", 7), ("cache", 2), ("cache", 3)], [], [], [("dns", 1)]]
        for document in documents {
            table.beginDocument()
            for (term, level) in document { table.add(table.term(spelled: Array(term.utf8)[...]), level: level) }
        }
        let shards = TermShards(table, table.sorted)
        #expect(shards.firstTerms == ["cache"])
        #expect(shards.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["lookbackSearch(\"terms/0\",\"0cache%1 0dns*1#03 \")\n"])
    }

    @Test func accentsFoldAndOtherScriptsStay() {
        let terms = ["ausführung", "straße", "λόγος", "øre", "が", "한글", "dns"]
        let folded = terms.map { FoldedTerm.fold(Array($0.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } ?? $0 }
        #expect(folded == ["ausfuhrung", "strasse", "λογος", "ore", "が", "한글", "dns"])
    }

    @Test func excerptsAreBlocksOnLinesWithoutMarkupAndTitle() {
        let source = SourceFile(
            path: "a.md", text: "# Names\n\nIt *broke*  \nat `db-3`.\n\n| a | b |\n|---|---|\n| c | |\n\n```\nx\n  y\n```\n\n<b>no</b>\n")
        let text = ExcerptText.read(MarkdownParser.parse(source, bodyStart: 0), title: "Names")
        #expect(String(decoding: text, as: UTF8.self) == "It broke at db-3.\na\nb\nc\nx y\nno")
    }

    @Test func excerptsHaveSingleSpacesWhereverTheyStood() {
        var state: UInt64 = 1
        for length in 1...300 {
            let code = (0..<length).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return ["a", "b", "é", "c", "d", "e", " ", length % 3 == 0 ? "f" : length % 3 == 1 ? "\t" : " "][Int(state >> 61)]
            }.joined()
            let source = SourceFile(path: "a.md", text: "```\n" + code + "\n```\n")
            let text = ExcerptText.read(MarkdownParser.parse(source, bodyStart: 0), title: "")
            let words = code.split { $0 == " " || $0 == "\t" }
            #expect(String(decoding: text, as: UTF8.self) == words.joined(separator: " "))
        }
    }

    @Test func excerptsOfEndlessTextEndAtACharacter() {
        let source = SourceFile(path: "a.md", text: "x" + String(repeating: "é", count: 60_000))
        let text = ExcerptText.read(MarkdownParser.parse(source, bodyStart: 0), title: "")
        #expect(text.count <= ExcerptText.limit)
        #expect(String(validating: text, as: UTF8.self) != nil)
    }
}
