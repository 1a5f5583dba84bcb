import Diagnostics
import Testing

@testable import Rules

/// One example of one rule, named so that a failure says which.
struct ExampleCase: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let example: RuleExample

    var testDescription: String { "\(rule.code) \(rule.name), example at line \(example.line)" }

    /// The line of the rule's file on which the example stands.
    var location: SourceLocation {
        SourceLocation(fileID: "Rules/\(rule.name).swift", filePath: example.file, line: example.line, column: 1)
    }

    static let passing = RuleRegistry.all.flatMap { rule in rule.passing.map { ExampleCase(rule: rule, example: $0) } }
    static let failing = RuleRegistry.all.flatMap { rule in rule.failing.map { ExampleCase(rule: rule, example: $0) } }

    /// The example read as a project, after a change of its text.
    func project(_ change: (String) -> String = { $0 }) -> ExampleProject {
        ExampleProject(text: ExampleText(change(example.text)), settings: example.settings)
    }
}

/// Where something is reported or marked: `path:12:3-12:9`, comparable between runs.
private func places(_ project: ExampleProject, of rule: Rule) -> [String] {
    project.diagnostics(of: rule).map { place($0.path, $0.range) }
}

private func marks(_ project: ExampleProject) -> [String] {
    project.text.files.flatMap { file in
        let source = SourceFile(path: file.path, bytes: file.bytes)
        return file.marks.map { place(file.path, source.range($0)) }
    }.sorted()
}

private func place(_ path: String, _ range: SourceRange) -> String {
    "\(path):\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
}

@Suite struct RuleExampleTests {
    @Test(arguments: ExampleCase.passing + ExampleCase.failing) func aRuleReportsTheSameWhoeverElseIsAsked(_ test: ExampleCase) {
        let project = test.project()
        let all = RuleEngine.check(project.incidents, analysis: project.analysis, settings: project.settings)
        for rule in RuleRegistry.all where rule.code == test.rule.code || !rule.yieldsTo.isEmpty {
            #expect(project.diagnostics(of: rule) == all.filter { $0.code == rule.code }, sourceLocation: test.location)
        }
    }

    @Test(arguments: ExampleCase.passing) func passingExamplesAreSilent(_ test: ExampleCase) {
        let found = test.project().diagnostics(of: test.rule)
        #expect(found.isEmpty, "\(found.map(\.message))", sourceLocation: test.location)
    }

