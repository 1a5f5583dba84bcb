import Foundation
import TestFolders
import Testing

@Suite struct BuildTests {
    private static let project = "-- lookback.yml --\n-- content/2024-05-01-a.md --\n\(CheckTests.good)"

    @Test func aSiteIsPublishedAndTheCountsAreForPeople() throws {
        let tool = try Tool(Self.project)
        let outcome = try tool.run("build")
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("1 incident, "))
        #expect(tool.folder.exists("site/.lookback-site"))
        #expect(try tool.run("build", "--quiet").errors.isEmpty)
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
        tool.environment["SOURCE_DATE_EPOCH"] = "1717200000"
        #expect(try tool.run("build").status == 0)
    }

    @Test func aFileSizeLimitLeavesNothingBehind() throws {
        let tool = try Tool(Self.project)
        let outcome = try tool.shell("ulimit -f 0; \"$LOOKBACK\" build 2>/dev/null")
        #expect(outcome.status == 2)
        #expect(try tool.shell("ls -A").output == "content\nlookback.yml\n")
    }

    @Test func aKilledBuildLeavesTheOldSiteAndTheNextOneCleansUp() throws {
        let tool = try Tool(Self.project)
        #expect(try tool.run("build").status == 0)
        let before = try tool.shell("find site -type f | sort | xargs sha256sum").output
        try tool.folder.write("content/2024-05-02-b.md", CheckTests.good.replacing("refused", with: "slow"))
        for delay in ["0.005", "0.01", "0.02", "0.04"] {
            _ = try tool.shell("\"$LOOKBACK\" build --quiet & sleep \(delay); kill -9 $! 2>/dev/null; wait")
            #expect(tool.folder.exists("site/.lookback-site"))
        }
        #expect(try tool.run("build").status == 0)
        #expect(try tool.shell("ls -A | grep lookback- || true").output.isEmpty)
        try tool.folder.remove("content/2024-05-02-b.md")
        #expect(try tool.run("build").status == 0)
        let now = try tool.shell("find site -type f | sort | xargs sha256sum").output
        #expect(now.split(separator: "\n").count == before.split(separator: "\n").count)
    }
}
