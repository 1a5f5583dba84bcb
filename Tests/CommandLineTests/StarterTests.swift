import Foundation
import Testing

@Suite struct StarterTests {
    @Test func initMakesARepositoryThatWorks() throws {
        let tool = try Tool()
        #expect(try tool.run("init", "history", "--now", "2024-05-01").status == 0)
        #expect(
            try tool.folder.files(below: "history") == [
                ".github/workflows/lookback.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml",
                "content/2024-05-01-example-certificate-expired.md",
                "content/index.md", "lookback.yml", "site/.gitignore",
            ])
        let check = try tool.run("check", "--strict", "--now", "2024-05-01", in: "history")
        #expect(check.status == 0, "\(check.output)")
        #expect(try tool.run("build", in: "history").status == 0)
        #expect(try tool.folder.text("history/site/.gitignore") == "*\n!.gitignore\n")
    }

    @Test func initNeverOverwrites() throws {
        let tool = try Tool("-- lookback.yml --\nsite: {title: Ours}\n-- content/a.md --\n# A\n")
        let outcome = try tool.run("init")
        #expect(outcome.status == 0)
        #expect(try tool.folder.text("lookback.yml") == "site: {title: Ours}\n")
        #expect(try tool.folder.files(below: "content") == ["a.md"])
        #expect(outcome.errors.contains("kept     lookback.yml"))
    }

    @Test func newWritesTheTemplateAndPrintsItsPath() throws {
        let tool = try Tool("-- lookback.yml --\n")
        let outcome = try tool.run(
            "new", "Päyments \"refused\" -- again: 50%", "--severity", "p1", "--service", "api", "--cause", "dns", "--date", "2024-05-01")
        #expect(outcome.status == 0)
        #expect(outcome.output == "content/2024-05-01-payments-refused-again-50.md\n")
        let text = try tool.folder.text("content/2024-05-01-payments-refused-again-50.md")
        #expect(text.contains("title: \"Päyments \\\"refused\\\" -- again: 50%\"\n"))
        #expect(text.contains("severity: P1"))
        #expect(text.contains("## Summary\n"))
        let shown = try tool.run("show", "2024-05-01-payments-refused-again-50", "--format", "json").output
        let incident = try #require(try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
        #expect(incident["title"] as? String == "Päyments \"refused\" -- again: 50%")
        #expect(incident["services"] as? [String] == ["api"])
        #expect(incident["status"] as? String == "ongoing")
    }

    @Test(arguments: [
        ("ours", "critical", "S1"), ("ours", "s 2", "S2"), ("retrospective", "SEV-1", "SEV1"), ("atlassian", "1", "P1"),
        ("five-whys", "P1 (payments)", nil), ("five-whys", "P9", nil),
    ])
    func newReadsALevelAsFrontMatterDoes(framework: String, written: String, level: String?) throws {
        let tool = try Tool(
            """
            -- lookback.yml --
            frameworks:
              ours:
                extends: five-whys
                severity: {default: S2, levels: [{code: S1, rank: 0, aliases: [critical]}, {code: S2, rank: 2}]}
            """)
        let outcome = try tool.run("new", "A", "--date", "2024-05-01", "--framework", framework, "--severity", written)
        #expect(outcome.status == (level == nil ? 64 : 0), "\(outcome.errors)")
        if let level { #expect(try tool.folder.text("content/2024-05-01-a.md").contains("severity: \(level)")) }
    }

    @Test func newTellsOfAnIncidentThatIsNone() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/2024-04-01-mail-queue.md --\n# Mail queue\n")
        let outcome = try tool.run("new", "A", "--date", "2024-05-01", "--recurrence-of", "2024-04-01-mail-queu")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.contains(
                "lookback: \"2024-04-01-mail-queu\" is no incident of this history; did you mean \"2024-04-01-mail-queue\"?\n"))
        let known = try tool.run(
            "new", "B", "--date", "2024-05-01", "--recurrence-of", "2024-04-01-mail-queue", "--recurrence-of",
            "content/2024-04-01-mail-queue.md")
        #expect(known.status == 0 && !known.errors.contains("no incident"))
    }

    @Test func newNeverOverwrites() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/2024-05-01-a.md --\nmine\n")
        #expect(try tool.run("new", "A", "--date", "2024-05-01").status == 2)
        #expect(try tool.folder.text("content/2024-05-01-a.md") == "mine\n")
    }

    @Test func initBeginsWhereRootSaysAndTellsOnlyOfFilesThatAreThere() throws {
        let tool = try Tool("-- h/content/a.md --\n# A\n-- h/.gitlab-ci.yml --\nours\n")
        let outcome = try tool.run("init", "--root", "h")
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("created  h/lookback.yml\n") && outcome.errors.contains("kept     h/.gitlab-ci.yml\n"))
        #expect(!outcome.errors.contains("content/"))
        #expect(try tool.folder.files().allSatisfy { $0.hasPrefix("h/") })
        #expect(try tool.run("init", "sub", "--root", "h", "--quiet").status == 0)
        #expect(tool.folder.exists("h/sub/content/index.md") && !tool.folder.exists("sub"))
    }

    @Test func newTakesTheFrameworkOfTheFolder() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/_defaults.yml --\nframework: retrospective\n")
        #expect(try tool.run("new", "Mail is late", "--date", "2024-05-01").status == 0)
        let text = try tool.folder.text("content/2024-05-01-mail-is-late.md")
        #expect(text.contains("## What went well?\n") && !text.contains("framework:"))
        #expect(try !tool.run("check", "--format", "line").output.contains("LB106"))
        #expect(try tool.run("new", "Another", "--date", "2024-05-01", "--framework", "five-whys").status == 0)
        #expect(try tool.folder.text("content/2024-05-01-another.md").contains("framework: five-whys\n"))
        try tool.folder.write("content/_defaults.yml", "framework: unheard-of\n")
        #expect(try tool.run("new", "A third", "--date", "2024-05-01").status == 0)
        #expect(try tool.folder.text("content/2024-05-01-a-third.md").contains("severity: P3"))
    }

    @Test func newWritesTheTitleInTheFormOfTheFramework() throws {
        let tool = try Tool("-- lookback.yml --\nframework: retrospective\n-- content/index.md --\n")
        let outcome = try tool.run("new", "Checkout is down for all", "--severity", "sev1", "--date", "2026-05-03")
        #expect(outcome.output == "content/2026-05-03-checkout-is-down-for-all.md\n")
        let text = try tool.folder.text("content/2026-05-03-checkout-is-down-for-all.md")
        #expect(text.contains("title: \"[inc-26-05-03-SEV-1] Checkout is down for all\"\n"))
        #expect(try !tool.run("check", "--format", "line").output.contains("LB111"))
        // What is not known is the author's to say: the form stands beside it.
        #expect(try tool.run("new", "Mail broke", "--date", "2026-05-03").status == 0)
        #expect(try tool.folder.text("content/2026-05-03-mail-broke.md").contains("title: \"Mail broke\"  # [inc-{yy}-"))
    }

    @Test func aFreshLiveDocumentBlocksNoSite() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/index.md --\n")
        #expect(try tool.run("new", "Mail is late", "--framework", "live-document", "--date", "2026-05-03").status == 0)
        let found = try tool.run("check", "--format", "line").output
        #expect(found.contains("warning LB202") && !found.contains("error"), "\(found)")
        #expect(try tool.run("build").status == 0)
        let file = "content/2026-05-03-mail-is-late.md"
        try tool.folder.write(file, try tool.folder.text(file).replacing("status: ongoing", with: "status: mitigated"))
        #expect(try tool.run("check", "--format", "line").output.contains("error LB202"))
    }

    @Test func newTakesNoIdThatIsTaken() throws {
        let tool = try Tool(
            "-- lookback.yml --\n-- content/2024-05-01-a/index.md --\n# A\n-- content/b.md --\n---\nid: 2024-05-02-b\n---\n")
        for (title, day, file) in [("A", "2024-05-01", "content/2024-05-01-a/index.md"), ("b", "2024-05-02", "content/b.md")] {
            let outcome = try tool.run("new", title, "--date", day, "--quiet")
            #expect(outcome.status == 2 && outcome.output.isEmpty)
            #expect(outcome.errors.contains("\(file) has this id; give another title or --date"))
        }
        #expect(try tool.folder.files(below: "content") == ["2024-05-01-a/index.md", "b.md"])
        #expect(try tool.run("new", "A", "--date", "2024-05-03", "--quiet").status == 0)
    }

    @Test(arguments: ["five-whys", "atlassian", "risk", "live-document", "rca", "retrospective"])
    func theTemplateOfEachFrameworkIsReadWithoutAFaultInItsFrontMatter(_ name: String) throws {
        let tool = try Tool("-- lookback.yml --\n")
        #expect(try tool.run("new", "Outage", "--framework", name, "--date", "2024-05-01").status == 0)
        let findings = try tool.run("check", "--format", "line").output
        for code in ["LB101", "LB102", "LB104", "LB105", "LB106", "LB107"] { #expect(!findings.contains(code), "\(findings)") }
    }

    @Test(arguments: ["five-whys", "atlassian", "risk", "live-document", "rca", "retrospective"])
    func aFrameworkThatIsPrintedCanBeUsed(_ name: String) throws {
        let tool = try Tool("-- content/a.md --\n# A\n")
        let yaml = try tool.run("frameworks", "show", name).output.split(separator: "\n", omittingEmptySubsequences: false)
        let indented = yaml.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
        try tool.folder.write("lookback.yml", "framework: ours\nframeworks:\n  ours:\n\(indented)\n")
        let outcome = try tool.run("frameworks")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("ours (default)"))
    }
}
