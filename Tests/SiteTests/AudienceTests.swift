import Diagnostics
import Frameworks
import History
import Incidents
import Markup
import Testing

@testable import Site

@Suite struct AudienceTests {
    @Test func fiftyPlantedSecretsAreNowhereInThePublicSite() async {
        #expect(PlantedSecrets.secrets.count >= 50)
        let (files, diagnostics) = await PlantedSecrets.build(for: .public)
        #expect(diagnostics == [])
        for file in files {
            let text = (file.path + "\n" + Self.text(of: file)).lowercased()
            for secret in PlantedSecrets.secrets where text.contains(secret) { Issue.record("\(file.path) tells of \(secret)") }
        }
    }

    @Test func whatIsPublicIsStillThere() async {
        let (files, _) = await PlantedSecrets.build(for: .public)
        let page = files.first { $0.path == "incidents/2026-03-14-customer-b-names/index.html" }.map(Self.text) ?? ""
        for part in [
            "Names failed at Customer B", "Everything here is public", "The resolver dropped packets", "Customer A", "Customer C",
            "incident commander", "author saw that", "2026-05-01", "Watch the resolver for Customer B", "Graph of Customer B",
            "customer-b/graph.png",
        ] { #expect(page.contains(part), "\(part)") }
        #expect(files.contains { file in file.path == "incidents/2026-03-14-customer-b-names/customer-b/graph.png" })
        #expect(files.first { $0.path == "index.html" }.map(Self.text)?.contains("Known customers") == true)
    }

    @Test func anInternalSiteNamesPeopleAndKeepsWhatIsRestricted() async {
        let (files, diagnostics) = await PlantedSecrets.build(for: .internal)
        let all = files.map(Self.text).joined().lowercased()
        #expect(diagnostics == [])
        #expect(all.contains("quillon marrowby") && all.contains("saffron contract"))
        #expect(!all.contains("withheld promise text") && !all.contains("treasury-drain"))
    }

    @Test func aTitleOfAWithheldIncidentInPublicTextFailsTheBuildAndNamesThePlace() async {
        let (_, diagnostics) = await PlantedSecrets.build(for: .public) { text in
            text.replacing("Everything here is public.", with: "This was the *Velvet* anchor again.")
        }
        let places = diagnostics.map { "\($0.level) \($0.path):\($0.range.start.line)" }
        #expect(places == ["error content/2026-03-14-lumen-harbour-names.md:65"])
        #expect(diagnostics.allSatisfy { !$0.message.lowercased().contains("velvet anchor") })
    }

    @Test(arguments: [
        ("# A\n<!-- audience: internal -->\nx\n## B\ny\n# C\nz\n", ["# C", "z"]),
        ("## A\nx\n\n<!-- audience: internal -->\n### B\ny\n### C\nz\n", ["## A", "x", "### C", "z"]),
        ("## A\nx\n\n<!-- audience: internal -->\ny\n\n### B\ny\n## C\nz\n", ["## A", "x", "## C", "z"]),
        ("## A\n```\n<!-- audience: internal -->\n```\nx\n", ["## A", "```", "<!-- audience: internal -->", "```", "x"]),
        ("## A\n- x <!-- audience: restricted -->\n- y\n\nA\n===\nz\n", ["## A", "A", "===", "z"]),
        ("## A\n<!-- audience: internal -->\n### B\ny\n### C\nz\n", []),
        ("x\n\n<!-- AUDIENCE : board -->\ny\n", ["x"]), ("x\n\n<!-- audience: public -->\ny\n", ["x", "<!-- audience: public -->", "y"]),
    ])
    func aMarkWithholdsUpToTheNextHeadingOfItsLevel(text: String, kept: [String]) {
        let document = DocumentReader.read(SourceFile(path: "a.md", text: text))
        var bytes = document.source.bytes
        for range in WithheldSections.ranges(in: document.tree, from: .public).reversed() { bytes.removeSubrange(range) }
        #expect(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init) == kept)
    }

    @Test(arguments: [
        ("Acme Corp fell", "Customer A fell"), ("acme-corp-down.md", "customer-a-down.md"),
        ("at acmecorp.example", "at customer-a.example"), ("Acme Corps Server", "Customer As Server"),
        ("[x](#acme-corps-calls)", "[x](#customer-as-calls)"), ("[x](#acme-corp)", "[x](#customer-a)"),
        ("Acme\nCorp.", "Customer A."), ("acme corporation", "acme corporation"), ("pacme corp", "pacme corp"), ("x", "x"), ("", ""),
    ])
    func aNameIsReplacedHoweverItIsWritten(text: String, replaced: String) throws {
        let term = try #require(HeldBackTerm("Acme Corp", stand: "Customer A", origin: ""))
        #expect(TermMatcher([term]).replaced(in: text) == replaced)
    }

    @Test func manyTermsAreFoundAsEachAloneIs() {
        let names = ["Dana Voss", "Dan", "D. Voss", "dvoss", "Danae Voss", "Voss, Dana", "Dänä", "A B"]
        let terms =
            names.compactMap { HeldBackTerm($0, mindsCase: true, stand: "x", origin: $0) }
            + ["ana"].compactMap { HeldBackTerm($0, border: .open, stand: "x", origin: $0) }
        let texts =
            names + names.map { "see \($0)." } + names.map { "un\($0)s" } + ["Da\u{AD}n", "D\u{A0}. Voss", "banana", "D-Voss", "ab"]
        for text in texts {
            let bytes = Array(text.utf8)
            let alone = terms.filter { TermMatcher([$0]).replaced(in: bytes) != nil }
            let first = alone.isEmpty ? nil : TermMatcher(alone).replaced(in: bytes)
            #expect(TermMatcher(terms).replaced(in: bytes) == first, "\(text)")
        }
    }

    @Test func somebodyWhomManyIncidentsNameIsHeldBackOnce() {
        func terms(_ count: Int) -> Int {
            let incidents = (0..<count).map { number in
                var incident = HistorySample.incident("i-\(number)")
                (incident.audience, incident.authors) = (.public, ["Dana Voss"])
                return incident
            }
            let theme = Theme(overrides: [:])
            return HeldBackNames(History(incidents), [:], HistorySample.settings, Words.read("en", from: theme).words, theme).terms.count
        }
        #expect(terms(1) > 1)
        #expect(terms(20) == terms(1))
    }

    /// The public site of one incident with these lines of front matter and this body, and where its own page is.
    private static func site(
        _ frontMatter: String, _ body: String, attachment: [UInt8] = [], serviceTitle: String = "Identity"
    ) async -> (page: String, all: String, diagnostics: [Diagnostic]) {
        var settings = HistorySample.settings
        settings.taxonomy.services[0] = .init(id: settings.taxonomy.services[0].id, title: serviceTitle)
        settings.attachments = ["content/photo.png"]
        settings.attachmentBytes = { _ in attachment }
        let text = "---\naudience: public\nseverity: P1\n\(frontMatter)\n---\n# Names failed\n## Summary\n\(body)\n"
        let document = DocumentReader.read(SourceFile(path: "content/2026-03-14-names.md", text: text))
        let (files, diagnostics) = await HistorySample.files(
            of: History([settings.read(document, [])]), documents: [document.path: document], settings)
        let page = files.first { $0.path == "incidents/2026-03-14-names/index.html" }.map(Self.text) ?? ""
        return (page, files.map(Self.text).joined(), diagnostics)
    }

    @Test(arguments: [
        "customers: all", "customers: none", "customers: 12", "customers: ~400 users", "customers: [search]", "customers: Search",
        "customers: [Meta, HR, Main, Circle]", "customers: Atlassian", "customers: [Incidents, Jan]", "roles: {commander: Search}",
        "roles: {engineers: [Data]}", "roles: {commander: May, lead: Li, recorder: n/a}",
    ])
    func noNameIsFoundInTheInterface(frontMatter: String) async {
        let (page, _, diagnostics) = await Self.site(frontMatter, "We search the data of all users, which may or may not be there.")
        #expect(diagnostics.allSatisfy { $0.level == .suggestion })
        #expect(page.contains("We search the data of all users, which may or may not be there."))
    }

    @Test(arguments: [
        ("customers: all", "All users saw it.", "All users saw it."), ("customers: [48213, 99120]", "It hit 48213.", "It hit Customer A."),
        ("customers: Search", "Search was slow, we search what Search saw.", "Search was slow, we search what Customer A saw."),
        ("customers: Search", "What search.example saw, SEARCH says.", "What customer-a.example saw, Customer A says."),
        ("customers: [search]", "We search | Search |", "We search | Customer A |"),
        ("customers: Meta", "META and meta.example fell.", "Customer A and customer-a.example fell."),
        ("customers: [1&1]", "So 1&1 fell.", "So Customer A fell."), ("customers: [C#, C++]", "C# and C++.", "Customer A and Customer A."),
        (
            "roles: {lead: Will Young}", "Will this recur? The queue will fill. Will restarted it and asked Will.",
            "Will this recur? The queue will fill. incident lead restarted it and asked incident lead."
        ),
        ("roles: {lead: will}", "It will, @will said, Will it?", "It will, incident lead said, incident lead it?"),
        (
            "roles: {lead: May}", "It may. On 3 May 2026, or May 4th, May slept. 09:30 May rose.",
            "It may. On 3 May 2026, or May 4th, incident lead slept. 09:30 incident lead rose."
        ),
        ("roles: {lead: Jan de Vries}", "Jan slept, Vries de jure on Jan 5.", "incident lead slept, incident lead de jure on Jan 5."),
        ("roles: {lead: US}", "It hit us and US.", "It hit us and incident lead."),
    ])
    func aNameThatIsAWordIsHeldBackWhereItIsTheName(frontMatter: String, text: String, said: String) async {
        let (page, _, diagnostics) = await Self.site(frontMatter, text)
        #expect(diagnostics.allSatisfy { $0.level == .suggestion })
        #expect(page.contains("<p>\(said)</p>"), "\(page)")
    }

    @Test func aNameThatIsAWordIsPointedOutWhereItIsStated() async {
        let (_, _, diagnostics) = await Self.site("customers: Search", "Search was slow, we search.")
        #expect(diagnostics.map { "\($0.path):\($0.range.start.line) \($0.level)" } == ["content/2026-03-14-names.md:4 suggestion"])
        #expect(await Self.site("roles: {lead: Jan}", "Jan slept.").diagnostics.map(\.level) == [.suggestion])
        #expect(await Self.site("customers: Zephyrbank\nroles: {lead: Ann Lee}", "We search.").diagnostics == [])
    }

    @Test(arguments: [
        ("<td>x</td><td class=\"y\" title='z'>w", " x   z w"), ("a < b <c \"d", "a < b <c \"d"), ("<a\nhref=\"b\">c</a", " b c</a"),
        ("<p", "<p"),
    ])
    func tagsAreNoText(markup: String, text: String) {
        let words = String(decoding: LeakSearch.withoutTags(Array(markup.utf8)), as: UTF8.self)
        #expect(words.split(separator: " ") == text.split(separator: " "))
    }

    @Test func whatTheConfigurationNamesFailsTheBuild() async {
        for name in ["Circle", "Zephyrbank"] {
            let (_, _, diagnostics) = await Self.site("customers: [\(name)]\nservices: [identity]", "x", serviceTitle: "x\(name)")
            #expect(diagnostics == [])
            #expect(
                await Self.site("customers: [\(name)]\nservices: [identity]", "x", serviceTitle: name).diagnostics.contains {
                    $0.level == .error
                })
        }
    }

