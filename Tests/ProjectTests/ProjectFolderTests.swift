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
        let folder = try TemporaryFolder("-- other/settings.yml --\nsite: {title: Other}\n-- lookback.yml --\n")
        let project = try ProjectFolder.find(from: folder.path, configuration: "other/settings.yml")
        #expect(project.root == "\(folder.path)/other")
        #expect(project.configuration.site.title == "Other")
        let moved = try ProjectFolder.find(from: folder.path, root: ".", configuration: "other/settings.yml")
        #expect(moved.root == folder.path)
    }

    @Test func aMissingConfigurationOrRootIsAnErrorWithThePath() throws {
        let folder = try TemporaryFolder()
        #expect(throws: WorldError.self) { try ProjectFolder.find(from: folder.path, configuration: "none.yml") }
        #expect(throws: WorldError.self) { try ProjectFolder.find(from: folder.path, root: "none") }
    }
}
