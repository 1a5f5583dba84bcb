import Testing

@testable import Project

@Suite struct PathTests {
    @Test(arguments: [
        ("/a/./b//c/", "/a/b/c"), ("/a/../../b", "/b"), ("a/../../b", "../b"), ("", "."), ("/", "/"), ("./a", "a"), ("a/..", "."),
    ])
    func normalizing(_ path: String, _ expected: String) { #expect(Path.normalized(path) == expected) }

    @Test func theFolderAndTheNameOfAPath() {
        #expect(Path.folder(of: "/a/b") == "/a")
        #expect(Path.folder(of: "/a") == "/")
        #expect(Path.folder(of: "a") == "")
        #expect(Path.name(of: "/a/b.md") == "b.md")
    }

    @Test func aPathIsRelativeToAFolderAboveItOnly() {
        #expect(Path.relative("/a/b/c", to: "/a") == "b/c")
        #expect(Path.relative("/ab", to: "/a") == nil)
        #expect(Path.relative("/a", to: "/a") == "")
        #expect(Path.relative("/a", to: "/") == "a")
    }
}
