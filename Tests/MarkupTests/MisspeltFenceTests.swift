import Diagnostics
import Testing

@testable import Markup

/// Fences of other tools and fences that are nearly right: who may read the document is known all the same.
@Suite struct MisspeltFenceTests {
    /// Shapes, and what stands there once their fix is applied.
    static let shapes: [(written: String, fixed: String)] = [
        ("+++\ntitle: x\naudience: restricted\n+++\n", "---\ntitle: x\naudience: restricted\n---\n"),
        ("---\ntitle = \"a: b\"\naudience = \"restricted\"\n---\n", "+++\ntitle = \"a: b\"\naudience = \"restricted\"\n+++\n"),
        ("---toml\naudience = 'restricted'\n---\n", "+++\naudience = 'restricted'\n+++\n"),
        ("---yaml\naudience: restricted\n---\n", "---\naudience: restricted\n---\n"),
        ("--- # of 2026\naudience: restricted\n---\n", "---\n# of 2026\naudience: restricted\n---\n"),
        ("----\ntitle: x\naudience: restricted\n-----\n", "---\ntitle: x\naudience: restricted\n---\n"),
        (" ---\ntitle: x\naudience: restricted\n ---\n", "---\ntitle: x\naudience: restricted\n---\n"),
        ("—\ntitle: x\naudience: restricted\n—-\n", "---\ntitle: x\naudience: restricted\n---\n"),
        ("title: x\naudience: restricted\n---\n", "---\ntitle: x\naudience: restricted\n---\n"),
        (
            "{\n  \"title\": \"a } b\",\n\t\"audience\": \"restricted\"\n}\n",
            "---\n{\n  \"title\": \"a } b\",\n\t\"audience\": \"restricted\"\n}\n---\n"
        ),
        (";;;\n{\"audience\": \"restricted\"}\n;;;\n", "---\n{\"audience\": \"restricted\"}\n---\n"),
        ("---json\n{\"audience\": \"restricted\"}\n---\n", "---\n{\"audience\": \"restricted\"}\n---\n"),
    ]

    @Test(arguments: shapes, ["\n", "\r\n", "\r"]) func whatTheyHoldIsReadAndTheFencesArePutRight(
        _ shape: (written: String, fixed: String), _ ending: String
    ) throws {
        let source = SourceFile(path: "a.md", text: shape.written.replacing("\n", with: ending) + "# Body" + ending)
        let parse = FrontMatterParser.parse(source)
        #expect(parse.frontMatter?.entries.first { $0.key == "audience" }?.value.text == "restricted")
        #expect(source.text(parse.bodyStart..<source.bytes.count) == "# Body" + ending)
        #expect(parse.findings.count == 1 && parse.findings.allSatisfy { $0.fix?.isSafe == true })
        let repaired = Repair.apply(parse.findings.compactMap(\.fix), to: source.bytes).bytes
        #expect(String(decoding: repaired, as: UTF8.self) == shape.fixed.replacing("\n", with: ending) + "# Body" + ending)
        #expect(FrontMatterParser.parse(SourceFile(path: "a.md", bytes: repaired)).findings.isEmpty)
    }

    @Test(arguments: [
        "---\n\nProse between rules, and an equation, a = b.\n\n---\n", "----\nProse: with a colon\n----\n", "{{ page.title }}\n",
        "{: .note }\nText\n", "+++ b/file.md\n@@ -1 +1 @@\n", "Date: 2026-03-14\nOwner: web\n---\n", "date: 2026-03-14\n---\n# A\n",
        "---\n---toml\n", "***\ntitle: x\n***\n", "- a\n- b\n---\n", "{\"a\": 1} and more\n",
        "{\"error\": \"timeout\", \"code\": 504}\n\nis what it said.\n", "{\n  \"error\": \"no \\\"title\\\"\"\n}\n# A\n",
        "{\"error\": 1,\n\nText\n",
    ])
    func whatIsTextStaysText(_ text: String) {
        let parse = FrontMatterParser.parse(SourceFile(path: "a.md", text: text))
        #expect(parse.frontMatter == nil && parse.findings.isEmpty && parse.bodyStart == 0)
    }

