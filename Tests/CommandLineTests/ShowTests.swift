import Foundation
import Testing

@Suite struct ShowTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func anyFileIsShownWithItsPathRelativeToTheRoot() throws {
        let tool = try Tool("-- team/2024-05-01-outage.md --\n# The outage\n")
        let outcome = try tool.run("show", "\(tool.folder.path)/team/2024-05-01-outage.md", "--format", "json", "--root", tool.folder.path)
        #expect(outcome.status == 0)
        let incident = try object(outcome.output)
        #expect(incident["path"] as? String == "team/2024-05-01-outage.md")
        #expect(incident["title"] as? String == "The outage")
        #expect(incident["date"] as? String == "2024-05-01")
        #expect(outcome.errors.isEmpty)
    }

    @Test func anIncidentIsFoundByItsIDFromAnyFolderOfTheProject() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/2024-05-01-outage.md --\n# The outage\n")
        let outcome = try tool.run("show", "2024-05-01-outage", in: "content")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("The outage\n"))
    }

    @Test func folderDefaultsHoldForASingleFileToo() throws {
        let tool = try Tool("-- lookback.yml --\n-- content/p/_defaults.yml --\nteams: [payments]\n-- content/p/a.md --\n# A\n")
        #expect(try object(tool.run("show", "content/p/a.md", "--format", "json").output)["teams"] as? [String] == ["payments"])
    }

    @Test func htmlIsAPageInWhichNothingRuns() throws {
        let outcome = try Tool("-- x.md --\n# A & B\n\n<script>alert(1)</script>\n\n- [x](javascript:alert(1))\n").run(
            "show", "x.md", "--format", "html")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("<!DOCTYPE html>"))
        #expect(outcome.output.contains("<title>A &amp; B</title>"))
        #expect(!outcome.output.contains("<script") && !outcome.output.contains("javascript:"))
    }

    @Test func asTextEverythingThatIsReadHasItsLine() throws {
        let text = """
            ---
            title: Mail is late
            status: reviewed
            audience: public
            trigger: a release
            contributing_factors: [no canary, "a queue, shared"]
            detected_by: customer
            impact: {users: 40 tenants, data: none}
            roles: {commander: mail team, engineers: [mail, web]}
            tickets: [MAIL-1]
            duration: 1h 15m
            allow: {vague-impact: nobody counted}
            redirect_from: [old/mail]
            not_related: {2024-01-01-disk: another queue}
            unknowns: [{question: Why at noon?, answer: A nightly job ran late}, {question: Since when?}]
            ---
            # Mail is late
            ## Timeline
            | Time | Kind | Event |
            |---|---|---|
            | 2024-05-01 09:00-09:10 | | Mail is slow |
            | 2024-05-01 09:12 | alert | Queue age over 5 minutes |
            ## Actions
            | Action | Owner | Due | Status | Priority |
            |---|---|---|---|---|
            | Split the queue | mail | 2024-06-01 | declined: moves to a service next year | high |
            | Alert on the age | mail | 2024-06-01 | done 2024-05-20 | |
            """
        let shown = try Tool("-- 2024-05-01-mail.md --\n\(text)\n").run("show", "2024-05-01-mail.md").output.split(separator: "\n")
        for line in [
            "  severity        P3  (inferred)", "  audience        public", "  trigger         a release",
            "  factor          a queue, shared",
            "  detected by     customer", "  impact users    40 tenants", "  role engineers  mail, web", "  tickets         MAIL-1",
            "  duration        1 h 15 min", "  allow           vague-impact: nobody counted", "  redirect from   old/mail",
            "  not related     2024-01-01-disk: another queue", "  2024-05-01T09:00:00Z to 2024-05-01T09:10:00Z  (failure)  Mail is slow",
            "  2024-05-01T09:12:00Z  alert      Queue age over 5 minutes",
            "  [declined] Split the queue  (owner mail, due 2024-06-01, priority high, because: moves to a service next year)",
            "  [done] Alert on the age  (owner mail, due 2024-06-01, done 2024-05-20)", "  Why at noon?  A nightly job ran late",
            "  Since when?  (open)",
        ] { #expect(shown.contains { $0 == line }, "\(line)") }
    }

    @Test func anUnknownIDNamesTheNearest() throws {
        let outcome = try Tool("-- content/2024-05-01-outage.md --\n# The outage\n").run("show", "2024-05-01-outrage")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("did you mean \"2024-05-01-outage\"?"))
    }

    @Test(arguments: ["2024-05-01", "outage", "2024-05-01-outage-of-all"]) func aPartOfAnIDNamesThoseThatHaveIt(_ typed: String) throws {
        let outcome = try Tool("-- content/2024-05-01-outage-of-a-mail-queue.md --\n# The outage\n").run("show", typed)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("did you mean \"2024-05-01-outage-of-a-mail-queue\"?") == (typed != "2024-05-01-outage-of-all"))
        #expect(outcome.errors.contains("lookback list --format ids shows them") == (typed == "2024-05-01-outage-of-all"))
    }

    @Test(arguments: ["content/2024-05-01-outage", "content/2024-05-01-outage/", "content/2024-05-01-outage/index.md"])
    func theFolderOfABundleIsTheIncident(_ path: String) throws {
        let tool = try Tool("-- content/2024-05-01-outage/index.md --\n# The outage\n-- content/2024-05-01-outage/a.txt --\n")
        #expect(try object(tool.run("show", path, "--format", "json").output)["id"] as? String == "2024-05-01-outage")
        #expect(try tool.run("similar", path).status == 0)
    }

    @Test func whatIsNoDocumentIsNotShown() throws {
        let tool = try Tool("-- content/index.md --\n# Home\n-- content/a.md --\n# A\n-- notes.txt --\nroot\n-- folder/x.txt --\n")
        let paths = [
            "notes.txt": "it is no Markdown", "/etc/passwd": "it is no Markdown", "folder/": "it is a folder", "content/": "it is a folder",
        ]
        for (path, reason) in paths {
            for command in ["show", "similar"] {
                let outcome = try tool.run(command, path)
                #expect(outcome.status == 2 && outcome.output.isEmpty)
                #expect(outcome.errors.hasPrefix("lookback: cannot read \"\(path)\": \(reason)"), "\(outcome.errors)")
            }
        }
        #expect(try tool.run("similar", "-").errors == "lookback: cannot read \"standard input\": it is empty\n")
    }

    @Test func theAddressOfAnIncidentIsTheOneOfItsPageHoweverItIsAsked() throws {
        let tool = try Tool("-- content/障害.md --\n# J down\n\n## Action plan\n\n- [ ] Second resolver @edge\n")
        let url = "incidents/%E9%9A%9C%E5%AE%B3/"
        #expect(try object(tool.run("show", "障害", "--format", "json").output)["url"] as? String == url)
        for command in [["list"], ["actions"], ["similar", "resolver"]] {
            let line = (command + ["--format", "json"]).joined(separator: " ")
            #expect(try tool.shell("\"$LOOKBACK\" \(line)").output.contains("\"url\": \"\(url)\""), "\(line)")
        }
        #expect(try tool.run("build", "--force").status == 0)
        #expect(try tool.folder.text("site/api/incidents.json").contains("\"url\":\"\(url)\""))
    }

    @Test(arguments: ["missing.md", "content/missing.md", "."]) func whatIsNoFileIsTold(_ path: String) throws {
        let outcome = try Tool("-- content/a.md --\n").run("show", path)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("lookback: cannot "))
    }

    @Test func bytesThatAreNoTextDoNotStopIt() throws {
        let tool = try Tool()
        try tool.folder.write("x.md", [0x23, 0x20, 0xFF, 0xFE, 0x00, 0x0D, 0x0A, 0xC3])
        #expect(try tool.run("show", "x.md", "--format", "json").status == 0)
    }

    @Test func anEmptyFileIsAnIncident() throws {
        let tool = try Tool("-- x.md --\n")
        #expect(try object(tool.run("show", "x.md", "--format", "json").output)["sections"] as? [String] == [])
    }

    @Test func controlCharactersDoNotReachTheTerminal() throws {
        let outcome = try Tool("-- x.md --\n# Title \u{1B}[31mred\u{7}\n").run("show", "x.md")
        #expect(!outcome.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" })
    }
}
