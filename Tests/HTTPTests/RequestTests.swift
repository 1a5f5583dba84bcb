import Testing

@testable import HTTP

@Suite struct RequestTests {
    private static func head(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)) }

    @Test func aRequestIsItsFirstLinesAndItsFields() throws {
        let head = try #require(Self.head("GET /a%20b/?after=7&x HTTP/1.1\r\nHOST: localhost:4000 \r\nX:  y\r\n\r\n"))
        #expect(head.method == "GET")
        #expect(head.path == "/a%20b/")
        #expect(head.query("after") == "7")
        #expect(head.query("aft") == nil)
        #expect(head["host"] == "localhost:4000")
        #expect(head.keepsAlive)
        #expect(!head.hasBody)
    }

    @Test(arguments: [
        "", "\r\n", "GET /\r\n", "GET / HTTP/2\r\n", "GET / HTTP/1.1 x\r\n", "GET  / HTTP/1.1\r\n", "GET http://a/ HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nno colon\r\n", "GET / HTTP/1.1\r\n: x\r\n",
    ])
    func whatIsNoRequestIsRefused(_ text: String) { #expect(Self.head(text) == nil) }

    @Test func bytesThatAreNoTextAreRefused() { #expect(RequestHead(Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1\r\n".utf8)) == nil) }

    @Test(
        arguments: [
            ("HTTP/1.1\r\n", true), ("HTTP/1.1\r\nConnection: Close\r\n", false), ("HTTP/1.0\r\n", false),
            ("HTTP/1.0\r\nConnection: keep-alive\r\n", true),
        ])
    func aConnectionStaysOpenAsItsVersionSays(_ rest: String, _ isOpen: Bool) { #expect(Self.head("GET / " + rest)?.keepsAlive == isOpen) }

    @Test(
        arguments: [
            ("/", ""), ("/a/b.html", "a/b.html"), ("/a/", "a/"), ("/gr%C3%B6%C3%9Fe%2050%25/", "größe 50%/"), ("/a/..b/.c", "a/..b/.c"),
            ("", nil), ("a", nil), ("//a", nil), ("/a//b", nil), ("/../a", nil), ("/a/..", nil), ("/%2e%2e/a", nil), ("/..%2fa", nil),
            ("/a/%2E%2e/%2e./b", nil), ("/./a", nil), ("/a%00b", nil), ("/a%5c..%5cb", nil), ("/a\\b", nil), ("/%ff", nil),
            ("/%c0%ae", nil),
            ("/%", nil), ("/%4", nil), ("/%zz", nil), ("/%252e%252e/a", "%2e%2e/a"),
        ] as [(String, String?)])
    func aPathIsDecodedOnceAndStaysBelowTheRoot(_ sent: String, _ path: String?) { #expect(RequestPath.decoded(sent) == path) }

    @Test(
        arguments: [
            ("localhost", true), ("LOCALHOST:4000", true), ("127.0.0.1:4000", true), ("[::1]:4000", true), ("app.localhost", true),
            ("evil.example", false), ("evil.example:4000", false), ("127.0.0.1.evil.example", false), ("localhost.evil.example", false),
            ("", false), (nil, false), ("localhost:x", false), ("[::1", false), ("192.168.1.7", false), ("localhost.", false),
        ] as [(String?, Bool)])
    func onlyNamesOfThisMachineAreAnswered(_ field: String?, _ isAllowed: Bool) {
        #expect(HostNames(listeningOn: "127.0.0.1").allow(field) == isAllowed)
    }

    @Test func whoListensToTheWorldIsAskedByAnyAddressButByNoName() {
        let names = HostNames(listeningOn: "0.0.0.0")
        #expect(names.allow("192.168.1.7:4000"))
        #expect(names.allow("[fe80::1]"))
        #expect(!names.allow("evil.example"))
        #expect(!names.allow("999.1.1.1"))
    }

    @Test func theAnswerToHEADTellsTheLengthOfWhatItLeavesOut() {
        let response = Response(.ok, MediaType.of("index.html"), Array("twelve bytes".utf8))
        let text = String(decoding: response.bytes(hasBody: false, keepsAlive: false), as: UTF8.self)
        #expect(text.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"))
        #expect(text.hasSuffix("Content-Length: 12\r\nConnection: close\r\n\r\n"))
    }

    @Test(
        arguments: [
            ("a/index.html", "text/html; charset=utf-8"), ("x.CSS", "text/css; charset=utf-8"), ("a.b/c", "application/octet-stream"),
            (".nojekyll", "application/octet-stream"), ("feed.json", "application/json"), ("a.svg", "image/svg+xml"),
        ])
    func filesAreWhatTheirNamesEndIn(_ path: String, _ type: String) { #expect(MediaType.of(path) == type) }
}
