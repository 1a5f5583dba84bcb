import Testing

@testable import Incidents

/// Talk that has been pasted from a chat.
@Suite struct TimelineTalkTests {
    private let read = ["2026-03-14T09:12Z Kim Poe: all down", "2026-03-14T09:15Z Lee: looking, found it"]

    @Test(arguments: [
        "Kim Poe  9:12 AM\nall down\n\nLee  9:15 AM\nlooking,\nfound it", "Kim Poe 9:12 AM\nall down\nLee 9:15 AM\nlooking,\nfound it",
        "**Kim Poe** 9:12 AM\nall down\n\n**Lee** 9:15 AM\nlooking,\nfound it",
        "Kim Poe [09:12]\nall down\n\nLee [09:15]\nlooking,\nfound it",
        "Kim Poe\n  9:12 AM\nall down\n\nLee\nAPP  9:15 AM\nlooking,\nfound it",
        "Kim Poe\n9:12 AM\nall down\nLee\n9:15 AM\nlooking, found it",
        "Kim Poe [9:12 AM]\nall down\n\nLee [9:15 AM]\nlooking,\nfound it",
        "**Kim Poe** 09:12\n> all down\n\n**Lee** 09:15\n> looking, found it",
        "Kim Poe 9:12 AM\n\nall down\n\nLee 9:15 AM\n\nlooking, found it",
    ])
    func theSpeakerStandsAboveTheWords(talk: String) {
        #expect(timeline("## Timeline\n\n\(talk)").map { $0.drop { $0 != " " }.dropFirst() }.map(String.init) == read)
    }

    @Test func whoSaysNothingIsAnEntryAll() {
        #expect(
            timeline("## Timeline\n\nKim 9:12 AM\nLee 9:15 AM\nlooking") == ["3 2026-03-14T09:12Z Kim", "4 2026-03-14T09:15Z Lee: looking"])
    }

    @Test func handlesSpeakBeforeTimesInBrackets() {
        #expect(timeline("## Timeline\n\nkim.poe [9:12 AM]\nall down") == ["3 2026-03-14T09:12Z kim.poe: all down"])
    }

    @Test(arguments: [
        "pager-bot APP  9:12 AM\nall down\n\nlee  9:15 AM\nack", "**pager-bot** APP [9:12 AM]\nall down\n\n**lee** [9:15 AM]\nack",
    ])
    func machinesAndNamesInSmallLettersSpeakToo(talk: String) {
        #expect(times(talk) == ["09:12", "09:15"])
        #expect(timeline("## Timeline\n\n\(talk)").last?.hasSuffix("lee: ack") == true)
    }

    @Test func aHeadingDatesTheTalkBelowIt() {
        #expect(times("### 15 March\n\nKim Poe 9:12 AM\nall down") == ["2026-03-15 09:12"])
    }

    @Test func proseAndFieldsAreNoTalk() {
        #expect(times("The alert fired at 09:12\nand we looked.").isEmpty)
        #expect(times("Version 9\nwas released.\n\nLee 9\nsaid so.").isEmpty)
        #expect(times("- 09:12 a\n- 09:20 b\n\nMany thanks to Kim Poe\nand to all.") == ["09:12", "09:20"])
    }
}
