import Testing

@testable import Site

@Suite struct WordsTests {
    private static let theme = Theme(overrides: [:])

    @Test func everyBuiltInLanguageHasEveryTextWithTheSamePlaces() throws {
        let english = Self.entries(try #require(Self.theme.words["en"]?.text(0..<200_000)))
        for (language, source) in Self.theme.words {
            let own = Self.entries(source.text(0..<source.bytes.count))
            #expect(own.keys.sorted() == english.keys.sorted(), "\(language)")
            for (key, text) in own { #expect(Self.places(text) == Self.places(english[key] ?? ""), "\(language): \(key)") }
        }
        #expect(Self.theme.words.keys.sorted() == ["de", "en"])
    }

    @Test func aSiteSpeaksTheLanguageOfItsSettings() async {
        var settings = HistorySample.settings
        settings.language = "de"
        let files = await HistorySample.build([HistorySample.incident("a")], settings)
        #expect(files["index.html"]?.contains("<html lang=\"de\">") == true)
        #expect(files["index.html"]?.contains("14. März 2026") == true || files["index.html"]?.contains("Wege hinein") == true)
        #expect(files["incidents/a/index.html"]?.contains("Ist das schon einmal geschehen?") == true)
    }

    private static func entries(_ text: String) -> [String: String] {
        Dictionary(
            text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
                let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmed }
                return (parts[0], parts.count > 1 ? parts[1] : "")
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func places(_ text: String) -> Set<Substring> {
        Set(text.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first })
    }
}

extension Substring {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
