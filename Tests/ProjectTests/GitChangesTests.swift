import Foundation
import TestFolders
import Testing

@testable import Project

@Suite struct GitChangesTests {
    private func repository() throws -> TemporaryFolder {
        let folder = try TemporaryFolder("-- content/a.md --\n-- content/b.md --\n-- content/c.md --\n")
        try folder.git("init", "-q")
        try folder.git("add", ".")
        try folder.git("commit", "-q", "-m", "first")
        return folder
    }

    @Test func changedAndNewFilesAreNamedAndOthersAreNot() throws {
        let folder = try repository()
        try folder.git("checkout", "-q", "-b", "work")
        try folder.write("content/b.md", "changed")
        try folder.git("commit", "-q", "-am", "second")
        try folder.write("content/c.md", "not yet committed")
        try folder.write("content/dé d.md", "new")
        #expect(try GitChanges.files(since: "main", in: folder.path) == ["content/b.md", "content/c.md", "content/dé d.md"])
    }

    @Test func whatTheBaseChangedSinceIsNotOurs() throws {
        let folder = try repository()
        try folder.git("checkout", "-q", "-b", "work")
        try folder.write("content/b.md", "ours")
        try folder.git("commit", "-q", "-am", "ours")
        try folder.git("checkout", "-q", "main")
        try folder.write("content/a.md", "theirs")
        try folder.git("commit", "-q", "-am", "theirs")
        try folder.git("checkout", "-q", "work")
        #expect(try GitChanges.files(since: "main", in: folder.path) == ["content/b.md"])
    }

    @Test func pathsAreRelativeToTheRootWithinTheRepository() throws {
        let folder = try repository()
        try folder.write("content/b.md", "changed")
        #expect(try GitChanges.files(since: "HEAD", in: "\(folder.path)/content") == ["b.md"])
    }

    @Test(arguments: ["no-such-branch", "--output=/tmp/x", ""]) func anUnknownCommitIsAnErrorThatNamesIt(_ base: String) throws {
        let folder = try repository()
        #expect(throws: WorldError("compare", folder.path, because: "Git knows no commit \"\(base)\"")) {
            try GitChanges.files(since: base, in: folder.path)
        }
    }

    @Test func aFolderWithoutARepositoryIsAnError() throws {
        let folder = try TemporaryFolder("-- content/a.md --\n")
        #expect(throws: WorldError.self) { try GitChanges.files(since: "HEAD", in: folder.path) }
    }
}
