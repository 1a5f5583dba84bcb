import Foundation
import Testing

@Suite struct AdoptTests {
    private static let history = """
        -- lookback.yml --
        services: {payments-api: {title: Payments}, search: {title: Search}}
        causes: {expired-certificate: {title: Expired certificate}}
        -- content/2026-03-14-checkout.md --
        # P1: Checkout down

        The payments-api answered nothing: an expired certificate.
        -- content/2026-03-15-mail.md --
        ---
        title: Mail late
        ---
        # Mail late

        """

    @Test func whatWasReadIsStatedAndTheRestIsLeftToTheAuthors() throws {
        let outcome = try Tool(Self.history).run("adopt", "content")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                --- a/content/2026-03-14-checkout.md
                +++ b/content/2026-03-14-checkout.md
                @@ -1,3 +1,10 @@
                +---
                +title: "P1: Checkout down"
                +date: 2026-03-14
                +severity: P1
                +# services: [payments-api]
                +# root_causes: [expired-certificate]
                +---
                 # P1: Checkout down
                 
                 The payments-api answered nothing: an expired certificate.

                """)
        #expect(
            outcome.errors == """
                1 document can be given front matter, 1 has some already
                lookback adopt --write writes it; git apply takes it from standard input

                """)
    }

    @Test(arguments: ["# [SEV2] Mail late\n", "# Mail late\n\n**Severity:** grim\n"])
    func aSeverityOutsideTheScaleIsLeftToTheAuthors(text: String) throws {
        #expect(try !Tool("-- content/2026-03-14-a.md --\n" + text).run("adopt", "content").output.contains("+severity:"))
    }

    @Test(arguments: [
        ("Sev-1: customers, and support", "\"SEV1 (customers, and support)\""), ("SEV2 (customers)", "SEV2 (customers)"),
        ("SEV2 - all (but vans)", "SEV2 - all (but vans)"), ("SEV2 (some) customers (all)", "SEV2 - (some) customers (all)"),
    ])
    func theSeverityKeepsItsNote(stated: String, written: String) throws {
        let tool = try Tool("-- content/2026-03-14-a.md --\n# Mail late\n\n**Severity:** \(stated)\n")
        try tool.folder.write("lookback.yml", "framework: retrospective\n")
        #expect(try tool.run("adopt", "content").output.contains("+severity: \(written)\n"))
        let before = try tool.run("show", "2026-03-14-a", "--format", "json").output.split(separator: "\n").filter { $0.contains("note") }
        #expect(try tool.run("adopt", "content", "--write").status == 0)
        let after = try tool.run("show", "2026-03-14-a", "--format", "json").output.split(separator: "\n").filter { $0.contains("note") }
        #expect(!before.isEmpty && before == after)
    }

    @Test func thePatchIsOneThatGitApplies() throws {
        let tool = try Tool(Self.history + "-- content/a b\u{e9}.md --\n# Last line without an end")
        try tool.folder.write("content/mark.md", Array("\u{FEFF}# With a mark\r\n\r\nText.\r\n".utf8))
        let patched = try tool.shell("git init -q . && $LOOKBACK adopt content --quiet | git apply")
        #expect(patched.status == 0 && patched.errors.isEmpty)
        let again = try tool.run("adopt", "content")
        #expect(again.output.isEmpty)
        #expect(again.errors == "0 documents can be given front matter, 4 have some already\n")
    }

    @Test func whatIsWrittenLeavesEveryByteBelowAsItWas() throws {
        let body = Array("# Caf\u{e9}\r\n\r\n\u{7} \t\r\n---\r\nx: y\r\n---\r\nno end of line".utf8)
        let tool = try Tool("-- lookback.yml --\n")
        try tool.folder.write("content/2026-01-02-x.md", body)
        let outcome = try tool.run("adopt", "--write", "content/2026-01-02-x.md")
        #expect(outcome.status == 0)
        #expect(outcome.output == "content/2026-01-02-x.md\n")
        #expect(outcome.errors == "1 document given front matter\n")
        let written = try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(tool.folder.path)/content/2026-01-02-x.md")))
        #expect(written.starts(with: Array("---\r\ntitle: Caf\u{e9}\r\ndate: 2026-01-02\r\n# severity:\r\n".utf8)))
        #expect(written.suffix(body.count) == body[...])
        let findings = try tool.run("check", "--format", "line")
        #expect(!findings.output.contains("missing-front-matter") && !findings.output.contains("LB101"))
    }

    @Test func onlyWhatMayBeAnIncidentIsAdopted() throws {
        let tool = try Tool("-- lookback.yml --\n-- docs/guide.md --\n# Guide\n-- content/team/2025-01-02-x.md --\n# X\n")
        let refused = try tool.run("adopt", "lookback.yml", "--write")
        #expect(refused.status == 2 && refused.errors == "lookback: cannot adopt \"lookback.yml\": it is no Markdown\n")
        #expect(try tool.folder.text("lookback.yml").isEmpty)
        let whole = try tool.run("adopt", ".")
        #expect(whole.output.contains("+++ b/content/team/2025-01-02-x.md\n") && !whole.output.contains("guide"))
        #expect(try tool.run("adopt", "--write", "2025-01-02-x.md", in: "content/team").output == "2025-01-02-x.md\n")
    }

    @Test func filesAnywhereAreAdoptedAndWhatCannotBeReadIsToldAndLeft() throws {
        let tool = try Tool("-- lookback.yml --\n-- old/2025-01-02-x.md --\n# X\n-- old/broken.md --\n---\ntitle: [\n---\n# Y\n")
        let outcome = try tool.run("adopt", "old", "--write")
        #expect(outcome.status == 1)
        #expect(outcome.output == "old/2025-01-02-x.md\n")
        #expect(outcome.errors.contains("error[LB101]") && outcome.errors.contains("old/broken.md:2:"))
        #expect(try tool.run("adopt", "nowhere").errors == "lookback: cannot read \"nowhere\": there is no such file or folder\n")
        #expect(try tool.run("adopt").status == 64)
    }
}
