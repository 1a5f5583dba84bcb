import Foundation
import Testing

@testable import Diagnostics

@Suite struct SARIFPrinterTests {
    private struct Log: Decodable {
        let version: String
        let runs: [Run]
    }

    private struct Run: Decodable {
        let tool: Tool
        let columnKind: String
        let results: [Result]
    }

    private struct Tool: Decodable { let driver: Driver }

    private struct Driver: Decodable {
        let name: String
        let version: String
        let rules: [Rule]
    }

    private struct Rule: Decodable {
        let id: String
        let help: Text
    }

    private struct Text: Decodable, Equatable { let text: String }

    private struct Result: Decodable {
        let ruleId: String
        let ruleIndex: Int?
        let level: String
        let message: Text
        let locations: [Location]
        let relatedLocations: [Location]?
        let fixes: [Fix]?
    }

    private struct Location: Decodable { let physicalLocation: Physical }

    private struct Physical: Decodable {
        let artifactLocation: Artifact
        let region: Region?
    }

    private struct Artifact: Decodable { let uri: String }

    private struct Region: Decodable, Equatable { let startLine, startColumn, endLine, endColumn: Int }

    private struct Fix: Decodable { let artifactChanges: [Change] }
    private struct Change: Decodable { let replacements: [Replacement] }

    private struct Replacement: Decodable {
        let deletedRegion: Region
        let insertedContent: Text
    }

    private func run() throws -> Run {
        let text = SARIFPrinter.print(SampleReport.report, version: "1.2.3")
        let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
        #expect(log.version == "2.1.0")
        return try #require(log.runs.first)
    }

    @Test func everyRuleHasHelpAndEveryResultItsRule() throws {
        let run = try run()
        #expect(run.tool.driver.name == "Lookback" && run.tool.driver.version == "1.2.3")
        #expect(run.tool.driver.rules.map(\.id) == ["LB201", "LB402"])
        #expect(run.tool.driver.rules[1].help.text == "An entry stands out of order. Order matters.")
        #expect(run.results.map(\.ruleId) == ["LB201", "LB402", "LB403"])
        #expect(run.results.map(\.ruleIndex) == [0, 1, nil])
        #expect(run.results.map(\.level) == ["error", "warning", "note"])
    }

    @Test func placesAreRelativeURIsAndColumnsCountCharacters() throws {
        let run = try run()
        #expect(run.columnKind == "unicodeCodePoints")
        let place = run.results[0].locations[0].physicalLocation
        #expect(place.artifactLocation.uri == "content/x%20y.md")
        #expect(place.region == Region(startLine: 1, startColumn: 3, endLine: 1, endColumn: 16))
    }

    @Test func notesAreRelatedLocationsAndFixesReplaceRegions() throws {
        let result = try run().results[1]
        #expect(result.message.text == "\"09:20\" is earlier than the entry before it\nmove the entry, or correct its time")
        #expect(result.relatedLocations?.first?.physicalLocation.region?.startLine == 3)
        let replacement = try #require(result.fixes?.first?.artifactChanges.first?.replacements.first)
        #expect(replacement.deletedRegion.startLine == 4)
        #expect(replacement.insertedContent.text == "09:50")
    }
}
