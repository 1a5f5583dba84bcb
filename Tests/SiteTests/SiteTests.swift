import History
import Incidents
import Synchronization
import Testing

@testable import Site

@Suite struct SiteTests {
    private static func sample(_ count: Int) -> [Incident] {
        (0..<count).map { number in
            let day = CalendarDay(daysSinceEpoch: HistorySample.now.day.daysSinceEpoch - number * 3)
            var incident = HistorySample.incident(
                "incident-\(number)", title: "Incident \(number)", date: day.description, rank: number % 5)
            incident.rootCauses = [["dns", "Größe", "disk full"][number % 3]]
            incident.services = number % 4 == 0 ? [] : [["identity", "決済"][number % 2]]
            incident.redirectFrom = HistorySample.oldAddresses("/old/\(number)")
            incident.actions = [
                HistorySample.action("incident-\(number)#a1", "Promise \(number)", due: number % 2 == 0 ? "2026-01-01" : nil)
            ]
            incident.timeline.entries = [HistorySample.entry(day.description, 9, 12, .failure, "It broke.")]
            incident.whys = [
                WhyChain(problem: "It broke.", answers: [WhyChain.Answer(line: 1, question: nil, text: "It was full.", range: 0..<0)])
            ]
            return incident
        }
    }

    @Test func everyPageOfTheContractIsThere() async {
        let files = await HistorySample.build([HistorySample.incident("2026-03-14-names")])
        for path in [
            "index.html", "incidents/2026-03-14-names/index.html", "incidents/2026-03-14-names/index.json", "severity/index.html",
            "severity/p1/index.html", "causes/index.html", "causes/dns/index.html", "causes/dns/severity-p1/index.html",
            "services/index.html",
            "services/identity/index.html", "teams/platform/index.html", "tags/login/index.html", "years/2026/index.html",
            "actions/index.html", "metrics/index.html", "recurrence/index.html", "api/metrics.json", "api/recurrence.json", "actions.ics",
            "api/incidents.json",
            "api/actions.json", "feed.xml",
            "feed.json", "sitemap.xml", "404.html",
            "robots.txt",
            ".nojekyll", "site.css", "site.js",
        ] { #expect(files[path] != nil, "\(path)") }
    }

    @Test func anEmptyHistoryIsASiteToo() async {
        let files = await HistorySample.build([])
        #expect(files["index.html"]?.contains("0 incidents") == true)
        #expect(files["api/incidents.json"] == "[]\n")
        #expect(files["severity/index.html"] == nil)
        #expect(BrokenLinks.find(in: files) == [])
    }

    @Test func noLinkOfTheWholeSiteLeadsNowhere() async {
        #expect(BrokenLinks.find(in: await HistorySample.build(Self.sample(230))) == [])
    }

    @Test func theSameHistoryIsTheSameBytesHoweverManyHandsRenderIt() async {
        let one = await HistorySample.build(Self.sample(40), jobs: 1)
        let four = await HistorySample.build(Self.sample(40).reversed(), jobs: 4)
        #expect(one.keys.sorted() == four.keys.sorted())
        for (path, text) in one { #expect(four[path] == text, "\(path)") }
    }

    @Test func everyFileComesOnce() async {
        let received = Mutex<[String]>([])
        let (paths, _, _) = await SiteBuilder.build(
            HistorySample.analysis(of: History(Self.sample(30))), documents: [:], settings: HistorySample.settings, jobs: 3
        ) { file in received.withLock { $0.append(file.path) } }
        #expect(received.withLock { $0 }.sorted() == paths.sorted())
        #expect(Set(paths).count == paths.count)
    }

    @Test func longListsArePagedAtAHundred() async {
        let files = await HistorySample.build(
            Self.sample(230).map { incident in
                var incident = incident
                incident.teams = ["platform"]
                return incident
            })
        #expect(files["teams/platform/page/3/index.html"]?.components("<li class=\"incident\"") == 30)
        #expect(files["teams/platform/index.html"]?.components("<li class=\"incident\"") == 100)
        #expect(files["teams/platform/page/4/index.html"] == nil)
        #expect(files["teams/platform/page/2/index.html"]?.contains("href=\"../../../../teams/platform/page/3/index.html\"") == true)
    }

    @Test func whatTheAudienceMayNotReadIsNowhere() async {
        var secret = HistorySample.incident("secret-takeover", title: "Secret takeover", date: "2026-02-01")
        secret.audience = .restricted
        secret.tags = ["hushed"]
        secret.actions = [HistorySample.action("secret-takeover#a1", "Tell nobody", due: nil)]
        var open = HistorySample.incident("open")
        open.related = [Located("secret-takeover", 0..<0)]
        open.recurrenceOf = [Located("secret-takeover", 0..<0)]
        for (path, text) in await HistorySample.build([open, secret]) {
            for word in ["secret", "Secret", "hushed", "Tell nobody"] {
                #expect(!path.contains(word) && !text.contains(word), "\(path) tells of \(word)")
            }
        }
    }

    @Test func promisesStandInTheOrderInWhichTheyAreOwed() async {
        var incident = HistorySample.incident("a")
        incident.actions = [
            HistorySample.action("a#a1", "Settled thing", due: "2026-01-01", status: .done),
            HistorySample.action("a#a2", "Undated thing", due: nil),
            HistorySample.action("a#a3", "Future thing", due: "2026-06-01"), HistorySample.action("a#a4", "Late thing", due: "2026-03-18"),
            HistorySample.action("a#a5", "Later thing", due: "2026-02-18"),
        ]
        let page = await HistorySample.build([incident])["actions/index.html"] ?? ""
        let order = ["Later thing", "Late thing", "Future thing", "Undated thing", "Settled thing"].compactMap { page.range(of: $0) }
        #expect(order.count == 5)
        #expect(order.map(\.lowerBound) == order.map(\.lowerBound).sorted())
        #expect(page.contains("30 days late"))
        #expect(page.contains("2 days late"))
    }

    @Test func oldAddressesLeadOnAndNeverHideAPage() async {
        var incident = HistorySample.incident("a")
        incident.redirectFrom = HistorySample.oldAddresses(
            "/2026/names", "incidents/b", "brand/logo.svg", "old.html", "old.html/x", "services/legacy-shop", "years/1999", "years/2026")
        var settings = HistorySample.settings
        settings.overrides["brand/logo.svg"] = Array("<svg/>".utf8)
        let files = await HistorySample.build([incident, HistorySample.incident("b", date: "2026-01-01")], settings)
        #expect(files["2026/names/index.html"]?.contains("content=\"0; url=../../incidents/a/index.html\"") == true)
        #expect(files["incidents/b/index.html"]?.contains("http-equiv=\"refresh\"") == false)
        #expect(
            files["services/legacy-shop/index.html"]?.contains("http-equiv=\"refresh\"") == true && files["years/1999/index.html"] != nil)
        #expect(files["years/2026/index.html"]?.contains("http-equiv=\"refresh\"") == false)
        #expect(files["brand/logo.svg"] != nil && files["brand/logo.svg/index.html"] == nil)
        #expect(files["old.html"] != nil && files["old.html/x/index.html"] == nil)
    }

    /// What the site has for itself and what is known to be its own are stated in two places.
    @Test func noFileOfASiteCanBeAnOldAddress() async {
        var settings = HistorySample.settings
        settings.docs = true
        for path in await HistorySample.build(Self.sample(230), settings).keys {
            let names = path.split(separator: "/")
            if names.first == "old" || names.first == "incidents" && names.last == "index.html" { continue }
            #expect(SiteAddress.isOwn(path) && SiteAddress.isOwn(path + "/index.html"), "\(path)")
        }
    }

    @Test func spellingsThatDifferOnlyInFormAreOneGroup() async {
        var second = HistorySample.incident("b", date: "2026-01-01")
        second.rootCauses = ["Disk Full"]
        var first = HistorySample.incident("a")
        first.rootCauses = ["disk-full"]
        let files = await HistorySample.build([first, second])
        #expect(files["causes/disk-full/index.html"]?.contains("2 incidents") == true)
    }

    @Test func differentNamesAreGroupsOfTheirOwnAndTheFirstKeepsItsAddress() async {
        var (second, first) = (HistorySample.incident("b"), HistorySample.incident("a", date: "2026-01-01"))
        (second.tags, second.services, first.tags) = (["C++", "C#", "Event log"], ["a b", "a.b"], ["C", "event-log"])
        let files = await HistorySample.build([second, first])
        let page = files["incidents/b/index.html"] ?? ""
        for (path, name) in [("tags/c-2", "C++"), ("tags/c-3", "C#"), ("services/a-b", "a b"), ("services/a-b-2", "a.b")] {
            #expect(
                page.contains("<a href=\"../../\(path)/index.html\">\(name)</a>") && files["\(path)/index.html"]?.contains(name) == true,
                "\(page)")
        }
        #expect(files["tags/c/index.html"]?.contains("1 incident") == true)
        #expect(files["tags/event-log/index.html"]?.contains("2 incidents") == true)
        #expect(files["api/incidents.json"]?.contains(#""tags":["C++","C#","Event log"]"#) == true)
    }

