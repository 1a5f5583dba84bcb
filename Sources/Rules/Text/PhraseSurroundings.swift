import Diagnostics

/// What stands around a phrase of a text, by which it may say the opposite or be about something else.
struct PhraseSurroundings {
    private let prose: Prose
    private let phrase: Range<Int>
    /// The words of the phrase.
    private let words: Range<Int>

    init(_ phrase: Range<Int>, in prose: Prose) {
        (self.prose, self.phrase) = (prose, phrase)
        words = prose.firstWord(at: phrase.lowerBound)..<prose.firstWord(at: phrase.upperBound)
    }

    /// "Human error is not the cause", "not due to negligence", "no human error", "nicht menschliches Versagen", "人為的ミスではない".
    var isDenied: Bool {
        if isOfNobody || isDeniedWithoutSpaces { return true }
        if has(Self.negated, after: 0)
            || has(Self.being, after: 0) && (has(Self.not, after: 1) || has(Self.adverbs, after: 1) && has(Self.not, after: 2))
        {
            return true
        }
        let linking = (0..<4).first { !has(Self.links, before: $0) } ?? 4
        return has(Self.no, before: linking) || has(Self.not, before: linking) || has(Self.negated, before: linking)
            || has(Self.than, before: 0) && has(Self.rather, before: 1) || has(Self.of, before: 0) && has(Self.instead, before: 1)
    }

    /// "Nobody was careless", "no one is to blame".
    private var isOfNobody: Bool {
        let isVerb = words.first.map { Self.being.contains(prose.words[$0].hash) } ?? false
        guard isVerb || has(Self.being, before: 0) else { return false }
        let subject = isVerb ? 0 : 1
        return has(Self.nobody, before: subject) || has(Self.no, before: subject + 1)
    }

    /// In writing that puts no spaces around words, or ties particles to them.
    private var isDeniedWithoutSpaces: Bool {
        let (before, after) = (prose.bytes[..<phrase.lowerBound], prose.bytes[phrase.upperBound...])
        return Self.denialsBefore.contains { before.suffix($0.count).elementsEqual($0) }
            || Self.denialsAfter.contains(where: after.starts(with:))
    }

    /// "The client forgot to", "the test was careless", "sloppy quorum": what software does and is.
    var isAboutSoftware: Bool {
        !isAdverb && (has(Self.machines, before: 0) || has(PlatformPrograms.names, before: 0) && has(PlatformPrograms.platforms, before: 1))
            || has(Self.terms, after: 0) || isOfMachineWithoutSpaces
            || has(Self.being, before: 0) && has(Self.machines, before: 1)
            || has(Self.adverbs, before: 0) && has(Self.being, before: 1) && has(Self.machines, before: 2)
    }

    /// "監視が気づくべきだった", "监控本应注意到"
    private var isOfMachineWithoutSpaces: Bool {
        let before = prose.bytes[..<phrase.lowerBound]
        return Self.machinesBefore.contains { before.suffix($0.count).elementsEqual($0) }
    }

    /// "Any engineer can delete it by mistake": what might happen, in the same clause.
    var isPossibility: Bool {
        isAdverb && (0..<12).contains { has(Self.modals, before: $0) && ($0 == 0 || !has(Self.not, before: $0 - 1)) }
    }

    /// "No protection against operator error", "allowed human error to", "operator error could empty it": what the system lets happen, or should not.
    var isHeldOff: Bool {
        if Self.guardsAfter.contains(where: prose.bytes[phrase.upperBound...].starts(with:))
            || Self.guardsBefore.contains(where: { prose.bytes[..<phrase.lowerBound].suffix($0.count).elementsEqual($0) })
            || has(Self.modals, after: 0) || has(Self.goes, after: 0) && has(Self.unseen, after: 1)
        {
            return true
        }
        let guarding = (0..<4).first { !has(Self.qualifiers, before: $0) } ?? 4
        return has(Self.against, before: guarding) || has(Self.exposed, before: guarding + 1) && has(Self.to, before: guarding)
            || has(Self.room, before: guarding + 1) && has(Self.forOf, before: guarding)
            || has(Self.catches, before: guarding) && has(Self.attempts, before: guarding + 1)
    }

    /// "By mistake", "carelessly": what stands before it need not be who did something.
    private var isAdverb: Bool {
        guard let first = words.first else { return false }
        return Self.by.contains(prose.words[first].hash)
            || words.count == 1 && prose.bytes[prose.words[first].range].suffix(2).elementsEqual("ly".utf8)
    }

    /// Whether the word so many places before the phrase is one of some, in the same clause.
    private func has(_ set: WordSet, before distance: Int) -> Bool {
        let place = words.lowerBound - 1 - distance
        guard place >= 0, set.contains(prose.words[place].hash) else { return false }
        return (place + 1...words.lowerBound).allSatisfy(isJoined)
    }

