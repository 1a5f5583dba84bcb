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

    @Test func durationsAreRoundedToTheUnitsTheyAreSaidIn() {
        let words = Words.read("en", from: Self.theme).words
        for (seconds, said) in [
            (44_099.99, "12 h 15 min"), (44_100, "12 h 15 min"), (0.4, "0 s"), (59.6, "1 min"), (119, "1 min 59 s"), (3_599.6, "1 h"),
            (86_380, "1 d"), (86_400 + 3_599, "1 d 1 h"), (2 * 86_400 + 1_700, "2 d"), (1_000_000_000, "11,574 d 2 h"),
        ] { #expect(words.duration(seconds) == said) }
    }

    @Test func decimalsHaveTheSeparatorOfTheLanguage() {
        #expect(Words.read("en", from: Self.theme).words.decimal(8.84) == "8.84")
        #expect(Words.read("de", from: Self.theme).words.decimal(8.8) == "8,8")
        #expect(Words.read("de", from: Self.theme).words.decimal(12) == "12")
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
