import Incidents
import Testing

@testable import Exchange

@Suite struct ImportPlanTests {
    private func held(_ export: String) throws -> [Incident] {
        try plan(try batch(.csv, export)).files.map { incident(in: $0.text, path: "content/\($0.name)") }
    }

    private func outcome(_ export: String, beside held: [Incident]) throws -> (files: [String], skipped: [ImportBatch.Skip.Reason]) {
        let plan = try plan(try batch(.csv, export), beside: held)
        return (plan.files.map(\.name), plan.skipped.map(\.reason))
    }

    @Test func twoOfOneNameGetNumbers() throws {
        let export = "title,date,url\nA,2024-03-14,https://x.org/1\nA,2024-03-14,https://x.org/2\n"
        #expect(try outcome(export, beside: []).files == ["2024-03-14-a.md", "2024-03-14-a-2.md"])
        let again = try outcome(export + "A,2024-03-14,https://x.org/3\n", beside: try held(export))
        #expect(again.files == ["2024-03-14-a-3.md"])
        #expect(again.skipped == [.known("content/2024-03-14-a.md"), .known("content/2024-03-14-a-2.md")])
    }

    @Test func withoutATicketTheNameTells() throws {
        let export = "title,date\nA,2024-03-14\nA,2024-03-14\n"
        #expect(try outcome(export, beside: []).files == ["2024-03-14-a.md", "2024-03-14-a-2.md"])
        #expect(try outcome(export, beside: try held(export)).files == [])
    }

    @Test func aKeyIsTheSameOnlyOnItsDay() throws {
        let held = try held("id,title,date\n17,A,2024-03-14\n")
        #expect(try outcome("id,title,date\n17,Renamed,2024-03-14\n", beside: held).files == [])
        #expect(try outcome("id,title,date\n17,Of another tool,2025-03-14\n", beside: held).files == ["2025-03-14-of-another-tool.md"])
    }

    @Test func aRecordWithoutADayIsKnownByItsKeyThoughLookbackReadsADayFromItsTitle() throws {
        let export = "---\nuuid: u-1\ntitle: Outage of 30 July 2012\n---\nWords.\n"
        let file = try #require(try plan(try batch(.icco, export)).files.first)
        let held = incident(in: file.text, path: "content/\(file.name)")
        #expect(held.date != nil)
        #expect(try plan(try batch(.icco, export), beside: [held]).files.isEmpty)
    }

    @Test func whatSomebodyWroteUnderTheNameStays() throws {
        let written = incident(in: "# A\n", path: "content/2024-03-14-a.md")
        #expect(try outcome("id,title,date\n17,A,2024-03-14\n", beside: [written]).skipped == [.known("content/2024-03-14-a.md")])
    }

    @Test func aSeverityThatFitsNoLevelIsToldAndKept() throws {
        let plan = try plan(try batch(.csv, "title,date,severity\nA,2024-03-14,banana\nB,2024-03-14,banana\n"), framework: "retrospective")
        #expect(plan.notes == ["severity \"banana\" fits no level of retrospective and is left out of 2 records"])
        #expect(plan.files.first?.text.contains("status: resolved\nframework: retrospective\n---\n") == true)
        #expect(plan.files.first?.text.hasSuffix("## Imported fields\n\n- `severity`: banana\n") == true)
    }

    @Test func whatNobodyDescribedHasItsFactsAsSummary() throws {
        let (name, text) = try #require(
            try documents(.csv, "title,date,services\nA,2024-03-14,\"Mail, *API*\"\nB,2024-03-15,\n").first { $0.key.hasSuffix("-a.md") })
        #expect(text.hasSuffix("\n## Summary\n\nIt affected Mail, \\*API\\*. It began on 2024-03-14.\n"))
        let read = incident(in: text, path: name)
        #expect(read.summary == "It affected Mail, *API*. It began on 2024-03-14.")
        #expect(read.milestones.known.isEmpty)
    }

    @Test func whatWouldBeRefusedAsADocumentIsNotWritten() throws {
        let plan = try plan(
            try batch(.csv, "title,date,summary\nA,2024-03-14,\(String(repeating: "long ", count: 27_000))\nB,2024-03-14,ok\n"))
        #expect(plan.files.map(\.name) == ["2024-03-14-b.md"])
        #expect(
            plan.skipped.map(\.reason) == [
                .faulty("as a document it would be refused: this paragraph is over the limit of 131072 bytes")
            ])
    }

    @Test(arguments: [
        "---\nstatus: closed", "~", "a: b # c", "- x", "{a: b}", "\u{85}x\u{2028}y", "`a` <b> &amp; *c* _d_ #", "# x", "1. x",
        "+++",
    ])
    func aTitleIsReadBackAsItIs(_ title: String) throws {
        let quoted = "\"" + title.replacing("\"", with: "\"\"") + "\""
        let file = try #require(try plan(try batch(.csv, "title,date\n\(quoted),2024-03-14\n")).files.first)
        let line = title.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(separator: " ")
        let read = incident(in: file.text, path: file.name)
        #expect(read.title == line)
        #expect(read.sections.first?.heading == line)
        #expect(read.status == .resolved)
    }
}