    @Test func aBrokenObjectIsOneFaultAndReadLineByLine() {
        #expect(
            dumpFrontMatter("{\n  \"title\": \"x\"\n  \"audience\": \"restricted\",\n  \"tags\": [\"a\", \"b\"]\n}\n\nbody\n") == """
                "title": x ‹"x"›
                "audience": restricted ‹"restricted"›
                "tags": list ‹["a", "b"]›
                  -: a ‹"a"›
                  -: b ‹"b"›
                ! 1:1 ‹{› front matter in braces stands without fences
                  fix: ‹› → ‹---⏎›‹› → ‹⏎---›
                ! 3:3 ‹"› the front matter in braces is no JSON: a comma or “}” is missing
                body: ⏎body⏎
                """)
    }

    @Test func anObjectThatIsNeverClosedIsReadAsFarAsItGoes() {
        let parse = FrontMatterParser.parse(SourceFile(path: "a.md", text: "{\n\"audience\": \"restricted\",\n\n# Body\n"))
        #expect(parse.frontMatter?.entries.first?.value.text == "restricted" && parse.findings.count == 2)
    }

    @Test(arguments: ["+++", "---yaml", "---toml", ";;;"]) func whatIsNeverClosedIsReadAsFarAsItGoes(_ fence: String) {
        let entry = fence == "---toml" ? "audience = 'restricted'" : "audience: restricted"
        let source = SourceFile(path: "a.md", text: "\(fence)\n\(entry)\n\n# Body\n\nText of it.\n")
        let parse = FrontMatterParser.parse(source)
        #expect(parse.frontMatter?.entries.first?.value.text == "restricted")
        #expect(parse.findings.map(\.message) == ["“\(fence)” opens front matter that is never closed"])
        let repaired = Repair.apply(parse.findings.compactMap(\.fix), to: source.bytes).bytes
        let again = FrontMatterParser.parse(SourceFile(path: "a.md", bytes: repaired))
        #expect(again.findings.isEmpty && again.frontMatter?.entries.count == 1)
    }

    /// Every prefix of every shape, and each with one byte replaced, is read without a crash and within the file.
    @Test(arguments: shapes.map(\.written)) func noBytesCrashIt(_ shape: String) {
        let whole = Array((shape + "# Body\n").utf8)
        var files = whole.indices.map { Array(whole[..<$0]) }
        for byte: UInt8 in [0x00, 0x0A, 0x0D, 0x22, 0x2B, 0x2D, 0x3A, 0x3B, 0x7B, 0x7D, 0xE2, 0xFF] {
            for index in whole.indices {
                files.append(whole)
                files[files.count - 1][index] = byte
            }
        }
        for bytes in files {
            let parse = FrontMatterParser.parse(SourceFile(path: "a.md", bytes: bytes))
            let places = parse.findings.map(\.range) + parse.findings.flatMap { $0.fix?.edits.map(\.range) ?? [] }
            #expect(parse.bodyStart <= bytes.count && places.allSatisfy { $0.upperBound <= bytes.count })
        }
    }

    @Test func aFileInAnotherEncodingHasOneFindingAndNoText() {
        let text = "---\ntitle: Café\n---\n# A\n"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for (bytes, name) in [([0xFF, 0xFE] + little, "UTF-16"), ([0xFE, 0xFF] + big, "UTF-16"), (little, "UTF-16LE"), (big, "UTF-16BE")] {
            let parse = FrontMatterParser.parse(SourceFile(path: "a.md", bytes: bytes))
            #expect(parse.findings.map(\.message) == ["the file is \(name), and nothing of it can be read"])
            #expect(parse.isOtherEncoding && parse.bodyStart == bytes.count)
        }
        #expect(InvalidText.encoding(of: SourceFile(path: "a.md", bytes: Array("a\0b\0 text of eight bits with zeros".utf8))) == nil)
    }
}
