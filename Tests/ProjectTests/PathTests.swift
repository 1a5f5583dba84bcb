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

    @Test func pathsStandInTheOrderOfTheirBytes() {
        let names = ["", "a", "B", "ab", "a-b", "é", "e\u{301}", "日本", "\u{10FFFF}", "a name longer than fifteen bytes"]
        let paths = names + names.flatMap { folder in names.map { folder + "/" + $0 } }
        for left in paths {
            for right in paths { #expect(Path.precedes(left, right) == left.utf8.lexicographicallyPrecedes(right.utf8)) }
        }
    }

    @Test func aPathIsRelativeToAFolderAboveItOnly() {
        #expect(Path.relative("/a/b/c", to: "/a") == "b/c")
        #expect(Path.relative("/ab", to: "/a") == nil)
        #expect(Path.relative("/a", to: "/a") == "")
        #expect(Path.relative("/a", to: "/") == "a")
    }
}
