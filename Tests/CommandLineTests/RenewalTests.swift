import TestFolders
import Testing

/// A build of what was built already: it must tell and leave what the whole build would.
@Suite struct RenewalTests {
    private let tool: Tool

    init() throws {
        tool = try Tool("-- lookback.yml --\n-- content/2024-05-01-a.md --\n\(CheckTests.good)-- content/picture.png --\nPNG\n")
    }

    private func build(_ arguments: String...) throws -> Tool.Outcome {
        try tool.shell("$LOOKBACK build --now 2024-06-01 --timings \(arguments.joined(separator: " "))")
    }

    private func wasWhole(_ outcome: Tool.Outcome) -> Bool { outcome.errors.contains("\nrendering ") }

    @Test func nothingChangedIsKnownAfterReading() throws {
        let first = try build()
        #expect(wasWhole(first))
        let before = try tool.folder.identity("site/index.html")
        let second = try build()
        #expect(!wasWhole(second))
        #expect(second.errors.contains("reading "))
        #expect(second.errors.contains(" 0 written, "))
        #expect(second.status == 0)
        #expect(try tool.folder.identity("site/index.html") == before)
    }

    @Test(arguments: [
        "echo more >> content/2024-05-01-a.md", "echo 'site: {title: Other}' > lookback.yml", "echo x > content/picture.png",
        "touch content/other.png", "mkdir templates && echo 'body{}' > templates/site.css", "echo x >> site/index.html",
        "rm site/feed.xml", "touch site/feed.xml", "echo x > site/stray.html", "rm -r site", "echo ticket,status,date > actions-status.csv",
        "git init -q . && git add -A && git -c user.name=a -c user.email=a@b.example commit -qm a",
    ])
    func whatChangedIsBuiltWhole(_ change: String) throws {
        _ = try build()
        #expect(try tool.shell(change).status == 0)
        let outcome = try build()
        #expect(wasWhole(outcome))
        #expect(try tool.shell("$LOOKBACK build --now 2024-06-01 --output other && diff -r site other").status == 0)
    }

    /// Found by killing builds: the one after them must clean up, however little there is to build.
    @Test func whatAKilledBuildLeftIsCleanedUpAllTheSame() throws {
        _ = try build()
        let leave = "mkdir .site.lookback-staging && cp site/.lookback-site .site.lookback-staging && touch .site.lookback-lock"
        #expect(try tool.shell(leave).status == 0)
        #expect(wasWhole(try build()))
        #expect(try !tool.shell("ls -A").output.contains(".site.lookback-"))
        #expect(!wasWhole(try build()))
    }

    @Test func theHourMakesNoDifference() throws {
        let morning = try tool.shell("$LOOKBACK build --now 2024-06-01T00:00:00Z --timings")
        #expect(wasWhole(morning))
        #expect(!wasWhole(try tool.shell("$LOOKBACK build --now 2024-06-01T23:59:59Z --timings")))
        #expect(try tool.shell("$LOOKBACK build --now 2024-06-01T23:59:59Z --output other && diff -r site other").status == 0)
    }

    @Test func anotherDayAudienceOrAddressIsAnotherSite() throws {
        _ = try build()
        for option in ["--audience public", "--base-url https://incidents.example/"] {
            #expect(wasWhole(try build(option)))
            #expect(!wasWhole(try build(option)))
        }
        #expect(wasWhole(try tool.shell("$LOOKBACK build --now 2024-06-02 --timings")))
    }

    @Test func errorsAreToldAgain() throws {
        try tool.folder.write("content/b.md", CheckTests.bad)
        _ = try build("--force")
        let again = try build("--force")
        #expect(wasWhole(again))
        #expect(again.errors.contains("content/b.md:2:"))
        #expect(try build().status == 1)
        #expect(!wasWhole(try build("--force", "--quiet")))
    }
}
