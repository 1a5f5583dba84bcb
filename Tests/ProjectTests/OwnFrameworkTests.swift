import Diagnostics
import Incidents
import Testing

@testable import Project

/// A framework that a team writes by hand: its own scale, its own words, two policies, and no line of Swift.
@Suite struct OwnFrameworkTests {
    @Test func aScaleThatTakesOthersTakesThoseOfTheProjectFirst() {
        let yaml = """
            frameworks:
              ours:
                extends: five-whys
                severity: {levels: [{code: SEV1, rank: 3}, {code: S7, rank: 4}]}
              live: {extends: live-document}
            """
        let (configuration, faults) = ConfigurationReader.read(SourceFile(path: "lookback.yml", text: yaml))
        #expect(faults.isEmpty)
        for name in ["live-document", "live"] {
            let scale = configuration.frameworks[name]?.scale
            #expect(["S7", "SEV1", "SEV2"].map { scale?.read($0)?.level.rank } == [4, 3, 2])
        }
    }

    private static let configuration = """
        framework: paketdienst
        time_zone: Europe/Berlin
        frameworks:
          paketdienst:
            title: Störungen im Paketdienst
            summary: Wer liefert, sagt, was liegen blieb.
            severity:
              default: gering
              levels:
                - {code: Stillstand, rank: 0, target: 2h, aliases: [rot], meaning: Kein Paket bewegt sich}
                - {code: Verzug, rank: 2, target: 1d, aliases: [gelb], meaning: Pakete kommen zu spät}
                - {code: gering, rank: 4, meaning: Niemand außerhalb merkt es}
            sections:
              - {id: summary, title: Das Wichtigste zuerst, from: ongoing, hints: [Was geschah?]}
              - {id: timeline, title: Stunde um Stunde, from: mitigated}
              - {id: five-whys, title: Fünfmal warum, from: resolved}
              - {id: liegengebliebenes, title: Liegengebliebenes, synonyms: [Was liegen blieb], from: resolved, error: resolved}
              - {id: action-plan, title: Versprechen, from: resolved}
            policies:
              whys: {minimum: 3}
              roles: [einsatzleitung]

        """

    private static let complete = """
        ---
        title: Sortieranlage steht
        date: 2026-03-14
        severity: rot
        status: reviewed
        roles: {einsatzleitung: Schichtleitung}
        ---
        # Sortieranlage steht

        ## Das Wichtigste zuerst

        Die Sortieranlage stand von 09:12 bis 10:27.

        ## Stunde um Stunde

        - 09:12 Die Anlage hält an
        - 10:27 Die Anlage läuft wieder

        ## Fünfmal warum

        1. Warum stand die Anlage? Die Steuerung startete neu.
        2. Warum? Ihr Speicher war voll.
        3. Warum? Niemand wird gewarnt, wenn er voll wird.

        ## Was liegen blieb

        1.200 Pakete bis zum nächsten Tag.

        ## Versprechen

        - [x] Vor vollem Speicher warnen (@technik)

        """

    private func check(_ document: String) async throws -> [String] {
        let (configuration, faults) = ConfigurationReader.read(SourceFile(path: "lookback.yml", text: Self.configuration))
        #expect(faults.isEmpty, "\(faults.map(\.message))")
        var content = Content()
        content.sources = [Content.Source(file: SourceFile(path: "content/2026-03-14-sortieranlage.md", text: document))]
        let reading = await Pipeline.read(content, configuration, jobs: 1)
        let today = try #require(DayReader.read("2026-03-20"))
        return await Pipeline.check(reading, configuration, today: today, jobs: 1).map {
            "\($0.range.start.line): \($0.level.rawValue) \($0.code) \($0.message)"
        }
    }

    @Test func aCompleteIncidentPasses() async throws {
        #expect(try await check(Self.complete) == [])
    }

    @Test func whatIsMissingIsNamedInTheTeamsOwnWordsAtItsPlace() async throws {
        let found = try await check(
            """
            ---
            title: Sortieranlage steht
            date: 2026-03-14
            severity: P1
            status: resolved
            ---
            # Sortieranlage steht

            ## Das Wichtigste zuerst

            Die Sortieranlage stand von 09:12 bis 10:27.

            ## Stunde um Stunde

            - 09:12 Die Anlage hält an

            ## Fünfmal warum

            1. Warum stand die Anlage? Die Steuerung startete neu.
            2. Warum? Ihr Speicher war voll.

            ## Versprechen

            """)
        #expect(
            found == [
                "1: warning LB604 \"einsatzleitung\" is filled by nobody",
                "4: error LB106 \"P1\" is no level of paketdienst",
                "7: error LB201 \"Liegengebliebenes\" section is missing",
                "20: warning LB301 2 whys of 3: the chain stops here",
                "22: warning LB202 \"Versprechen\" has a heading and nothing else",
            ])
    }

    @Test func itsLevelsAreComparedByRank() throws {
        let (configuration, _) = ConfigurationReader.read(SourceFile(path: "lookback.yml", text: Self.configuration))
        let scale = try #require(configuration.frameworks["paketdienst"]).scale
        #expect(scale.levels.map(\.rank) == [0, 2, 4])
        #expect(scale.levels.map(\.target) == [7200, 86_400, nil])
    }
}
