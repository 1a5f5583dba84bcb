import Foundation
import TestFolders
import Testing

@Suite struct ServeTests {
    private static let page = "/incidents/2024-05-01-a/"
    private static let project = "-- lookback.yml --\n-- content/2024-05-01-a.md --\n\(CheckTests.good)"

    @Test func theSiteIsServedAsItWouldBeBuilt() throws {
        let tool = try Tool(Self.project)
        let server = try PreviewServer(tool, ["--now", "2024-06-01"])
        #expect(try tool.folder.files().allSatisfy { $0.hasPrefix("content/") || $0 == "lookback.yml" })
        #expect(try tool.run("build", "--now", "2024-06-01", "--base-url", "http://127.0.0.1:\(server.port)/").status == 0)
        for path in try tool.folder.files(below: "site") where path != ".lookback-site" {
            let answer = try server.ask("GET", "/" + path)
            #expect(answer.status == 200, "\(path)")
            let tag = #"<script src="/-lookback/live\.js\?site=[0-9.]+" defer></script>\n"#
            #expect(answer.body.replacing(try Regex(tag), with: "") == (try tool.folder.text("site/" + path)), "\(path)")
        }
    }

    @Test func theTrackersWordComesAndGoesWithItsFile() throws {
        let tool = try Tool(Self.project)
        try tool.folder.write("content/2024-05-01-a.md", CheckTests.good + "## Action plan\n\n- [ ] Alert on the queue (OPS-1)\n")
        let server = try PreviewServer(tool)
        func status(_ wanted: String) throws -> Bool {
            let isRight = { (answer: PreviewServer.Answer) in
                answer.body.contains("#a1\"") && answer.body.contains("\"status\":\"\(wanted)\"")
            }
            return isRight(try server.wait("/api/incidents.json", until: isRight))
        }
        #expect(try status("open"))
        try tool.folder.write("actions-status.csv", "ticket,status,date\nOPS-1,done,2024-05-03\n")
        #expect(try status("done"))
        try tool.folder.remove("actions-status.csv")
        #expect(try status("open"))
    }

    @Test func aFolderIsItsIndexBehindASlash() throws {
        let server = try PreviewServer(try Tool(Self.project))
        #expect(try server.ask("GET", Self.page).head.contains("Content-Type: text/html; charset=utf-8"))
        let moved = try server.ask("GET", String(Self.page.dropLast()))
        #expect(moved.status == 301)
        #expect(moved.head.contains("Location: \(Self.page)\r\n"))
        #expect(try server.ask("GET", "/incidents/").status == 404)
    }

    @Test func whatIsNotThereIsThePageThatSaysSo() throws {
        let server = try PreviewServer(try Tool(Self.project))
        let answer = try server.ask("GET", "/no/where.html")
        #expect(answer.status == 404)
        #expect(answer.body.contains("<html"))
        #expect(answer.body.contains("href=\"/site.css\""))
    }

    @Test func aSavedChangeIsSeenAndTheBrowserIsTold() throws {
        let tool = try Tool(Self.project)
        let server = try PreviewServer(tool)
        let before = try server.ask("GET", "/-lookback/state").body
        try tool.folder.write("content/2024-05-01-a.md", CheckTests.good.replacing("refused", with: "bewildered"))
        let page = try server.wait(Self.page) { $0.body.contains("bewildered") }
        #expect(page.body.contains("bewildered"))
        #expect(try server.ask("GET", "/-lookback/state").body != before)
        try tool.folder.write("content/2024-05-02-b.md", CheckTests.good)
        #expect(try server.wait("/incidents/2024-05-02-b/") { $0.status == 200 }.status == 200)
        try tool.folder.remove("content/2024-05-02-b.md")
        #expect(try server.wait("/incidents/2024-05-02-b/") { $0.status == 404 }.status == 404)
        try tool.folder.write("lookback.yml", "site: {title: Annals}\n")
        #expect(try server.wait("/") { $0.body.contains("Annals") }.body.contains("Annals"))
        try tool.folder.write("templates/site.css", "body { color: teal }\n")
        #expect(try server.wait("/site.css") { $0.body.contains("teal") }.body.contains("teal"))
    }

