import Diagnostics

/// The built-in spellings of one half: those with Chinese, Japanese or Korean letters, or all others. A history in one language never
/// pays for the other half.
final class SectionSpellings: Sendable {
    /// Whole headings, as normalised words.
    let exact: SpellingTable<SectionVocabulary.Match>
    /// Whole headings of several words, without the words that say nothing.
    let essential: SpellingTable<SectionVocabulary.Match>
    /// Phrases that may stand inside a heading.
    let phrases: SpellingTable<SectionID>
    /// Spellings of Chinese, Japanese and Korean by which a longer heading may begin or end; `isPhrase` ones stand anywhere in it.
    let affixes: SpellingTable<(id: SectionID, isPhrase: Bool)>
    let noise: SpellingTable<Void>
    let divisions: SpellingTable<Void>
    let appendices: SpellingTable<Void>

    private static let latin = SectionSpellings(isEastAsian: false)
    static let eastAsian = SectionSpellings(isEastAsian: true)

    /// Where a normalised text is looked up: without diacritics all letters of the first half are ASCII.
    static func of(_ key: String) -> SectionSpellings { key.utf8.allSatisfy { $0 < 0x80 } ? latin : eastAsian }

    private convenience init(isEastAsian: Bool) {
        guard let file = EmbeddedFrameworks.files.first(where: { $0.path == "vocabulary.txt" }) else {
            preconditionFailure("vocabulary.txt is compiled in")
        }
        self.init(SectionVocabularyText(file.text, isEastAsian: isEastAsian), isEastAsian: isEastAsian)
    }

    private init(_ text: SectionVocabularyText, isEastAsian: Bool) {
        var tables = Tables()
        for words in text.noise {
            SectionVocabularyKey.bytes(of: words)[...].forEachPiece(partedBy: 0x20) { tables.noise.add(Array($0), ()) }
        }
        for spelling in text.spellings { tables.add(spelling, isEastAsian: isEastAsian) }
        (exact, essential, phrases, affixes, noise) = (tables.exact, tables.essential, tables.phrases, tables.affixes, tables.noise)
        divisions = Self.set(text.divisions)
        appendices = Self.set(text.appendices)
    }

    private static func set(_ spellings: [ArraySlice<UInt8>]) -> SpellingTable<Void> {
        spellings.reduce(into: SpellingTable()) { $0.add(SectionVocabularyKey.bytes(of: $1), ()) }
    }

    /// The tables while they grow.
    private struct Tables {
        var exact = SpellingTable<SectionVocabulary.Match>()
        var essential = SpellingTable<SectionVocabulary.Match>()
        var phrases = SpellingTable<SectionID>()
        var affixes = SpellingTable<(id: SectionID, isPhrase: Bool)>()
        var noise = SpellingTable<Void>()

        mutating func add(_ spelling: SectionVocabularyText.Spelling, isEastAsian: Bool) {
            let whole = SectionVocabularyKey.bytes(of: spelling.text)
            let match = SectionVocabulary.Match(id: spelling.id, isWeak: spelling.isWeak)
            // A plain spelling of one part wins over a weak one of another; of equals the first.
            exact.add(whole, match) { known in
                guard known.isWeak else { return }
                if !match.isWeak { known = match } else if known.id != match.id { known.otherwise = match.id }
            }
            addEssential(whole, match)
            if spelling.isPhrase { phrases.add(whole, spelling.id) }
            if isEastAsian, !spelling.isWeak { affixes.add(whole.filter { $0 != 0x20 }, (spelling.id, spelling.isPhrase)) }
        }

        /// Of three words and more that include some that say nothing, the others, if they are several.
        private mutating func addEssential(_ whole: [UInt8], _ match: SectionVocabulary.Match) {
            guard whole.count(where: { $0 == 0x20 }) > 1 else { return }
            var rest: [UInt8] = []
            var isMore = false
            whole[...].forEachPiece(partedBy: 0x20) { word in
                guard noise[word] == nil else { return }
                isMore = !rest.isEmpty
                if isMore { rest.append(0x20) }
                rest += word
            }
            if isMore, rest.count < whole.count { essential.add(rest, match) }
        }
    }
}
