import Foundation
import TestFolders
import Testing

@Suite struct CheckTests {
    static let good = """
        ---
        title: Checkout refused
        date: 2024-05-01
        severity: P1
        status: ongoing
        ---

        ## Summary

        Checkout refuses every payment since 09:12 UTC.

        """

    /// A broken one: the front matter is no YAML.
    static let bad = "---\ntitle: \"Checkout\ndate: 2024-05-02\n---\n\n# Checkout\n"

    private func summary(_ tool: Tool, _ arguments: String...) throws -> [String: Int] {
        let line = (["check", "--format", "json"] + arguments).map { "'\($0)'" }.joined(separator: " ")
        let output = try tool.shell("\"$LOOKBACK\" \(line)").output
        let report = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        return try #require(report["summary"] as? [String: Int])
    }

    @Test func aGoodHistoryIsFine() throws {
        let outcome = try Tool("-- content/2024-05-01-a.md --\n\(Self.good)").run("check", "--strict")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors == "no findings in 1 file\n")
    }

    @Test func anErrorIsFindingsAndTheOtherFilesAreStillChecked() throws {
        let tool = try Tool(
            "-- content/2024-05-01-a.md --\n\(Self.good)-- content/2024-05-02-b.md --\n\(Self.bad)-- content/c.md --\n\(Self.bad)")
        let outcome = try tool.run("check", "--format", "line")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("content/2024-05-02-b.md:2:"))
        #expect(outcome.output.contains("content/c.md:2:"))
        #expect(!outcome.output.contains("content/2024-05-01-a.md"))
        #expect(outcome.errors.isEmpty)
    }

    @Test func warningsCountOnlyWhenStrict() throws {
        let tool = try Tool("-- content/2024-05-01-a.md --\n# A\n")
        try tool.folder.write(
            "lookback.yml", "rules: {missing-section: warning, missing-field: warning, no-actions: off, empty-timeline: off}\n")
        #expect(try tool.run("check").status == 0)
        #expect(try tool.run("check", "--strict").status == 1)
    }

    @Test func whatFoldersPresetIsCheckedWhereItIsWritten() throws {
        let tool = try Tool("-- content/p/2024-05-01-a.md --\n\(Self.good)-- lookback.yml --\naudience: public\n")
        try tool.folder.write("content/_defaults.yml", "framework: retrospective\nallow: [unowned-action]\n")
        try tool.folder.write(
            "content/p/_defaults.yml", "audience: restrictd\nteam: [a]\nserverity: P1\nseverity: P1\nstarted: 2026-13-45\n")
        let outcome = try tool.run("check", "--strict", "--format", "line")
        let expected = [
            "content/p/_defaults.yml:1:11: error LB105", "content/p/_defaults.yml:3:1: warning LB104",
            "content/p/_defaults.yml:4:11: error LB106", "content/p/_defaults.yml:5:10: error LB105",
        ]
        let defaults = outcome.output.split(separator: "\n").filter { $0.contains("_defaults.yml") }.map { String($0) }
        #expect(zip(defaults, expected).allSatisfy { $0.hasPrefix($1) } && defaults.count == expected.count, "\(defaults)")
        #expect(outcome.status == 1)
        try tool.folder.write("content/p/_defaults.yml", "audience: restricted\n")
        #expect(try !tool.run("check", "--strict", "--format", "line").output.contains("_defaults.yml"))
    }

    @Test func theHomePagesLinksAndPicturesAreChecked() throws {
        let tool = try Tool("-- content/2024-05-01-a.md --\n\(Self.good)-- content/log.txt --\nx\n")
        try tool.folder.write(
            "content/index.md", "# Home\n\n[x](nope.md) ![](gone.png)\n\n<!-- lookback-allow broken-link: to come -->\n[y](no.md)\n")
        let outcome = try tool.run("check", "--format", "line")
        #expect(outcome.status == 1)
        let found = outcome.output.split(separator: "\n").map { $0.split(separator: ":").prefix(4).joined(separator: ":") }
        #expect(
            found == [
                "content/index.md:3:5: error LB901 broken-link", "content/index.md:3:14: warning LB902 missing-alt-text",
                "content/index.md:3:18: error LB901 broken-link",
            ])
        #expect(try tool.run("check").errors.hasSuffix("2 errors, 1 warning in 1 of 2 files\n"))
        try tool.folder.write(
            "content/index.md", "# Home\n\n[a](2024-05-01-a.md), [here](#home), [causes](/causes/), [log](log.txt), jo@corp.io\n")
        #expect(try tool.run("check", "--strict").status == 0)
    }

    @Test func pathsNarrowWhatIsReported() throws {
        let tool = try Tool("-- content/one/2024-05-02-b.md --\n\(Self.bad)-- content/two/c.md --\n\(Self.bad)-- lookback.yml --\n")
        #expect(try summary(tool)["files"] == 2)
        #expect(try summary(tool, "content/one")["files"] == 1)
        #expect(try summary(tool, "content/two/c.md")["files"] == 1)
        #expect(try tool.run("check", "c.md", "--format", "line", in: "content/two").output.hasPrefix("c.md:2:"))
        #expect(try tool.run("check", "none.md").status == 2)
    }

    @Test func aFolderAboveTheProjectAndALinkToItMeanWhatLiesBelow() throws {
        let tool = try Tool(
            "-- docs/history/lookback.yml --\n-- docs/history/content/one/b.md --\n\(Self.bad)-- docs/history/content/c.md --\n\(Self.bad)")
        try tool.folder.link("h", to: "docs/history")
        func files(_ line: String) throws -> (status: Int32, paths: Set<Substring>) {
            let outcome = try tool.shell(line)
            return (outcome.status, Set(outcome.output.split(separator: "\n").compactMap { $0.split(separator: ":").first }))
        }
        for (line, root) in [
            ("\"$LOOKBACK\" check --format line --root docs/history .", "docs/history/"),
            ("\"$LOOKBACK\" check --format line --root docs/history docs", "docs/history/"),
            ("\"$LOOKBACK\" check --format line --root h h/content", "h/"),
            ("cd docs/history; \"$LOOKBACK\" check --format line ..", ""), ("cd docs/history; \"$LOOKBACK\" check --format line /", ""),
            ("cd h; \"$LOOKBACK\" check --format line \"$PWD\"", ""), ("cd h; \"$LOOKBACK\" check --format line \"$PWD/content\"", ""),
        ] {
            let found = try files(line)
            #expect(found.status == 1 && found.paths == ["\(root)content/one/b.md", "\(root)content/c.md"], "\(line)")
        }
        for (line, root) in [
            ("cd h; \"$LOOKBACK\" check --format line \"$PWD/content/c.md\"", ""),
            ("\"$LOOKBACK\" check --format line --root h docs/history/content/c.md", "h/"),
        ] {
            let found = try files(line)
            #expect(found.status == 1 && found.paths == ["\(root)content/c.md"], "\(line)")
        }
        #expect(try files("cd h; \"$LOOKBACK\" check --format line \"$PWD/content/one\"").paths == ["content/one/b.md"])
    }

    @Test func aLinkThatIsNotFollowedIsToldOnce() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/2024-05-01-a.md --\n\(Self.good)-- b.md --\n# B\n")
        try tool.folder.link("content/b.md", to: "../b.md")
        let told = "lookback: \"content/b.md\" is not read: it is a link that leads out of the content folder\n"
        #expect(try tool.run("check").errors == told + "no findings in 1 file\n")
        #expect(try tool.run("check", "--quiet").errors.isEmpty)
        // The second build rests.
        for _ in 1...2 { #expect(try tool.run("build").errors.hasPrefix(told)) }
        #expect(try tool.run("check", "content/2024-05-01-a.md").errors == "no findings in 1 file\n")
    }

    @Test func aFileThatIsNoTextIsOneFinding() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/2024-05-01-a.md --\n\(Self.good)")
        try tool.folder.write("content/2024-05-02-picture.md", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49])
        let outcome = try tool.run("check", "--format", "line")
        #expect(outcome.status == 1)
        #expect(
            outcome.output
                == "content/2024-05-02-picture.md:3:1: error LB101 invalid-front-matter: the file is no text, and nothing of it is read\n")
    }

    @Test func aPathThatSelectsNothingIsTold() throws {
        let tool = try Tool(
            "-- lookback.yml --\n-- content/2024-05-01-a.md --\n\(Self.good)-- content/README.md --\n# Read me\n-- content/pictures/a.txt --\nx\n-- notes/b.txt --\nx\n"
        )
        try tool.folder.link("content/out.md", to: "../notes/b.txt")
        for path in ["content/pictures", "notes", "content/out.md"] {
            let outcome = try tool.run("check", path)
            #expect(outcome.status == 2 && outcome.errors.contains("lookback: cannot check \"\(path)\": "), "\(outcome.errors)")
        }
        let pipe = try tool.shell("mkfifo content/pipe.md; \"$LOOKBACK\" check content/pipe.md")
        #expect(pipe.status == 2 && pipe.errors == "lookback: cannot check \"content/pipe.md\": it is no regular file\n")
        // A hook hands over every file that changed.
        let beside = try tool.run("check", "content/README.md", "content/pictures/a.txt")
        #expect(beside.status == 0)
        #expect(beside.errors.contains("\"content/README.md\" is no incident, so nothing in it is checked"))
        #expect(try tool.run("check", "content/2024-05-01-a.md").errors == "no findings in 1 file\n")
    }

    @Test func whatIsNoMarkdownIsNeitherCheckedNorChanged() throws {
        let tool = try Tool(
            "-- lookback.yml --\n# my config\n-- content/2024-05-01-a.md --\n\(Self.good)-- notes.txt --\nnotes\n-- 2024-05-02-b --\n# B\n")
        for path in ["lookback.yml", "notes.txt"] {
            let outcome = try tool.run("check", "--fix", path)
            #expect(outcome.status == 2 && outcome.errors == "lookback: cannot check \"\(path)\": it is no Markdown\n")
        }
        #expect(try tool.folder.text("lookback.yml") == "# my config\n")
        #expect(try tool.folder.text("notes.txt") == "notes\n")
        #expect(try tool.run("check", "2024-05-02-b").errors.contains("in 1 of 1 file"))
        try tool.folder.write("actions-status.csv", "ticket,status,date\nOPS-1,done,never\n")
        #expect(try tool.run("check", "--format", "line", "actions-status.csv").output.hasPrefix("actions-status.csv:2:1"))
    }

    @Test func aFileOutsideAnyProjectIsChecked() throws {
        let outcome = try Tool("-- x.md --\n\(Self.bad)").run("check", "x.md", "--format", "line")
        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix("x.md:2:"))
    }

    @Test func diffReportsOnlyWhatChanged() throws {
        let tool = try Tool("-- content/a.md --\n\(Self.bad)-- content/b.md --\n\(Self.bad)")
        try tool.folder.git("init", "-q")
        try tool.folder.git("add", ".")
        try tool.folder.git("commit", "-q", "-m", "first")
        #expect(try tool.run("check", "--diff", "HEAD").status == 0)
        try tool.folder.write("content/b.md", Self.bad + "more\n")
        let outcome = try tool.run("check", "--diff", "HEAD", "--format", "line")
        #expect(outcome.status == 1)
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasPrefix("content/b.md") })
        #expect(try tool.run("check", "--diff", "no-such-commit").status == 2)
    }

    @Test func aBaselineHidesWhatIsKnownAndNothingElse() throws {
        let tool = try Tool("-- content/a.md --\n\(Self.bad)")
        #expect(try tool.run("check", "--baseline", "known.txt", "--write-baseline").status == 0)
        #expect(try tool.run("check", "--baseline", "known.txt").status == 0)
        try tool.folder.write("content/b.md", Self.bad)
        let outcome = try tool.run("check", "--baseline", "known.txt", "--format", "line")
        #expect(outcome.status == 1)
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasPrefix("content/b.md") })
        #expect(try tool.run("check", "--baseline", "content/a.md").status == 2)
        let missing = try tool.run("check", "--baseline", "missing.txt")
        #expect(missing.status == 2)
        #expect(missing.errors.hasSuffix("there is no such file; lookback check --baseline FILE --write-baseline writes one\n"))
    }

    @Test func whatAnEarlierRunPrintedAsJSONIsABaseline() throws {
        let tool = try Tool("-- content/a.md --\n\(Self.bad)")
        #expect(try tool.shell("\"$LOOKBACK\" check --format json > known.json").status == 1)
        #expect(try tool.run("check", "--baseline", "known.json").status == 0)
        // Lines move; a further placeholder is none of those known.
        try tool.folder.write("content/a.md", Self.bad.replacing("# Checkout", with: "\n# Checkout") + "\nTODO\n")
        let outcome = try tool.run("check", "--baseline", "known.json", "--format", "line", "--strict")
        #expect(outcome.output.split(separator: "\n").count == 1)
        #expect(outcome.output.contains("placeholder-text"))
        for text in ["{}", "{\"diagnostics\": [{\"path\": \"a\"}]}", "{\"diagnostics\": ["] {
            try tool.folder.write("broken.json", text)
            #expect(try tool.run("check", "--baseline", "broken.json").status == 2)
        }
    }

    @Test func safeFixesAreAppliedAndTheBodyIsKept() throws {
        let tool = try Tool("-- content/2024-05-01-a.md --\n# Checkout refused\n\nText.\n")
        let outcome = try tool.run("check", "--fix")
        #expect(!outcome.errors.hasPrefix("0 fixes"))
        let text = try tool.folder.text("content/2024-05-01-a.md")
        #expect(text.hasPrefix("---\n"))
        #expect(text.hasSuffix("# Checkout refused\n\nText.\n"))
        #expect(try tool.run("check", "--fix").errors.hasPrefix("0 fixes applied"))
    }

    @Test(arguments: ["text", "line", "json", "github", "gitlab", "sarif", "junit"]) func everyFormatNamesTheFile(_ format: String) throws {
        let outcome = try Tool("-- content/a.md --\n\(Self.bad)").run("check", "--format", format)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("content/a.md"))
    }

    /// Editors open files from the working folder, forges show them from the repository's root; data and baselines have the project's paths.
    @Test(arguments: [
        ("text", "--> ", "inc/content/a.md"), ("line", "", "inc/content/a.md"), ("json", #""path": ""#, "content/a.md"),
        ("github", "file=", "docs/inc/content/a.md"), ("gitlab", #""path": ""#, "docs/inc/content/a.md"),
        ("sarif", #""uri": ""#, "docs/inc/content/a.md"), ("junit", #"<testsuite name=""#, "docs/inc/content/a.md"),
    ])
    func filesAreNamedAsWhoeverReadsTheFormatFindsThem(_ format: String, before: String, path: String) throws {
        let tool = try Tool("-- docs/inc/lookback.yml --\n-- docs/inc/content/a.md --\n# Checkout refused\n")
        func named(in subfolder: String, _ more: String...) throws -> Set<String> {
            let line = ["cd \(subfolder); \"$LOOKBACK\" check --format", format] + more
            return Set(
                try tool.shell(line.joined(separator: " ")).output.split(separator: "\n").compactMap { line in
                    let rest = before.isEmpty ? line[...] : line.firstRange(of: before).map { line[$0.upperBound...] }
                    return rest?.firstRange(of: ".md").map { String(rest?[..<$0.upperBound] ?? "") }
                })
        }
        let isForReview = path.hasPrefix("docs")
        #expect(try named(in: "docs", "--root inc") == [isForReview ? "content/a.md" : path], "outside of any repository")
        try tool.folder.git("init", "-q")
        #expect(try named(in: "docs", "--root inc") == [path])
        #expect(try named(in: "docs/inc") == [isForReview ? path : "content/a.md"])
        let elsewhere = isForReview || format == "json" ? path : "\(tool.folder.path)/docs/inc/content/a.md"
        #expect(try named(in: "/", "--root '\(tool.folder.path)/docs/inc'").map { $0.hasSuffix(elsewhere.drop { $0 == "/" }) } == [true])
        _ = try named(in: "docs/inc", "--baseline known.txt --write-baseline")
        #expect(try tool.shell("cd docs; \"$LOOKBACK\" check --format \(format) --root inc --baseline inc/known.txt").status == 0)
    }

    @Test func theJobSummaryOfGitHubIsAppended() throws {
        var tool = try Tool("-- content/a.md --\n\(Self.bad)-- summary.md --\nbefore\n")
        tool.environment["GITHUB_STEP_SUMMARY"] = "\(tool.folder.path)/summary.md"
        _ = try tool.run("check", "--format", "github")
        let text = try tool.folder.text("summary.md")
        #expect(text.hasPrefix("before\n"))
        #expect(text.contains("content/a.md"))
    }

    @Test func aBrokenHomePageIsTold() throws {
        let outcome = try Tool("-- content/index.md --\n\(Self.bad)").run("check", "--format", "line")
        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix("content/index.md:2:"))
    }
}
