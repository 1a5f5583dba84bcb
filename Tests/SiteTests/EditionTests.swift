import Diagnostics
import History
import Incidents
import Markup
import Testing

@testable import Site

/// What stays the same for every audience, and what is left out for some.
@Suite struct EditionTests {
    static func site(
        _ texts: [String: String], for audience: Audience, _ change: (inout SiteSettings) -> Void = { _ in }
    ) async -> (files: [String: String], diagnostics: [Diagnostic]) {
        var settings = HistorySample.settings
        settings.audience = audience
        settings.attachmentBytes = { _ in [] }
        change(&settings)
        let documents = texts.map { DocumentReader.read(SourceFile(path: "content/\($0.key).md", text: $0.value)) }
        let (files, diagnostics) = await HistorySample.files(
            of: History(documents.map { settings.read($0, []) }),
            documents: Dictionary(uniqueKeysWithValues: documents.map { ($0.path, $0) }),
            settings)
        let contents = files.map { file in
            guard case .bytes(let bytes) = file.content else { return (file.path, "") }
            return (file.path, String(decoding: bytes, as: UTF8.self))
        }
        return (Dictionary(uniqueKeysWithValues: contents), diagnostics)
    }

    static func text(_ frontMatter: String = "", audience: Audience = .public, body: String) -> String {
        "---\naudience: \(audience)\nseverity: P1\n\(frontMatter)\n---\n# Names failed\n## Summary\n\(body)\n"
    }

