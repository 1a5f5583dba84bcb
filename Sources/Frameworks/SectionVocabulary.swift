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

    /// Headings that are known besides the built-in ones, by their words.
    package typealias Additions = [String: Match]

    /// What a project adds to what is built in.
    private var own: Additions = [:]
    /// What the framework of a document adds; it wins over what the project does.
    private var ofFramework: Additions = [:]

    package static let builtIn = SectionVocabulary()

    /// With further synonyms, which win over what was known before.
    package func adding(_ synonyms: [SectionID: [String]]) -> SectionVocabulary {
        var copy = self
        copy.own.merge(Self.additions(synonyms)) { $1 }
        return copy
    }

    /// What headings mean in a document held to a framework.
    package func adding(_ framework: Framework) -> SectionVocabulary {
        var copy = self
        copy.ofFramework = framework.headings
        return copy
    }

    /// Synonyms by their words; of two sections with the same one, the last by id has it.
    static func additions(_ synonyms: [SectionID: [String]]) -> Additions {
        var additions: Additions = [:]
        for id in synonyms.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            for spelling in synonyms[id] ?? [] {
                let key = String(decoding: SectionVocabularyKey.bytes(of: Array(spelling.utf8)[...]), as: UTF8.self)
                if !key.isEmpty { additions[key] = Match(id: id, isWeak: false) }
            }
        }
        return additions
    }

    private func added(_ key: String) -> Match? { ofFramework[key] ?? own[key] }

    /// The section a heading's visible text means; nil when it is none that Lookback knows.
    package func match(_ heading: String, as strictness: Strictness = .heading) -> Match? {
        // Most headings are exactly a known one.
        let whole = SectionVocabularyKey.joined(heading)
        if let found = added(whole) ?? SectionSpellings.of(whole).exact[whole], !found.isWeak, heading.utf8.count <= 80 { return found }
        let parts = SectionVocabularyHeading(heading)
        guard !parts.candidates.isEmpty else { return nil }
        var weak: Match?
        for key in parts.candidates { if let found = added(key.joined) { return found } }
        if let found = appended(parts) { return found }
        for key in parts.candidates {
            guard let found = exactMatch(key) ?? (key.promises ? Match(id: .actionPlan, isWeak: false) : nil) else {
                continue
            }
            if !found.isWeak { return found }
            weak = weak ?? found
        }
        for key in parts.bracketed { if let id = Self.phrase(key.joined) { return Match(id: id, isWeak: false) } }
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
        SectionVocabularyHeading(heading).candidates.map(\.joined).contains { SectionSpellings.of($0).divisions[$0] != nil }
    }

    // The parts of a match.

    /// "Appendix: Timeline": where a part stands says less than its name, which stands there alone: "Five whys of INC-2" are another's. What a
    /// document has of its own is not what it appends, unless lists go on there; and a summary is never put last.
    private func appended(_ parts: SectionVocabularyHeading) -> Match? {
        guard let (first, second) = parts.halves, Self.isAppendix(first.withoutOrdinalAtEnd.joined),
            let found = match(second, as: .label), !found.isWeak, found.id != .summary
        else { return nil }
        return Match(id: found.id, isWeak: !Self.continued.contains(found.id))
    }

    private static func isAppendix(_ name: String) -> Bool { SectionSpellings.of(name).appendices[name] != nil }

    private static let continued: Set<SectionID> = [.timeline, .fiveWhys, .actionPlan, .interviews]

    private func exactMatch(_ key: SectionVocabularyKey) -> Match? {
        let whole = key.joined
        if let found = SectionSpellings.of(whole).exact[whole] { return found }
        let rest = key.words.filter { !SectionVocabularyKey.isNoise($0) }
        guard !rest.isEmpty, rest.count < key.words.count else { return rest.count > 1 ? SectionSpellings.of(whole).essential[whole] : nil }
        let joined = rest.joined(separator: " ")
        let spellings = SectionSpellings.of(joined)
        let found = spellings.exact[joined] ?? (rest.count > 1 ? spellings.essential[joined] : nil)
        return found?.isWeak == true ? nil : found
    }

    private static func phrase(_ key: String) -> SectionID? { SectionSpellings.of(key).phrases[key] }

    /// The longest known phrase in a heading, the first of equals. One word counts in a short heading only.
    private func phrase(in key: SectionVocabularyKey) -> SectionID? {
        // Dates make a heading long and no less plain: "Timeline 2026-03-14 to 2026-03-15".
        let words = key.words.filter { !$0.utf8.allSatisfy { (0x30...0x39).contains($0) } || $0.utf8.count == 1 }
        guard !words.isEmpty, words.count <= 10 else { return nil }
        for length in stride(from: min(5, words.count), through: words.count <= 5 ? 1 : 2, by: -1) {
            for start in 0...(words.count - length) {
                if let id = Self.phrase(words[start..<start + length].joined(separator: " ")) { return id }
            }
        }
        return nil
    }

    /// Chinese, Japanese and Korean: a phrase anywhere; else the head of the compound, which stands last, seldom first. What is put before
    /// it may be half a sentence, not more. Longer spellings win.
    private func affix(of key: SectionVocabularyKey) -> SectionID? {
        let text = Array(key.words.joined().unicodeScalars)
        let lengths = stride(from: min(text.count - 1, Self.longestAffix), to: 1, by: -1)
        guard text.count <= 24, !Self.namesReport(text) else { return nil }
        func spelling(_ range: Range<Int>) -> (id: SectionID, isPhrase: Bool)? {
            SectionSpellings.eastAsian.affixes[String(String.UnicodeScalarView(text[range]))]
        }
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

    /// Calls the document a report and nothing more: 障害レポート, 事故报告.
    package static func namesReport(_ text: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        ["報告", "報告書", "レポート", "ポストモーテム", "报告", "报告书", "報告單", "보고서"].contains { text.reversed().starts(with: $0.unicodeScalars.reversed()) }
    }
}
