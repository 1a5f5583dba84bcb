import Testing

@testable import Diagnostics

/// A report with one finding of each level, as every printer's test prints it.
enum SampleReport {
    static let source = SourceFile(
        path: "content/x y.md", text: "# Größe & <Maß>\n\n- 09:40 Rollback\n- 09:20\tJoin 障害 now\n")

    static let order = Diagnostic(
        code: "LB402", rule: "timeline-out-of-order", level: .warning, path: source.path, range: range(4, 3, 8),
        message: "\"09:20\" is earlier than the entry before it", help: "move the entry, or correct its time",
        notes: [Note(path: source.path, range: range(3, 3, 8), message: "that entry")],
        fix: Fix("Write `09:50`", edits: [.init(37..<42, "09:50")], isSafe: true))

    static let title = Diagnostic(
        code: "LB201", rule: "missing-section", level: .error, path: source.path, range: range(1, 3, 20),
        message: "\"Timeline\" section is missing")

    static let zone = Diagnostic(
        code: "LB403", rule: "missing-time-zone", level: .suggestion, path: "content/gone.md", range: range(7, 1, 5),
        message: "no time zone",
        help: "state it: 100%, say UTC")

    static let rules = [
        RuleDescription(
            code: "LB201", name: "missing-section", level: .error, summary: "A section is missing.", rationale: "Readers need it."),
        RuleDescription(
            code: "LB402", name: "timeline-out-of-order", level: .warning, summary: "An entry stands out of order.",
            rationale: "Order matters."),
    ]

    static let report = CheckReport(
        diagnostics: [title, order, zone], paths: ["content/gone.md", "content/good.md", source.path], rules: rules,
        source: { $0 == source.path ? source : nil })

    static func range(_ line: Int, _ start: Int, _ end: Int) -> SourceRange {
        SourceRange(start: Position(line: line, column: start), end: Position(line: line, column: end))
    }
}

