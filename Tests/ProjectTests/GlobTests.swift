import Testing

@testable import Project

@Suite struct GlobTests {
    @Test(arguments: [
        ("*.md", "a.md"), ("*.md", "deep/er/a.md"), ("drafts", "drafts/a.md"), ("drafts/", "x/drafts/a.md"), ("drafts/**", "drafts/x/a.md"),
        ("2023/*", "2023/a.md"), ("**/old/*.md", "a/b/old/c.md"), ("**/old/*.md", "old/c.md"), ("a?c.md", "abc.md"), ("a*b*c", "axxbyyc"),
        ("/top.md", "top.md"), ("2023/*.md", "2023/a.md"),
    ])
    func matches(_ pattern: String, _ path: String) { #expect(Glob(pattern).matches(path)) }

    @Test(arguments: [
        ("*.md", "a.mdx"), ("2023/*.md", "2023/x/a.md"), ("2023/*.md", "x/2023/a.md"), ("a?c.md", "ac.md"), ("drafts", "my-drafts/a.md"),
        ("", "a.md"), ("a*b", "abc"),
    ])
    func doesNotMatch(_ pattern: String, _ path: String) { #expect(!Glob(pattern).matches(path)) }

    @Test func aHostilePatternIsMatchedInReasonableTime() {
        let pattern = Glob(String(repeating: "*a", count: 200) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
    }
}
