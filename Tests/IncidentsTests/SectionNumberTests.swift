import Testing

@testable import Incidents

/// `3.2.` is the number of a section as often as it is the 3rd of February.
@Suite struct SectionNumberTests {
    private let entries = "- 09:12 a\n- 09:20 b"

    @Test(arguments: [
        "### 3.2. Chronology", "## 1.2. Timeline", "## 12.5. Timeline", "## 1.2.3. Timeline", "## §3.2. Timeline",
        "## Section 3.2. Timeline",
        "**1.2. Timeline**", "## Timeline of release 4.12.", "## 3.2 Timeline", "## 3.2. Timeline (14 March 2026)",
    ])
    func aTimelinesNumberIsNoDay(heading: String) {
        #expect(timeline("\(heading)\n\n\(entries)").map { $0.dropFirst(2) } == ["2026-03-14T09:12Z a", "2026-03-14T09:20Z b"])
    }

    @Test func numbersThatGoOnAreNoDaysThoughTheyAreNear() {
        let report = "## 3.2. Summary\n\nx\n\n## 3.3. Timeline\n\n### 3.3.1. Detection\n\n\(entries)\n\n## 3.4. Analysis\n\nx"
        #expect(timeline(report, day: "2026-03-05") == ["9 2026-03-05T09:12Z a", "10 2026-03-05T09:20Z b"])
        #expect(times("### 3.1. Detection\n\n- 09:12 a\n\n### 3.2. Response\n\n- 09:20 b") == ["09:12", "09:20"])
        #expect(times("- 3.1. 09:12 a\n- 3.2. 09:20 b\n- 3.3. 09:30 c") == ["09:12", "09:20", "09:30"])
        #expect(times("3.1. 09:12 a\n3.2. 09:20 b") == ["09:12", "09:20"])
    }

    @Test func daysWithDotsAreDaysAsBefore() {
        #expect(times("### 13.3.\n\n- 09:12 a\n\n### 14.3.\n\n- 09:20 b") == ["2026-03-13 09:12", "09:20"])
        #expect(times("### 14.3. Freitag\n\n- 09:12 a\n\n### 15.3. Samstag\n\n- 09:20 b") == ["09:12", "2026-03-15 09:20"])
        #expect(times("- 13.1. 09:12 a\n- 14.1. 09:20 b", day: "2026-01-13") == ["09:12", "2026-01-14 09:20"])
        #expect(times("- 2.1. 09:12 config\n- 14.3. 09:20 b") == ["2026-01-02 09:12", "09:20"])
        #expect(times(entries, heading: "Timeline (15.3.)") == ["2026-03-15 09:12", "2026-03-15 09:20"])
        #expect(times("- 02.01. 09:12 a\n- 02.02. 09:20 b") == ["2026-01-02 09:12", "2026-02-02 09:20"])
    }
}
