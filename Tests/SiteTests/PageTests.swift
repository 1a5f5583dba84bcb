import History
import Incidents
import Testing

@testable import Site

/// What single pages say of single incidents.
@Suite struct PageTests {
    private static func page(of incident: Incident) async -> String {
        await HistorySample.build([incident])["incidents/\(incident.id)/index.html"] ?? ""
    }

    @Test func secondsAreShownWhereTheyAreKnown() async {
        var incident = HistorySample.incident("a")
        let start = HistorySample.instant("2026-03-14", 9, 12) + 5
        incident.milestones[.started]?.at = start
        incident.milestones[.detected]?.at = start + 26
        for (seconds, precision) in [(0, TimelineEntry.Precision.second), (26, .second), (1_435, .minute)] {
            var entry = HistorySample.entry("2026-03-14", 9, 12, .signal, "after \(seconds)")
            (entry.at, entry.precision) = (start + seconds, precision)
            incident.timeline.entries.append(entry)
        }
        let page = await Self.page(of: incident)
        for text in [
            "14 Mar 2026, 09:12:05 UTC", "14 Mar 2026, 09:12:31 UTC", "T+00:00:26", ">09:12:05</time></td><td>T+00:00:00</td>",
            ">09:12:31</time></td><td>T+00:00:26</td>", ">09:36</time></td><td>T+00:24</td>", "14 Mar 2026, 10:34 UTC",
        ] { #expect(page.contains(text), "\(text)") }
    }

    @Test func whoPromisedNothingKeptNoPromise() async {
        var incident = HistorySample.incident("a")
        incident.status = .closed
        #expect(await Self.page(of: incident).contains("nothing promised"))
        incident.actions = [HistorySample.action("a#a1", "Add an alert", due: nil, status: .done)]
        #expect(await Self.page(of: incident).contains("all promises kept"))
        incident.actions += [
            HistorySample.action("a#a2", "Drop the cache", due: nil, status: .declined),
            HistorySample.action("a#a3", "Keep the cache", due: nil, status: .superseded),
        ]
        #expect(await Self.page(of: incident).contains("all promises settled: 1 kept, 1 declined, 1 superseded"))
        incident.actions.removeFirst()
        #expect(await Self.page(of: incident).contains("all promises settled: 1 declined, 1 superseded"))
    }

    @Test func whatNobodySaidIsNoJudgement() async {
        var incident = HistorySample.incident("a")
        incident.severity = Severity(level: "P3", rank: 3, note: nil, written: "")
        incident.milestones[.resolved] = nil
        let page = await Self.page(of: incident)
        #expect(page.contains("<b>P3</b> <span class=\"word\">assumed</span>"))
        #expect(!page.contains("service restored") && !page.contains("class=\"status") && !page.contains("stage reached"))
        incident.severity?.written = "P3"
        (incident.status, incident.isStatusStated) = (.closed, true)
        let judged = await Self.page(of: incident)
        #expect(judged.contains("<span class=\"word\">minor</span>") && judged.contains("<span class=\"status closed\">Closed</span>"))
        #expect(judged.contains("<span class=\"stage reached\">service restored</span>"))
    }

    @Test func listsSayWhatBecameOfThePromisesAndWhetherItCameBack() async {
        var (first, second) = (HistorySample.incident("a", date: "2026-02-01"), HistorySample.incident("b", date: "2026-03-01"))
        first.actions = [HistorySample.action("a#a1", "Add an alert", due: nil, status: .done)]
        second.recurrenceOf = [Located("a", 0..<0)]
        let files = await HistorySample.build([first, second])
        for path in ["causes/dns/index.html", "search/incidents/0.js"] {
            #expect(files[path]?.contains("all promises kept") == true && files[path]?.contains("came back once") == true, "\(path)")
        }
    }

    @Test func everyRecurrenceOfAFamilyIsOnItsPageAndIncidentsLeadThere() async throws {
        let incidents = (10..<30).map { number in
            var incident = HistorySample.incident("i-\(number)", date: "2026-02-\(number - 9)")
            if number > 10 { incident.recurrenceOf = [Located("i-\(number - 1)", 0..<0)] }
            return incident
        }
        let files = await HistorySample.build(incidents)
        let page = try #require(files["recurrence/index.html"])
        let folded = try #require(
            page.components(separatedBy: "<details class=\"between\">").last?.components(separatedBy: "</section>").first)
        #expect(folded.contains("7 recurrences in between"))
        for number in 11..<30 { #expect(page.contains("incidents/i-\(number)/"), "\(number)") }
        #expect(page.contains("<h2 id=\"family-i-10\"><a href=\"../causes/dns/index.html\">"))
        #expect(files["incidents/i-20/index.html"]?.contains("../../recurrence/index.html#family-i-10\">All 20 times it came") == true)
    }

    @Test func aFamilyThatNoPageHoldsGoesOnOnTheNextAndOneThatAPageHoldsIsNotCut() async throws {
        let families = [(250, "dns"), (60, "disk"), (60, "cache")].map { count, cause in
            (0..<count).map { number in
                var incident = HistorySample.incident("\(cause)-\(number)", date: "2025-\(10 + number / 100)-\(10 + number / 10 % 10)")
                (incident.rootCauses, incident.services) = ([cause], [cause])
                if number > 0 { incident.recurrenceOf = [Located("\(cause)-\(number - 1)", 0..<0)] }
                return incident
            }
        }
        let files = await HistorySample.build(families.flatMap { $0 })
        let pages = (1...5).map { files[PagePath.recurrence.page($0).file] ?? "" }
        #expect(pages.map { $0.components(separatedBy: "<p class=\"verdict").count - 1 } == [100, 100, 49, 59, 59])
        #expect(files[PagePath.recurrence.page(6).file] == nil)
        #expect(pages.map { $0.components(separatedBy: "<svg class=\"strip\"").count - 1 } == [1, 0, 0, 1, 1])
        #expect(pages.map { $0.contains("</a>, continued</h2>") } == [false, true, true, false, false])
        #expect(pages[1].contains("88 recurrences in between"))
        for number in 0..<250 {
            #expect(pages[..<3].count { $0.contains("incidents/dns-\(number)/") } == 1, "\(number)")
        }
        #expect(files["incidents/disk-7/index.html"]?.contains("../../recurrence/page/4/index.html#family-disk-0\"") == true)
        #expect(BrokenLinks.find(in: files) == [])
    }

    @Test func anOwnerIsOneHoweverWrittenAndOverduePromisesThatAreNotShownAreCounted() async {
        var incident = HistorySample.incident("a")
        incident.actions = (1...8).map { number in
            var action = HistorySample.action("a#a\(number)", "Add alert \(number)", due: "2026-03-15")
            action.owner = ["Jun", "@jun", "jun"][number % 3]
            return action
        }
        let files = await HistorySample.build([incident])
        #expect(files["index.html"]?.contains("8 promises are overdue") == true)
        #expect(files["index.html"]?.contains("<p class=\"note\">2 more are not shown.</p>") == true)
        let owners = files["actions/index.html"]?.components(separatedBy: "id=\"owners\"").last?.components(separatedBy: "</section>").first
        #expect(owners?.components(separatedBy: "<th scope=\"row\">").count == 2)
    }

    @Test func whatIsOverdueIsPartOfWhatIsOpen() async {
        var incident = HistorySample.incident("a")
        let late = HistorySample.action("a#a1", "Add an alert", due: "2026-03-15")
        let undated = HistorySample.action("a#a2", "Drop the cache", due: nil)
        for (actions, said) in [
            ([late, undated], "2 open promises, <strong class=\"late\">1 of them overdue"),
            ([late], "1 open promise, <strong class=\"late\">overdue"),
            ([late, late], "2 open promises, <strong class=\"late\">all overdue"),
        ] {
            incident.actions = actions
            #expect(await HistorySample.build([incident])["index.html"]?.contains(said) == true, "\(said)")
        }
    }

    @Test func whereNobodyKnowsWhenAPromiseWasKeptThePageSaysSo() async {
        var (earlier, later) = (HistorySample.incident("a", date: "2026-01-10"), HistorySample.incident("b"))
        later.recurrenceOf = [Located("a", 0..<0)]
        for (action, said) in [
            (
                HistorySample.action("a#a1", "Add an alert", due: nil, status: .done),
                [
                    "<p class=\"verdict done-on-unknown-day\">What was promised is done by now, on an unknown day.",
                    ">done by now, on an unknown day<",
                ]
            ),
            (
                HistorySample.action("a#a1", "Add an alert", due: "2026-02-01", status: .done),
                [
                    "<p class=\"verdict shipped-did-not-hold\">", ">done on an unknown day, counted as kept when due on 1 Feb 2026<",
                ]
            ),
            (
                HistorySample.action("a#a1", "Add an alert", due: nil),
                [
                    "<p class=\"verdict still-open\">What was promised was still open.", ">open, undated<",
                ]
            ),
        ] {
            earlier.actions = [action]
            let page = await HistorySample.build([later, earlier])["incidents/b/index.html"] ?? ""
            for text in said { #expect(page.contains(text), "\(text)") }
        }
    }

    @Test func theRegisterSaysWhatItTakesForTheDayOfKeeping() async {
        var incident = HistorySample.incident("a")
        incident.actions = [
            HistorySample.action("a#a1", "Add an alert", due: "2026-03-16", status: .done),
            HistorySample.action("a#a2", "Drop it", due: nil),
        ]
        let page = await HistorySample.build([incident])["actions/index.html"] ?? ""
        #expect(page.contains("Open today: 1, of them overdue: 0. The most at once: 2, on 14 Mar 2026."))
        #expect(page.contains("1 was settled on a day that nobody noted: it counts as open until it was due"))
    }

    @Test func theTimelineOfWhatGoesOnReachesItsLastEntry() async {
        var incident = HistorySample.incident("a")
        for milestone in [Milestones.Name.mitigated, .resolved] { incident.milestones[milestone] = nil }
        incident.timeline.entries = [
            HistorySample.entry("2026-03-14", 9, 12, .failure, "It began."),
            HistorySample.entry("2026-03-14", 18, 12, .action, "Rolled back half."),
        ]
        for status in [Status.ongoing, .mitigated, .reviewed] {
            incident.status = status
            let files = await HistorySample.build([incident])
            #expect(files["incidents/a/index.html"]?.contains("2 entries over 9 h, from 14 Mar 2026, 09:12 UTC.") == true, "\(status)")
            #expect(files["feed.xml"]?.contains("<updated>2026-03-14T18:12:00Z</updated>") == true)
        }
    }

    @Test func theDayAPromiseWasKeptIsSaidAndHowLateThatWas() async {
        var incident = HistorySample.incident("a")
        var action = HistorySample.action("a#a1", "Add an alert", due: "2026-03-15", status: .done)
        for (day, said) in [
            ("2026-03-18", "kept 18 Mar 2026, 3 days late<"), ("2026-03-16", "kept 16 Mar 2026, 1 day late<"),
            ("2026-03-15", "kept 15 Mar 2026<"),
        ] {
            action.doneOn = HistorySample.day(day)
            incident.actions = [action]
            let files = await HistorySample.build([incident])
            for path in ["actions/index.html", "incidents/a/index.html"] {
                #expect(files[path]?.contains(said) == true, "\(path): \(said)")
            }
        }
        action.doneOn = nil
        incident.actions = [action]
        #expect(await Self.page(of: incident).contains("class=\"when\"") == false)
    }

    @Test func whatThereIsOneOfIsCountedAsOneAndWhatThereIsNoneOfIsNotSaid() async {
        var incident = HistorySample.incident("a")
        incident.actions = [HistorySample.action("a#a1", "Add an alert", due: nil)]
        incident.actions[0].type = .monitoring
        for (language, said) in [
            (
                "en",
                [
                    "1 value: too few to say more than the dot does.", "1 incident on a logarithmic scale", "in 1 incident: too few",
                    "monitoring, promised once",
                ]
            ),
            ("de", ["1 Wert: zu wenig", "1 Störung auf logarithmischer Skala", "in 1 Störung: zu wenige", "Überwachung, einmal zugesagt"]),
        ] {
            var settings = HistorySample.settings
            settings.language = language
            let files = await HistorySample.build([incident], settings)
            let pages = (files["metrics/index.html"] ?? "") + (files["actions/index.html"] ?? "")
            for text in said { #expect(pages.contains(text), "\(text)") }
        }
        let page = await Self.page(of: incident)
        #expect(page.contains("To scale.</strong> 1 h 22 min, from 14 Mar 2026, 09:12 UTC."))
        #expect(!page.contains("The entries as a table"))
    }

    @Test func answeredQuestionsAreNotStillUnknown() async {
        var incident = HistorySample.incident("a")
        incident.unknowns = [Unknown(question: "Was it the cache?", answer: "It was."), Unknown(question: "Since when?", answer: nil)]
        let page = await Self.page(of: incident)
        let parts = page.components(separatedBy: "<h2 id=\"answered\">")
        #expect(parts.count == 2)
        #expect(parts.first?.contains("<h2 id=\"unknowns\">Still unknown</h2>") == true)
        #expect(parts.first?.contains("Since when?") == true && parts.first?.contains("Was it the cache?") == false)
        #expect(parts.last?.contains("It was.") == true)
    }

    @Test func aPageThatHasNoFamilyOrGroupSaysSo() async {
        let files = await HistorySample.build([HistorySample.incident("a")])
        #expect(files["recurrence/index.html"]?.contains("Not that this history knows of.") == true)
        #expect(files["index.html"]?.contains("recurrence/index.html") == true)
    }

    @Test func anIncidentThatRecursFromTwoStandsInItsFamilyOnce() async {
        var (first, second, third) = (HistorySample.incident("a"), HistorySample.incident("b"), HistorySample.incident("c"))
        var other = HistorySample.incident("d", date: "2026-03-13")
        (other.rootCauses, other.title) = (["disk-full"], "Disk full")
        second.milestones[.started] = HistorySample.milestone("2026-03-14", 18, 0)
        third.milestones[.started] = HistorySample.milestone("2026-03-14", 20, 0)
        second.recurrenceOf = [Located("a", 0..<0)]
        third.recurrenceOf = [Located("b", 0..<0), Located("a", 0..<0), Located("d", 0..<0)]
        first.actions = [HistorySample.action("a#a1", "Add an alert", due: "2026-03-01")]
        let files = await HistorySample.build([third, second, first, other])
        let page = files["recurrence/index.html"] ?? ""
        #expect(page.contains("4 occurrences"))
        #expect(page.components(separatedBy: "<div class=\"again\">").count == 5)
        #expect(page.components(separatedBy: "<span>first time</span>").count == 3)
        #expect(page.components(separatedBy: "What was promised had not shipped in time.").count == 3)
        #expect(page.contains("less than a day after that of 14 Mar 2026"))
        #expect(page.contains("shortest interval less than a day"))
        #expect(files["index.html"]?.components(separatedBy: "<div class=\"again\">").count == 3)
        #expect(files["incidents/c/index.html"]?.contains("less than a day before") == true)
    }

    @Test func indexesAndFamiliesArePagedAtAHundred() async {
        let incidents = (0..<240).map { number in
            var incident = HistorySample.incident("i-\(number)", date: "2026-02-\(number % 2 == 0 ? "01" : "20")")
            (incident.rootCauses, incident.services) = (["cause-\(number / 2)"], ["service-\(number / 2)"])
            incident.tags = ["tag-\(number)"]
            incident.title = "Incident \(number)"
            incident.summary = "Number \(number)."
            if number % 2 == 1 { incident.recurrenceOf = [Located("i-\(number - 1)", 0..<0)] }
            return incident
        }
        let files = await HistorySample.build(incidents)
        #expect(files["recurrence/index.html"]?.components(separatedBy: "<section class=\"family\">").count == 101)
        #expect(files["recurrence/page/2/index.html"]?.components(separatedBy: "<section class=\"family\">").count == 21)
        #expect(files["recurrence/page/2/index.html"]?.contains("← previous") == true)
        #expect(files["tags/page/3/index.html"]?.components(separatedBy: "<p class=\"name\">").count == 41)
        #expect(files["tags/page/4/index.html"] == nil)
        #expect(BrokenLinks.find(in: files) == [])
        #expect(files["metrics/index.html"]?.contains("96 more are not shown.") == true)
        #expect(files["severity/page/2/index.html"] == nil)
        // What is sorted is the page, and its list says so where there are several.
        #expect(files["severity/p1/index.html"]?.contains("sortable\" data-sort=\"Sort this page by\">") == true)
        #expect(files["tags/tag-7/index.html"]?.contains("sortable\">") == true)
    }

    @Test func labelsOfAnAxisInAColumnAreFarApart() throws {
        let words = Words.read("en", from: Theme(overrides: [:])).words
        let scale = try #require(DurationScale(Distribution([1, 30 * 86_400])))
        #expect(scale.ticks(words).count == 9)
        #expect(scale.sparseTicks(words).map(\.label) == ["1 s", "1 min", "1 h", "7 d"])
    }
}
