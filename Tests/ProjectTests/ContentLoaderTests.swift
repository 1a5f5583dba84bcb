import Foundation
import TestFolders
import Testing

@testable import Project

@Suite struct ContentLoaderTests {
    private func load(_ folder: TemporaryFolder) async throws -> Content {
        try await ContentLoader.load(try ProjectFolder.find(from: folder.path), jobs: 2)
    }

    private func incidents(_ text: String) async throws -> [String] {
        try await load(try TemporaryFolder(text)).sources.map(\.file.path)
    }

    @Test func incidentsComeInTheOrderOfTheirBytes() async throws {
        let paths = try await incidents(
            """
            -- content/b.md --
            -- content/a.md --
            -- content/é.md --
            -- content/2024/x.markdown --
            -- content/B.qmd --
            -- content/c.html.md.erb --
            """)
        #expect(
            paths == [
                "content/2024/x.markdown", "content/B.qmd", "content/a.md", "content/b.md", "content/c.html.md.erb", "content/é.md",
            ])
    }

    @Test func aFileWithoutExtensionIsAnIncidentWhenItsNameBeginsWithADay() async throws {
        let paths = try await incidents(
            "-- content/2024-05-01 gateway --\n-- content/20240501_gateway --\n-- content/notes --\n-- content/2024-05-01.txt --\n")
        #expect(paths == ["content/2024-05-01 gateway", "content/20240501_gateway"])
    }

    @Test(arguments: [
        "_draft.md", ".hidden.md", "README.md", "README", "readme.md", "template.md", "template-outage.md", "TEMPLATE.md", "image.png",
        "_drafts/2024-05-01-x.md", ".git/2024-05-01-x.md", "notes.txt", ".md",
    ])
    func theseAreNoIncidents(_ name: String) async throws {
        #expect(try await incidents("-- content/a.md --\n-- content/\(name) --\n") == ["content/a.md"])
    }

    @Test func theFolderInWhichJekyllKeepsItsPostsIsRead() async throws {
        #expect(
            try await incidents("-- content/_posts/2024-05-01-a.md --\n-- content/_posts/_b.md --\n") == ["content/_posts/2024-05-01-a.md"])
    }

    @Test func excludedGlobsAreNoIncidents() async throws {
        let paths = try await incidents(
            """
            -- lookback.yml --
            content: {exclude: ["drafts/**", "*-old.md", "2023/?.md"]}
            -- content/drafts/a.md --
            -- content/2024/x-old.md --
            -- content/2023/a.md --
            -- content/2023/ab.md --
            """)
        #expect(paths == ["content/2023/ab.md"])
    }

    @Test func aBundleIsItsIndexAndWhatIsDatedLikeAnIncident() async throws {
        let folder = try TemporaryFolder(
            """
            -- content/2024-05-01-outage/index.md --
            -- content/2024-05-01-outage/raw-notes.md --
            -- content/2024-05-01-outage/graphs/latency.svg --
            -- content/2024/index.md --
            -- content/2024/2024-06-01-other.md --
            """)
        let content = try await load(folder)
        #expect(
            content.sources.map(\.file.path) == [
                "content/2024-05-01-outage/index.md", "content/2024/2024-06-01-other.md", "content/2024/index.md",
            ])
        #expect(content.attachments == ["content/2024-05-01-outage/raw-notes.md", "content/2024-05-01-outage/graphs/latency.svg"])
    }

    @Test func indexAtTheTopIsTheHomePage() async throws {
        let content = try await load(try TemporaryFolder("-- content/index.md --\nHello\n-- content/a.md --\n"))
        #expect(content.homePage?.path == "content/index.md")
        #expect(content.sources.count == 1)
    }

    @Test func theNearestDefaultsComeFirst() async throws {
        let folder = try TemporaryFolder(
            """
            -- content/_defaults.yml --
            framework: rca
            teams: [all]
            -- content/payments/_defaults.yml --
            framework: atlassian
            -- content/payments/a.md --
            -- content/b.md --
            """)
        let content = try await load(folder)
        #expect(content.sources.map { $0.defaults.map(\.key) } == [["framework", "teams"], ["framework", "framework", "teams"]])
        #expect(content.sources.last?.defaults.first?.value.text == "atlassian")
        #expect(content.attachments.isEmpty)
        let project = try ProjectFolder.find(from: folder.path)
        let alone = try ContentLoader.load("\(folder.path)/content/payments/a.md", in: project)
        #expect(alone.defaults == content.sources.last?.defaults)
    }

    @Test func brokenDefaultsAreADiagnosticWithTheirPlace() async throws {
        let folder = try TemporaryFolder("-- content/_defaults.yml --\nframework: rca\nteams: [a\n-- content/a.md --\n")
        let content = try await load(folder)
        #expect(content.diagnostics.map(\.path) == ["content/_defaults.yml"])
        #expect(content.diagnostics.map(\.code) == ["LB101"])
        #expect(content.sources.count == 1)
    }

    @Test func linksOutOfTheContentAreNotFollowed() async throws {
        let folder = try TemporaryFolder("-- content/a.md --\n-- secret.md --\n-- elsewhere/b.md --\n-- content/notes.txt --\n")
        try folder.link("content/outside.md", to: "../secret.md")
        try folder.link("content/inside.txt", to: "notes.txt")
        try folder.link("content/folder", to: "../elsewhere")
        try folder.link("content/loop", to: ".")
        try folder.link("content/nowhere.md", to: "missing")
        let content = try await load(folder)
        #expect(content.sources.map(\.file.path) == ["content/a.md"])
        #expect(content.attachments == ["content/notes.txt", "content/inside.txt"])
        #expect(
            content.unfollowed.map { "\($0.path): \($0.reason)" } == [
                "content/folder: it is a link that leads out of the content folder", "content/loop: it is a link to what is no file",
                "content/nowhere.md: it is a link that leads nowhere",
                "content/outside.md: it is a link that leads out of the content folder",
            ])
    }

    @Test func aLinkWhereNoIncidentWouldStandIsNobodysLoss() async throws {
        let folder = try TemporaryFolder("-- lookback.yml --\ncontent: {exclude: [old*]}\n-- content/a/index.md --\n-- elsewhere/b.md --\n")
        for link in ["_draft.md", "README.md", ".#a.md", "old.md", "notes.txt", "a/more.md"] {
            try folder.link("content/\(link)", to: "\(folder.path)/elsewhere/b.md")
        }
        for link in ["_parts", "a/pictures"] { try folder.link("content/\(link)", to: "\(folder.path)/elsewhere") }
        #expect(try await load(folder).unfollowed.isEmpty)
    }

    @Test func aPipeIsNotWaitedFor() async throws {
        let folder = try TemporaryFolder("-- content/a.md --\n")
        #expect(mkfifo("\(folder.path)/content/pipe.md", 0o600) == 0)
        #expect(try await load(folder).sources.count == 1)
    }

    @Test func aHugeFileIsReadOnlyAsFarAsTheLimit() async throws {
        let folder = try TemporaryFolder()
        try folder.write("content/huge.md", [UInt8](repeating: 0x61, count: 3 << 20))
        #expect(try await load(folder).sources.first?.file.bytes.count == ContentLoader.readLimit)
    }

    @Test(.enabled(if: getuid() != 0)) func anUnreadableFileIsToldAndTheOthersAreRead() async throws {
        let folder = try TemporaryFolder("-- content/a.md --\n-- content/b.md --\n")
        #expect(chmod("\(folder.path)/content/a.md", 0) == 0)
        let content = try await load(folder)
        #expect(content.unreadable.map(\.path) == ["content/a.md"])
        #expect(content.sources.map(\.file.path) == ["content/b.md"])
    }

    @Test func aNameThatIsNoTextIsToldAndTheOthersAreRead() async throws {
        let folder = try TemporaryFolder("-- content/a.md --\n")
        let name: [CChar] = Array("\(folder.path)/content/".utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0x2E, 0x6D, 0x64, 0]
        let file = open(name, O_CREAT | O_WRONLY, 0o600)
        #expect(file >= 0)
        close(file)
        defer { unlink(name) }
        let content = try await load(folder)
        #expect(content.sources.count == 1)
        #expect(content.unreadable.map(\.reason) == ["it holds a name that is no UTF-8"])
    }

    @Test func aProjectWithoutContentIsAnErrorThatNamesTheFolder() async throws {
        let folder = try TemporaryFolder()
        await #expect(throws: WorldError("read", "\(folder.path)/content", because: "there is no such folder")) { try await load(folder) }
    }
}
