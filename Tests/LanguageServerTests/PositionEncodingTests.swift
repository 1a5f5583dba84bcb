import Diagnostics
import Testing

@testable import LanguageServer

@Suite struct PositionEncodingTests {
    private let source = SourceFile(path: "a.md", text: "a😀b\r\n\té\rx\n")

    @Test(arguments: [
        (0, 0, 0, 0), (1, 0, 1, 1), (5, 0, 5, 3), (6, 0, 6, 4), (8, 1, 0, 0), (9, 1, 1, 1), (11, 1, 3, 2), (12, 2, 0, 0), (13, 2, 1, 1),
        (14, 3, 0, 0),
    ])
    func aByteHasItsPlaceInBothEncodings(_ offset: Int, _ line: Int, _ utf8: Int, _ utf16: Int) {
        for (encoding, character) in [(PositionEncoding.utf8, utf8), (.utf16, utf16)] {
            let position = encoding.position(of: offset, in: source)
            #expect(position == (line, character), "\(encoding)")
            #expect(encoding.offset(line: line, character: character, in: source) == offset, "\(encoding)")
        }
    }

    @Test(arguments: [PositionEncoding.utf8, .utf16]) func positionsThatAreNowhereAreTheNearest(_ encoding: PositionEncoding) {
        #expect(encoding.offset(line: 0, character: 99, in: source) == 6)
        #expect(encoding.offset(line: 99, character: 0, in: source) == source.bytes.count)
        #expect(encoding.offset(line: -1, character: 3, in: source) == 0)
        // Within a character: its beginning.
        #expect(encoding.offset(line: 0, character: 2, in: source) == 1)
        #expect(encoding.position(of: 99, in: source) == (3, 0))
        // Between CR and LF: the end of the line.
        #expect(encoding.position(of: 7, in: source).line == 0)
    }

    @Test func bytesThatAreNoUTF8AreOneCharacterEach() {
        let broken = SourceFile(path: "a.md", bytes: [0x61, 0xFF, 0x80, 0x62])
        for offset in 0...4 {
            let position = PositionEncoding.utf16.position(of: offset, in: broken)
            #expect(PositionEncoding.utf16.offset(line: position.line, character: position.character, in: broken) <= offset)
        }
    }

    @Test func editsAreMadeOneAfterAnother() throws {
        var document = OpenDocument(uri: "file:///a.md", version: 1, path: "a.md", text: "one\n😀 two\n")
        let changes = try JSONReader.read(
            Array(
                """
                [{"range": {"start": {"line": 1, "character": 2}, "end": {"line": 1, "character": 6}}, "text": "!"},
                 {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 1, "character": 0}}, "text": ""},
                 {"range": {"start": {"line": 0, "character": 99}, "end": {"line": 9, "character": 9}}, "text": "?"}]
                """.utf8))
        document.apply(changes.elements, version: 7, .utf16)
        #expect(document.source.text(0..<99) == "😀!?")
        #expect(document.version == 7)
        document.apply([.object([("text", .string("whole"))])], version: 8, .utf16)
        #expect(document.source.text(0..<99) == "whole")
    }

    @Test(arguments: ["/a/b c/ü#1%.md", "/x"]) func addressesArePathsAndBack(_ path: String) {
        #expect(DocumentURI.path(DocumentURI.uri(ofPath: path)) == path)
    }

    @Test func onlyFilesOfThisMachineHavePaths() {
        #expect(DocumentURI.path("file:///a/../b/%E2%82%AC.md") == "/b/€.md")
        #expect(DocumentURI.path("file://localhost/a") == "/a")
        for uri in ["untitled:Untitled-1", "file://host/a", "git:/a", "file:///a%00", "file:///%zz", ""] {
            #expect(DocumentURI.path(uri) == nil)
        }
    }
}
