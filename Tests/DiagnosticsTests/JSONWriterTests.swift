import Testing

@testable import Diagnostics

@Suite struct JSONWriterTests {
    private static let value = JSONValue.object([
        ("none", .null), ("empty", .object([])),
        ("list", .array([.array([]), .bool(true), .integer(-7), .number(0.5), .number(.infinity)])),
        ("a \"name\"", .object([("text", .string("<\u{2028}\n"))])),
    ])

    /// The same as the value above, said piece by piece.
    private static func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("none", nil as String?)
            json.member("empty", object: { _ in })
            json.member(
                "list",
                array: { json in
                    json.array { _ in }
                    json.bool(true)
                    json.integer(-7)
                    json.value(.number(0.5))
                    json.null()
                })
            json.member(named: "a \"name\"")
            json.object { $0.member("text", "<\u{2028}\n") }
        }
    }

    @Test(arguments: [
        (false, #"{"none":null,"empty":{},"list":[[],true,-7,0.5,null],"a \"name\"":{"text":"\u003c\u2028\n"}}"#),
        (
            true,
            """
            {
              "none": null,
              "empty": {},
              "list": [
                [],
                true,
                -7,
                0.5,
                null
              ],
              "a \\"name\\"": {
                "text": "\\u003c\\u2028\\n"
              }
            }
            """
        ),
    ])
    func aValueIsTheSameTextHoweverItIsTold(_ isPretty: Bool, _ expected: String) {
        var json = JSONWriter(isPretty: isPretty)
        Self.write(to: &json)
        #expect(json.text == expected)
        #expect((isPretty ? Self.value.pretty : Self.value.compact) == expected)
    }

    @Test func aValueGoesOnAfterWhatIsWritten() {
        var bytes = Array("[".utf8)
        JSONValue.array([.integer(1)]).write(to: &bytes, indent: 1)
        #expect(String(decoding: bytes, as: UTF8.self) == "[[\n    1\n  ]")
    }

    @Test func membersThatAreThereAreTold() {
        var json = JSONWriter()
        json.object { json in
            json.member("text", "a")
            json.member("number", 3)
            json.member("flag", false)
            json.member("texts", ["b", "c"])
        }
        #expect(json.text == #"{"text":"a","number":3,"flag":false,"texts":["b","c"]}"#)
    }
}
