import Diagnostics
import Testing

@testable import Markup

@Suite struct LinkTests {
    private func tree(_ text: String) -> MarkdownTree { MarkdownParser.parse(SourceFile(path: "a.md", text: text)) }

    @Test func everyLinkKnowsWhereItsDestinationStands() {
        let tree = tree(
            "[a](b.md \"t\") ![](c d.png) ![](<e f.png>) <https://g.h> https://i.j/k, [l][m] [n][] [o] [![p](q.png)](r_(s).md)\n\n[m]: /u 'v'\n[N]: <w x>\n> [o]:\n> y.md\n"
        )
        let links = MarkdownLinks.all(in: tree)
        let destinations = ["b.md", "e%20f.png", "https://g.h", "https://i.j/k", "/u", "w%20x", "y.md", "r_(s).md", "q.png"]
        #expect(links.map { $0.destination.replacing(" ", with: "%20") } == destinations)
        #expect(
            links.map { tree.source.text($0.range) } == [
                "b.md", "e f.png", "https://g.h", "https://i.j/k", "/u", "w x", "y.md", "r_(s).md", "q.png",
            ])
        #expect(links.map(\.kind) == [.link, .image, .autolink, .bare, .link, .link, .link, .link, .image])
        #expect(links.map(\.isTextEmpty) == [false, true, false, false, false, false, false, false, false])
    }

    private static let sentences: [(String, [String])] = [
        ("https://a.b/c", ["https://a.b/c"]), ("see http://a.b.", ["http://a.b"]), ("(https://a.b/c)", ["https://a.b/c"]),
        ("https://a.b/c_(d)", ["https://a.b/c_(d)"]), ("https://a.b/c?d&e;", ["https://a.b/c?d"]), ("https://a.b/&lt;", ["https://a.b/"]),
        ("www.a.b/c!", ["http://www.a.b/c"]), ("www.a", []), ("xhttps://a.b", []), ("https://", []), ("http:/a.b", []),
        ("見て https://a.b/c。次", ["https://a.b/c"]), ("「https://a.b」", ["https://a.b"]), ("a.b+c@d.ef, x", ["mailto:a.b+c@d.ef"]),
        ("a@b", []), ("@b.c", []), ("a@b.c-", []), ("a@b.c.", ["mailto:a@b.c"]), ("https://a.b<c", ["https://a.b"]),
        ("http://localhost:80/x", ["http://localhost:80/x"]), ("HTTPS://A.B", ["HTTPS://A.B"]), ("git@a.b:c/d", ["mailto:git@a.b"]),
    ]

    @Test(arguments: sentences)
    func bareAddressesEndWhereASentenceGoesOn(_ text: String, _ expected: [String]) {
        #expect(Autolinks.find(in: ArraySlice(text.utf8)).map(\.destination) == expected)
    }

    @Test func bareAddressesAreFoundWhereverTheirTextStandsInTheTree() {
        // A footnote is the last in the tree, however early it is written, and a text with entities stands nowhere as it reads.
        let tree = tree("[^n]: see www.a.b/c\n\nd[^n] https://e.f/g `//` h\n\ni&#64;j.k l//m\n")
        #expect(MarkdownLinks.all(in: tree).map(\.destination) == ["https://e.f/g", "mailto:i@j.k", "http://www.a.b/c"])
    }

    @Test func anchorsAreMadeAsGitHubMakesThem() {
        let tree = tree(
            "# What happened?\n\n## What happened?\n\n## 1. Five *Whys* `x_y`\n\n## ⚠️ Leadup\n\n## タイムライン (JST)\n\n## 🎉\n\n## What happened-1\n\n### Été – à la\n\nSetext\n---\n"
        )
        #expect(
            HeadingSlugs(tree).headings.map(\.slug) == [
                "what-happened", "what-happened-1", "1-five-whys-x_y", "-leadup", "タイムライン-jst", "section", "what-happened-1-1", "été--à-la",
                "setext",
            ])
        #expect(HeadingSlugs(tree, reserved: ["setext"]).headings.last?.slug == "setext-1")
    }

    @Test func anIDInTheHeadingIsItsAnchorAndNoText() {
        let tree = tree(
            "# Queue {#queue}\n\n## **Later** {#Soon .c key=v}\n\n## Soon\n\n## queue\n\n## D {: #h.1x=2y } ##\n\n## E {-}\n\nF {.c #f\"<f}\n---\n\n## G&amp; {#queue}\n"
        )
        #expect(HeadingSlugs(tree).headings.map(\.slug) == ["queue", "Soon", "soon", "queue-1", "h.1x=2y", "e", "ff", "g"])
        #expect(
            HeadingSlugs(tree).headings.map { tree.plainText(of: $0.heading) } == ["Queue", "Later", "Soon", "queue", "D", "E", "F", "G&"])
        #expect(HeadingSlugs(tree, reserved: ["queue"]).headings.first?.slug == "queue-1")
        #expect(HeadingSlugs(tree).heading(at: "Soon") == HeadingSlugs(tree).headings[1].heading)
        #expect(HeadingSlugs(tree).heading(at: "SOON") == HeadingSlugs(tree).headings[2].heading)
    }

    @Test(arguments: ["A {name}", "A {#}", "A \\{#b}", "A {#b} c", "`A {#b}`", "A {b c}", "A #b}", "A {#b#c}", "A {=}"])
    func otherBracesOfAHeadingAreItsText(heading: String) {
        let plain = heading.replacing("\\", with: "").replacing("`", with: "")
        let tree = tree("## \(heading)\n")
        #expect(tree.nodes.indices.dropFirst().first.map { tree.plainText(of: NodeID($0)) } == plain)
    }

    @Test func manyEqualHeadingsAreNumberedInLinearTime() {
        let slugs = HeadingSlugs(tree(String(repeating: "# a\n\n", count: 5_000)))
        #expect(slugs.headings.last?.slug == "a-4999")
    }

    @Test func rawHTMLIsListedButForCommentsAndLineBreaks() {
        let tree = tree("<div>\nx\n</div>\n\na <i>b</i> <br> <!-- c -->\n\n<!-- d -->\n")
        #expect(RawHTML.shown(in: tree).map { tree.sourceText(of: $0) } == ["<div>\nx\n</div>", "<i>", "</i>"])
    }

    @Test func policyAdmitsTheWebMailAndThisSite() {
        #expect(LinkPolicy.verdict(on: "https://a.b") == .external)
        #expect(LinkPolicy.verdict(on: "mailto:a@b.c") == .external)
        #expect(LinkPolicy.verdict(on: "#a") == .anchor)
        #expect(LinkPolicy.verdict(on: "a:b/c") == .refused(.scheme("a")))
        #expect(LinkPolicy.verdict(on: "./a:b") == .relative)
        #expect(LinkPolicy.verdict(on: "a?b:c") == .relative)
        #expect(LinkPolicy.verdict(on: " ") == .refused(.empty))
    }
}
