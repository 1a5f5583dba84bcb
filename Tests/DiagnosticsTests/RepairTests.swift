import Testing

@testable import Diagnostics

@Suite struct RepairTests {
    private func fix(_ range: Range<Int>, _ text: String) -> Fix { Fix("", edits: [.init(range, text)], isSafe: true) }

    private func apply(_ fixes: [Fix], to text: String) -> (text: String, applied: Int) {
        let result = Repair.apply(fixes, to: Array(text.utf8))
        return (String(decoding: result.bytes, as: UTF8.self), result.applied)
    }

    @Test func editsGoInWhateverTheirOrder() {
        #expect(apply([fix(4..<5, "E"), fix(0..<1, "A")], to: "a b e") == ("A b E", 2))
    }

    @Test func aFixThatOverlapsAnEarlierOneWaits() {
        #expect(apply([fix(0..<3, "x"), fix(2..<4, "y"), fix(1..<1, "z")], to: "abcd") == ("xd", 1))
    }

    @Test func twoInsertionsAtOnePlaceAreNotMixed() {
        #expect(apply([fix(0..<0, "a"), fix(0..<0, "b")], to: "c") == ("ac", 1))
    }

    @Test func anEditBeyondTheFileIsLeftOut() {
        #expect(apply([fix(2..<9, "x")], to: "abc") == ("abc", 0))
    }

    @Test func neighboursDoNotOverlap() {
        #expect(apply([fix(0..<1, "A"), fix(1..<2, "B")], to: "abc") == ("ABc", 2))
    }
}
