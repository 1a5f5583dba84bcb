import Foundation
import TestFolders
import Testing

@Suite struct BuildTests {
    @Test func aLogoThatIsNoneIsToldWhereItIsNamed() throws {
        let tool = try Tool("-- lookback.yml --\nsite:\n  logo: lgo.svg\n-- content/2024-05-01-a.md --\n---\nstatus: ongoing\n---\n# A\n")
        let missing = "lookback.yml:2:9"
        for command in ["build --force", "check", "export --to html-bundle"] {
            let outcome = try tool.shell("$LOOKBACK \(command)")
            #expect(outcome.status == 2 && outcome.errors.contains(missing), "\(command): \(outcome.errors)")
        }
        try tool.folder.write("templates/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        #expect(try tool.run("check").errors.contains("did you mean `logo.svg`?"))
        for (name, said) in [("notes.txt", "is no picture"), ("logo.png", "there is no picture")] {
            try tool.folder.write("lookback.yml", "site:\n  logo: \(name)\n")
            try tool.folder.write("templates/\(name)", "text")
            let outcome = try tool.run("check")
            #expect(outcome.status == 2 && outcome.errors.contains(missing) && outcome.errors.contains(said), "\(outcome.errors)")
        }
        try tool.folder.write("lookback.yml", "site: {logo: logo.svg}\n")
        #expect(try tool.run("build", "--force").status == 0)
    }

    @Test func aFileThatWasToReplaceABuiltInOneIsTold() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/2024-05-01-a.md --\n---\nstatus: ongoing\n---\n# A\n")
        let slips = [
            "sites.css": "site.css", "serach.js": "search.js", "incident.html": "incident.mustache", "words/enn.txt": "words/en.txt",
            "incident.mustach": "incident.mustache",
        ]
        for (name, meant) in slips {
            try tool.folder.write("templates/\(name)", "/* a = b */\n")
            for command in ["check", "build --force"] {
                let errors = try tool.shell("$LOOKBACK \(command)").errors
                #expect(errors.contains("nothing uses \"\(name)\"") && errors.contains("`\(meant)`"), "\(command) \(name): \(errors)")
            }
            try tool.folder.remove("templates/\(name)")
        }
        for name in ["README.md", "icons.svg", "site.png", ".gitignore", "fonts/our.woff2", "words/fr.txt", "brand.css"] {
            try tool.folder.write("templates/\(name)", "a = b\n")
        }
        try tool.folder.write("templates/brand.css", "@import \"sites.css\";")
        try tool.folder.write("templates/sites.css", "a{}")
        #expect(try !tool.run("check").errors.contains("nothing uses"))
    }

    private static let project = "-- lookback.yml --\n-- content/2024-05-01-a.md --\n\(CheckTests.good)"

