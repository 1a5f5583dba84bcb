import Testing

@testable import Diagnostics

@Suite struct SourceFileTests {
    @Test func linesEndAtEveryKindOfLineEnding() {
        let file = SourceFile(path: "a.md", text: "one\r\ntwo\rthree\nfour")
        #expect((1...4).map(file.lineText) == ["one", "two", "three", "four"])
    }

    @Test func columnsCountBytes() {
        let file = SourceFile(path: "a.md", text: "a\nü🙂b")
        #expect(file.position(at: 2) == Position(line: 2, column: 1))
        #expect(file.position(at: 4) == Position(line: 2, column: 3))
        #expect(file.position(at: 8) == Position(line: 2, column: 7))
    }

    @Test func placesBeyondTheEndAreTheEnd() {
        let file = SourceFile(path: "a.md", text: "a\n")
        #expect(file.position(at: 99) == Position(line: 2, column: 1))
        #expect(file.lineText(9).isEmpty)
        #expect(SourceFile(path: "e.md", text: "").position(at: 0) == Position(line: 1, column: 1))
    }
}
