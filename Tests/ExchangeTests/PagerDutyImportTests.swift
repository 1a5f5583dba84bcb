import Incidents
import Testing

@testable import Exchange

@Suite struct PagerDutyImportTests {
    private static let json = """
        {"incidents": [{"id": "PT4KHLK", "incident_number": 1234, "title": "The server is on fire.", "created_at": "2015-10-06T21:30:42Z",
          "status": "resolved", "urgency": "high", "priority": {"summary": "P2"}, "service": {"summary": "Mail"},
          "teams": [{"summary": "Engineering"}], "assignments": [], "last_status_change_at": "2015-10-06T21:50:23Z",
          "html_url": "https://x.pagerduty.com/incidents/PT4KHLK", "log_entries": [
            {"type": "resolve_log_entry", "created_at": "2015-10-06T21:50:23Z", "summary": "Resolved by Ann."},
            {"type": "acknowledge_log_entry", "created_at": "2015-10-06T21:38:23Z", "summary": "Acknowledged by Bob."},
            {"type": "trigger_log_entry", "created_at": "2015-10-06T21:30:42Z", "channel": {"summary": "Disk full"}}]}]}
        """

    @Test func whatPeopleNotedIsTold() throws {
        let batch = try batch(
            .pagerduty,
            """
            [{"id": "P2", "title": "CPU", "created_at": "2024-01-01T00:00:00Z", "status": "acknowledged", "log_entries": [
              {"type": "annotate_log_entry", "created_at": "2024-01-01T00:02:00Z", "summary": "Note added",
                "channel": {"type": "note", "content": "Pump | restarted"}},
              {"type": "annotate_log_entry", "created_at": "2024-01-01T00:03:00Z", "summary": "Note added"},
              {"type": "trigger_log_entry", "created_at": "2024-01-01T00:00:00Z", "channel": {"type": "api", "summary": "CPU high"}}],
              "notes": [{"created_at": "2024-01-01T00:04:00Z", "content": "Second pump started"},
                {"created_at": "2024-01-01T00:02:00Z", "content": "Pump | restarted"}]}]
            """)
        let timeline = try #require(batch.incidents.first).timeline
        #expect(
            timeline.map { "\($0.at.hourAndMinute) \($0.label): \($0.text)" } == [
                "00:00 Triggered: CPU high", "00:02 Note: Pump \\| restarted", "00:03 Note: Note added", "00:04 Note: Second pump started",
            ])
    }

    @Test func anIncidentOfTheAPIBecomesADocument() throws {
        #expect(
            try documents(.pagerduty, Self.json) == [
                "2015-10-06-the-server-is-on-fire.md": """
                ---
                title: The server is on fire.
                date: 2015-10-06
                severity: P2
                status: resolved
                services: [Mail]
                teams: [Engineering]
                started: 2015-10-06T21:30:42Z
                acknowledged: 2015-10-06T21:38:23Z
                resolved: 2015-10-06T21:50:23Z
                tickets: [https://x.pagerduty.com/incidents/PT4KHLK, PT4KHLK]
                ---

                # The server is on fire.

                ## Summary

                It affected Mail. It began at 2015-10-06 21:30:42 UTC and ended at 2015-10-06 21:50:23 UTC.

                ## Timeline

                - **2015-10-06 21:30:42 UTC** Triggered: Disk full
                - **2015-10-06 21:38:23 UTC** Acknowledged: Acknowledged by Bob.
                - **2015-10-06 21:50:23 UTC** Resolved: Resolved by Ann.

                ## Imported fields

                - `incident_number`: 1234
                - `urgency`: high

                """
            ])
    }

    @Test func aRowOfTheReportBecomesADocument() throws {
        let report = """
            id,incident_number,description,service_name,created_on,resolved_on,seconds_to_first_ack,seconds_to_resolve,team_name,urgency,priority_name
            PABC,77,"Disk ""/"" full, again",Checkout,2024-03-01 10:00:00 +0000,,120,3600,Payments,high,P1
            PABD,78,Late mail,Mail,2024-03-02T10:00:00-05:00,,,,Payments,low,
            """
        let documents = try documents(.pagerduty, report)
        #expect(
            documents["2024-03-01-disk-full-again.md"] == """
                ---
                title: "Disk \\"/\\" full, again"
                date: 2024-03-01
                severity: P1
                status: resolved
                services: [Checkout]
                teams: [Payments]
                started: 2024-03-01T10:00:00Z
                acknowledged: 2024-03-01T10:02:00Z
                resolved: 2024-03-01T11:00:00Z
                tickets: [PABC]
                ---

                # Disk "/" full, again

                ## Summary

                It affected Checkout. It began at 2024-03-01 10:00 UTC and ended at 2024-03-01 11:00 UTC.

                ## Timeline

                - **2024-03-01 10:00 UTC** Triggered
                - **2024-03-01 10:02 UTC** Acknowledged
                - **2024-03-01 11:00 UTC** Resolved

                ## Imported fields

                - `incident_number`: 77
                - `urgency`: high

                """)
        #expect(documents["2024-03-02-late-mail.md"]?.contains("status: ongoing\n") == true)
    }

    @Test func theReportKnowsWhatTheAPIHasBrought() throws {
        let path = "2015-10-06-the-server-is-on-fire.md"
        let held = incident(in: try #require(try documents(.pagerduty, Self.json)[path]), path: "content/renamed.md")
        let report = try batch(.pagerduty, "id,description,created_on\nPT4KHLK,Another name,2015-10-06T21:30:42Z\n")
        let plan = try plan(report, beside: [held])
        #expect(plan.files.isEmpty)
        #expect(plan.skipped.map(\.reason) == [.known("content/renamed.md")])
    }

    @Test func detailsAreTheSummaryAndWhatIsNotReadIsKept() throws {
        let batch = try batch(
            .pagerduty,
            """
            [{"id": "P1", "type": "incident", "summary": "[#5] DB", "title": "DB full", "created_at": "2024-05-01T09:00:00Z",
              "status": "triggered", "incident_key": "k-9", "escalation_policy": {"id": "E", "summary": "DB on call"},
              "alert_counts": {"all": 3, "triggered": 0}, "conference_bridge": null, "description": "DB full",
              "custom_fields": [{"name": "region", "value": "eu"}], "is_mergeable": true,
              "assignments": [{"assignee": {"summary": "Ann"}}, {"assignee": {"summary": "Bo"}}],
              "body": {"type": "incident_body", "details": "Root volume at 97 %, <b>writes</b> fail"}}]
            """)
        let incident = try #require(batch.incidents.first)
        #expect(incident.summary == "Root volume at 97 %, writes fail")
        #expect(
            incident.fields.map { "\($0.key): \($0.value)" } == [
                "incident_key: k-9", "escalation_policy: DB on call", "alert_counts: all 3, triggered 0", "custom_fields: region eu",
                "assignees: Ann, Bo",
            ])
    }

    @Test func anOpenIncidentIsOngoingAndLedByWhomItIsAssignedTo() throws {
        let batch = try batch(
            .pagerduty,
            """
            [{"id": "P2", "title": "CPU", "created_at": "2024-01-01T00:00:00Z", "status": "acknowledged", "priority": null,
              "last_status_change_at": "2024-01-01T00:02:00Z", "assignments": [{"assignee": {"summary": "Ann"}}],
              "acknowledgements": [{"at": "2024-01-01T00:02:00Z"}]}]
            """)
        let incident = try #require(batch.incidents.first)
        #expect(incident.status == .ongoing)
        #expect(incident.lead == "Ann")
        #expect(incident.milestones.keys.sorted { $0.rawValue < $1.rawValue } == [.acknowledged, .started])
    }
}
