/// What stands around a phrase of a text, by which it may say the opposite or be about something else.
struct PhraseSurroundings {
    private let prose: Prose
    /// The words of the phrase.
    private let words: Range<Int>

    init(_ phrase: Range<Int>, in prose: Prose) {
        self.prose = prose
        words = prose.firstWord(at: phrase.lowerBound)..<prose.firstWord(at: phrase.upperBound)
    }

    /// "Human error is not the cause", "not due to negligence", "no human error", "nicht menschliches Versagen".
    var isDenied: Bool {
        if has(Self.negated, after: 0)
            || has(Self.being, after: 0) && (has(Self.not, after: 1) || has(Self.adverbs, after: 1) && has(Self.not, after: 2))
        {
            return true
        }
        let linking = (0..<4).first { !has(Self.links, before: $0) } ?? 4
        return has(Self.no, before: 0) || has(Self.not, before: linking) || has(Self.negated, before: linking)
            || has(Self.than, before: 0) && has(Self.rather, before: 1) || has(Self.of, before: 0) && has(Self.instead, before: 1)
    }

    /// "The client forgot to", "the test was careless", "sloppy quorum": what software does and is.
    var isAboutSoftware: Bool {
        !isAdverb && has(Self.machines, before: 0) || has(Self.terms, after: 0)
            || has(Self.being, before: 0) && has(Self.machines, before: 1)
            || has(Self.adverbs, before: 0) && has(Self.being, before: 1) && has(Self.machines, before: 2)
    }

    /// "Any engineer can delete it by mistake": what might happen, in the same clause.
    var isPossibility: Bool {
        isAdverb && (0..<12).contains { has(Self.modals, before: $0) && ($0 == 0 || !has(Self.not, before: $0 - 1)) }
    }

    /// "By mistake", "carelessly": what stands before it need not be who did something.
    private var isAdverb: Bool {
        guard let first = words.first else { return false }
        return Self.by.contains(prose.words[first].hash)
            || words.count == 1 && prose.bytes[prose.words[first].range].suffix(2).elementsEqual("ly".utf8)
    }

    /// Whether the word so many places before the phrase is one of some, in the same clause.
    private func has(_ set: Set<UInt64>, before distance: Int) -> Bool {
        let place = words.lowerBound - 1 - distance
        guard place >= 0, set.contains(prose.words[place].hash) else { return false }
        return (place + 1...words.lowerBound).allSatisfy(isJoined)
    }

    private func has(_ set: Set<UInt64>, after distance: Int) -> Bool {
        let place = words.upperBound + distance
        guard place < prose.words.count, set.contains(prose.words[place].hash) else { return false }
        return (words.upperBound...place).allSatisfy(isJoined)
    }

    /// Whether nothing but a gap parts a word from the one before it.
    private func isJoined(_ place: Int) -> Bool {
        guard place > 0, place < prose.words.count else { return false }
        return WordCursor.isGap(prose.bytes[prose.words[place - 1].range.upperBound..<prose.words[place].range.lowerBound])
    }

    private static func set(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { WordCursor.hash(Array($0.utf8)[...]) })
    }

    private static let being = set("is was are were be been has had ist war sind waren est était es fue era é foi")
    private static let not = set("not never nicht keineswegs pas sin sem without ohne sans")
    /// What may stand between "not" and what is denied.
    private static let links = set(
        "a an the due to by of caused because from simply just merely about ein eine durch wegen auf une un una de d' por uma")
    private static let no = set("no kein keine keinen keiner aucun aucune ningún ninguna nenhum nenhuma")
    private static let negated = set("isn't wasn't aren't weren't n'est n'était")
    private static let adverbs = set("therefore thus clearly simply just only very too rather certainly probably hier aber also")
    private static let (rather, than, instead, of) = (set("rather"), set("than"), set("instead"), set("of"))
    private static let by = set("by")
    private static let modals = set("can could may might kann könnte können peut peuvent puede pueden pode podem")
    /// Names of machines and programs that people have no part in.
    private static let machines = set(
        """
        client clients server servers service services test tests script scripts parser scheduler agent agents job jobs daemon library driver \
        process worker workers handler controller code default defaults cache loader proxy gateway balancer exporter module function thread \
        program app application system tool plugin bot pod pods container containers consumer producer queue database resolver probe monitor \
        alert alerts hook webhook pipeline runner compiler kernel firmware
        """)
    /// What has one of the adjectives in its name.
    private static let terms = set("quorum quorums phrase phrases counter counters focus")
}