    @Test func aSiteIsPublishedAndTheCountsAreForPeople() throws {
        let tool = try Tool(Self.project)
        let outcome = try tool.run("build")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("1 incident, "))
        #expect(tool.folder.exists("site/.lookback-site"))
        #expect(try tool.run("build", "--quiet").errors.isEmpty)
        #expect(try tool.run("build", "-q", "-j", "1", "-o", "elsewhere").errors.isEmpty && tool.folder.exists("elsewhere/index.html"))
    }

    @Test func linesThatBeginASectionAreHeadingsOnThePage() throws {
        let lines = [
            "# Search was slow", "##Summary", "Search was slow.", "**Impact:**", "12,000 searches failed.", "**Timeline** (all times UTC)",
            "- 09:12 alert\n- 09:20 rollback", "**Root cause:** a cold cache.", "**Action items**", "- [ ] Warm the cache",
        ]
        let tool = try Tool("-- lookback.yml --\n-- content/2024-05-01-a.md --\n" + lines.joined(separator: "\n\n") + "\n")
        #expect(try tool.run("build", "--force", "--base-url", "https://a.example/").status == 0)
        let page = try tool.folder.text("site/incidents/2024-05-01-a/index.html")
        let headings = [
            "<h2 id=\"summary\">Summary<a", "<h2 id=\"impact\"><strong>Impact:</strong><a",
            "<p id=\"root-cause\"><strong>Root cause:</strong>", "href=\"#root-cause\"", "href=\"#action-items\"",
        ]
        for text in headings { #expect(page.contains(text), "\(text)") }
        // The pictures stand where the author tells of what they show, and nowhere else.
        let places = ["id=\"timeline-all-times-utc\"", "To scale.", "id=\"root-cause\"", "id=\"action-items\"", "id=\"a1\""]
        let starts = try places.map { try #require(page.range(of: $0), "\($0)").lowerBound }
        #expect(starts == starts.sorted() && !page.contains("id=\"promises\""))
        #expect(try tool.run("export", "--to", "html-bundle").output.contains("<h3 id=\"2024-05-01-a.impact\">"))
    }

    @Test func aListOfSectionsIsWrittenAsSectionsOnThePage() throws {
        let list = """
            # Search was slow

            - **Impact**: 12,000 searches failed.
            - **Key events**
              - 09:12 alert
              - 09:20 rollback
            - **Follow-up**
              - Warm the cache

            Thanks!
            """
        let tool = try Tool("-- lookback.yml --\n-- content/2024-05-01-a.md --\n\(list)\n")
        #expect(try tool.run("build", "--force", "--base-url", "https://a.example/").status == 0)
        let page = try tool.folder.text("site/incidents/2024-05-01-a/index.html")
        let places = [
            "<p id=\"impact\"><strong>Impact</strong>", "<h2 id=\"key-events\">", "<svg class=\"field\"", "<h2 id=\"follow-up\">",
            "id=\"a1\"", "<p>Thanks!",
        ]
        let starts = try places.map { try #require(page.range(of: $0), "\($0)").lowerBound }
        #expect(starts == starts.sorted() && page.components(separatedBy: "Warm the cache").count > 2)
        let book = try tool.run("export", "--to", "html-bundle").output
        #expect(book.contains("<h3 id=\"2024-05-01-a.key-events\">") && book.contains("<li>09:12 alert</li>"))
    }

    @Test func whatAFolderKeepsForOthersIsNotPublishedAndTheCountsSaySo() throws {
        let tool = try Tool("-- lookback.yml --\naudience: public\n")
        try tool.folder.write("content/2024-05-01-a.md", CheckTests.good + "\nSee the [dump](board/dump.log).\n")
        try tool.folder.write("content/board/2024-05-02-b.md", CheckTests.good.replacing("payment", with: "refund"))
        try tool.folder.write("content/board/dump.log", "quince")
        let open = try tool.run("build")
        #expect(open.errors.hasPrefix("2 incidents, ") && tool.folder.exists("site/incidents/2024-05-01-a/board/dump.log"))
        try tool.folder.write("content/board/_defaults.yml", "audience: restricted\n")
        let kept = try tool.run("build")
        #expect(kept.status == 0 && kept.errors.contains("--> content/2024-05-01-a.md:") && kept.errors.contains("[dump](board/dump.log)"))
        #expect(try tool.shell("grep -rlE 'quince|dump.log' site").output.isEmpty)
        try tool.folder.write("content/2024-05-01-a.md", CheckTests.good)
        for _ in 0..<2 { #expect(try tool.run("build").errors.hasPrefix("1 of 2 incidents, ")) }
    }

    @Test func withErrorsNothingIsPublishedUnlessForced() throws {
        let tool = try Tool("-- content/a.md --\n\(CheckTests.bad)")
        let refused = try tool.run("build")
        #expect(refused.status == 1)
        #expect(!tool.folder.exists("site"))
        #expect(refused.errors.contains("content/a.md:2:"))
        #expect(refused.errors.contains("nothing was published"))
        #expect(try tool.run("build", "--force").status == 0)
        #expect(tool.folder.exists("site/.lookback-site"))
    }

    /// Whoever forces a site past a slip in a word must not publish what the word was to withhold.
    @Test(arguments: ["audience: restrictd", "audience: [restricted]", "audiense: restricted", "Audiences: restricted"])
    func aMisspeltAudienceIsPublishedToNobodyMore(_ line: String) throws {
        for place in ["_defaults.yml", "2024-05-01-a.md"] {
            let tool = try Tool("-- lookback.yml --\naudience: public\n-- content/2024-05-01-b.md --\n\(CheckTests.good)")
            let text = place.hasSuffix("md") ? "---\n\(line)\n---\n\n# Quince\n" : "\(line)\n"
            try tool.folder.write("content/p/2024-05-01-a.md", "# Quince\n")
            try tool.folder.write("content/p/\(place)", text)
            #expect(try tool.run("build", "--force", "--output", "site").status == 0)
            #expect(try tool.shell("grep -rli quince site").output.isEmpty, "\(line) in \(place)")
            #expect(try tool.shell("grep -rli 'refuses every' site").output.contains("2024-05-01-b"))
        }
    }

    /// The check takes an address of the site for a link that leads somewhere: then it must lead there.
    @Test func addressesOfTheSiteLeadToTheirPages() throws {
        let tool = try Tool(
            """
            -- lookback.yml --
            -- content/2024-05-01-a.md --
            ---
            severity: P1
            ---
            # A

            [one](/incidents/2024-04-01-b/), [two](/incidents/2024/2024-04-01-b/), [three](/severity/p1/), [four](/actions/), [five](/nowhere/)
            -- content/2024-04-01-b.md --
            # B
            """)
        #expect(try tool.run("check", "--format", "line").output.split(separator: "\n").filter { $0.contains("LB901") }.count == 1)
        #expect(try tool.run("build", "--force").status == 0)
        let page = try tool.folder.text("site/incidents/2024-05-01-a/index.html")
        for address in ["incidents/2024-04-01-b", "incidents/2024-04-01-b", "severity/p1", "actions"] {
            #expect(page.contains("<a href=\"../../\(address)/index.html\">"), "\(address)")
        }
        #expect(page.contains("title=\"link removed\">five</span>"))
    }

    /// Whatever it says: what else would be there stays, and of two incidents one has it.
    @Test func anOldAddressNeverStopsABuild() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/p/log.csv --\nx\n-- content/logo.png --\nx\n")
        func write(_ path: String, on day: String, _ addresses: String, _ more: String = "") throws {
            let text = CheckTests.good.replacing("date: 2024-05-01", with: "date: \(day)\nredirect_from: [\(addresses)]")
            try tool.folder.write("content/\(path)", text + more)
        }
        try tool.folder.write("content/index.md", "# Home\n\n![Logo](logo.png)\n")
        try write("2024-05-02-b.md", on: "2024-05-02", "old.html, moved, /incidents/2024-05-02-b/")
        try write("p/2024-05-01-a.md", on: "2024-05-01", "old.html, fine.html", "[log](log.csv)\n")
        try write(
            "p/2024-04-01-c.md", on: "2024-04-01",
            "feed.xml, old.html/x, moved/index.html, incidents/2024-05-01-a/, incidents/2024-05-01-a/log.csv, logo.png, ../up, kept/")
        let lines = try tool.run("check", "--format", "line").output.split(separator: "\n").filter { $0.contains(" LB105 ") }
        #expect(lines.count == 8 && lines.allSatisfy { $0.contains(": warning ") }, "\(lines)")
        #expect(lines.filter { $0.hasPrefix("content/p/2024-05-01-a.md:4:17: ") }.count == 1)
        let help = try tool.run("check", "content/p/2024-05-01-a.md").output
        #expect(help.contains("note: the other incident (content/2024-05-02-b.md)"))
        let outcome = try tool.run("build")
        #expect(outcome.status == 0, "\(outcome.errors)")
        for path in ["old.html", "moved/index.html", "fine.html", "kept/index.html", "logo.png", "incidents/2024-05-01-a/log.csv"] {
            #expect(tool.folder.exists("site/\(path)"), "\(path)")
        }
        #expect(try tool.folder.text("site/old.html").contains("2024-05-02-b"))
    }

    /// Below the folders of lists only what this history has stands in the way.
    @Test func anOldAddressMayLieBesideTheGroupsOfTheHistory() throws {
        let tool = try Tool("-- lookback.yml --\n")
        func write(_ addresses: [String]) throws {
            let text = CheckTests.good.replacing(
                "date: 2024-05-01",
                with: "date: 2024-05-01\nservices: [checkout]\nroot_causes: [dns]\nredirect_from: [\(addresses.joined(separator: ", "))]")
            try tool.folder.write("content/a.md", text)
        }
        let free = [
            "services/legacy-shop", "tags/x", "teams/legacy", "causes/dnss", "years/1999", "severity/sev1", "rules/our", "causes/dns/old",
        ]
        try write(free)
        #expect(try !tool.run("check", "--format", "line").output.contains("LB105"))
        #expect(try tool.run("build").status == 0)
        for address in free { #expect(try tool.folder.text("site/\(address)/index.html").contains("http-equiv=\"refresh\""), "\(address)") }
        try write(["services/checkout/", "causes/dns/feed.xml", "years/2024/page/2", "rules/broken-link"])
        #expect(try tool.run("check", "--format", "line").output.split(separator: "\n").filter { $0.contains(" LB105 ") }.count == 4)
    }

    @Test func anAttachmentNamedLikeAFileOfTheSiteIsPublishedApart() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/a/index.json --\nhere\n-- content/feed.json --\nhome\n")
        try tool.folder.write("content/a/index.md", CheckTests.good + "[data](index.json)\n")
        try tool.folder.write("content/index.md", "# Home\n\n[feed](feed.json)\n")
        #expect(try tool.run("build").status == 0)
        #expect(try tool.folder.text("site/files/content/a/index.json") == "here\n")
        #expect(try tool.folder.text("site/files/content/feed.json") == "home\n")
        let page = try tool.folder.text("site/incidents/a/index.html")
        #expect(page.contains("<a href=\"../../files/content/a/index.json\">data</a>"))
        #expect(try tool.folder.text("site/incidents/a/index.json").contains("\"id\":\"a\""))
    }

    @Test func anotherFolderMayBeGiven() throws {
        let tool = try Tool(Self.project)
        #expect(try tool.run("build", "--output", "../public", in: "content").status == 0)
        #expect(tool.folder.exists("public/.lookback-site"))
        #expect(try tool.run("build", "--output", "deep/er/public").status == 0)
    }

    @Test func aForeignFolderIsRefusedBeforeAnyWork() throws {
        let tool = try Tool(Self.project + "-- site/thesis.txt --\nyears of work\n")
        let outcome = try tool.run("build")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("it holds \"thesis.txt\" and Lookback did not make it"))
        #expect(try tool.folder.files(below: "site") == ["thesis.txt"])
    }

    @Test func twoBuildsOfTheSameInputAreTheSameBytes() throws {
        let tool = try Tool(Self.project)
        #expect(try tool.run("build", "--output", "one", "--now", "2024-06-01", "--jobs", "1").status == 0)
        #expect(try tool.run("build", "--output", "two", "--now", "2024-06-01", "--jobs", "3").status == 0)
        #expect(try tool.shell("diff -r one two").status == 0)
    }

    @Test func theClockIsReplacedBySourceDateEpoch() throws {
        var tool = try Tool(Self.project)
        tool.environment["SOURCE_DATE_EPOCH"] = "soon"
        let outcome = try tool.run("build")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("SOURCE_DATE_EPOCH"))
        tool.environment["SOURCE_DATE_EPOCH"] = ""
        #expect(try tool.run("build").status != 2)
        tool.environment["SOURCE_DATE_EPOCH"] = "1717200000"
        #expect(try tool.run("build").status == 0)
    }

    @Test(.disabled(if: Tool.keepsItsMemoryInAFile)) func aFileSizeLimitLeavesNothingBehind() throws {
        let tool = try Tool(Self.project)
        let outcome = try tool.shell("ulimit -f 0; \"$LOOKBACK\" build 2>/dev/null")
        #expect(outcome.status == 2)
        #expect(try tool.shell("ls -A").output == "content\nlookback.yml\n")
    }

    /// `Tests/Scripts/kill.py` does this 500 times.
    @Test func aKilledBuildLeavesTheOldSiteOrTheNewOneWhole() throws {
        let tool = try Tool(Self.project)
        #expect(try tool.run("build", "--now", "2024-06-01", "--output", "old").status == 0)
        #expect(try tool.run("build", "--now", "2024-06-01").status == 0)
        try tool.folder.write("content/2024-05-02-b.md", CheckTests.good.replacing("refused", with: "slow"))
        #expect(try tool.run("build", "--now", "2024-06-01", "--output", "new").status == 0)
        for tenth in 1...8 {
            let outcome = try tool.shell(
                """
                begin=$(date +%s%N); "$LOOKBACK" build --quiet --now 2024-06-01 --output timed; took=$(($(date +%s%N) - begin)); rm -r timed
                "$LOOKBACK" build --quiet --now 2024-06-01 & sleep $(printf '%d.%09d' $((took * \(tenth) / 8 / 1000000000)) $((took * \(tenth) / 8 % 1000000000)))
                kill -9 $! 2>/dev/null; wait $! 2>/dev/null
                diff -rq site old >/dev/null || diff -rq site new
                """)
            #expect(outcome.status == 0, "after \(tenth) eighths: \(outcome.output)")
        }
        #expect(try tool.run("build", "--now", "2024-06-01").status == 0)
        #expect(try tool.shell("diff -rq site new; ls -A | grep lookback-").output.isEmpty)
    }

    @Test func neitherPlaceNorLanguageNorTimeZoneNorTheOrderOfFilesChangesAByte() throws {
        let documents = (1...9).map { ("content/2024-05-0\($0)-a.md", CheckTests.good.replacing("refused", with: "slow \($0)")) }
        let tool = try Tool("-- lookback.yml --\n")
        for (path, text) in documents { try tool.folder.write("one/" + path, text) }
        for (path, text) in documents.reversed() { try tool.folder.write("deep/größer/two/" + path, text) }
        let build = "\"$LOOKBACK\" build --quiet --force --now 2024-06-01"
        let outcome = try tool.shell(
            """
            TZ=America/New_York LC_ALL=C \(build) --root one --output 1 --jobs 1 || exit
            TZ=Asia/Kathmandu LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 \(build) --root deep/größer/two --output 2 --jobs 8 || exit
            diff -r 1 2
            """)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
}
