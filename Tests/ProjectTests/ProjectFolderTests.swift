import TestFolders
import Testing

@testable import Project

@Suite struct ProjectFolderTests {
    @Test func theConfigurationIsFoundByWalkingUp() throws {
        let folder = try TemporaryFolder("-- lookback.yml --\nsite: {title: Ours}\n-- content/deep/er/a.md --\n")
        let project = try ProjectFolder.find(from: "\(folder.path)/content/deep/er")
        #expect(project.root == folder.path)
        #expect(project.configuration.site.title == "Ours")
    }

    @Test func withoutAConfigurationTheWorkingFolderIsTheRoot() throws {
        let folder = try TemporaryFolder("-- content/a.md --\n")
        let project = try ProjectFolder.find(from: folder.path)
        #expect(project.root == folder.path)
        #expect(project.configurationSource == nil)
    }

    @Test func aRootThatIsGivenIsNotLeftUpwards() throws {
        let folder = try TemporaryFolder("-- lookback.yml --\nsite: {title: Ours}\n-- inner/a.md --\n")
        let project = try ProjectFolder.find(from: folder.path, root: "inner")
        #expect(project.root == "\(folder.path)/inner")
        #expect(project.configuration.site.title == "Incident history")
    }

    @Test func aConfigurationThatIsGivenBringsItsFolder() throws {
        let folder = try TemporaryFolder("-- other/settings.yml --\nsite: {title: Other}\n-- other/content/a.md --\n-- lookback.yml --\n")
        let project = try ProjectFolder.find(from: folder.path, configuration: "other/settings.yml")
        #expect(project.root == "\(folder.path)/other")
        #expect(project.configuration.site.title == "Other")
        let moved = try ProjectFolder.find(from: folder.path, root: ".", configuration: "other/settings.yml")
        #expect(moved.root == folder.path)
    }

    @Test func aConfigurationBesideNoContentIsForTheProjectAround() throws {
        let folder = try TemporaryFolder(
            "-- ops/alt.yml --\nsite: {title: Other}\n-- lookback.yml --\n-- content/deep/a.md --\n-- alone/settings.yml --\n")
        for start in ["", "/content/deep"] {
            let project = try ProjectFolder.find(from: folder.path + start, configuration: "\(folder.path)/ops/alt.yml")
            #expect(project.root == folder.path)
            #expect(project.configuration.site.title == "Other")
            #expect(project.configurationSource?.path == "ops/alt.yml")
        }
        #expect(try ProjectFolder.find(from: "/", configuration: "\(folder.path)/alone/settings.yml").root == "\(folder.path)/alone")
    }

    @Test func withoutAConfigurationTheContentFolderTellsWhereTheRootIs() throws {
        let folder = try TemporaryFolder(
            "-- content/deep/a.md --\n-- notes/b.md --\n-- other/lookback.yml --\n-- other/content/content/a.md --\n")
        for start in ["", "/content", "/content/deep", "/notes"] {
            #expect(try ProjectFolder.find(from: folder.path + start).root == folder.path)
        }
        #expect(try ProjectFolder.find(from: "\(folder.path)/other/content/content").root == "\(folder.path)/other")
    }

    @Test func aConfigurationOverTheLimitIsRefused() throws {
        let folder = try TemporaryFolder()
        let text = "docs: true\n" + String(repeating: "#", count: (1 << 20) - 11)
        try folder.write("lookback.yml", text)
        #expect(try ProjectFolder.find(from: folder.path).configuration.docs)
        try folder.write("lookback.yml", text + "#")
        #expect(throws: WorldError.self) { try ProjectFolder.find(from: folder.path) }
    }

    @Test func aMissingConfigurationOrRootIsAnErrorWithThePath() throws {
        let folder = try TemporaryFolder()
        #expect(throws: WorldError.self) { try ProjectFolder.find(from: folder.path, configuration: "none.yml") }
        #expect(throws: WorldError.self) { try ProjectFolder.find(from: folder.path, root: "none") }
    }
}
