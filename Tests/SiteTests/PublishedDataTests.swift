import Diagnostics
import History
import Incidents
import Testing

@testable import Site

/// What a site tells besides its text: where its sources are, feeds, calendar, data for search engines.
@Suite struct PublishedDataTests {
    @Test func aReaderCanPutAPageRightWhereTheForgeIsKnown() async {
        var settings = HistorySample.settings
        settings.audience = .internal
        settings.revisions = [
            "content/a.md": [
                Revision(day: HistorySample.day("2026-03-16"), commit: "abc1234", subject: .causes, before: [], after: ["dns"])
            ]
        ]
        for (source, edit, commit) in [
            (
                "https://forge.example/ops/blob/main/", "https://forge.example/ops/edit/main/content/a.md",
                "https://forge.example/ops/commit/abc1234"
            ),
            (
                "https://forge.example/ops/src/branch/main/{path}", "https://forge.example/ops/_edit/main/content/a.md",
                "https://forge.example/ops/commit/abc1234"
            ),
        ] {
            settings.sourceURL = source
            let page = await HistorySample.build([HistorySample.incident("a")], settings)["incidents/a/index.html"] ?? ""
            #expect(page.contains("href=\"\(edit)\"") && page.contains("href=\"\(commit)\""))
            #expect(page.contains("nothing said → DNS"))
        }
        settings.sourceURL = "https://forge.example/?file={path}"
        let page = await HistorySample.build([HistorySample.incident("a")], settings)["incidents/a/index.html"] ?? ""
        #expect(!page.contains("Edit this page") && page.contains("Source of this page"))
    }

    @Test func whatAPublicSiteTookBackIsNotInItsRevisions() async {
        var settings = HistorySample.settings
        settings.revisions = [
            "content/a.md": [Revision(day: HistorySample.day("2026-03-16"), commit: "abc1234", subject: .causes, before: ["x"], after: [])]
        ]
        #expect(await HistorySample.build([HistorySample.incident("a")], settings)["incidents/a/index.html"]?.contains("abc1234") == false)
    }

    @Test func aPageThatIsNotThereLinksFromTheRootOfTheHost() async {
        var settings = HistorySample.settings
        settings.baseURL = "https://history.example/sub/"
        let page = await HistorySample.build([HistorySample.incident("a")], settings)["404.html"] ?? ""
        #expect(
            page.contains("href=\"/sub/site.css\"") && page.contains("href=\"/sub/severity/index.html\"") && !page.contains("canonical"))
    }

    @Test func whatSearchEnginesReadCannotEndItsElement() async {
        let files = await HistorySample.build([HistorySample.incident("a", title: "</script><b>")])
        #expect(files["incidents/a/index.html"]?.contains("\"headline\":\"\\u003c/script>\\u003cb>\"") == true)
    }

    @Test func aLogoThatIsNotThereIsAnErrorAndOneThatIsStandsOnEveryPage() async {
        var settings = HistorySample.settings
        let place = SourceRange(start: Position(line: 2, column: 15), end: Position(line: 2, column: 23))
        settings.logo = NamedFile("logo.svg", by: "lookback.yml", at: place)
        let history = History([HistorySample.incident("a")])
        let (none, diagnostics) = await HistorySample.files(of: history, settings)
        #expect(none.isEmpty && diagnostics.map(\.path) == ["lookback.yml"] && diagnostics.map(\.range) == [place])
        settings.overrides["logo.svg"] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
        let files = await HistorySample.build([HistorySample.incident("a")], settings)
        #expect(files["logo.svg"] != nil && files["causes/dns/index.html"]?.contains("<img src=\"../../logo.svg\"") == true)
    }

    @Test func everyFeedComesInBothForms() async {
        let files = await HistorySample.build([HistorySample.incident("a")])
        for folder in ["", "severity/p1/", "causes/dns/", "services/identity/"] {
            #expect(
                files[folder + "feed.xml"] != nil && files[folder + "feed.json"]?.contains("urn:lookback:incident:a") == true, "\(folder)")
        }
        #expect(files["teams/platform/feed.json"] == nil)
    }

    @Test func theCalendarHoldsRetrospectivesAndWhatIsOwed() async {
        var incident = HistorySample.incident("a")
        incident.milestones[.retrospective] = HistorySample.milestone("2026-03-18", 14, 0)
        incident.actions = [HistorySample.action("a#a1", "Watch it", due: "2026-04-01")]
        let calendar = await HistorySample.build([incident])["actions.ics"] ?? ""
        #expect(calendar.contains("DTSTART:20260318T140000Z\r\nSUMMARY:Retrospective: Names did not resolve"))
        #expect(calendar.contains("DTSTART;VALUE=DATE:20260401"))
    }
}