    @Test(arguments: ExampleCase.failing) func failingExamplesReportExactlyTheMarkedSpans(_ test: ExampleCase) throws {
        let project = test.project()
        #expect(places(project, of: test.rule).sorted() == marks(project), sourceLocation: test.location)
        #expect(!marks(project).isEmpty, "a failing example marks what fails", sourceLocation: test.location)
        let first = try #require(project.diagnostics(of: test.rule).first, sourceLocation: test.location)
        if let message = test.example.message { #expect(first.message == message, sourceLocation: test.location) }
    }

    @Test(arguments: ExampleCase.failing) func messagesAreWrittenAsArchitectureAsks(_ test: ExampleCase) {
        for diagnostic in test.project().diagnostics(of: test.rule) {
            #expect(!diagnostic.message.hasSuffix("."), sourceLocation: test.location)
            #expect(diagnostic.message.first?.isUppercase == false, sourceLocation: test.location)
            #expect(diagnostic.help?.isEmpty != true, sourceLocation: test.location)
        }
    }

    @Test(arguments: ExampleCase.failing) func fixesMakeTheRuleSilent(_ test: ExampleCase) {
        for change in [{ $0 }, Mutation.crlf] {
            let project = test.project(change)
            let found = project.diagnostics(of: test.rule)
            guard let path = found.first?.path, found.allSatisfy({ $0.fix != nil }), let source = project.source(path) else { continue }
            let fixes = found.filter { $0.path == path }.compactMap(\.fix)
            let repaired = Repair.apply(fixes, to: source.bytes)
            #expect(repaired.applied == fixes.count, sourceLocation: test.location)
            let files = project.text.files.map { $0.path == path ? ExampleText.File(path: path, bytes: repaired.bytes, marks: []) : $0 }
            let after = ExampleProject(text: ExampleText(files: files), settings: test.example.settings).diagnostics(of: test.rule)
            #expect(after.isEmpty, "\(after.map(\.message))", sourceLocation: test.location)
        }
    }

    @Test(arguments: ExampleCase.failing.filter { $0.example.fixed != nil }) func fixesWriteWhatTheExampleSays(_ test: ExampleCase) throws {
        let project = test.project()
        let found = project.diagnostics(of: test.rule)
        let source = try #require(found.first.flatMap { project.source($0.path) }, sourceLocation: test.location)
        let repaired = Repair.apply(found.compactMap(\.fix), to: source.bytes)
        #expect(String(decoding: repaired.bytes, as: UTF8.self) == test.example.fixed, sourceLocation: test.location)
    }

    /// What a fix inserts has the file's own line endings, and what stands around it stays as it is.
    @Test(arguments: ExampleCase.failing.filter { !$0.example.text.hasPrefix("-- ") }, Mutation.ofWholeFiles)
    func safeFixesChangeNothingElse(_ test: ExampleCase, _ change: @Sendable ([UInt8]) -> [UInt8]) throws {
        let file = try #require(ExampleText(test.example.text).files.first)
        func repaired(_ bytes: [UInt8]) -> [UInt8]? {
            let files = [ExampleText.File(path: file.path, bytes: bytes, marks: [])]
            let found = ExampleProject(text: ExampleText(files: files), settings: test.example.settings).diagnostics(of: test.rule)
            let fixes = found.compactMap(\.fix).filter(\.isSafe)
            return fixes.isEmpty ? nil : Repair.apply(fixes, to: bytes).bytes
        }
        guard let plain = repaired(file.bytes) else { return }
        let changed = repaired(change(file.bytes)).map { String(decoding: $0, as: UTF8.self) }
        #expect(changed == String(decoding: change(plain), as: UTF8.self), sourceLocation: test.location)
    }

    @Test(arguments: ExampleCase.failing) func lineEndingsMakeNoDifference(_ test: ExampleCase) {
        let project = test.project(Mutation.crlf)
        #expect(places(project, of: test.rule).sorted() == marks(project), sourceLocation: test.location)
    }

    @Test(arguments: ExampleCase.failing) func aMissingLastLineEndingMakesNoDifference(_ test: ExampleCase) {
        let project = test.project(Mutation.withoutFinalNewline)
        #expect(places(project, of: test.rule).sorted() == marks(project), sourceLocation: test.location)
    }

    @Test(arguments: ExampleCase.failing) func wideCharactersBeforeMakeNoDifference(_ test: ExampleCase) {
        guard let mutated = Mutation.emojiBefore(test.example.text) else { return }
        let project = test.project { _ in mutated }
        #expect(places(project, of: test.rule).sorted() == marks(project), sourceLocation: test.location)
    }

    @Test(arguments: ExampleCase.failing.filter { !$0.rule.readsCode }) func whatStandsInACodeFenceIsNotReported(_ test: ExampleCase) {
        guard let mutated = Mutation.insideCodeFence(test.example.text) else { return }
        let project = test.project { _ in mutated }
        let inside = Set(marks(project))
        #expect(places(project, of: test.rule).filter(inside.contains).isEmpty, sourceLocation: test.location)
    }

    @Test(arguments: ExampleCase.passing) func passingExamplesStaySilentWithOtherLineEndings(_ test: ExampleCase) {
        #expect(places(test.project(Mutation.crlf), of: test.rule).isEmpty, sourceLocation: test.location)
        #expect(places(test.project(Mutation.withoutFinalNewline), of: test.rule).isEmpty, sourceLocation: test.location)
    }
}
