import Incidents
import Testing

@testable import Exchange

@Suite struct CSVImportTests {
    @Test func columnsAreKnownHoweverTheyAreSpelled() throws {
        let documents = try documents(
            .csv,
            """
            Incident-ID;TITLE;start_time;Detected At;mitigated;ResolvedAt;Sev;Affected Services;Labels;Root Cause;Owner;Description;Customers hit
            INC-1;Checkout | down;14.03.2024 09:12;2024-03-14T09:20:30Z;;2024-03-14 10:00 UTC;SEV-1;Checkout;a, b;Bad deploy;Ann;"It <b>broke</b>.

            # Not a heading";1 240
            """)
        #expect(
            documents == [
                "2024-03-14-checkout-down.md": """
                ---
                title: "Checkout | down"
                date: 2024-03-14
                severity: P0
                status: resolved
                services: [Checkout]
                tags: [a, b]
                root_causes: [Bad deploy]
                roles: {lead: Ann}
                started: 2024-03-14T09:12:00Z
                detected: 2024-03-14T09:20:30Z
                resolved: 2024-03-14T10:00:00Z
                tickets: [INC-1]
                ---

                # Checkout \\| down

                ## Summary

                It broke.

                \\# Not a heading

                ## Timeline

                - **2024-03-14 09:12 UTC** Started
                - **2024-03-14 09:20:30 UTC** Detected
                - **2024-03-14 10:00 UTC** Resolved

                ## Imported fields

                - `Customers hit`: 1 240

                """
            ])
    }

    @Test func aColumnThatMeansNothingKnownIsToldAndKept() throws {
        let batch = try batch(.csv, "title,date,severty,mood\nA,2024-03-14,P1,good\n")
        #expect(
            batch.notes == [
                "column \"severty\" means nothing known; did you mean \"severity\"?", "kept as “Imported fields”: severty, mood",
            ])
        #expect(batch.incidents.first?.fields.map(\.key) == ["severty", "mood"])
        #expect(batch.incidents.first?.fields.map(\.value) == ["P1", "good"])
    }

    @Test func aBadRecordIsSkippedAndNamed() throws {
        let batch = try batch(.csv, "title,started\n,2024-03-14\nB,tomorrow\nC,\nD,2024-03-14,x\nE,2024-03-14 10:00\n")
        #expect(batch.incidents.map(\.title) == ["E"])
        #expect(
            batch.skipped == [
                ImportBatch.Skip("the record on line 2", .faulty("it has no title")),
                ImportBatch.Skip("the record on line 3 (“B”)", .faulty("“tomorrow” in “started” is no moment")),
                ImportBatch.Skip("the record on line 4 (“C”)", .faulty("it has no date")),
                ImportBatch.Skip("the record on line 5 (“D”)", .faulty("it has 3 values, the header names 2")),
            ])
    }

    @Test func noMidnightIsInventedForADay() throws {
        let incident = try #require(try batch(.csv, "title,started,resolved\nA,2024-03-14,2024-03-15\n").incidents.first)
        #expect(incident.day?.description == "2024-03-14")
        #expect(incident.milestones.isEmpty)
        #expect(incident.fields.map(\.value) == ["2024-03-14", "2024-03-15"])
    }

    @Test func oneDateThatProvesTheOrderDecidesForAll() throws {
        #expect(
            try batch(.csv, "title,date\nA,03/04/2024\nB,25/04/2024\n").incidents.map { $0.day?.description } == [
                "2024-04-03", "2024-04-25",
            ])
        #expect(
            try batch(.csv, "title,date\nA,03/04/2024\nB,04/25/2024\n").incidents.map { $0.day?.description } == [
                "2024-03-04", "2024-04-25",
            ])
    }

    @Test func aDateThatNothingDecidesIsTold() throws {
        #expect(
            try batch(.csv, "title,date\nA,03/04/2024\n").notes == [
                "\"03/04/2024\" could be two days, and no date of the file tells which: it is read as 2024-03-04"
            ])
        #expect(try batch(.csv, "title,date\nA,04/04/2024\nB,2024-03-04\n").notes == [])
    }

    @Test(arguments: [
        ("status,resolved\nA,2024-03-14,Closed,", Status.resolved), ("status,resolved\nA,2024-03-14,In progress,", .ongoing),
        ("status,resolved\nA,2024-03-14,Monitoring,", .mitigated), ("resolved\nA,2024-03-14,", .ongoing),
        ("resolved\nA,2024-03-14,2024-03-14 10:00", .resolved), ("mitigated,resolved\nA,2024-03-14,2024-03-14 10:00,", .mitigated),
        ("resolved\nA,2024-03-14,yes", .resolved), ("resolved\nA,2024-03-14,false", .ongoing), ("team\nA,2024-03-14,x", .resolved),
    ])
    func theStatusIsWhatTheSourceSays(_ rest: String, _ status: Status) throws {
        #expect(try batch(.csv, "title,date,\(rest)\n").incidents.map(\.status) == [status])
    }

    @Test(arguments: [
        ("title,date\n\"A,2024\n", "export:2:1: this quoted value never ends"),
        ("titel,date\nA,2024-03-14\n", "export:1:1: no column is a title; is \"titel\" meant as \"title\"?"),
        ("a,b\n", "export:1:1: no column is a title; the first line must name the columns"),
        ("", "export:1:1: the file holds nothing"),
        ("title,date\nA\0B,2024-03-14\n", "export:2:2: a NUL byte is no text: save the file as UTF-8"),
    ])
    func whatIsNoTableIsAFault(_ text: String, _ message: String) { #expect(fault(.csv, text) == message) }
}
