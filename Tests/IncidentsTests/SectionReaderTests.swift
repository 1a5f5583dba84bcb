import Diagnostics
import Frameworks
import Markup
import Testing

@testable import Incidents

@Suite struct SectionReaderTests {
    /// `line id heading` of the sections with an id.
    private func known(_ text: String) -> [String] {
        read(text).compactMap { section in section.id.map { "\(section.line) \($0.rawValue) \(section.heading)" } }
    }

    private func read(_ text: String) -> [Section] {
        SectionReader.read(MarkdownParser.parse(SourceFile(path: "x.md", text: text)), vocabulary: .builtIn)
    }

    private func text(of section: Section, in source: String) -> String {
        let tree = MarkdownParser.parse(SourceFile(path: "x.md", text: source))
        return section.blocks.map { tree.plainText(of: $0) }.joined(separator: "|")
    }

    @Test func headingsOfEveryStyleAndLevelAreSections() {
        #expect(
            known("# Disk full\n\nSummary\n-------\ntext\n#### 2. Timeline (UTC) ####\n* a\n## **Root cause:**\nx\n")
                == ["3 summary Summary", "6 timeline 2. Timeline (UTC)", "8 root-cause Root cause:"])
    }

    @Test func whatARecoveryTookIsNoPlanWhereAnotherHeadingNamesIt() {
        let recovery = "## Resolution\n\n### Immediate actions\n\n- restart\n\n### Long-term fix\n\n- grow the pool\n\n"
        #expect(known(recovery + "## Prevention\n\n- test\n") == ["1 recovery Resolution", "11 action-plan Prevention"])
        #expect(known(recovery) == ["1 recovery Resolution", "3 action-plan Immediate actions", "7 action-plan Long-term fix"])
        let plan = "## Resolution\n\n### Action items\n\n- test\n\n## Prevention\n\n- x\n"
        #expect(known(plan) == ["1 recovery Resolution", "3 action-plan Action items", "7 action-plan Prevention"])
    }

    @Test func dataLossInAListOfOtherThingsIsNoSection() {
        let list = "- **Data loss**: if one disk more had failed\n- **Split brain**: if it had been reachable\n"
        #expect(
            known("## Summary\n\nx\n\n## What could have been worse\n\n" + list) == [
                "1 summary Summary", "5 got-lucky What could have been worse",
            ])
    }

    @Test func cellsOfATableThatLaysTheDocumentOutAreSections() {
        let table =
            "# T\n\n| Summary | Down |\n|---|---|\n| Owner | ops |\n| **Impact** | 1,200 orders |\n| Timeline | 09:12 a<br>09:20 b |\n"
        #expect(known(table) == ["3 summary Summary", "6 impact Impact", "7 timeline Timeline"])
        #expect(read(table).filter { $0.id != nil }.map { text(of: $0, in: table) } == ["Down", "1,200 orders", "09:12 a 09:20 b"])
        #expect(timeline(table) == ["7 2026-03-14T09:12Z a", "7 2026-03-14T09:20Z b"])
        let goingOn = "| Timeline | 09:12 a |\n|---|---|\n| | 09:20 b |\n| Impact | x |\n"
        #expect(timeline(goingOn) == ["1 2026-03-14T09:12Z a", "3 2026-03-14T09:20Z b"])
        let stacked = "| Summary |\n|---|\n| Down |\n\n| Impact |\n|---|\n| All |\n"
        #expect(known(stacked) == ["1 summary Summary", "5 impact Impact"])
        #expect(known("## Timeline\n\n- 09:12 a\n\n" + table) == ["1 timeline Timeline"])
        #expect(known("# T\n\n| Impact | 1,200 orders |\n|---|---|\n| Owner | ops |\n").isEmpty)
    }

    @Test(arguments: [
        "| Phase | Duration |\n|---|---|\n| Detection | 5 min |\n| Impact | 40 min |",
        "| Section | Page |\n|---|---|\n| Impact | 1 |\n| Timeline | 2 |",
        "| Impact | Cause |\n|---|---|\n| Timeline | a |\n| Summary | b |",
        "| Type | Action | Owner |\n|---|---|---|\n| Detection | add an alert | ana |\n| Prevention | test it | bo |",
        "| | Time |\n|---|---|\n| Impact | 09:05 |\n| Detection | 09:12 |",
        "| Detection | 5 min |\n|---|---|\n| Response | 10 min |\n| Recovery | 25 min |",
    ])
    func aTableWithColumnsOfItsOwnLaysNothingOut(table: String) { #expect(known("# T\n\nIt was down.\n\n\(table)\n").isEmpty) }

    @Test(arguments: ["| | |", "| Field | Value |", "| Section | |", "| Date | 2026-03-14 |", "| **What happened** | It was down |"])
    func aHeaderMayCallPairsNoMoreThanThat(header: String) {
        let table = "# T\n\n\(header)\n|---|---|\n| Impact | 1,200 orders |\n| Root cause | a full disk |\n"
        #expect(known(table) == ["5 impact Impact", "6 root-cause Root cause"])
    }

    @Test func aFoldEndsWhereItIsClosed() {
        let fold = "<details><summary>Root cause</summary>\n\na\n\n</details>\n\n"
        let text = "## Timeline\n\n- 09:12 b\n\n\(fold)- 09:50 c\n"
        #expect(known(text) == ["1 timeline Timeline"])
        #expect(timeline(text) == ["3 2026-03-14T09:12Z b", "11 2026-03-14T09:50Z c"])
        let alone = "# T\n\n\(fold)It was over then.\n"
        #expect(read(alone).filter { $0.id != nil }.map { self.text(of: $0, in: alone) } == ["a"])
        #expect(known("## Timeline\n\n- 09:12 b\n\n\(fold)## Impact\n\nx\n").count == 3)
        #expect(known("# T\n\n<details><summary>Timeline</summary>\na\n</details>\n\nb\n") == [])
    }

    @Test func whatIsFoldedIsNamedByItsSummary() {
        let text = "# T\n\n<details open>\n<summary><b>Timeline</b></summary>\n\n- 09:12 a\n\n</details>\n\n## Impact\n\nx\n"
        #expect(known(text) == ["4 timeline Timeline", "10 impact Impact"])
        #expect(timeline(text) == ["6 2026-03-14T09:12Z a"])
        #expect(known("## Timeline\n\n" + text) == ["1 timeline Timeline", "12 impact Impact"])
        #expect(known("# T\n\n<details>\n<summary>Click me</summary>\n\nx\n") == [])
    }

    @Test func plainLinesWithAColonAreSectionsWhereNothingElseIs() {
        let mail = "Hello,\n\nTimeline:\n\n- 09:12 a\n\nRoot cause:\nA full disk.\n\nNext steps:\n- b\n"
        #expect(known(mail) == ["3 timeline Timeline", "7 root-cause Root cause", "10 action-plan Next steps"])
        #expect(known("## Impact\n\nAll.\n\n" + mail) == ["1 impact Impact"])
    }

    @Test func aPlainLineThatNamesOnePartAloneIsProse() {
        #expect(known("# T\n\nInvolved parties:\n\n- Operations\n\n| Time | Event |\n|---|---|\n| 09:12 | a |\n") == [])
        #expect(known("# T\n\nTimeline:\n\n- 09:12 a\n") == ["3 timeline Timeline"])
        #expect(known("# T\n\nRoot cause:\na\n\nImpact:\nb\n\nImpact:\nc\n") == [])
        #expect(known("# T\n\nKey learning: this works with:\n\n- a\n\nImpact:\nb\n") == [])
        #expect(known("# T\n\nImpact :\na\n\nCause racine :\nb\n") == ["3 impact Impact", "6 root-cause Cause racine"])
    }

    @Test func aHeadingOfRootCauseAndWhysIsTheWhysBesideAPlainerOne() {
        #expect(
            known("# T\n\n## Root cause identification: the five whys\nx\n") == ["3 root-cause Root cause identification: the five whys"])
        #expect(
            known("# T\n\n## Root cause identification: the five whys\nx\n\n## Root cause\ny\n")
                == ["3 five-whys Root cause identification: the five whys", "6 root-cause Root cause"])
    }

    @Test func aHeadingThatOnlyAsksWhyIsTheRootCauseUnlessItIsAStep() {
        #expect(known("# T\n\n## Why?\nx\n") == ["3 root-cause Why?"])
        #expect(known("# T\n\n## Five whys\n\n### Why?\nx\n") == ["3 five-whys Five whys"])
    }

    @Test func linesEndingInCRLFAreRead() { #expect(known("# Disk full\r\n\r\n## Summary\r\nx\r\n") == ["3 summary Summary"]) }

    @Test func aHeadingInACodeFenceIsNone() { #expect(known("# T\n```\n## Timeline\n```\n") == []) }

    @Test func theTitleIsNoSectionEvenWhenItNamesOne() {
        #expect(known("# Incident timeline bug postmortem\n\n## Summary\nx\n") == ["3 summary Summary"])
        #expect(known("# Root cause analysis\n\n## Summary\nx\n") == ["3 summary Summary"])
    }

    @Test func severalTopHeadingsAreEachASection() {
        #expect(known("# Overview\nx\n# Root causes\ny\n") == ["1 summary Overview", "3 root-cause Root causes"])
    }

    @Test func aSectionHoldsItsSubsections() {
        let source = "# T\n## Action items\n### Process\n* a\n### Testing\n* b\n## Thanks\nc\n"
        let sections = read(source)
        let actions = sections.first { $0.id == .actionPlan }
        #expect(actions.map { text(of: $0, in: source) } == "Process|a|Testing|b")
        #expect(sections.filter { $0.parent == 1 }.map(\.heading) == ["Process", "Testing"])
        #expect(sections.last?.id == nil)
    }

    @Test func aBoldLineIsASection() {
        let source = "# T\n\n**Timeline**\n\n* 10:00 a\n\n**Root cause:**\n\nA full disk.\n"
        #expect(known(source) == ["3 timeline Timeline", "7 root-cause Root cause"])
        #expect(read(source).first { $0.id == .timeline }.map { text(of: $0, in: source) } == "10:00 a")
    }

    @Test func aBoldFirstLineKeepsTheRestOfItsParagraph() {
        let source = "# T\n\n**Timeline**\n10:00 a\n10:05 b\n"
        let section = read(source).first { $0.id == .timeline }
        #expect(section?.blocks.count == 1)
        #expect(section.map { SourceFile(path: "x.md", text: source).text($0.headingRange) } == "Timeline**")
    }

    @Test func anUnknownBoldLineEndsABoldSection() {
        let source = "# T\n\n**Timeline**\n\n* 10:00 a\n\n**Attendees**\n\n* Operations\n"
        #expect(read(source).first { $0.id == .timeline }.map { text(of: $0, in: source) } == "10:00 a")
    }

    @Test func aDateOrADivisionInBoldEndsNoSection() {
        let source = "# T\n\n**Action items**\n\n**Short-term**\n\n* a\n\n**2026-03-14**\n\n* b\n"
        #expect(read(source).first { $0.id == .actionPlan }.map { text(of: $0, in: source) } == "Short-term|a|2026-03-14|b")
    }

    @Test func boldBulletsAreSections() {
        let source = "# T\n\n- **Impact**\n  - everyone\n- **Root cause**: a full disk\n- **Key events**\n  - 10:00 a\n  - 10:05 b\n"
        #expect(known(source) == ["3 impact Impact", "5 root-cause Root cause", "6 timeline Key events"])
        let sections = read(source)
        #expect(sections.first { $0.id == .timeline }.map { text(of: $0, in: source) } == "10:00 a 10:05 b")
        #expect(sections.first { $0.id == .rootCause }.map { text(of: $0, in: source) } == "Root cause: a full disk")
    }

    @Test(arguments: [
        "**Timeline** (EDT):", "**Timeline** (EDT)", "**Timeline** – all times EDT", "**Timeline** - all times EDT",
        "**Timeline** _(EDT)_:",
        "**Timeline** *all times EDT*", "__Timeline__ (EDT)", "*Timeline*", "**Timeline**（EDT）",
    ])
    func aRemarkBesideABoldNameLeavesItAHeading(label: String) {
        for source in ["# T\n\n\(label)\n\n* 10:00 a\n", "# T\n\n\(label)\n10:00 a\n", "# T\n\n- \(label)\n  - 10:00 a\n"] {
            let section = read(source).first { $0.id == .timeline }
            #expect(section?.line == 3)
            #expect(section?.heading.contains("EDT") == label.contains("EDT"))
            #expect(section?.blocks.isEmpty == false)
            #expect(section.map { SourceFile(path: "x.md", text: source).bytes[$0.headingRange.upperBound] } == 0x0A)
        }
    }

    @Test(arguments: [
        "# T\n\n**Impact** – 1,200 mails were late\n\nx\n", "# T\n\n- **Timeline** (EDT)\n- x\n", "# T\n\n*Impact*\n\nx\n",
        "# T\n\n**Timeline** of the release\n\nx\n", "# T\n\n**Some words** (EDT)\n\nx\n",
    ])
    func otherTextBesideABoldNameDoesNot(source: String) { #expect(known(source) == []) }

    @Test func boldBulletsAboveBulletsDivideLessons() {
        #expect(
            known("# T\n## Lessons learned\n- **What went well**\n  - a\n- **What went wrong**\n  - b\n- **Where we got lucky**\n  - c\n")
                == [
                    "2 lessons-learned Lessons learned", "3 went-well What went well", "5 went-wrong What went wrong",
                    "7 got-lucky Where we got lucky",
                ]
        )
        #expect(known("# T\n## Lessons learned\n- **What went well**: the alarm\n") == ["2 lessons-learned Lessons learned"])
    }

    @Test func aBoldLeadInAmongOthersThatNameNoPartIsNoSection() {
        #expect(known("# T\n\nx\n\n- **Pool**: a\n- **Retries**: b\n- **Detection**: c\n") == [])
        #expect(known("# T\n\n- **Date**: a\n- **Detection**: b\n") == ["4 detection Detection"])
    }

    @Test(arguments: [
        "### What could be improved", "### What can be improved?", "### Areas for improvement", "**To improve:**", "### Points à améliorer",
    ])
    func whatCouldBeImprovedWentWrongBesideWhatWentWell(heading: String) {
        let bold = heading.hasPrefix("**")
        func ids(_ text: String) -> [SectionID?] { read(text).dropFirst().map(\.id) }
        let pair = "# T\n## Lessons learned\n\n\(bold ? "**Went well:**" : "### What went well")\n\n- a\n\n\(heading)\n\n- b\n"
        #expect(ids(pair) == [.lessonsLearned, .wentWell, .wentWrong])
        if !bold { #expect(ids("# T\n\n\(heading)\n\n- b\n") == [.lessonsLearned]) }
    }

    @Test func improvementsArePromisedWhereNoOtherListIs() {
        #expect(known("# T\n## Lessons\na\n## Improvements\nb\n") == ["2 lessons-learned Lessons", "4 action-plan Improvements"])
        #expect(known("# T\n## Improvements\na\n## Actions\nb\n") == ["2 lessons-learned Improvements", "4 action-plan Actions"])
    }

    @Test func aHeadingWithoutASpaceIsOneWhereItNamesAPart() {
        let source = "# T\n\n##Impact\n\nx\n\n##Timeline\n10:40 a\n\n#sre-oncall was told\n"
        #expect(known(source) == ["3 impact Impact", "7 timeline Timeline"])
        #expect(read(source).first { $0.id == .impact }.map { text(of: $0, in: source) } == "x")
    }

    @Test(arguments: ["障害報告書（2026/3/14 メール配信遅延）", "障害報告", "장애 보고서", "故障报告：支付超时"])
    func aReportIsNamedAndNotTheFault(title: String) { #expect(known("# \(title)\n\nx\n") == []) }

    @Test func headingsWinOverBoldLabels() {
        #expect(known("# T\n\n**Impact**: low\n\n## Impact\nx\n") == ["5 impact Impact"])
    }

    @Test func boldLabelsInsideAListOfMomentsOrActionsAreEntries() {
        #expect(known("# T\n## Timeline\n- **Detection**: the alert fired\n") == ["2 timeline Timeline"])
        #expect(known("# T\n## Action items\n**Detection**\n\n* add an alert\n") == ["2 action-plan Action items"])
        #expect(known("# T\n## Action items\n### Detection\n* add an alert\n") == ["2 action-plan Action items"])
    }

    private static let cuts: [(String, [String])] = [
        ("## Five whys\n\n1. a\n2. b\n\n**Root cause**\n\nc\n", ["five-whys a b", "root-cause c"]),
        (
            "## Action items\n\n- [ ] a\n\n**Lessons learned**\n\n- b\n\n**Timeline:**\n\n- c\n",
            ["action-plan a", "lessons-learned b", "timeline c"]
        ),
        (
            "## Timeline\n\n- 10:00 a\n\n**Root cause**\nb\n\n**Action items:**\n\n1. c\n",
            ["timeline 10:00 a", "root-cause Root cause b", "action-plan c"]
        ),
        (
            "## Timeline\n\n- 10:00 a\n\n**What went well**\n\nb\n\n**Detection**\n\nc\n",
            ["timeline 10:00 a", "went-well b", "detection c"]
        ),
        ("## タイムライン\n\n- 10:00 a\n\n**根本原因**\n\nb\n", ["timeline 10:00 a", "root-cause b"]),
        ("## Actions\n\n### Now\n\n- a\n\n**References**\n\n- b\n\n## Thanks\n", ["action-plan Now|a", "references b"]),
    ]

    @Test(arguments: cuts)
    func aBoldLineOfAnotherPartEndsAListOfMomentsActionsOrWhys(body: String, parts: [String]) {
        let source = "# T\n\n" + body
        #expect(read(source).compactMap { section in section.id.map { "\($0.rawValue) \(text(of: section, in: source))" } } == parts)
    }

    @Test(arguments: [
        "## Action items\n\n**Detection**\n\n- a\n\n**Root cause**\n\n- b\n",
        "## Action items\n\n**Root cause**\n\n- a\n\n**Process**\n\n- b\n",
        "## Action items\n\n- a\n\n**Improvements**\n\n- b\n",
        "## Timeline\n\n**Detection**\n\n- 10:00 a\n\n**Recovery**\n\n- 11:00 b\n",
        "## Timeline\n\n**14 March**\n\n- 10:00 a\n\n**Root cause identified**\n\n- 11:00 b\n",
        "## Five whys\n\n**Why did it happen?**\n\na\n\n**Why did this happen?**\n\nb\n",
        "## Five whys\n\n**What went wrong**\n\na\n\n1. b\n",
        "## Five whys\n\n1. a\n\n**Root cause**\n\nb\n\n1. c\n\n**Root cause**\n\nd\n",
        "## Five whys\n\n### Outage\n\n1. a\n\n**Root cause**\n\nb\n\n### Alert\n\n1. c\n",
    ])
    func boldLinesThatGroupOrAnswerEndNoList(body: String) { #expect(known("# T\n\n" + body).count == 1) }

    @Test func aWeakSpellingYieldsToAPlainOne() {
        #expect(known("# T\n## Background\na\n## Summary\nb\n") == ["4 summary Summary"])
        #expect(known("# T\n## Background\na\n## Impact\nb\n") == ["2 summary Background", "4 impact Impact"])
    }

    @Test func whatADocumentHasOfItsOwnIsNotWhatItAppends() {
        #expect(known("# T\n## Impact\na\n## Appendix: Impact\nb\n") == ["2 impact Impact"])
        #expect(known("# T\n## Appendix: Impact\nb\n") == ["2 impact Appendix: Impact"])
        #expect(known("# T\n## Appendix: Summary\nb\n") == ["2 references Appendix: Summary"])
        #expect(
            known("# T\n## Timeline\na\n## Appendix: Timeline (day two)\nb\n")
                == ["2 timeline Timeline", "4 timeline Appendix: Timeline (day two)"])
        #expect(
            known("# T\n## Action items\na\n## Appendix: Action items of last incident\nb\n")
                == ["2 action-plan Action items", "4 references Appendix: Action items of last incident"])
    }

    @Test func aSubsectionOfTheSamePartIsNotASecondOne() {
        #expect(known("# T\n## Impact\n### User impact\na\n### Business impact\nb\n") == ["2 impact Impact"])
    }

    @Test func anEmptyDocumentHasNoSections() { #expect(read("").isEmpty) }

    @Test func manyHeadingsAndBoldLinesTakeLinearTime() {
        let source = String(repeating: "# 障害対応の記録と考察\n\n**Some words**\n\nx\n", count: 10_000)
        #expect(read(source).count == 10_000)
    }

    @Test func aRootCauseBehindTheWhysIsASection() {
        let whys = "## 5 whys\n\n1. Why? a\n2. Why? b\n\n"
        #expect(known(whys + "**Root cause:** b\n") == ["1 five-whys 5 whys", "6 root-cause Root cause"])
        #expect(known("## 5 whys\n\n**Root cause:** b\n\n1. Why? a\n2. Why? b\n") == ["1 five-whys 5 whys"])
        #expect(known(whys + "**Cause:** b\n") == ["1 five-whys 5 whys"])
    }

    @Test func anActionLogThatSaysByWhomAndUntilWhenIsAPlan() {
        let plan = "## Actions outstanding\n\n- a\n\n## Action log\n\n| Action | Owner | Due |\n|---|---|---|\n| a | b | c |\n"
        #expect(known(plan) == ["1 action-plan Actions outstanding", "5 action-plan Action log"])
        #expect(known("## Action log\n\n| Date | Action | Owner |\n|---|---|---|\n| 09:12 | a | b |\n") == ["1 timeline Action log"])
        #expect(known("## Actions taken and required\n\n- a\n\n## Measures agreed\n\n- b\n").last == "5 action-plan Measures agreed")
    }

}