@Suite struct PrinterTests {
    @Test func theTerminalShowsLineCaretsHelpFixAndNotes() {
        #expect(
            TerminalPrinter(usesColor: false).print(SampleReport.report) == """
                error[LB201]: "Timeline" section is missing
                 --> content/x y.md:1:3
                  |
                1 | # Größe & <Maß>
                  |   ^^^^^^^^^^^^^ missing-section

                warning[LB402]: "09:20" is earlier than the entry before it
                 --> content/x y.md:4:3
                  |
                4 | - 09:20 Join 障害 now
                  |   ^^^^^ timeline-out-of-order
                  = help: move the entry, or correct its time
                  = fix: Write `09:50` (--fix does it)
                  = note: that entry (content/x y.md:3:3)

                suggestion[LB403]: no time zone
                 --> content/gone.md:7:1
                  = rule: missing-time-zone
                  = help: state it: 100%, say UTC

                1 error, 1 warning, 1 suggestion in 2 of 3 files

                """)
    }

    @Test func caretsStandUnderWideCharactersAndTabs() {
        let source = SourceFile(path: "a.md", text: "\t障害 x\u{301}y z\n")
        let diagnostic = Diagnostic(
            code: "LB801", rule: "blame-language", level: .suggestion, path: "a.md", range: SampleReport.range(1, 9, 13), message: "m")
        let lines = TerminalPrinter(usesColor: false).block(diagnostic, source: source).split(separator: "\n")
        #expect(lines[3] == "1 |     障害 x\u{301}y z")
        #expect(lines[4] == "  |          ^^ blame-language")
    }

    @Test func aLongLineIsCutAroundWhatIsMarked() {
        let source = SourceFile(path: "a.md", text: String(repeating: "a", count: 4000) + "MARK" + String(repeating: "b", count: 4000))
        let diagnostic = Diagnostic(
            code: "LB801", rule: "blame-language", level: .suggestion, path: "a.md", range: SampleReport.range(1, 4001, 4005), message: "m")
        let lines = TerminalPrinter(usesColor: false).block(diagnostic, source: source).split(separator: "\n")
        #expect(lines[3] == "1 | …\(String(repeating: "a", count: 48))MARK\(String(repeating: "b", count: 47))…")
        #expect(lines[4] == "  | \(String(repeating: " ", count: 49))^^^^ blame-language")
    }

    @Test func aLongLineIsCutByCharactersAndNotByBytes() {
        let source = SourceFile(path: "a.md", text: String(repeating: "é", count: 120) + "X" + String(repeating: "ü", count: 120))
        let diagnostic = Diagnostic(
            code: "LB801", rule: "blame-language", level: .suggestion, path: "a.md", range: SampleReport.range(1, 241, 242), message: "m")
        let lines = TerminalPrinter(usesColor: false).block(diagnostic, source: source).split(separator: "\n")
        #expect(lines[3] == "1 | …\(String(repeating: "é", count: 49))X\(String(repeating: "ü", count: 49))…")
        #expect(lines[4] == "  | \(String(repeating: " ", count: 50))^ blame-language")
    }

    @Test func aRangeThatEndsWithinACharacterShowsBothHalvesAsUnreadable() {
        let diagnostic = Diagnostic(
            code: "LB801", rule: "blame-language", level: .suggestion, path: "a.md", range: SampleReport.range(1, 1, 3), message: "m")
        let source = SourceFile(path: "a.md", text: "aé b")
        let lines = TerminalPrinter(usesColor: false).block(diagnostic, source: source).split(separator: "\n")
        #expect(lines[3] == "1 | a\u{FFFD}\u{FFFD} b")
        #expect(lines[4] == "  | ^^ blame-language")
    }

    @Test func controlCharactersOfAFileNeverReachTheTerminal() {
        let source = SourceFile(path: "a.md", text: "\u{1B}]0;owned\u{7} text \u{202E}\n")
        let diagnostic = Diagnostic(
            code: "LB801", rule: "blame-language", level: .suggestion, path: "a.md", range: SampleReport.range(1, 1, 3),
            message: "\u{1B}[2J")
        let text = TerminalPrinter(usesColor: false).block(diagnostic, source: source)
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0 != "\u{202E}") })
    }

    @Test func colourIsAnOption() {
        let block = TerminalPrinter(usesColor: true).block(SampleReport.zone, source: nil)
        #expect(block.hasPrefix("\u{1B}[1;36msuggestion[LB403]\u{1B}[0m\u{1B}[1m: no time zone\u{1B}[0m\n"))
    }

    @Test func anEmptyReportSaysThatNothingWasFound() {
        let report = CheckReport(diagnostics: [], paths: ["a.md"], rules: [], source: { _ in nil })
        #expect(TerminalPrinter(usesColor: false).print(report) == "no findings in 1 file\n")
    }

    @Test func aRangeBeyondTheFileIsPrintedWithoutACrash() {
        let diagnostic = Diagnostic(
            code: "LB101", rule: "invalid-front-matter", level: .error, path: "a.md", range: SampleReport.range(99, 50, 7), message: "m")
        #expect(TerminalPrinter(usesColor: false).block(diagnostic, source: SourceFile(path: "a.md", text: "x")).contains("--> a.md:99:50"))
    }

    @Test func theLineFormatIsOneLineAFinding() {
        #expect(
            LinePrinter.text(of: SampleReport.report).string == """
                content/x y.md:1:3: error LB201 missing-section: "Timeline" section is missing
                content/x y.md:4:3: warning LB402 timeline-out-of-order: "09:20" is earlier than the entry before it
                content/gone.md:7:1: suggestion LB403 missing-time-zone: no time zone

                """)
    }

    @Test func jsonIsTheContracts() throws {
        let report = CheckReport(
            diagnostics: [SampleReport.order], paths: [SampleReport.source.path], rules: [], source: { _ in SampleReport.source })
        #expect(
            try JSONReader.read(Array(JSONPrinter.text(of: report).string.utf8)).compact == #"""
                {"version":1,"summary":{"files":1,"errors":0,"warnings":1,"suggestions":0},"diagnostics":[{"code":"LB402","rule":"timeline-out-of-order","level":"warning","path":"content/x y.md","range":{"start":{"line":4,"column":3},"end":{"line":4,"column":8}},"message":"\"09:20\" is earlier than the entry before it","help":"move the entry, or correct its time","notes":[{"path":"content/x y.md","range":{"start":{"line":3,"column":3},"end":{"line":3,"column":8}},"message":"that entry"}],"fix":{"title":"Write `09:50`","safe":true,"edits":[{"range":{"start":{"line":4,"column":1},"end":{"line":4,"column":6}},"replacement":"09:50"}]}}]}
                """#)
        #expect(JSONPrinter.diagnostic(SampleReport.title, source: nil).compact.hasSuffix(#""help":null,"notes":[],"fix":null}"#))
    }

    @Test(arguments: [0, 1, 3, 600]) func jsonIsIndentedAsOneValue(count: Int) throws {
        let diagnostics = (0..<count).map { SampleReport.report.diagnostics[$0 % 3] }
        let text = JSONPrinter.text(of: SampleReport.report.keeping(diagnostics)).string
        #expect(try JSONReader.read(Array(text.utf8)).pretty + "\n" == text)
    }
}
