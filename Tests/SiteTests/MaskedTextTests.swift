import Diagnostics
import Incidents
import Markup
import Testing

@testable import Site

/// What stands for names in the texts of a public site, and that links still lead where they did.
@Suite struct MaskedTextTests {
    private static func page(_ name: String, of files: [String: String]) -> String { files["incidents/\(name)/index.html"] ?? "" }

    @Test(arguments: [
        ("## Dora Quist's notes", "#dora-quists-notes", "#incident-leads-notes"), ("## Dora Quist", "#dora-quist", "#incident-lead"),
        ("## Dora's notes", "#doras-notes", "#incident-leads-notes"), ("## Zephyrbank's calls", "#Zephyrbanks-calls", "#customer-as-calls"),
        ("## Zoë Ñandú's notes", "#zo%C3%AB-%C3%B1and%C3%BAs-notes", "#authors-notes"),
        ("## Notes {#dora-quists-notes}", "#dora-quists-notes", "#incident-leads-notes"),
        ("## Kim Holm's notes\n## Dora Quist's notes", "#dora-quists-notes", "#incident-leads-notes"),
    ])
    func linksToAHeadingLeadThereWhateverItSays(heading: String, written: String, shown: String) async {
        let people = "roles: {lead: Dora Quist, recorder: Kim Holm}\nauthors: [Zoë Ñandú]\ncustomers: [Zephyrbank]"
        let texts = [
            "2026-01-05-a": EditionTests.text(people, body: "See [x](\(written)) and [y][z].\n\n[z]: \(written)\n\n\(heading)\nText."),
            "2026-01-06-b": EditionTests.text(
                body: "[x](2026-01-05-a.md\(written)), [y](/incidents/2026-01-05-a/\(written)), [z](2026-01-05-a.md#summary)"),
        ]
        let (files, diagnostics) = await EditionTests.site(texts, for: .public)
        #expect(diagnostics.isEmpty)
        let own = Self.page("2026-01-05-a", of: files)
        #expect(own.contains("id=\"\(shown.dropFirst())\"") && own.components(separatedBy: "<a href=\"\(shown)\">").count > 2, "\(own)")
        let other = Self.page("2026-01-06-b", of: files)
        #expect(other.components(separatedBy: "2026-01-05-a/index.html\(shown)\"").count == 2 + 1)
        #expect(other.contains("2026-01-05-a/index.html#summary\""))
        for (path, text) in files { #expect(!text.contains(written) && !text.lowercased().contains("quists"), "\(path)") }
    }

    @Test func anAnchorDoesNotTellTheHeadingOfAWithheldSection() async {
        let body =
            "[a](#gold) and [b](#notes-1), [c](#notes).\n## Notes\n<!-- audience: internal -->\nx\n## Gold\n<!-- audience: internal -->\n## Notes\n"
        let texts = [
            "2026-01-05-a": EditionTests.text(body: body), "2026-01-06-b": EditionTests.text(body: "[x](2026-01-05-a.md#gold)"),
        ]
        let (files, _) = await EditionTests.site(texts, for: .public)
        let page = Self.page("2026-01-05-a", of: files)
        #expect(page.components(separatedBy: "class=\"removed\"").count == 2 + 1 && page.contains("<a href=\"#notes\">b</a>"), "\(page)")
        #expect(Self.page("2026-01-06-b", of: files).contains("2026-01-05-a/index.html\">x</a>"))
        #expect(!files.values.contains { $0.contains("gold") })
    }

    @Test(arguments: [
        ("authors: [\"Dora Quist (SRE)\"]", "Dora", "Quist"), ("authors: [\"Dora Quist, SRE\"]", "Dora", "Quist"),
        ("authors: [\"SRE: Dora Quist\"]", "Dora", "Quist"), ("roles: {commander: \"Dora Quist (on-call SRE)\"}", "Dora", "Quist"),
        ("authors: Kim Holm, Dora Quist", "Dora", "Holm"), ("roles: {commander: \"Kim Holm until 10:00, then Dora Quist\"}", "Dora", "Kim"),
        ("authors: [\"Quist, Dora\"]", "Dora", "Quist"), ("authors: [\"[Dora Quist](https://x.example/d)\"]", "Dora", "Quist"),
        ("authors: [\"@dq (Dora Quist)\"]", "Dora", "Quist"), ("authors: [DORA QUIST]", "Dora", "Quist"),
    ])
    func everybodyWhomATextOfPeopleNamesIsHeldBack(people: String, one: String, other: String) async {
        let text = EditionTests.text(people, body: "Then \(one) looked, and \(other) too.")
        let (files, diagnostics) = await EditionTests.site(["2026-01-05-a": text], for: .public)
        #expect(diagnostics.isEmpty)
        for (path, text) in files { #expect(!text.contains(one) && !text.contains(other), "\(path)") }
    }

    @Test(arguments: [
        "https://x.example/dora", "Dora Quist, Staff Engineer", "Dora Quist (Berlin)", "Dora Quist, Berlin", "Payments team (Berlin)",
    ])
    func whatStandsBesideANameIsNobody(author: String) async {
        let text = EditionTests.text("authors: [\"\(author)\"]", body: "The Staff Engineer in Berlin looked.")
        let (files, diagnostics) = await EditionTests.site(["2026-01-05-a": text], for: .public)
        #expect(diagnostics.isEmpty)
        #expect(Self.page("2026-01-05-a", of: files).contains("The Staff Engineer in Berlin looked."))
    }

    @Test(arguments: [
        ("Zephyr Ltd", "Zephyr"), ("Zephyr, Inc.", "Zephyr"), ("Zephyr GmbH & Co. KG", "ZEPHYR"), ("The Zephyr Group", "Zephyr"),
        ("Zephyr (EU)", "Zephyr"), ("Zephyr – EMEA", "Zephyr"), ("Zephyr & Sons", "Zephyr and Sons"),
    ])
    func aCustomerIsHeldBackWithoutItsLegalForm(customer: String, called: String) async {
        let text = EditionTests.text("customers: [\"\(customer)\"]", body: "Checkout of \(called) fell.")
        let (files, _) = await EditionTests.site(["2026-01-05-a": text], for: .public)
        #expect(Self.page("2026-01-05-a", of: files).contains("Checkout of Customer A fell."))
        for (path, text) in files { #expect(!text.lowercased().contains("zephyr"), "\(path)") }
    }

    @Test func aCustomerWithoutItsLegalFormMayBeAWord() async {
        let text = EditionTests.text("customers: [Target Corp]", body: "Every target of Target fell.")
        let (files, diagnostics) = await EditionTests.site(["2026-01-05-a": text], for: .public)
        #expect(diagnostics.count == 1, "the build points to the name")
        #expect(Self.page("2026-01-05-a", of: files).contains("Every target of Customer A fell."))
    }

    @Test(arguments: [
        (
            "Société Générale",
            ["SOCIÉTÉ GÉNÉRALE", "societe-generale", "Socie\u{301}te\u{301} Ge\u{301}ne\u{301}rale", "Soci\u{AD}été\u{A0}Générale"]
        ),
        ("Müller AG", ["mueller-ag", "Muller AG", "MÜLLER AG"]), ("O'Neil Bank", ["O’Neil Bank", "oneil-bank"]),
        ("Smith & Sons", ["smith-sons", "Smith &amp; Sons"]), ("Škoda", ["škoda", "skoda", "ŠKODA"]),
        ("Zephyrbank", ["Zephyr\u{200B}bank"]),
    ])
    func aCustomerIsHeldBackHoweverTheNameIsSpelled(customer: String, spellings: [String]) async {
        for spelling in spellings {
            let text = EditionTests.text("customers: [\"\(customer)\"]", body: "Here \(spelling) fell.")
            let (files, diagnostics) = await EditionTests.site(["2026-01-05-a": text], for: .public)
            #expect(diagnostics.map(\.level) == (spelling.contains("&amp;") ? [.error] : []))
            let page = Self.page("2026-01-05-a", of: files).lowercased()
            #expect(diagnostics.isEmpty == page.contains("here customer a fell"), "\(spelling): \(page)")
        }
    }

    @Test(arguments: [
        ("| What | Who |\n|---|---|\n| Ask brandt | brandt |", "<td>Ask brandt</td><td>owner</td>"),
        ("| What | Who |\n|---|---|\n| Fix it | brandt / kmann |", "<td>Fix it</td><td>owner</td>"),
        ("| What | Who |\n|---|---|\n| Fix it | Platform team, brandt |", "<td>Fix it</td><td>Platform team, owner</td>"),
        ("| What | Who |\n|---|---|\n| Fix it | Dora |\n| Do it | identity |", "<td>owner</td></tr>\n<tr><td>Do it</td><td>identity</td>"),
        ("- [ ] Ask brandt (brandt, 2026-02-01)", "Ask brandt (owner, 2026-02-01)"),
        ("- [ ] Call vendor (owner: pm) by 5 pm", "(owner: owner) by 5 pm"),
        ("| What | Status | Who |\n|---|---|---|\n| Fix | open, it is slow | it |", "<td>open, it is slow</td><td>owner</td>"),
        ("- [ ] Ask brandt\n  - Owner: brandt", "<li>Owner: owner</li>"),
    ])
    func anOwnerIsHeldBackBesideThePromise(plan: String, shown: String) async {
        let body = "Here brandt may be a machine, and a dora is one.\n## Action plan\n\(plan)\n"
        let (files, diagnostics) = await EditionTests.site(["2026-01-05-a": EditionTests.text(body: body)], for: .public)
        let page = Self.page("2026-01-05-a", of: files)
        #expect(diagnostics.isEmpty && page.contains(shown) && page.contains("Here brandt may be a machine"), "\(page)")
    }

    @Test(arguments: [
        ("DBA Voss Tamm, and Voss Tamm again", "| Fix it | DBA Voss Tamm |", "DBA owner, and owner again"),
        ("SRE Berlin and SRE North America", "| Fix it | SRE North America |\n| Do it | SRE Berlin |", "SRE Berlin and SRE North America"),
        ("voss tamm ran it, Voss Tamm too", "| Fix it | voss tamm |", "owner ran it, owner too"),
        ("card payments went on, payments stood", "| Fix it | card payments |", "card payments went on, payments stood"),
        ("vtamm and V. Tamm, v.tamm, Tamm, Voss", "| Fix it | Voss Tamm |", "owner and owner, owner, owner"),
        ("bgarndt was paged", "| Fix it | bgarndt |", "owner was paged"),
        ("stamm and grafana", "| Fix it | grafana |", "stamm and grafana"),
        ("A tamm is no name, A. Tamm is", "| Fix it | Ada Tamm |", "A tamm is no name, owner is"),
    ])
    func whatAnOwnerIsAlsoCalledIsHeldBack(text: String, rows: String, shown: String) async {
        let body = "Here \(text).\n## Action plan\n| What | Who |\n|---|---|\n\(rows)\n"
        let (files, diagnostics) = await EditionTests.site(["2026-01-05-a": EditionTests.text(body: body)], for: .public)
        let page = Self.page("2026-01-05-a", of: files)
        #expect(diagnostics.isEmpty && page.contains("Here \(shown)."), "\(page)")
    }

    @Test(arguments: [
        ("- 10:02 <annekq> restarting\n- 10:03 annekq: done", ["annekq"]),
        ("```\n[10:02] <@annekq> restarting\n```\nannekq saw it.", ["annekq"]),
        ("**Participants:** Anneke Quint, Benno Quirm\n\nAnneke Quint saw it.", ["Quint", "Quirm"]),
        ("| Role | Who |\n|---|---|\n| Reviewed by | Anneke Quint |\n\nAnneke Quint saw it.", ["Quint"]),
        ("![console](quirm-console.png), `quirm@host`", ["quirm"]),
    ])
    func whoIsNamedInALogOrAListIsHeldBack(body: String, names: [String]) async {
        let text = EditionTests.text("roles: {lead: Benno Quirm}", body: "x\n## Timeline\n\(body)\n")
        let (files, _) = await EditionTests.site(["2026-01-05-a": text], for: .public) { settings in
            settings.attachments = ["content/quirm-console.png"]
        }
        for name in names {
            #expect(files.filter { $0.key.contains(name) || $0.value.contains(name) }.keys.sorted() == [])
        }
    }

    @Test(arguments: [
        "- 10:02 <error> pool empty\n- 10:03 <nginx> timed out\n\nAn error of nginx.", "- 10:02 <identity> late\n\nThe identity was late.",
        "- 10:02 <host> replaced\n- 10:03 <pagerbot> opened\n\nThis host, and pagerbot.",
        "**Present:** Search, Legal\n\nSearch was slow.",
        "**Facilitator:** Incident Management\n\nIncident Management met.",
        "csirt looked.\n## Action plan\n- [ ] Fix it (csirt)",
        "mlinfra looked.\n## Action plan\n- [ ] Fix it (mlinfra)",
        "edge cache looked.\n## Action plan\n- [ ] Fix it (edge cache)",
    ])
    func whatOnlyLooksLikeSomebodyWhoSpeaksStays(body: String) async {
        let plain = EditionTests.text("services: [identity]", body: "x\n## Timeline\n\(body)\n")
        let (files, diagnostics) = await EditionTests.site(["2026-01-05-a": plain], for: .public)
        let page = Self.page("2026-01-05-a", of: files)
        #expect(diagnostics.isEmpty && !page.contains("responder") && !page.contains("owner looked"), "\(page)")
    }

    @Test func aWordThatSpeaksInAChatStaysAWord() async {
        let text = EditionTests.text(body: "x\n## Timeline\n- 10:02 <relay> slow\n\nThe relay was slow; a relay is.\n")
        let page = Self.page("2026-01-05-a", of: await EditionTests.site(["2026-01-05-a": text], for: .public).files)
        #expect(page.contains("The relay was slow; a relay is."), "\(page)")
    }

    @Test(arguments: [
        ("09:30 @mmuster restarted it.", "09:30 responder restarted it."), ("@a.muster/@kmann, @Dora:", "responder/responder, responder:"),
        ("@sre-oncall and @org/edge, @here", "@sre-oncall and @org/edge, @here"), ("`@media` and `@ngrx/store`", "@media"),
        ("a@b.example, x@1, npm i a@latest, @retry(3), @", "a@b.example, x@1, npm i a@latest, @retry(3), @"),
        ("@Transactional, @RestController, @ts-ignore, @daily", "@Transactional, @RestController, @ts-ignore, @daily"),
        ("Ask @kmann; https://a.example/@kmann/post?by=@kmann", "Ask responder; <a href=\"https://a.example/@kmann/post?by=@kmann\""),
        ("@kmann ran\n\n```\n@kmann: x\n```", "<code>@kmann: x"), ("@kmann ran `npm i @kmann`", "responder ran <code>npm i @kmann"),
    ])
    func aHandleInATextIsHeldBack(text: String, shown: String) async {
        let (files, diagnostics) = await EditionTests.site(["2026-01-05-a": EditionTests.text(body: text)], for: .public)
        #expect(diagnostics.isEmpty && Self.page("2026-01-05-a", of: files).contains(shown), "\(Self.page("2026-01-05-a", of: files))")
    }

    @Test func aTeamIsNamedThoughItsLeadIsNot() async {
        let text = EditionTests.text("teams: [partners]\nroles: {lead: partners lead}", body: "The partners lead told ten partners.")
        let (files, _) = await EditionTests.site(["2026-01-05-a": text], for: .public)
        #expect(Self.page("2026-01-05-a", of: files).contains("<p>The incident lead told ten partners.</p>"))
    }

    @Test func aFileThatIsWithheldIsNotLinkedToUnderAnotherNameEither() async {
        let body = "[a](board/dora-quist.log), [b](2026-01-01-of-dora-quist/x.png) and [c](2026-01-01-of-dora-quist/index.md)."
        let texts = [
            "2026-01-05-a": EditionTests.text("authors: [Dora Quist]", body: body),
            "2026-01-01-of-dora-quist/index": EditionTests.text(audience: .internal, body: "x"),
        ]
        let (files, diagnostics) = await EditionTests.site(texts, for: .public) { settings in
            settings.attachments = ["content/board/dora-quist.log", "content/2026-01-01-of-dora-quist/x.png"]
            settings.folderAudiences = ["content/board": .internal]
            settings.sourceURL = "https://code.example/{path}"
        }
        let page = Self.page("2026-01-05-a", of: files)
        #expect(page.components(separatedBy: "class=\"removed\"").count == 3 + 1, "\(page)")
        #expect(diagnostics.count == 2 && diagnostics.allSatisfy { $0.level == .suggestion && $0.path == "content/2026-01-05-a.md" })
    }

    @Test func whatFoldersPresetHoldsUnderAnotherNameAndIsMaskedToo() async throws {
        let presets = YAMLFile.read(
            SourceFile(path: "content/_defaults.yml", text: "services: [identity]\ntags: [zephyrbank, login]\n"))
        let texts = ["2026-01-05-of-dora-quist": EditionTests.text("authors: [Dora Quist]\ncustomers: [Zephyrbank]", body: "x")]
        let (files, diagnostics) = await EditionTests.site(texts, for: .public) { $0.presets = { _ in presets.entries } }
        let record = files["incidents/2026-01-05-of-author/index.json"] ?? ""
        #expect(diagnostics.isEmpty)
        #expect(record.contains(#""services":["identity"]"#) && record.contains(#""tags":["Customer A","login"]"#), "\(record)")
    }
}
