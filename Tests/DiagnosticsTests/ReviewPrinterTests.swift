import Foundation
import Testing

@testable import Diagnostics

/// The formats that code reviews read.
@Suite struct ReviewPrinterTests {
    @Test func gitHubGetsAnAnnotationAFindingWithEverythingEscaped() {
        #expect(
            GitHubPrinter.print(SampleReport.report) == """
                ::error file=content/x y.md,line=1,endLine=1,col=3,endColumn=16,title=LB201 missing-section::"Timeline" section is missing
                ::warning file=content/x y.md,line=4,endLine=4,col=3,endColumn=8,title=LB402 timeline-out-of-order::"09:20" is earlier than the entry before it%0Amove the entry, or correct its time
                ::notice file=content/gone.md,line=7,endLine=7,col=1,endColumn=5,title=LB403 missing-time-zone::no time zone%0Astate it: 100%25, say UTC

                """)
    }

    /// Terminals and runners obey what is printed to them: no content may say what they do.
    @Test func noFormatHandsOnCommandsAndControlCharacters() {
        let evil = "\u{1B}[31m\u{7}\u{9B}2J\n::error::x%0A::stop-commands::x ##[error]y \u{202E}"
        var diagnostics = (1...12).map { _ in SampleReport.order }
        for place in diagnostics.indices {
            (diagnostics[place].path, diagnostics[place].message, diagnostics[place].help) = ("::error::\(evil).md", evil, evil)
        }
        let report = CheckReport(
            diagnostics: diagnostics, paths: [], rules: [], source: { SourceFile(path: $0, text: "\(evil)\n\n\n\(evil)\n") })
        let texts = [
            GitHubPrinter.print(report), GitHubPrinter.summary(report), GitLabPrinter.print(report), JSONPrinter.text(of: report).string,
            SARIFPrinter.print(report, version: "1"), JUnitPrinter.print(report), LinePrinter.text(of: report).string,
            TerminalPrinter(usesColor: false).print(report),
        ]
        for text in texts {
            let controls = text.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) }
            #expect(controls.isEmpty, "\(text.prefix(400))")
            let commands = text.split(separator: "\n").filter { $0.hasPrefix("::") && !$0.hasPrefix("::warning file=") }
            #expect(commands.isEmpty, "\(commands)")
        }
        #expect(!texts[0].split(separator: "\n").contains { !$0.hasPrefix("::") && $0.contains("##[") })
    }

    @Test func gitHubShowsTheWorstTenOfEachKindFirstAndTheOthersInTheLog() {
        var diagnostics = (1...12).map { line in
            var diagnostic = SampleReport.title
            diagnostic.range = SampleReport.range(line, 1, 2)
            return diagnostic
        }
        var secret = SampleReport.title
        (secret.code, secret.rule, secret.range) = ("LB803", "leaked-secret", SampleReport.range(99, 1, 2))
        diagnostics.append(secret)
        let urgent = RuleDescription(code: "LB803", name: "leaked-secret", level: .error, summary: "", rationale: "", isUrgent: true)
        let report = CheckReport(diagnostics: diagnostics, paths: [], rules: [urgent], source: { _ in nil })
        let lines = GitHubPrinter.print(report).split(separator: "\n")
        #expect(lines.count == 13)
        #expect(lines[0].contains("LB803"))
        #expect(lines.prefix(10).allSatisfy { $0.hasPrefix("::error") })
        #expect(lines.dropFirst(10).allSatisfy { $0.hasPrefix("content/x y.md:") })
    }

    @Test func theJobSummaryIsMarkdownThatNoMessageCanBreak() {
        var diagnostic = SampleReport.title
        diagnostic.message = "\"<b>|`x`\" [y](z)"
        let report = CheckReport(diagnostics: [diagnostic], paths: [diagnostic.path], rules: [], source: { _ in nil })
        #expect(
            GitHubPrinter.summary(report) == """
                ## Lookback

                1 error in 1 of 1 file.

                | | Rule | Where | What |
                | --- | --- | --- | --- |
                | error | LB201 missing-section | content/x y.md:1 | "&lt;b&gt;&#124;&#96;x&#96;" &#91;y&#93;(z) |

                """)
    }

    @Test func gitLabGetsAFingerprintThatOutlivesMovedLinesAndPassingDays() throws {
        func fingerprint(_ text: String, line: Int, message: String) throws -> String {
            var diagnostic = SampleReport.order
            (diagnostic.range, diagnostic.message) = (SampleReport.range(line, 3, 8), message)
            let report = CheckReport(diagnostics: [diagnostic], paths: [], rules: [], source: { SourceFile(path: $0, text: text) })
            return try #require(Fingerprint.all(of: report).first)
        }
        let before = try fingerprint("- 09:20 Join\n", line: 1, message: "3 days late")
        #expect(before == (try fingerprint("# New\n\n- 09:20 Join\n", line: 3, message: "4 days late")))
        #expect(before != (try fingerprint("- 09:20 Leave\n", line: 1, message: "3 days late")))
    }

    @Test func equalFaultsHaveDifferentFingerprints() {
        let report = CheckReport(
            diagnostics: [SampleReport.title, SampleReport.title], paths: [], rules: [], source: { _ in SampleReport.source })
        #expect(Set(Fingerprint.all(of: report)).count == 2)
    }

    @Test func gitLabGetsOneIssueAFinding() {
        let report = CheckReport(diagnostics: [SampleReport.title], paths: [], rules: [], source: { _ in nil })
        let fingerprint = Fingerprint.all(of: report).joined()
        #expect(fingerprint.utf8.count == 32)
        #expect(
            GitLabPrinter.print(report) == """
                [
                  {
                    "description": "\\"Timeline\\" section is missing",
                    "check_name": "LB201 missing-section",
                    "fingerprint": "\(fingerprint)",
                    "severity": "major",
                    "location": {
                      "path": "content/x y.md",
                      "lines": {
                        "begin": 1,
                        "end": 1
                      }
                    }
                  }
                ]

                """)
    }

    @Test func junitHasAPassedTestForAFileWithoutFindings() {
        #expect(
            JUnitPrinter.print(SampleReport.report) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="lookback" tests="4" failures="3" errors="0">
                  <testsuite name="content/gone.md" tests="1" failures="1" errors="0">
                    <testcase name="LB403 missing-time-zone (7:1)" classname="content/gone.md">
                      <failure type="suggestion" message="no time zone">content/gone.md:7:1: suggestion LB403 missing-time-zone: no time zone
                state it: 100%, say UTC</failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="content/good.md" tests="1" failures="0" errors="0">
                    <testcase name="no findings" classname="content/good.md"/>
                  </testsuite>
                  <testsuite name="content/x y.md" tests="2" failures="2" errors="0">
                    <testcase name="LB201 missing-section (1:3)" classname="content/x y.md">
                      <failure type="error" message="&quot;Timeline&quot; section is missing">content/x y.md:1:3: error LB201 missing-section: &quot;Timeline&quot; section is missing</failure>
                    </testcase>
                    <testcase name="LB402 timeline-out-of-order (4:3)" classname="content/x y.md">
                      <failure type="warning" message="&quot;09:20&quot; is earlier than the entry before it">content/x y.md:4:3: warning LB402 timeline-out-of-order: &quot;09:20&quot; is earlier than the entry before it
                move the entry, or correct its time</failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }
}
