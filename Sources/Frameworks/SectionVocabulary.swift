/// What headings mean: spellings in eight languages to section ids, and those a framework or a project adds.
package struct SectionVocabulary: Sendable {
    /// A recognised heading.
    package struct Match: Sendable, Hashable {
        package var id: SectionID
        /// True for words that other parts of a document use as well ("Background"): a plainer heading of the same part wins over it.
        package var isWeak: Bool
        /// What a weak spelling means instead, where the rest of the document says so: "What could be improved" beside what went well.
        package var otherwise: SectionID?
    }

    /// How freely a heading may be worded.
    package enum Strictness: Sendable, Hashable {
        /// A heading: known words may stand among others.
        case heading
        /// A bold line or bullet, which often is no heading: nothing but known words.
        case label
    }

    /// What frameworks and projects add, apart so that adding copies little.
    private var added: [String: Match] = [:]
    /// Whole headings, as normalised words.
    private var exact: [String: Match] = [:]
    /// Whole headings of several words, without the words that say nothing.
    private var essential: [String: Match] = [:]
    /// Phrases that may stand inside a heading.
    private var phrases: [String: SectionID] = [:]
    /// Spellings of Chinese, Japanese and Korean by which a longer heading may begin or end.
    private var affixes: [String: (id: SectionID, isPhrase: Bool)] = [:]
    private var noise: Set<String> = []
    private var divisions: Set<String> = []
    private var appendices: Set<String> = []

    package static let builtIn: SectionVocabulary = {
        var vocabulary = SectionVocabulary()
        for file in EmbeddedFrameworks.files where file.path == "vocabulary.txt" { vocabulary.add(SectionVocabularyText(file.text)) }
        return vocabulary
    }()

    /// A vocabulary that knows nothing.
    package init() {}

    /// With further synonyms, which win over what was known before.
    package func adding(_ synonyms: [SectionID: [String]]) -> SectionVocabulary {
        var copy = self
        for id in synonyms.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            for spelling in synonyms[id] ?? [] {
                let key = SectionVocabularyKey(spelling.unicodeScalars)
                if !key.isEmpty { copy.added[key.joined] = Match(id: id, isWeak: false) }
            }
        }
        return copy
    }

    /// The section a heading's visible text means; nil when it is none that Lookback knows.
    package func match(_ heading: String, as strictness: Strictness = .heading) -> Match? {
        // Most headings are exactly a known one.
        let whole = SectionVocabularyKey.joined(heading)
        if let found = added[whole] ?? exact[whole], !found.isWeak, heading.utf8.count <= 80 { return found }
        let parts = SectionVocabularyHeading(heading)
        guard !parts.candidates.isEmpty else { return nil }
        var weak: Match?
        if !added.isEmpty { for key in parts.candidates { if let found = added[key.joined] { return found } } }
        if let found = appended(parts) { return found }
        for key in parts.candidates {
            guard let found = exactMatch(key) ?? (key.promises(noise: noise) ? Match(id: .actionPlan, isWeak: false) : nil) else {
                continue
            }
            if !found.isWeak { return found }
            weak = weak ?? found
        }
        for key in parts.bracketed { if let id = phrases[key.joined] { return Match(id: id, isWeak: false) } }
        if let weak { return weak }
        guard strictness == .heading else { return nil }
        for key in parts.candidates.prefix(3) { if let id = phrase(in: key) { return Match(id: id, isWeak: false) } }
        if parts.candidates.contains(where: \.promisesImprovement) { return Match(id: .actionPlan, isWeak: false) }
        for key in parts.alternatives { if let found = exactMatch(key), !found.isWeak { return found } }
        for key in parts.candidates where key.isEastAsian { if let id = affix(of: key) { return Match(id: id, isWeak: false) } }
        return nil
    }

    /// True for a bold line that divides a section ("Short term") and does not end it.
    package func isDivision(_ heading: String) -> Bool {
        SectionVocabularyHeading(heading).candidates.contains { divisions.contains($0.joined) }
    }

    // The parts of a match.

    /// "Appendix: Timeline": where a part stands says less than its name, which stands there alone: "Five whys of INC-2" are another's. What a
    /// document has of its own is not what it appends, unless lists go on there; and a summary is never put last.
    private func appended(_ parts: SectionVocabularyHeading) -> Match? {
        guard let (first, second) = parts.halves, appendices.contains(first.withoutOrdinalAtEnd.joined),
            let found = match(second, as: .label), !found.isWeak, found.id != .summary
        else { return nil }
        return Match(id: found.id, isWeak: !Self.continued.contains(found.id))
    }

    private static let continued: Set<SectionID> = [.timeline, .fiveWhys, .actionPlan, .interviews]

    private func exactMatch(_ key: SectionVocabularyKey) -> Match? {
        if let found = exact[key.joined] { return found }
        let rest = key.words.filter { !noise.contains($0) }
        guard !rest.isEmpty, rest.count < key.words.count else { return rest.count > 1 ? essential[key.joined] : nil }
        let joined = rest.joined(separator: " ")
        let found = exact[joined] ?? (rest.count > 1 ? essential[joined] : nil)
        return found?.isWeak == true ? nil : found
    }

    /// The longest known phrase in a heading, the first of equals. One word counts in a short heading only.
    private func phrase(in key: SectionVocabularyKey) -> SectionID? {
        // Dates make a heading long and no less plain: "Timeline 2026-03-14 to 2026-03-15".
        let words = key.words.filter { !$0.utf8.allSatisfy { (0x30...0x39).contains($0) } || $0.utf8.count == 1 }
        guard !words.isEmpty, words.count <= 10 else { return nil }
        for length in stride(from: min(5, words.count), through: words.count <= 5 ? 1 : 2, by: -1) {
            for start in 0...(words.count - length) {
                if let id = phrases[words[start..<start + length].joined(separator: " ")] { return id }
            }
        }
        return nil
    }

    /// Chinese, Japanese and Korean: a phrase anywhere; else the head of the compound, which stands last, seldom first. What is put before
    /// it may be half a sentence, not more. Longer spellings win.
    private func affix(of key: SectionVocabularyKey) -> SectionID? {
        let text = Array(key.words.joined().unicodeScalars)
        let lengths = stride(from: min(text.count - 1, Self.longestAffix), to: 1, by: -1)
        guard text.count <= 24 else { return nil }
        func spelling(_ range: Range<Int>) -> (id: SectionID, isPhrase: Bool)? { affixes[String(String.UnicodeScalarView(text[range]))] }
        for length in lengths {
            for start in 0...(text.count - length) {
                if let found = spelling(start..<start + length), found.isPhrase { return found.id }
            }
        }
        for length in lengths where text.count <= length + 6 {
            if let found = spelling(text.count - length..<text.count) { return found.id }
        }
        for length in lengths where text.count <= 2 * length + 2 { if let found = spelling(0..<length) { return found.id } }
        return nil
    }

    private static let longestAffix = 12

    private mutating func add(_ text: SectionVocabularyText) {
        noise = Set(text.noise.flatMap { SectionVocabularyKey($0.unicodeScalars).words })
        divisions = Set(text.divisions.map { SectionVocabularyKey($0.unicodeScalars).joined })
        appendices = Set(text.appendices.map { SectionVocabularyKey($0.unicodeScalars).joined })
        exact.reserveCapacity(text.spellings.count)
        for spelling in text.spellings {
            let key = SectionVocabularyKey(spelling.text.unicodeScalars)
            let whole = key.joined
            let match = Match(id: spelling.id, isWeak: spelling.isWeak)
            // A plain spelling of one part wins over a weak one of another; of equals the first.
            let known = exact[whole]
            if known.map({ $0.isWeak && !match.isWeak }) ?? true {
                exact[whole] = match
            } else if known?.isWeak == true, known?.id != match.id {
                exact[whole]?.otherwise = match.id
            }
            if key.words.count > 2 { addEssential(key, match) }
            if spelling.isPhrase, phrases[whole] == nil { phrases[whole] = spelling.id }
            if key.isEastAsian, !spelling.isWeak {
                let joined = key.words.joined()
                if affixes[joined] == nil { affixes[joined] = (spelling.id, spelling.isPhrase) }
            }
        }
    }

    private mutating func addEssential(_ key: SectionVocabularyKey, _ match: Match) {
        let rest = key.words.filter { !noise.contains($0) }
        guard rest.count > 1, rest.count < key.words.count else { return }
        let joined = rest.joined(separator: " ")
        if essential[joined] == nil { essential[joined] = match }
    }
}