    @Test func noCustomerIsNamedAmongTheFacts() async {
        let (page, all, _) = await Self.site("customers: [search, zephyrbank]", "We search.")
        #expect(page.contains("Customer A") && page.contains("Customer B") && !all.lowercased().contains("zephyrbank"))
        #expect(all.contains(#""customers":["Customer A","Customer B"]"#))
    }

    @Test(arguments: [
        "- [ ] Watch it @petra due 2026-12-01", "- [ ] Watch it (@petra, due 2026-12-01)",
        "- [ ] Watch it — Owner: Petra Lund, due 2026-12-01",
        "| Action | Owner |\n|---|---|\n| Watch it | @petra |",
    ])
    func anActionKeepsItsOwnersRole(action: String) async {
        let (_, all, _) = await Self.site("authors: [Petra Lund]", "x\n## Action plan\n\(action)")
        #expect(!all.lowercased().contains("petra"))
        #expect(
            all.contains(#""text":"Watch it","type":null,"owner":"owner""#)
                || all.contains(#""text":"Watch it","type":null,"owner":"author""#))
    }

    @Test func anActionOfAWithheldSectionKeepsNothing() async {
        let (_, all, _) = await Self.site(
            "authors: [Petra Lund]", "x\n## Action plan\n- [ ] Watch it @petra\n- [ ] Hush it @petra <!-- audience: internal -->")
        #expect(!all.contains("Hush"))
    }

    @Test func whatTheFrameworkKeepsForTheHouseIsInNoPublicSite() async {
        var settings = HistorySample.settings
        var framework = FrameworkCatalogue.builtIn["five-whys"] ?? FrameworkCatalogue.builtIn.frameworks[0]
        framework.sections.removeAll { $0.id == .detection }
        framework.sections.append(Framework.Section(id: .detection, title: "Detection", audience: "internal"))
        settings.frameworks.frameworks = [framework]
        let text = """
            ---
            audience: public
            severity: P1
            ---
            # Names failed
            ## Detection
            The pager of the night shift stayed silent.
            ### How long
            Nobody looked for an hour and a half.
            ## Root cause
            The resolver dropped packets.
            """
        let document = DocumentReader.read(SourceFile(path: "content/2026-03-14-names.md", text: text))
        let (files, diagnostics) = await HistorySample.files(
            of: History([settings.read(document, [])]), documents: [document.path: document], settings)
        let all = files.map(Self.text).joined()
        #expect(diagnostics == [])
        #expect(all.contains("resolver dropped packets") && !all.contains("night shift") && !all.contains("Nobody looked"))
    }

    private static let picture: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13] + (0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 >> 3) }