    @Test(
        arguments: [
            ("content/2024-05-01-a.md", "---\ntitle: [never closed\n---\n", "LB101"),
            ("lookback.yml", "docs: perhaps\n", "lookback.yml:1:7"),
            ("templates/home.mustache", "{{#words}}\n", "templates/home.mustache:1:1"),
        ])
    func brokenContentKeepsTheLastGoodSiteAndIsToldWithItsPlace(_ path: String, _ text: String, _ place: String) throws {
        let tool = try Tool(Self.project)
        let server = try PreviewServer(tool)
        let good = try server.ask("GET", Self.page).body
        try tool.folder.write(path, text)
        let state = try server.wait("/-lookback/state") { $0.body.contains(place) }
        #expect(state.body.contains("\"isHeld\":true"))
        #expect(state.body.contains(place))
        #expect(try server.ask("GET", Self.page).body == good)
        if path.hasPrefix("content") { try tool.folder.write(path, CheckTests.good) } else { try tool.folder.remove(path) }
        #expect(try server.wait("/-lookback/state") { $0.body.contains("\"isHeld\":false") }.body.contains("\"isHeld\":false"))
    }

    @Test func otherNamesAndMethodsAreRefused() throws {
        let server = try PreviewServer(try Tool(Self.project))
        #expect(try server.ask("GET", "/", host: "evil.example").status == 421)
        #expect(try server.ask("GET", "/", host: "evil.example:\(server.port)").status == 421)
        #expect(try server.send("GET / HTTP/1.0\r\n\r\n").status == 421)
        #expect(try server.ask("GET", "/", host: "127.0.0.1:\(server.port)").status == 200)
        let refused = try server.ask("POST", "/", fields: "Content-Length: 0\r\n")
        #expect(refused.status == 405)
        #expect(refused.head.contains("Allow: GET, HEAD"))
        #expect(try server.send("nonsense\r\n\r\n").status == 400)
        #expect(try server.ask("GET", "/", fields: "X: \(String(repeating: "x", count: 20_000))\r\n").status == 431)
        let head = try server.ask("HEAD", "/")
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        #expect(head.head.contains("Content-Length: \(try server.ask("GET", "/").body.utf8.count)"))
    }

    @Test func nothingOutsideTheSiteIsServed() throws {
        let tool = try Tool(Self.project + "-- secret.txt --\nSECRET\n-- content/note.txt --\nUNLINKED\n")
        let server = try PreviewServer(tool)
        let ways = [
            "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "/incidents/../../secret.txt",
            "/..%5csecret.txt",
            "//\(tool.folder.path)/secret.txt", "/content/note.txt", "/lookback.yml", "/%00",
            "/incidents/2024-05-01-a/%2e%2e/%2e%2e/secret.txt",
        ]
        for way in ways {
            let answer = try server.ask("GET", way)
            #expect([400, 404].contains(answer.status), "\(way)")
            #expect(!answer.body.contains("SECRET") && !answer.body.contains("UNLINKED"), "\(way)")
        }
    }

    @Test func aLinkThatLeadsOutIsNotFollowedEvenWhenItIsMadeLater() throws {
        let linked = CheckTests.good + "\n![a graph](graph.png)\n"
        let tool = try Tool("-- secret.txt --\nSECRET\n-- content/a/index.md --\n\(linked)-- content/a/graph.png --\nPNG\n")
        let server = try PreviewServer(tool)
        #expect(try server.ask("GET", "/incidents/a/graph.png").body == "PNG\n")
        try tool.folder.remove("content/a/graph.png")
        try tool.folder.link("content/a/graph.png", to: "../../secret.txt")
        #expect(try server.ask("GET", "/incidents/a/graph.png").status == 404)
    }

    @Test func ctrlCEndsItInPeaceEvenWhileABrowserWaits() throws {
        let server = try PreviewServer(try Tool(Self.project))
        let state = try server.ask("GET", "/-lookback/state").body
        let version = state.firstMatch(of: /"version":([0-9]+)/)?.1 ?? ""
        let waiting = try PreviewConnection(port: server.port, "GET /-lookback/state?after=\(version) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        Thread.sleep(forTimeInterval: 0.1)
        #expect(server.interrupt() == 0)
        withExtendedLifetime(waiting) {}
    }

    @Test(arguments: ["foo", "1.2.3", "::zz"]) func anAddressThatIsNoneIsOneClearMessage(_ host: String) throws {
        let outcome = try Tool(Self.project).run("serve", "--port", "0", "--host", host)
        #expect(outcome.status == 2)
        #expect(outcome.errors == "lookback: cannot listen on \"\(host):0\": \"\(host)\" is no address\n")
    }

    @Test func aPortThatIsTakenIsOneClearMessage() throws {
        let tool = try Tool(Self.project)
        let server = try PreviewServer(tool)
        let outcome = try tool.run("serve", "--port", "\(server.port)")
        #expect(outcome.status == 2)
        #expect(outcome.errors == "lookback: cannot listen on \"127.0.0.1:\(server.port)\": address already in use\n")
    }
}
