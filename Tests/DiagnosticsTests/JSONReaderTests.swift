import Diagnostics
import Testing

@Suite struct JSONReaderTests {
    private func read(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

    @Test(
        arguments: [
            "null", "true", "false", "0", "-1", "1.5", "\"a\"", "[]", "{}", "[1,2,[3]]", "{\"a\":{\"b\":[true,null]},\"c\":\"d\"}",
            "\"\\\" \\\\ \\n \\r \\t\"",
        ])
    func whatIsWrittenIsReadAsItWas(_ text: String) throws {
        #expect(try read(text).compact == text)
        #expect(try read(" \t\r\n\(text)\n").compact == text)
    }

    @Test func numbersThatAreWholeAndFitAreWhole() throws {
        #expect(try read("9223372036854775807") == .integer(.max))
        #expect(try read("9223372036854775808") == .number(9_223_372_036_854_775_808))
        #expect(try read("1e3") == .number(1000))
        #expect(try read("-0.5E-1") == .number(-0.05))
    }

    @Test func escapesAreCharacters() throws {
        #expect(try read(#""\u00e9\/\b\f""#) == .string("é/\u{8}\u{C}"))
        #expect(try read(#""\ud83d\ude00!""#) == .string("😀!"))
        #expect(try read("\"😀\"") == .string("😀"))
    }

    @Test(arguments: [#""\ud83d""#, #""\ude00""#]) func halfAPairIsTheReplacementCharacter(_ text: String) throws {
        #expect(try read(text) == .string("\u{FFFD}"))
    }

    @Test func halfAPairSwallowsNothing() throws {
        #expect(try read(#""\ud83d\u0041x""#) == .string("\u{FFFD}Ax"))
        #expect(try read(#""\ud83dx""#) == .string("\u{FFFD}x"))
    }

    @Test(arguments: [
        ("", 0), ("nul", 0), ("[1,]", 3), ("{\"a\":1,}", 7), ("{a:1}", 1), ("[1 2]", 3), ("1 2", 2), ("01", 1), ("-", 1), ("1.", 2),
        ("1e", 2),
        ("+1", 0), (".5", 0), ("1e999", 0), ("\"a", 0), ("\"\\x\"", 2), ("\"\\u12g4\"", 5), ("\"a\nb\"", 2), ("[", 1), ("{\"a\"", 4),
        ("'a'", 0), ("// a\n1", 0), ("\u{FEFF}1", 0),
    ])
    func whatIsNoJSONIsToldWithItsPlace(_ text: String, _ offset: Int) throws {
        let fault = #expect(throws: JSONFault.self) { try read(text) }
        #expect(fault?.offset == offset, "\(text): \(String(describing: fault))")
    }

    @Test func whatIsNoUTF8IsTold() {
        #expect(throws: JSONFault.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONFault.self) { try JSONReader.read([0x22, 0xED, 0xA0, 0x80, 0x22]) }
    }

    @Test func depthIsLimited() throws {
        func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(try read(nested(JSONReader.depthLimit)).compact.count == 2 * JSONReader.depthLimit)
        #expect(throws: JSONFault.self) { try read(nested(JSONReader.depthLimit + 1)) }
        #expect(throws: JSONFault.self) { try read(String(repeating: "{\"a\":", count: 1_000_000)) }
        // What stands beside each other is not deep.
        #expect(try read("[" + Array(repeating: "[]", count: 1000).joined(separator: ",") + "]").compact.count == 3001)
    }
}
