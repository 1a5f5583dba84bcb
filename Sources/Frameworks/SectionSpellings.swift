/// The built-in spellings of one half: those with Chinese, Japanese or Korean letters, or all others. A history in one language never
/// pays for the other half.
final class SectionSpellings: Sendable {
    /// Whole headings, as normalised words.
    let exact: [String: SectionVocabulary.Match]
    /// Whole headings of several words, without the words that say nothing.
    let essential: [String: SectionVocabulary.Match]
    /// Phrases that may stand inside a heading.
    let phrases: [String: SectionID]
    /// Spellings of Chinese, Japanese and Korean by which a longer heading may begin or end; `isPhrase` ones stand anywhere in it.
    let affixes: [String: (id: SectionID, isPhrase: Bool)]
    let noise: Set<String>
    let divisions: Set<String>
    let appendices: Set<String>

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
        let noise = Set(text.noise.flatMap { SectionVocabularyKey.joined(utf8: $0).split(separator: " ").map(String.init) })
        var tables = Tables()
        tables.exact.reserveCapacity(text.spellings.count)
        for spelling in text.spellings { tables.add(spelling, isEastAsian: isEastAsian, noise: noise) }
        (exact, essential, phrases, affixes) = (tables.exact, tables.essential, tables.phrases, tables.affixes)
        self.noise = noise
        divisions = Set(text.divisions.map { SectionVocabularyKey.joined(utf8: $0) })
        appendices = Set(text.appendices.map { SectionVocabularyKey.joined(utf8: $0) })
    }

    /// The tables while they grow.
    private struct Tables {
        var exact: [String: SectionVocabulary.Match] = [:]
        var essential: [String: SectionVocabulary.Match] = [:]
        var phrases: [String: SectionID] = [:]
        var affixes: [String: (id: SectionID, isPhrase: Bool)] = [:]

        mutating func add(_ spelling: SectionVocabularyText.Spelling, isEastAsian: Bool, noise: Set<String>) {
            let whole = SectionVocabularyKey.joined(utf8: spelling.text)
            let match = SectionVocabulary.Match(id: spelling.id, isWeak: spelling.isWeak)
            // A plain spelling of one part wins over a weak one of another; of equals the first.
            let known = exact[whole]
            if known.map({ $0.isWeak && !match.isWeak }) ?? true {
                exact[whole] = match
            } else if known?.isWeak == true, known?.id != match.id {
                exact[whole]?.otherwise = match.id
            }
            if whole.utf8.count(where: { $0 == 0x20 }) > 1 { addEssential(whole, match, noise) }
            if spelling.isPhrase, phrases[whole] == nil { phrases[whole] = spelling.id }
            if isEastAsian, !spelling.isWeak {
                let joined = String(decoding: whole.utf8.filter { $0 != 0x20 }, as: UTF8.self)
                if affixes[joined] == nil { affixes[joined] = (spelling.id, spelling.isPhrase) }
            }
        }

        private mutating func addEssential(_ whole: String, _ match: SectionVocabulary.Match, _ noise: Set<String>) {
            let words = Array(whole.utf8).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
            let rest = words.filter { !noise.contains($0) }
            guard rest.count > 1, rest.count < words.count else { return }
            let joined = rest.joined(separator: " ")
            if essential[joined] == nil { essential[joined] = match }
        }
    }
}
