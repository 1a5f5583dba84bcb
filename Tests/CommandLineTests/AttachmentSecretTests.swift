import TestFolders
import Testing

/// Secrets in what is published beside a page.
@Suite struct AttachmentSecretTests {
    private static func tool(_ audience: String = "internal") throws -> Tool {
        let tool = try Tool("-- lookback.yml --\naudience: \(audience)\n-- content/2024-05-01-a.md --\n\(CheckTests.good)\n[log](a.log)\n")
        try tool.folder.write("content/a.log", "10:00 began\n10:01 DB_PASSWORD=hunter2 of jo.night@harbour-payments.net\n")
        return tool
    }

    @Test func aSecretInALinkedTextIsAnErrorAndNothingIsPublished() throws {
        let tool = try Self.tool()
        let outcome = try tool.run("check", "--format", "line")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("content/a.log:2:19: error LB803 leaked-secret: \"hu…\" is a password"))
        #expect(!outcome.output.contains("e-mail"))
        #expect(try tool.run("check", "--format", "line", "content/a.log").output.contains("content/a.log:2:19"))
        #expect(try tool.run("check", "content/2024-05-01-a.md").status == 0)
        #expect(try tool.run("build").status == 1 && !tool.folder.exists("site"))
        try tool.folder.write("lookback.yml", "audience: internal\nrules: {leaked-secret: off}\n")
        #expect(try tool.run("check").status == 0)
    }

    @Test func theAddressOfAPersonIsOneForThePublicOnly() throws {
        #expect(try Self.tool("public").run("check", "--format", "line").output.contains("content/a.log:2:30: warning LB803"))
        let tool = try Self.tool("public")
        try tool.folder.write("content/_defaults.yml", "audience: internal\n")
        #expect(try !tool.run("check", "--format", "line").output.contains("e-mail"))
    }

    @Test func aWaiverOfAPageIsOneForWhatItLinksTo() throws {
        let tool = try Self.tool()
        let waiver = "---\nallow: {leaked-secret: a password of the exercise}\n"
        let page = CheckTests.good.replacing("---\n", with: waiver, maxReplacements: 1)
        try tool.folder.write("content/2024-05-01-a.md", page + "\n[log](a.log)\n")
        let outcome = try tool.run("check", "--format", "line")
        #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.output)")
    }

    @Test func whatLogsSayOfObjectsAndPagesIsNoSecret() throws {
        let tool = try Self.tool()
        try tool.folder.write(
            "content/a.log", "token=TokenService@1a2b3c4d\npagination token: CAUQAA1x9kQ2mLr7\ncursor token = Zx9kQ2mLr7vvAb12\n")
        #expect(try tool.run("check").status == 0)
        try tool.folder.write("content/a.log", String(repeating: "pwd=hunter2\n", count: 90))
        let outcome = try tool.run("check")
        #expect(outcome.errors.contains("50 errors in 1 of 2 files"), "\(outcome.errors)")
    }

    @Test func whatIsLinkedNowhereOrIsNoTextIsLeftAlone() throws {
        let tool = try Self.tool()
        try tool.folder.write("content/a.log", [0x89, 0x50, 0] + Array("DB_PASSWORD=hunter2\n".utf8))
        try tool.folder.write("content/b.log", "DB_PASSWORD=hunter2\n")
        #expect(try tool.run("check").status == 0)
    }
}
