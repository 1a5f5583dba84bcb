import Foundation
import Site
import TestFolders
import Testing

@testable import Project

@Suite struct PublisherTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("-- lookback.yml --\n-- content/a.md --\n-- content/image.png --\nPNG\n") }

    private func publish(_ files: [SiteFile], to output: String = "site") async throws -> PublishReport {
        let project = try ProjectFolder.find(from: folder.path)
        let publication = try await Publisher(output: "\(folder.path)/\(output)", project: project, jobs: 2).begin()
        files.forEach(publication.receive)
        return try await publication.finish()
    }

    private func page(_ path: String, _ text: String) -> SiteFile { SiteFile(path: path, content: .bytes(Array(text.utf8))) }

    private func leftovers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".site") }
    }

    @Test func aFirstSiteIsWrittenWhole() async throws {
        let report = try await publish([
            page("index.html", "home"), page("incidents/a/index.html", "a"),
            SiteFile(path: "incidents/a/image.png", content: .copy(of: "content/image.png")),
        ])
        #expect(report == PublishReport(written: 3, unchanged: 0, removed: 0))
        #expect(try folder.files(below: "site") == [".lookback-site", "incidents/a/image.png", "incidents/a/index.html", "index.html"])
        #expect(try folder.text("site/incidents/a/image.png") == "PNG\n")
        #expect(try leftovers().isEmpty)
    }

    @Test func whatDidNotChangeIsNotTouched() async throws {
        _ = try await publish([page("index.html", "home"), page("a.html", "a"), page("old.html", "old")])
        let before = try folder.identity("site/a.html")
        let report = try await publish([page("index.html", "new home"), page("a.html", "a")])
        #expect(report == PublishReport(written: 1, unchanged: 1, removed: 1))
        #expect(try folder.identity("site/a.html") == before)
        #expect(try folder.text("site/index.html") == "new home")
        #expect(!folder.exists("site/old.html"))
    }

    @Test func theSameSiteTwiceTouchesNothing() async throws {
        let files = [page("index.html", "home"), SiteFile(path: "image.png", content: .copy(of: "content/image.png"))]
        _ = try await publish(files)
        let before = try folder.identity("site")
        #expect(try await publish(files) == PublishReport(written: 0, unchanged: 2, removed: 0))
        #expect(try folder.identity("site") == before)
    }

    @Test func theAuthorsGitFilesSurvive() async throws {
        try folder.write("site/.gitignore", "*\n")
        _ = try await publish([page("index.html", "home")])
        _ = try await publish([page("index.html", "again")])
        #expect(try folder.text("site/.gitignore") == "*\n")
    }

    @Test func aFolderThatLookbackDidNotMakeIsRefused() async throws {
        try folder.write("site/thesis.txt", "years of work")
        await #expect(throws: WorldError.self) { try await publish([page("index.html", "home")]) }
        #expect(try folder.files(below: "site") == ["thesis.txt"])
        #expect(try leftovers().isEmpty)
    }

    @Test(arguments: ["content", "content/site", ".", "templates/site", "content/a.md"])
    func theProjectItselfIsNeverReplaced(_ output: String) async throws {
        await #expect(throws: WorldError.self) { try await publish([page("index.html", "home")], to: output) }
        #expect(folder.exists("content/a.md"))
    }

    @Test func aGitRepositoryIsRefused() async throws {
        try folder.write("site/.git/HEAD", "ref: refs/heads/main\n")
        await #expect(throws: WorldError.self) { try await publish([page("index.html", "home")]) }
    }

    @Test func whatAKilledBuildLeftIsCleanedUp() async throws {
        _ = try await publish([page("index.html", "home")])
        try folder.write(".site.lookback-staging/.lookback-site", "")
        try folder.write(".site.lookback-staging/half/index.html", "half")
        _ = try await publish([page("index.html", "new")])
        #expect(try leftovers().isEmpty)
        #expect(try folder.files(below: "site") == [".lookback-site", "index.html"])
    }

    @Test func aStagingFolderOfSomebodyElseIsNotRemoved() async throws {
        try folder.write(".site.lookback-staging/thesis.txt", "years of work")
        await #expect(throws: WorldError.self) { try await publish([page("index.html", "home")]) }
        #expect(folder.exists(".site.lookback-staging/thesis.txt"))
    }

    @Test func aSiteRetiredByAKilledBuildComesBack() async throws {
        try folder.write(".site.lookback-retired/.lookback-site", "")
        try folder.write(".site.lookback-retired/index.html", "home")
        let report = try await publish([page("index.html", "home")])
        #expect(report.unchanged == 1 && report.removed == 0)
        #expect(try leftovers().isEmpty)
    }

    @Test func buildsAtTheSameTimeDoNotMix() async throws {
        let sites = (0..<8).map { number in (0..<40).map { page("p\($0).html", "site \(number)") } }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for site in sites { group.addTask { _ = try await publish(site) } }
            try await group.waitForAll()
        }
        let texts = try Set(folder.files(below: "site").filter { $0.hasSuffix(".html") }.map { try folder.text("site/\($0)") })
        #expect(texts.count == 1)
        #expect(try leftovers().isEmpty)
    }

    @Test func aMissingAttachmentLeavesTheOldSite() async throws {
        _ = try await publish([page("index.html", "home")])
        await #expect(throws: WorldError.self) {
            try await publish([page("index.html", "new"), SiteFile(path: "gone.png", content: .copy(of: "content/gone.png"))])
        }
        #expect(try folder.text("site/index.html") == "home")
        #expect(try leftovers().isEmpty)
    }

    @Test func aPublicationThatIsLetGoLeavesNothing() async throws {
        _ = try await publish([page("index.html", "home")])
        let project = try ProjectFolder.find(from: folder.path)
        try await Publisher(output: "\(folder.path)/site", project: project, jobs: 2).begin().receive(page("index.html", "new"))
        #expect(try folder.text("site/index.html") == "home")
        #expect(try leftovers().isEmpty)
    }

    @Test func theFirstOfTwoFilesForOnePathIsTaken() async throws {
        _ = try await publish([page("index.html", "first"), page("index.html", "second")])
        #expect(try folder.text("site/index.html") == "first")
    }

    @Test func aLinkToTheOutputIsFollowedAndStaysALink() async throws {
        try FileManager.default.createDirectory(atPath: "\(folder.path)/real", withIntermediateDirectories: true)
        try folder.link("linked", to: "real")
        _ = try await publish([page("index.html", "home")], to: "linked")
        #expect(try folder.text("real/index.html") == "home")
    }
}
