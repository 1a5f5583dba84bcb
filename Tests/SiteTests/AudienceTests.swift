import Diagnostics
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

    private static func text(of file: SiteFile) -> String {
        switch file.content {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .copy: ""
        }
    }
}