    private static let telling: [[UInt8]] = [
        Array("09:12 call from Zephyrbank\n".utf8), picture + Array("tEXtAuthor\u{0}Quillon Marrowby".utf8) + picture,
        [0xFF, 0xFE] + "seen by Tessaly Brackenshaw".utf8.flatMap { [$0, 0] },
    ]

    @Test(arguments: telling)
    func whatAnAttachmentSaysFailsTheBuildToo(bytes: [UInt8]) async {
        let (_, diagnostics) = await PlantedSecrets.build(for: .public, attachment: bytes)
        #expect(
            diagnostics.map(\.path) == ["incidents/2026-03-14-customer-b-names/customer-b/graph.png"]
                && diagnostics.allSatisfy { $0.level == .error })
    }

    @Test func aPictureThatSaysNothingPasses() async {
        let (_, diagnostics) = await PlantedSecrets.build(for: .public, attachment: Self.picture)
        #expect(diagnostics == [])
    }

    @Test(arguments: ["Li", "Bo", "JD"])
    func aShortNameIsNotFoundInAPicture(name: String) async {
        // Every pair of bytes there is, in an order without meaning.
        let noise = (0..<20_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
        let bytes =
            [0x89, 0x50, 0x4E, 0x47, 0] + noise + Array("\u{1}\u{80}\u{FF} \(name) \u{FE}\u{80}".unicodeScalars.map { UInt8($0.value) })
        let body = "![A photo](photo.png)"
        #expect(await Self.site("roles: {commander: \(name)}", body, attachment: bytes).diagnostics == [])
        let comment = Array("\u{0}tEXtComment: this was drawn by \(name)\u{0}".utf8)
        #expect(await Self.site("roles: {commander: \(name)}", body, attachment: bytes + comment).diagnostics.map(\.level) == [.error])
        #expect(
            await Self.site("roles: {commander: \(name)}", body, attachment: Array("by \(name)".utf8)).diagnostics.map(\.level) == [.error])
    }

    private static func text(of file: SiteFile) -> String {
        switch file.content {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .copy: ""
        }
    }
}