    private func has(_ set: WordSet, after distance: Int) -> Bool {
        let place = words.upperBound + distance
        guard place < prose.words.count, set.contains(prose.words[place].hash) else { return false }
        return (words.upperBound...place).allSatisfy(isJoined)
    }

    /// Whether nothing but a gap parts a word from the one before it.
    private func isJoined(_ place: Int) -> Bool {
        guard place > 0, place < prose.words.count else { return false }
        return WordScanner.isGap(prose.bytes[prose.words[place - 1].range.upperBound..<prose.words[place].range.lowerBound])
    }

    private static let being = WordSet("is was are were be been has had ist war sind waren est était es fue era é foi hubo houve")
    private static let nobody = WordSet("nobody none neither no-one")
    private static let not = WordSet("not never nicht keineswegs pas sin sem without ohne sans não nunca jamás jamais")
    /// What may stand between "not" and what is denied.
    private static let links = WordSet(
        """
        a an the due to by of caused because from simply just merely about ein eine durch wegen auf une un una de d' por uma um \
        es fue era ha sido hubo hay habido é foi era houve há se debió deveu a à ao
        """)
    private static let no = WordSet("no kein keine keinen keiner aucun aucune ningún ninguna nenhum nenhuma")
    private static let negated = WordSet("isn't wasn't aren't weren't n'est n'était")
    private static let adverbs = WordSet("therefore thus clearly simply just only very too rather certainly probably hier aber also")
    private static let (rather, than, instead, of) = (WordSet("rather"), WordSet("than"), WordSet("instead"), WordSet("of"))
    private static let by = WordSet("by")
    private static let modals = WordSet("can could may might kann könnte können peut peuvent puede pueden pode podem")
    /// Names of machines and programs that people have no part in.
    static let machines = WordSet(
        """
        client clients server servers service services test tests script scripts parser scheduler agent agents job jobs daemon library driver \
        process worker workers handler controller code default defaults cache loader proxy gateway balancer exporter module function thread \
        program app application system tool plugin bot pod pods container containers consumer producer queue database resolver probe monitor \
        alert alerts hook webhook pipeline runner compiler kernel firmware monitoring exporter autoscaler replica replicas node nodes \
        alarm dienst skript überwachung alerte alarme moniteur supervision sonde système serveur outil déploiement l'alerte l'alarme l'outil \
        l'agent l'application alerta alarma sistema servidor monitoreo monitoramento prueba teste
        """)
    private static let qualifiers = WordSet(
        "a an any the such this that one single simple possible accidental common every each and or ein eine einen un une um uma el la l'")
    private static let against = WordSet(
        """
        against gegen contra contre allow allows allowed allowing permit permits permitted permitting let lets letting enable enables enabled \
        enabling prevent prevents prevented tolerate tolerates
        """)
    private static let exposed = WordSet("prone exposed vulnerable susceptible open sensitive")
    private static let room = WordSet(
        "room allowance tolerance provision provisions potential risk chance possibility opportunity opportunities")
    private static let (to, forOf) = (WordSet("to"), WordSet("for of"))
    private static let catches = WordSet("catch catches detect detects stop stops absorb survive withstand anticipate forgive guard")
    private static let attempts = WordSet("to not nothing cannot can't couldn't doesn't didn't can could would should nobody")
    private static let goes = WordSet("goes went go passes passed")
    private static let unseen = WordSet("unnoticed undetected unchecked uncaught unseen straight")
    private static let guardsAfter = ["を防", "を許", "防止", "を検知", "に対する", "を想定", "를 막", "을 막", "를 방지", "을 방지", "방지", "的防护", "的保护"]
        .map { Array($0.utf8) }
    private static let guardsBefore = ["防止", "避免", "预防", "防范", "允许", "防止了"].map { Array($0.utf8) }
    private static let denialsBefore = ["不是", "并非", "並非", "而非", "没有", "沒有", "不属于", "不屬於", "不是因为", "不是因為"].map { Array($0.utf8) }
    private static let denialsAfter = [
        "ではな", "ではあり", "じゃな", "でな", "でもな", "によるものではな", "によるものではあり", "が原因ではな", "が原因ではあり", "のせいではな", "はなかった",
        "がなかった", "가 아니", "이 아니", "는 아니", "은 아니", "가 아닌", "이 아닌", "때문이 아니", "는 없", "가 없", "은 없", "이 없",
    ].map { Array($0.utf8) }
    /// What has one of the adjectives in its name.
    private static let terms = WordSet("quorum quorums phrase phrases counter counters focus proof")
    private static let machinesBefore =
        ["監視", "アラート", "システム", "ツール", "サーバー", "テスト"]
        .flatMap { [$0, $0 + "は", $0 + "が"] }.map { Array($0.utf8) }
        + ["监控", "监控系统", "系统", "告警", "警报", "程序", "服务", "测试"].map { Array($0.utf8) }
}
