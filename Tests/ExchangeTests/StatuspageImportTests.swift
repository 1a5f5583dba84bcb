import Incidents
import Testing

@testable import Exchange

@Suite struct StatuspageImportTests {
    private static let export = """
        {"page": {"id": "x"}, "incidents": [{"id": "k1", "name": "Elevated errors: #1 | *API*", "status": "resolved", "impact": "major",
          "created_at": "2024-05-01T09:20:00.123Z", "started_at": "2024-05-01T05:12:33.000-04:00", "monitoring_at": "2024-05-01T10:00:00Z",
          "resolved_at": "2024-05-01T10:30:00Z", "shortlink": "https://stspg.io/k1",
          "components": [{"name": "API"}, {"name": "Dashboard, EU"}],
          "incident_updates": [
            {"status": "resolved", "body": "Resolved.", "created_at": "2024-05-01T10:30:00Z", "display_at": "2024-05-01T10:30:00Z"},
            {"status": "monitoring", "body": "A fix is <b>in</b>.<br>- See <a href=\\"https://example.org\\">more</a>.", "created_at": "2024-05-01T10:00:00Z"},
            {"status": "investigating", "body": "# We look\\n\\n---\\n10:00 - 11:00 | x", "created_at": "2024-05-01T09:20:05Z"}]}]}
        """

    @Test func anIncidentBecomesADocument() throws {
        let documents = try documents(.statuspage, Self.export)
        #expect(
            documents == [
                "2024-05-01-elevated-errors-1-api.md": """
                ---
                title: "Elevated errors: #1 | *API*"
                date: 2024-05-01
                severity: P1
                status: resolved
                services: [API, "Dashboard, EU"]
                started: 2024-05-01T09:12:33Z
                mitigated: 2024-05-01T10:00:00Z
                resolved: 2024-05-01T10:30:00Z
                tickets: [https://stspg.io/k1]
                ---

                # Elevated errors: #1 \\| \\*API\\*

                ## Summary

                \\# We look

                \\--- 10:00 - 11:00 \\| x

                ## Timeline

                - **2024-05-01 09:12:33 UTC** Started
                - **2024-05-01 09:20:05 UTC** Investigating: \\# We look \\--- 10:00 - 11:00 \\| x
                - **2024-05-01 10:00 UTC** Monitoring: A fix is in. \\- See [more](https://example.org).
                - **2024-05-01 10:30 UTC** Resolved: Resolved.

                """
            ])
    }

    @Test func whatIsWrittenIsReadBackExactly() throws {
        let (path, text) = try #require(try documents(.statuspage, Self.export).first)
        let incident = incident(in: text, path: path)
        #expect(incident.problems.isEmpty)
        #expect(incident.title == "Elevated errors: #1 | *API*")
        #expect(incident.services == ["API", "Dashboard, EU"])
        #expect(
            incident.timeline.entries.map { $0.at?.description } == [
                "2024-05-01T09:12:33Z", "2024-05-01T09:20:05Z", "2024-05-01T10:00:00Z", "2024-05-01T10:30:00Z",
            ])
        #expect(
            incident.timeline.entries.map(\.text) == [
                "Started", "Investigating: # We look --- 10:00 - 11:00 | x", "Monitoring: A fix is in. - See more.", "Resolved: Resolved.",
            ])
        #expect(incident.milestones.known.filter { !$0.milestone.isInferred }.map(\.name) == [.started, .mitigated, .resolved])
    }

    @Test func aMilestoneThatNoUpdateTellsOfHasAnEntryAndWhatHasNoPlaceIsKept() throws {
        let batch = try batch(
            .statuspage,
            """
            [{"name": "Git <operations>", "status": "resolved", "created_at": "2024-05-01T09:20:00Z", "monitoring_at": "2024-05-01T10:00:00Z",
              "resolved_at": "2024-05-01T10:30:00Z", "impact_override": "minor", "scheduled_until": null, "page_id": "x",
              "incident_updates": [
                {"status": "resolved", "body": "Over.", "created_at": "2024-05-01T10:30:00Z"},
                {"status": "investigating", "body": "We look.", "created_at": "2024-05-01T09:20:05Z"}]}]
            """)
        let incident = try #require(batch.incidents.first)
        #expect(
            incident.timeline.map { "\($0.at.hourAndMinute) \($0.label)" } == ["09:20 Investigating", "10:00 Mitigated", "10:30 Resolved"])
        #expect(incident.fields.map { "\($0.key) \($0.value)" } == ["impact_override minor"])
    }

    @Test func maintenanceIsNoIncidentAndABadRecordIsToldAlone() throws {
        let batch = try batch(
            .statuspage,
            """
            [{"name": "Upgrade", "status": "completed", "impact": "maintenance", "created_at": "2024-05-01T00:00:00Z"},
             {"name": "Bad", "status": "resolved", "created_at": "yesterday"},
             {"status": "resolved", "created_at": "2024-05-01T00:00:00Z"},
             7,
             {"name": "Good", "status": "monitoring", "created_at": "2024-05-01T00:00:00Z"}]
            """)
        #expect(batch.incidents.map(\.title) == ["Good"])
        #expect(batch.incidents.map(\.status) == [.mitigated])
        #expect(
            batch.skipped == [
                ImportBatch.Skip("incident 1 (“Upgrade”)", .noIncident("scheduled maintenance")),
                ImportBatch.Skip("incident 2 (“Bad”)", .faulty("“yesterday” in created_at is no moment")),
                ImportBatch.Skip("incident 3", .faulty("it has no name")), ImportBatch.Skip("incident 4", .faulty("it has no name")),
            ])
    }

    @Test func aPostmortemKeepsItsSectionsAndTheUpdatesMakeRoomForItsTimeline() throws {
        let text = try documents(
            .statuspage,
            """
            [{"name": "A", "status": "postmortem", "created_at": "2024-05-01T00:00:00Z", "postmortem_body": "# Timeline\\n\\n- 00:10 UTC it broke",
              "incident_updates": [{"status": "postmortem", "body": "long", "created_at": "2024-05-02T00:00:00Z"},
                                   {"status": "investigating", "body": "Hm.", "created_at": "2024-05-01T00:05:00Z"}]}]
            """)["2024-05-01-a.md"]
        #expect(
            text?.hasSuffix(
                """
                ## Summary

                Hm.

                ## Communication

                - **2024-05-01 00:05 UTC** Investigating: Hm.
                - **2024-05-02 00:00 UTC** Postmortem published

                ## Postmortem

                ### Timeline

                - 00:10 UTC it broke

                """) == true, "\(text ?? "")")
    }

    @Test func whatIsNoExportIsAFault() {
        #expect(
            fault(.statuspage, "{\"page\": {}}") == "export:1:1: there is no list of incidents: it stands at the top, or under “incidents”")
        #expect(fault(.statuspage, "{\"incidents\":\n [}") == "export:2:3: a value is missing")
    }
}
