import Diagnostics
import Testing

@testable import Exchange

@Suite struct JSONSourceTests {
    private func read(_ text: String) throws(ImportFault) -> JSONValue { try JSONReader.read(SourceFile(path: "a.json", text: text)) }

    @Test func aByteOrderMarkIsPassedOver() throws {
        #expect(try read("\u{FEFF}[]") == .array([]))
    }

    @Test(arguments: [
        ("", "1:1: a value is missing"), ("[1\n 2]", "2:2: a comma or “]” is missing"),
        ("{\n  \"a\": \"b", "2:8: the text is never closed"),
        ("\u{FEFF}[1,\n'a']", "2:1: a value is missing"),
    ])
    func aFaultHasItsPlace(_ text: String, _ message: String) {
        do throws(ImportFault) {
            let value = try read(text)
            Issue.record("read as \(value.compact)")
        } catch {
            #expect("\(error.position.line):\(error.position.column): \(error.message)" == message)
        }
    }

    @Test func bytesThatAreNoTextAreAFault() {
        #expect(throws: ImportFault.self) {
            try JSONReader.read(SourceFile(path: "a.json", bytes: Array("[\"".utf8) + [0xFF, 0x22, 0x5D]))
        }
    }
}
