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
        #expect(diagnostics.contains { $0.level == .error && $0.path == "incidents/2026-03-14-customer-b-names/index.html" })
        #expect(diagnostics.allSatisfy { !$0.message.lowercased().contains("velvet anchor") && $0.range.start.line > 0 })
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
        ("at acmecorp.example", "at customer-a.example"),
        ("Acme\nCorp.", "Customer A."), ("acme corporation", "acme corporation"), ("pacme corp", "pacme corp"), ("x", "x"), ("", ""),
    ])
    func aNameIsReplacedHoweverItIsWritten(text: String, replaced: String) throws {
        let term = try #require(HeldBackTerm("Acme Corp", stand: "Customer A", origin: ""))
        #expect(TermMatcher([term]).replaced(in: text) == replaced)
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
            of: History([settings.read(document)]), documents: [document.path: document], settings)
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

    private static func text(of file: SiteFile) -> String {
        switch file.content {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .copy: ""
        }
    }
}
