import Diagnostics
import Incidents
import Markup
import Testing

@testable import Rules

@Suite struct TextToolTests {
    private func prose(_ text: String) -> Prose { Prose(DocumentReader.read(SourceFile(path: "a.md", text: text)).tree) }

    private func matches(_ phrase: String, in text: String) -> [String] {
        let source = SourceFile(path: "a.md", text: text)
        return PhraseSet([(phrase, ())]).matches(in: prose(text), range: 0..<source.bytes.count).map { source.text($0.range) }
    }

    @Test func phrasesAreFoundAcrossLinesEmphasisAndCase() {
        #expect(
            matches("human error", in: "A Human *error*, human-error and human\nerror.\n") == [
                "Human *error", "human-error", "human\nerror",
            ])
    }

    @Test func phrasesAreWholeWordsAndStayWithinASentencePart() {
        #expect(matches("human error", in: "Superhuman error. Human. Error. human errors\n").isEmpty)
        #expect(matches("human error", in: "human `x` error\n").isEmpty)
    }

    @Test func phrasesOfScriptsWithoutSpacesAreFoundAnywhere() {
        #expect(matches("人為的ミス", in: "原因は人為的ミスである\n") == ["人為的ミス"])
    }

    @Test func codeLinksQuotesAndQuotationsAreNoProse() {
        let text =
            "`human error` \"human error\" “human error” «human error» 「human error」 [human error](x) ~~human error~~\n\n> human error\n\n    human error\n"
        #expect(matches("human error", in: text).isEmpty)
    }

    @Test func anOpeningQuotationMarkAloneHidesNothing() {
        #expect(matches("human error", in: "A 5\" pipe, human error\n") == ["human error"])
    }

    @Test func theLongestRunLeavesOutAsFewAsPossibleAndKeepsTheEarlierOfTwo() {
        #expect(LongestRun.ascending([1, 5, 2, 3]) == [0, 2, 3])
        #expect(LongestRun.ascending([2, 1]) == [0])
        #expect(LongestRun.ascending([3, 3, 3]) == [0, 1, 2])
        #expect(LongestRun.ascending([]) == [])
    }

    @Test func businessTimeLeavesOutWeekendsAndHolidays() throws {
        let friday = try #require(CalendarDay(year: 2026, month: 3, day: 13))
        let start = Instant(day: friday, secondOfDay: 16 * 3600)
        let end = Instant(day: friday.adding(days: 4), secondOfDay: 10 * 3600)
        #expect(BusinessTime.seconds(from: start, to: end, zone: .utc, holidays: []) == (8 + 24 + 10) * 3600)
        #expect(BusinessTime.seconds(from: start, to: end, zone: .utc, holidays: [friday.adding(days: 3)]) == (8 + 10) * 3600)
        #expect(BusinessTime.seconds(from: end, to: start, zone: .utc, holidays: []) == 0)
    }

    @Test func durationsAreSaidInTheirTwoLargestUnits() {
        #expect(Figures.duration(0) == "0 s")
        #expect(Figures.duration(4500) == "1 h 15 min")
        #expect(Figures.duration(90_061) == "1 d 1 h")
    }

    @Test func listsReadAsEnglish() {
        #expect(Figures.list([]) == "")
        #expect(Figures.list(["a"]) == "a")
        #expect(Figures.list(["a", "b", "c"]) == "a, b and c")
    }

    @Test(arguments: ["Checkout down", "12:30 outage", "a: b", "#1", "it's", "\"x\"", "-dash", "@team", "tab\there", "\\", "é", ""])
    func proposedFrontMatterReadsBackAsItWasMeant(_ title: String) throws {
        let text = "---\ntitle: \(FrontMatterScalar.written(title))\n---\n"
        let document = DocumentReader.read(SourceFile(path: "a.md", text: text))
        #expect(document.findings.isEmpty)
        let value = try #require(document.frontMatter?.entries.first?.value)
        #expect((value.text ?? "") == title.replacing("\t", with: " "))
    }

    @Test func aTitlePatternTakesFreeTextBetweenItsLiterals() {
        var incident = Incident(id: "x", path: "x.md", title: "", framework: "retrospective")
        incident.severity = Severity(level: "SEV1", rank: 0, note: nil, written: "SEV1")
        let pattern = TitlePattern("[SEV-{severity}] {what} is {state}", for: incident)
        #expect(pattern.matches("[sev-1] Checkout is down"))
        #expect(!pattern.matches("[SEV-2] Checkout is down"))
        #expect(!pattern.matches("[SEV-1] Checkout is "))
        #expect(!pattern.matches("[SEV-1]  is down"))
        #expect(pattern.shown == "[SEV-1] {what} is {state}")
    }
}
