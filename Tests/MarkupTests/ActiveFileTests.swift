import Testing

@testable import Markup

@Suite struct ActiveFileTests {
    private static func isActive(_ inside: String, root: String = "") -> Bool {
        let picture =
            "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\">\n<svg xmlns=\"http://www.w3.org/2000/svg\" \(root)>"
        return ActiveFile.isActive(picture: Array((picture + inside + "</svg>\n").utf8))
    }

    @Test(arguments: [
        "<g id='a'><path d=\"M 0 0 L 1 1\" style=\"clip-path: url(#p); fill: rgb(1, 2, 3)\"/></g>", "<!-- made by a program -->",
        "<style type=\"text/css\">* { stroke-linejoin: round } a:hover { fill: url( '#x' ) }</style>",
        "<style><![CDATA[ .a { fill: red } ]]></style>",
        "<defs><use xlink:href=\"#m1\" x='1'/></defs><image href=\"data:image/png;base64,AAAA\"/>",
        "<text x=\"1\">on load &#8217;url(x)&#8217; (a)</text>",
        "<metadata><rdf:RDF xmlns:rdf=\"http://x/\"><cc:Work/></rdf:RDF></metadata>", "",
    ])
    func shapesTextAndPaintAreHarmless(_ inside: String) { #expect(!Self.isActive(inside)) }

    @Test(arguments: [
        "<script>alert(1)</script>", "<SCRIPT>alert(1)</SCRIPT>", "<s:script>alert(1)</s:script>", "<g onload=\"alert(1)\"/>",
        "<g\nonload='x'/>",
        "<g ONCLICK=\"x\"/>", "<g x:onclick=\"x\"/>", "<g onload=x/>", "<a href=\"#x\"/>", "<foreignObject/>", "<iframe/>", "<animate/>",
        "<set/>",
        "<use href=\"other.svg#x\"/>", "<use xlink:href='java&#115;cript:x'/>", "<image href=\"http://x.example/y.png\"/>",
        "<image href=\"data:image/svg+xml;base64,AAAA\"/>", "<style>@import 'http://x.example/';</style>",
        "<style>a { fill: url(http://x) }</style>",
        "<style>a { fill: u\\72l(http://x) }</style>", "<style><g>x</g>a { fill: url(//x) }</style>",
        "<style><![CDATA[@import '//x']]></style>",
        "<g style=\"fill: u&#114;l(//x)\"/>", "<g fill=\"url(//x)\"/>", "<?xml-stylesheet href=\"x.css\"?>", "<!ENTITY x \"y\">", "<g",
        "<g a", "<g a=\"",
        "<g a=b/>", "<", "<!-- never closed",
    ])
    func whateverElseIsThereIsNot(_ inside: String) { #expect(Self.isActive(inside)) }

    @Test func entitiesAreNotDeclared() {
        #expect(ActiveFile.isActive(picture: Array("<!DOCTYPE svg [<!ENTITY x \"<script/>\">]><svg>&x;</svg>".utf8)))
    }

    @Test func anotherEncodingIsNotGuessedAt() {
        #expect(ActiveFile.isActive(picture: [0xFF, 0xFE] + "<svg/>".utf8.flatMap { [$0, 0] }))
        #expect(ActiveFile.isActive(picture: Array("<svg>".utf8) + [0xC0, 0xBC]))
    }

    @Test(arguments: [
        ("a.html", true), ("a.b.XHTML", true), ("a.js", true), ("a.svg", false), ("a.png", false), ("html", true), ("a.html.txt", false),
    ])
    func kindsAreToldByTheEndOfTheName(_ name: String, _ isActive: Bool) { #expect(ActiveFile.isActive(named: name) == isActive) }
}