    /// The name of a folder may have 255 bytes.
    @Test func longNamesAreShortenedAndStayApart() async {
        let long = [String(repeating: "checkout-api, ", count: 20), String(repeating: "障害", count: 45)]
        var incident = HistorySample.incident("a")
        (incident.services, incident.teams, incident.tags) = (long, long, long + long.map { $0 + "x" })
        incident.severity = Severity(level: nil, rank: nil, note: nil, written: long[1])
        let files = await HistorySample.build([incident])
        #expect(files.keys.allSatisfy { $0.split(separator: "/").allSatisfy { $0.utf8.count < 200 } })
        for (folder, count) in [("services", 2), ("teams", 2), ("tags", 4)] {
            let pages = files.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix("/index.html") && $0 != folder + "/index.html" }
            #expect(pages.count == count, "\(pages)")
        }
        #expect(BrokenLinks.find(in: files) == [])
    }

    @Test func pagesHoldNoScriptOrStyleOfTheirOwn() async {
        for (path, text) in await HistorySample.build(Self.sample(12)) where path.hasSuffix(".html") {
            #expect(!text.contains(" style=\"") && !text.contains("<style") && !text.contains("<script>"), "\(path)")
            #expect(!text.contains(" onclick"), "\(path)")
        }
    }

    @Test func theFeedNamesEachIncidentForGood() async {
        var settings = HistorySample.settings
        let first = await HistorySample.build([HistorySample.incident("a")], settings)
        settings.baseURL = "https://history.example/sub/"
        let second = await HistorySample.build([HistorySample.incident("a")], settings)
        for files in [first, second] {
            #expect(files["feed.xml"]?.contains("<id>urn:lookback:incident:a</id>") == true)
            #expect(files["feed.xml"]?.contains("<updated>2026-03-14T10:34:00Z</updated>") == true)
        }
        #expect(second["feed.xml"]?.contains("href=\"https://history.example/sub/incidents/a/\"") == true)
        #expect(second["sitemap.xml"]?.contains("<loc>https://history.example/sub/causes/dns/</loc>") == true)
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }

    fileprivate func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }
}
