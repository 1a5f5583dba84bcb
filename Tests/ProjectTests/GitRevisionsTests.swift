import Incidents
import Site
import TestFolders
import Testing

@testable import Project

@Suite struct GitRevisionsTests {
    /// A repository in which each text becomes a commit that changes `content/a.md`.
    private func repository(_ versions: [String]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.git("init", "-q")
        for version in versions {
            try folder.write("content/a.md", version)
            try folder.git("add", ".")
            try folder.git("commit", "-q", "-m", "a version")
        }
        return folder
    }

    private func said(_ folder: TemporaryFolder, of path: String = "content/a.md") throws -> [String] {
        try GitRevisions.read(in: folder.path)[path, default: []].map {
            "\($0.subject.rawValue): \($0.before.joined(separator: "+")) > \($0.after.joined(separator: "+"))"
        }
    }

    private static func text(_ fields: String, body: String = "It broke.") -> String {
        "---\ntitle: A\n\(fields)\nservices: [identity]\nowner: platform\n---\n# A\n\n\(body)\n"
    }

    @Test func aSeverityThatBecameAnotherIsToldWithTheNewestFirst() throws {
        let folder = try repository([Self.text("severity: P2"), Self.text("severity: \"P1\" # worse"), Self.text("Priority: P0")])
        #expect(try said(folder) == ["severity: P1 > P0", "severity: P2 > P1"])
    }

    @Test func causesAreToldWhole_howeverTheyAreWritten() throws {
        let folder = try repository([
            Self.text("root_causes: [dns]"), Self.text("root_causes: [dns, capacity]"),
            Self.text("causes:\n  - dns\n  - capacity\n  - deploy"), Self.text("causes:\n  - dns\n  - deploy"),
        ])
        #expect(
            try said(folder) == [
                "causes: dns+capacity+deploy > dns+deploy", "causes: dns+capacity > dns+capacity+deploy", "causes: dns > dns+capacity",
            ])
    }

    @Test func otherChangesAndFirstVersionsAreNoJudgement() throws {
        let folder = try repository([
            Self.text("severity: P2"), Self.text("severity: P2", body: "It broke again."), Self.text("severity: 'P2'", body: "x"),
        ])
        #expect(try said(folder) == [])
    }

    @Test func aFileThatMovedKeepsItsHistory() throws {
        let text = String(repeating: "The resolver dropped packets and names failed.\n", count: 20)
        let folder = try repository([Self.text("severity: P2", body: text), Self.text("severity: P1", body: text)])
        try folder.git("mv", "content/a.md", "content/b.md")
        try folder.git("commit", "-q", "-m", "moved")
        #expect(try said(folder, of: "content/b.md") == ["severity: P2 > P1"])
    }

    @Test func pathsAreThoseOfAProjectInsideARepository() throws {
        let folder = try TemporaryFolder()
        try folder.git("init", "-q")
        for severity in ["P2", "P1"] {
            try folder.write("docs/content/a.md", Self.text("severity: \(severity)"))
            try folder.git("add", ".")
            try folder.git("commit", "-q", "-m", "a version")
        }
        #expect(try GitRevisions.read(in: "\(folder.path)/docs")["content/a.md"]?.count == 1)
    }

    @Test func withoutARepositoryNothingIsKnown() throws {
        #expect(try GitRevisions.read(in: TemporaryFolder("-- content/a.md --\nx\n").path).isEmpty)
    }
}
