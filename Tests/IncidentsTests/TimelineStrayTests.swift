import Testing

@testable import Incidents

/// Entries of documents in which no heading says "Timeline".
@Suite struct TimelineStrayTests {
    @Test func headingsThatBeginWithATimeOfDay() {
        let headings = ["10:00 UTC Orders fail", "10:10 UTC Pool found dry", "2026-03-15, 00:20 UTC: Pool restarted"]
        #expect(
            timeline("## What happened\n\n" + headings.map { "### \($0)\n\nPager.\n" }.joined(separator: "\n")) == [
                "3 2026-03-14T10:00Z Orders fail", "7 2026-03-14T10:10Z Pool found dry", "11 2026-03-15T00:20Z Pool restarted",
            ])
    }

    @Test func twoHeadingsAreALogWhereThereAreNoOthers() {
        #expect(
            timeline("# Lookups fail\n\nText.\n\n### 10:00 UTC\n\nSlow.\n\n### 10:30 UTC\n\nRestored.\n") == [
                "5 2026-03-14T10:00Z Slow.", "9 2026-03-14T10:30Z Restored.",
            ])
        #expect(timeline("# Lookups fail\n\n### 10:00 UTC\n\nSlow.\n\n### 10:30 UTC\n\nDry.\n\n### Thanks\n\nAll.\n") == [])
    }

    @Test func headingsOverPartsOfTheirOwnAreIncidentsRatherThanEntries() {
        let incidents = ["2026-03-14 10:00 Orders fail", "2026-03-15 10:00 Again", "2026-03-16 10:00 And again"]
        #expect(timeline(incidents.map { "## \($0)\n\n### Cause\n\nPool.\n" }.joined(separator: "\n")) == [])
        #expect(timeline(incidents.map { "## \($0)\n\n**Impact:** none\n\nPool.\n" }.joined(separator: "\n")) == [])
    }

    @Test func paragraphsThatBeginWithATimeOfDay() {
        #expect(
            timeline("## Updates\n\n**10:20 UTC** Restarted.\n\n**10:10 UTC — Identified.** Dry.\n\n**10:00 UTC** Orders fail.\n") == [
                "3 2026-03-14T10:20Z Restarted.", "5 2026-03-14T10:10Z Identified. Dry.", "7 2026-03-14T10:00Z Orders fail.",
            ])
        #expect(times("10:00 Orders fail\n10:10 Pool found dry\n10:20 Restarted", heading: "Updates") == ["10:00", "10:10", "10:20"])
    }

    @Test func paragraphsOfATimeAloneAndTheirWordsBelow() {
        #expect(
            timeline("## What happened\n\n**10:00**\n\nOrders fail.\n\n**10:10**\n\nDry.\n\n**10:20**\n\nRestarted.\n") == [
                "3 2026-03-14T10:00Z Orders fail.", "7 2026-03-14T10:10Z Dry.", "11 2026-03-14T10:20Z Restarted.",
            ])
    }

    @Test func theZoneStandsInTheHeadingAboveTheDays() {
        #expect(times("### March 14\n\n- 02:12 a\n- 02:20 b\n- 02:30 c", heading: "What happened (PDT)") == ["09:12", "09:20", "09:30"])
    }

    @Test func aDayHoldsUpToTheNextHeadingOfItsLevel() {
        #expect(
            times("### March 10: deploy\n\nIt went well.\n\n### Later\n\n- 10:00 a\n- 10:10 b\n- 10:20 c", heading: "What happened").first
                == "10:00")
    }

    @Test func paragraphsWithTheirTimeAloneOnTheLastLine() {
        let updates = ["**Resolved** - All well.\nMar 14, 2026 - 10:22 UTC", "**Monitoring** - Fixed.\nMar 14, 2026 - 10:10 UTC"]
        #expect(
            times((updates + ["**Found** - Dry.\nMar 14, 2026 - 10:05 UTC"]).joined(separator: "\n\n"), heading: "Status") == [
                "10:22", "10:10", "10:05",
            ])
        #expect(times(updates.joined(separator: "\n\n"), heading: "Status") == [])
    }

    @Test(arguments: [
        "Maintenance schedule", "Retro meeting agenda", "Office hours", "Rotation from now on", "Steps to reproduce", "Video of the review",
        "Similar incidents", "Retro notes (2026-03-18)", "Impact by hour", "Next deploys",
    ])
    func timesBesideTheIncidentAreNoEntries(heading: String) {
        #expect(times("10:00 a\n\n10:10 b\n\n10:20 c", heading: heading) == [])
        #expect(times("### 10:00 a\n\nx\n\n### 10:10 b\n\nx\n\n### 10:20 c\n\nx", heading: heading) == [])
        let told = "10:00 a\n\n10:10 b\n\n10:20 c\n\n## \(heading)\n\n11:00 d\n\n11:10 e\n\n11:20 f"
        #expect(times(told, heading: "What happened") == ["10:00", "10:10", "10:20"])
    }

    @Test func daysFarFromTheIncidentAreOfAnother() {
        #expect(times("2026-04-01 10:00 a\n\n2026-04-02 10:00 b\n\n2026-04-03 10:00 c", heading: "Rollout") == [])
        #expect(times("### 2025-01-02\n\n10:05 a\n\n10:10 b\n\n10:20 c", heading: "Before") == [])
    }

    @Test func proseThatMentionsTimesHoldsNoEntries() {
        let prose = ["At 10:00 UTC orders failed.", "Around 10:10 UTC the pool was dry.", "From 10:20 UTC on all was well."]
        #expect(times(prose.joined(separator: "\n\n"), heading: "What happened") == [])
        #expect(times("10:00 Orders fail.\n\nThe pool.\n\n10:10 Dry.\n\nRestarted.\n\n10:20 Well.", heading: "What happened") == [])
    }

    @Test func headingsThatAreDaysGoOnHoweverShortTheirListsAre() {
        let days = "## Friday, March 13th\n\n* 2:08pm begun\n* 3pm stopped\n\n## Tuesday, March 17th\n\n* 9:30am done\n"
        #expect(
            timeline("# Rotation\n\n## Overview\n\nIt took long.\n\n\(days)") == [
                "9 2026-03-13T14:08Z begun", "10 2026-03-13T15:00Z stopped", "14 2026-03-17T09:30Z done",
            ])
    }

    @Test func aTitleThatBeginsWithADayNamesNoneOfTheEntries() {
        #expect(
            timeline("# 2026-03-20 Orders fail\n\n- 10:00 begun\n- 10:10 found\n- 10:20 done\n").first == "3 2026-03-14T10:00Z begun")
    }

    @Test func listsBelowDaysThatTellNoTimesAreNoEntries() {
        #expect(times("### 2026-03-14\n\n- Version 2\n\n### 2026-03-15\n\n- Version 3\n- 10:00 is early", heading: "Changes") == [])
    }

    @Test func linesWithTimesAreAListAmongOtherParagraphs() {
        #expect(timeline("Shop down\n\n9:12 a\n9:15 b\n9:52 c\n\ncause: d\n\nand e").count == 3)
        #expect(timeline("Shop down\n\n9:12 a\nit went on\n9:52 c\n\ncause: d\n\nand e").isEmpty)
    }
}
