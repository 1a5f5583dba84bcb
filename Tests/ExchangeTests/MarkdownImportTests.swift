import Diagnostics
import Incidents
import Testing

@testable import Exchange

/// cState and icco: exports that are Markdown themselves.
@Suite struct MarkdownImportTests {
    private static let issue = """
        ---
        title: US East connection issues
        date: 2018-04-25 04:13:00
        resolved: true
        resolvedWhen: 2018-04-25 04:53:59
        # Possible severity levels: down, disrupted, notice
        severity: disrupted
        affected:
          - api
          - network
        section: issue
        pin: 3
        ---

        *Resolved* -
        All users can connect. {{< track "2018-04-25 04:53:59" >}}

        **Monitoring** - A fix; see [here](/x). {{< track "2018-04-25 04:33:00" >}}
        *Investigating*: We <b>look</b> {{<track `2018-04-25 04:20:00`>}}

        # Post-mortem
        It was *DNS*.
        """

    @Test func aStatusPagesIssueBecomesADocument() throws {
        #expect(
            try documents(.cstate, Self.issue) == [
                "2018-04-25-us-east-connection-issues.md": """
                ---
                title: US East connection issues
                date: 2018-04-25
                severity: P2
                status: resolved
                services: [api, network]
                started: 2018-04-25T04:13:00Z
                resolved: 2018-04-25T04:53:59Z
                ---

                # US East connection issues

                ## Summary

                We look

                ## Timeline

                - **2018-04-25 04:13 UTC** Started
                - **2018-04-25 04:20 UTC** Investigating: We look
                - **2018-04-25 04:33 UTC** Monitoring: A fix; see here.
                - **2018-04-25 04:53:59 UTC** Resolved: All users can connect.

                ## Description

                ### Post-mortem
                It was *DNS*.

                ## Imported fields

                - `pin`: 3

                """
            ])
    }

    @Test func anIssueMayBeWrittenInTOMLAndHaveNoUpdates() throws {
        let text = try documents(
            .cstate,
            "+++\ntitle = \"Mail\"\ndate = 2020-01-02T03:04:05+01:00\nresolved = false\nseverity = \"down\"\naffected = [\"mail\"]\n+++\n\nWe are on it.\n"
        )["2020-01-02-mail.md"]
        #expect(
            text == """
                ---
                title: Mail
                date: 2020-01-02
                severity: P1
                status: ongoing
                services: [mail]
                started: 2020-01-02T02:04:05Z
                ---

                # Mail

                ## Summary

                We are on it.

                ## Timeline

                - **2020-01-02 02:04:05 UTC** Started

                """)
    }

    @Test func aNoticeIsNoIncidentAndFrontMatterIsNeeded() throws {
        let notice = SourceFile(path: "a.md", text: "---\ntitle: Planned\ninformational: true\n---\n")
        let bare = SourceFile(path: "b.md", text: "# Nothing\n")
        let dateless = SourceFile(path: "c.md", text: "---\ntitle: x\n---\n")
        #expect(
            try ImportSource.cstate.read([notice, bare, dateless], zone: .utc).skipped == [
                ImportBatch.Skip("a.md", .noIncident("notice")), ImportBatch.Skip("b.md", .faulty("it has no front matter")),
                ImportBatch.Skip("c.md", .faulty("it has no date")),
            ])
    }

    @Test func frontMatterThatIsNoYAMLStopsAll() {
        #expect(fault(.cstate, "---\ntitle: x\ndate: [1\n---\n") == "export:3:7: the list of “date” is never closed")
        #expect(fault(.icco, "---\ntitle: \"x\n---\n")?.hasPrefix("export:2:") == true)
    }

    @Test func aPublishedPostmortemBecomesADocument() throws {
        let record = """
            ---
            uuid: 0b9c79f2-c9f6-4b88-a5b7-400973716d9a
            url: https://example.org/report.pdf
            title: "Grid disturbance: July"
            start_time: 2012-07-30T02:33:00Z
            end_time: 2012-07-31T16:00:00Z
            categories:
            - postmortem
            - cascading-failure
            keywords: [india grid]
            company: CERC
            product: Northern, Eastern Grids
            source_published_at: 2012-08-08T00:00:00Z
            summary: One night the grid fell.
            ---

            **30 July 2012, 02:33 IST.** The line tripped.
            """
        #expect(
            try documents(.icco, record) == [
                "2012-07-30-grid-disturbance-july.md": """
                ---
                title: "Grid disturbance: July"
                date: 2012-07-30
                status: resolved
                services: ["Northern, Eastern Grids"]
                tags: [CERC, india grid]
                root_causes: [cascading-failure]
                started: 2012-07-30T02:33:00Z
                resolved: 2012-07-31T16:00:00Z
                tickets: [https://example.org/report.pdf, 0b9c79f2-c9f6-4b88-a5b7-400973716d9a]
                ---

                # Grid disturbance: July

                ## Summary

                One night the grid fell.

                ## Timeline

                - **2012-07-30 02:33 UTC** Started
                - **2012-07-31 16:00 UTC** Resolved

                ## Description

                **30 July 2012, 02:33 IST.** The line tripped.

                ## References

                - <https://example.org/report.pdf>

                ## Imported fields

                - `source_published_at`: 2012-08-08T00:00:00Z

                """
            ])
    }

    @Test func aRecordWithoutTitleAndTimesIsNamedByItsFirstSentence() throws {
        let documents = try documents(
            .icco,
            "---\nurl: https://example.org/x\nstart_time: \"\"\ncompany: Reddit\nproduct: \"\"\n---\n\nAn outage of 1.5 hours. It was an error.\n"
        )
        #expect(
            documents == [
                "reddit-an-outage-of-1-5-hours.md": """
                ---
                title: "Reddit: An outage of 1.5 hours"
                status: resolved
                services: [Reddit]
                tags: [Reddit]
                tickets: [https://example.org/x]
                ---

                # Reddit: An outage of 1.5 hours

                ## Summary

                An outage of 1.5 hours. It was an error.

                ## References

                - <https://example.org/x>

                """
            ])
    }
}
