import Diagnostics
import Testing

@testable import Exchange

@Suite struct JSONReaderTests {
    private func read(_ text: String) throws(ImportFault) -> JSONValue { try JSONReader.read(SourceFile(path: "a.json", text: text)) }

    @Test(arguments: [
        (#" {"a": [1, -2.5, 1e3, true, false, null]} "#, #"{"a":[1,-2.5,1000.0,true,false,null]}"#),
        (#""\"\\\/\n\u0041\uD83D\uDE00""#, #""\"\\/\nA😀""#),
        (#""\ud83d and \udE00""#, "\"\u{FFFD} and \u{FFFD}\""),
        ("\u{FEFF}[]", "[]"),
    ])
    func whatIsJSONIsRead(_ text: String, _ compact: String) throws {
        #expect(try read(text).compact == compact)
    }

    @Test(arguments: [
        ("", "1:1: the file ends where a JSON value is wanted"),
        ("{\"a\" 1}", "1:6: a colon is wanted after the key"),
        ("{\"a\": 1,}", "1:9: a key in double quotes is wanted here"),
        ("[1\n 2]", "2:2: a comma or ] is wanted here"),
        ("[1, 'a']", "1:5: a JSON value is wanted here"),
        ("[01]", "1:3: a comma or ] is wanted here"),
        ("[1.]", "1:4: a digit is wanted here"),
        ("[1e999]", "1:2: this number is too large"),
        ("{\n  \"a\": \"b", "2:8: this text never ends"),
        ("[\"a\nb\"]", "1:4: a control character stands in a text; it must be escaped"),
        ("[\"\\x\"]", "1:3: \\ begins no escape here"),
        ("[\"\\u12\"]", "1:3: \\u wants four hexadecimal digits"),
        ("[] []", "1:4: the JSON value has ended, and more follows"),
        ("[tru]", "1:2: a JSON value is wanted here"),
        ("{\"a\": 1", "1:8: a comma or } is wanted here"),
    ])
    func aFaultHasItsPlace(_ text: String, _ message: String) {
        do throws(ImportFault) {
            let value = try read(text)
            Issue.record("read as \(value.compact)")
        } catch {
            #expect("\(error.position.line):\(error.position.column): \(error.message)" == message)
        }
    }

    @Test func deepNestingIsAFaultAndNoCrash() {
        #expect(throws: ImportFault.self) { try read(String(repeating: "[", count: 1_000_000)) }
    }

    @Test func bytesThatAreNoTextAreAFault() {
        #expect(throws: ImportFault.self) {
            try JSONReader.read(SourceFile(path: "a.json", bytes: Array("[\"".utf8) + [0xFF, 0x22, 0x5D]))
        }
    }
}