    private static func actions(of site: [String: String]) -> [[String: JSONValue]] {
        guard let text = site["api/actions.json"], case .array(let values) = try? JSONReader.read(Array(text.utf8)) else { return [] }
        return values.compactMap { value in
            guard case .object(let members) = value else { return nil }
            return Dictionary(members.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
        }
    }

    @Test(arguments: [
        "- [ ] One fix @bob 2026-02-01", "- [ ] One fix, @bob, 2026-02-01", "- [ ] One fix (@bob, 2026-02-01)",
        "- [ ] One fix — @bob — 2026-02-01", "- [ ] @bob: one fix by 2026-02-01", "- [ ] One fix [@bob] [2026-02-01]",
        "- [ ] One fix @bob due Feb 1, 2026", "- [ ] 2026-02-01 one fix @bob", "- [ ] One fix; @bob; 2026-02-01; done",
        "- [ ] One fix @bob @dora 2026-02-01", "- [x] One fix @bob 2026-02-01 (done 2026-01-30)", "- [ ] One fix, @bob, declined: dear",
        "- [ ] One fix (Bob Stone, 2026-02-01)", "| What | Who | When |\n|---|---|---|\n| One fix | Bob Stone | 2026-02-01 |",
    ])
    func aPromiseIsTheSameForEveryAudienceButForItsOwner(action: String) async throws {
        let texts = ["2026-01-05-a": Self.text(body: "x\n## Action plan\n\(action)")]
        var known: [[String: JSONValue]] = []
        for audience in [Audience.public, .internal] {
            var action = try #require(await Self.actions(of: Self.site(texts, for: audience).files).first)
            if audience == .public { #expect(action["owner"] == .string("owner")) }
            action["owner"] = nil
            known.append(action)
        }
        #expect(known[0] == known[1])
    }

    @Test func theTimesOfATimelineAreTheSameForEveryAudience() async {
        let body = "x\n## Timeline\n- 10:00 It began\n- 10:05 Acme reported it\n- 10:10 Dora Quist resolved it"
        let texts = ["2026-01-05-a": Self.text("customers: [Acme]\nroles: {lead: Dora Quist}", body: body)]
        var kinds: [[Substring]] = []
        for audience in [Audience.public, .internal] {
            let record = await Self.site(texts, for: audience).files["incidents/2026-01-05-a/index.json"] ?? ""
            kinds.append(record.split(separator: "\"").filter { $0.hasPrefix("2026-01-05T") || $0 == "customer" || $0 == "milestone" })
        }
        #expect(kinds[0] == kinds[1] && !kinds[0].isEmpty)
    }

    @Test func whatATrackerKnowsCountsForEveryAudience() async {
        func text(_ more: String, _ action: String) -> String {
            Self.text("services: [identity]\nroot_causes: [dns]\n\(more)", body: "x\n## Action plan\n- [ ] Buy a disk, \(action)")
        }
        let texts = [
            "2025-01-05-one": text("", "@bob, due 2025-02-01, OPS-7"),
            "2025-06-05-two": text("recurrence_of: [2025-01-05-one]", "@bob, due 2026-12-01"),
        ]
        var recurrences: Set<String> = []
        for audience in [Audience.public, .internal] {
            let (files, _) = await Self.site(texts, for: audience) { settings in
                settings.ledger.record(
                    ActionLedger.Change(day: HistorySample.day("2025-08-06"), status: .done, source: .tracker), forTicket: "OPS-7")
            }
            recurrences.insert(files["api/recurrence.json"] ?? "")
            let kept = Self.actions(of: files).filter { $0["done"] == .string("2025-08-06") && $0["source"] == .string("tracker") }
            #expect(kept.count == 1)
            if audience == .public { #expect(!files.values.contains { $0.contains(#""ticket":"OPS-7""#) }) }
        }
        #expect(recurrences.count == 1 && recurrences.allSatisfy { $0.contains("not-shipped-in-time") })
    }

    @Test(arguments: [
        ("@carla @eve", "owner"), ("@carla, Platform team", "owner, Platform team"), ("Bob Stone (@bob)", "owner"),
        ("@carla/@eve", "owner"), ("Bob Stone and Priya de la Raman", "owner"), ("bob", "owner"), ("Dora", "owner"),
        ("Dora Quist & Bob Stone", "incident lead, owner"),
        ("Platform team", "Platform team"), ("SRE", "SRE"), ("Identity", "Identity"), ("QA", "QA"), ("@org/edge", "@org/edge"),
        ("Card Payments", "owner"), ("garndt?", "owner"),
        ("Platform team / Bob Stone", "Platform team, owner"), ("Marta K.", "owner"), ("Dana/Leona", "owner"),
        ("Dora Quist/Bob Stone", "incident lead, owner"),
        ("Dana/Platform team", "owner, Platform team"), ("TCP/IP team", "TCP/IP team"),
    ])
    func ownersAreNamedOnlyWhereTheyAreTeams(owner: String, shown: String) async throws {
        let body = "\(owner) fixed it, and card payments went on.\n## Action plan\n| What | Owner |\n|---|---|\n| Fix it | \(owner) |"
        let (files, diagnostics) = await Self.site(["2026-01-05-a": Self.text("roles: {lead: Dora Quist}", body: body)], for: .public)
        #expect(diagnostics.isEmpty)
        #expect(Self.actions(of: files).first?["owner"] == .string(shown))
        for name in ["carla", "eve", "Stone", "Raman", "Quist", "Marta"] where owner.contains(name) {
            let telling = files.filter { path, text in path.hasSuffix(".html") && text.contains(name) && !["eve"].contains(name) }
            #expect(telling.keys.sorted() == [])
        }
        // What may be a team's name is looked for in no text.
        let page = files["incidents/2026-01-05-a/index.html"] ?? ""
        #expect(page.contains("card payments went on"))
        if owner == "Card Payments" { #expect(page.contains("Card Payments fixed it")) }
    }

    @Test(arguments: [("content/board", Audience.restricted, 1), ("content/board/deep", .internal, 1), ("content/board", .public, 0)])
    func aFileInAFolderThatIsKeptForOthersIsPublishedToNobodyElse(folder: String, audience: Audience, removed: Int) async {
        let text = Self.text(body: "See the [dump](board/deep/dump.log).\nSee the [page](board/deep/page.html).")
        let (files, diagnostics) = await Self.site(["2026-01-05-a": text], for: .public) { settings in
            settings.attachments = ["content/board/deep/dump.log"]
            settings.folderAudiences = ["content": .public, folder: audience]
            settings.sourceURL = "https://code.example/{path}"
        }
        #expect(files.keys.count { $0.hasSuffix("dump.log") } == 1 - removed)
        #expect(files["incidents/2026-01-05-a/index.html"]?.contains("dump.log") == (removed == 0))
        #expect(files["incidents/2026-01-05-a/index.html"]?.contains("page.html") == (removed == 0))
        let places = diagnostics.map { "\($0.path):\($0.range.start.line) \($0.level)" }
        #expect(places == (removed == 0 ? [] : ["content/2026-01-05-a.md:8 suggestion"]))
    }

    @Test func aPublicDocumentOfAFolderThatIsKeptForOthersHasItsSource() async {
        let (files, _) = await Self.site(["2026-01-05-a": Self.text(body: "x")], for: .public) { settings in
            settings.folderAudiences = ["content": .internal]
            settings.sourceURL = "https://code.example/{path}"
        }
        #expect(files["incidents/2026-01-05-a/index.html"]?.contains("https://code.example/content/2026-01-05-a.md") ?? false)
    }

    @Test func thePartPlayedInAWithheldIncidentIsNotTold() async {
        let texts = [
            "2026-01-01-hush": Self.text("roles: {commander: Dora Quist}", audience: .restricted, body: "x"),
            "2026-01-05-a": Self.text(body: "x\n## Action plan\n- [ ] Fix it (Dora Quist, 2026-02-01)"),
        ]
        #expect(Self.actions(of: await Self.site(texts, for: .public).files).map { $0["owner"] } == [.string("owner")])
    }

    @Test func namesThatAreMaskedAlikeStayApart() async {
        func text(_ more: String, _ owner: String) -> String {
            let links = "See [x](kim-holm.csv), [y](Lena%20Voss.csv)."
            return Self.text(more, body: "\(links)\n## Action plan\n- [ ] Fix it (\(owner), 2026-02-01)")
        }
        let texts = [
            "2026-01-05-of-lena-voss": text("", "Lena Voss"),
            "2026-01-05-of-kim-holm": text("related: [2026-01-05-of-lena-voss]", "Kim Holm"),
        ]
        let (files, diagnostics) = await Self.site(texts, for: .public) {
            $0.attachments = ["content/kim-holm.csv", "content/Lena Voss.csv", "content/owner.csv"]
        }
        let pages = ["2026-01-05-of-owner", "2026-01-05-of-owner-2"]
        #expect(diagnostics.isEmpty && pages.allSatisfy { files["incidents/\($0)/index.html"] != nil })
        #expect(Set(Self.actions(of: files).compactMap { $0["id"] }) == Set(pages.map { .string($0 + "#a1") }))
        // One is related to the other, and both show both files.
        let linking = pages.filter { files["incidents/\($0)/index.json"]?.contains("\"related\":[\"2026") ?? false }
        #expect(linking.count == 1)
        for page in pages {
            #expect(["owner-2.csv", "owner-3.csv"].allSatisfy { files["incidents/\(page)/\($0)"] != nil }, "\(page)")
        }
    }

    @Test func whatDocumentsTellOfOthersIsReportedOnceWhereItIsWritten() async {
        let open = Self.text(
            "authors: [Dora Quist]\nrelated: [2026-01-01-hush]\ntrigger: Dora Quist and 2026-01-01-hush",
            body: "As Dora Quist said of 2026-01-01-hush, [x](2026-01-01-hush.md).")
        let (_, diagnostics) = await Self.site(
            ["2026-01-05-a": open, "2026-01-01-hush": Self.text(audience: .restricted, body: "x")], for: .public)
        let places = diagnostics.map { "\($0.path):\($0.range.start.line):\($0.range.start.column)" }
        #expect(places == ["content/2026-01-05-a.md:6:25", "content/2026-01-05-a.md:10:23"])
    }

    @Test func whatNoDocumentTellsIsReportedForOneFile() async {
        let (_, diagnostics) = await Self.site(
            ["2026-01-05-a": Self.text("services: [identity]\ncustomers: [Zephyrbank]", body: "x")], for: .public
        ) { $0.taxonomy.services[0] = .init(id: $0.taxonomy.services[0].id, title: "Zephyrbank") }
        #expect(diagnostics.count == 1 && diagnostics.allSatisfy { $0.level == .error && !$0.path.hasPrefix("content/") })
    }
}
