import Diagnostics
import Incidents

/// Finds where a text blames somebody by name: "Ann should have checked the dashboard", "it was Bob's fault".
///
/// A word with a capital alone may be a product as well as a person, so it counts only where the document names it as one. A name of two such words
/// tells a person where what is said of it is what only people do.
struct NamedBlame {
    enum Form { case hindsight, guilt, memory }

    /// Words of the services, tags and teams of the incident.
    private let things: Set<UInt64>
    /// Words of the names of its authors, reviewers and roles.
    private let people: Set<UInt64>
    /// Words of the names of those who have promised something; teams do so as well.
    private let owners: Set<UInt64>

    private init(_ incident: Incident) {
        things = Self.words(of: incident.services + incident.tags + incident.teams)
        people = Self.words(of: (incident.authors + incident.reviewers + incident.roles.values.joined()).filter(Self.isOfPerson))
        owners = Self.words(of: incident.actions.compactMap(\.owner).filter(Self.isOfPerson))
    }

    private static func words(of names: [String]) -> Set<UInt64> {
        names.reduce(into: []) { words, name in
            WordScanner.scan(Array(name.utf8)) { words.insert($1) }
        }
    }

    /// One word, or several with capitals that do not name a group: no "Payments on-call", no "Platform Team".
    private static func isOfPerson(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: 0x20)
        guard parts.count > 1, let last = parts.last else { return true }
        return !groups.contains(WordScanner.hash(Array(last)[...])) && parts.allSatisfy { !(0x61...0x7A).contains($0.first ?? 0) }
    }

    /// - Parameter signs: places of words, those among them that blame is said with.
    static func matches(at signs: [Int], in prose: Prose, of incident: Incident) -> [(range: Range<Int>, form: Form)] {
        let places = signs.filter { place in
            place > 0 && ownSigns.contains(prose.words[place].hash)
                && (isName(prose.bytes[prose.words[place - 1].range]) || isMention(place - 1, in: prose))
        }
        if places.isEmpty { return [] }
        let blame = NamedBlame(incident)
        let known = blame.people.union(mentioned(in: prose))
        return places.compactMap { place in
            switch prose.words[place].hash {
            case fault: blame.fault(at: place, in: prose, known)
            case failed: blame.failure(at: place, in: prose, known)
            case let word where BlamedPerson.forgets.contains(word): blame.memory(at: place, in: prose, known)
            default: blame.hindsight(at: place, in: prose, known)
            }
        }
    }

    /// "@ann"
    private static func mentioned(in prose: Prose) -> [UInt64] {
        prose.words.indices.lazy.filter { isMention($0, in: prose) }.map { prose.words[$0].hash }
    }

    private static func isMention(_ place: Int, in prose: Prose) -> Bool {
        let start = prose.words[place].range.lowerBound
        return start > 0 && prose.bytes[start - 1] == UInt8(ascii: "@")
    }

    /// "was Bob's fault"
    private func fault(at place: Int, in prose: Prose, _ known: Set<UInt64>) -> (range: Range<Int>, form: Form)? {
        let written = prose.bytes[prose.words[place - 1].range]
        guard written.suffix(2).map(WordScanner.lowercased).elementsEqual("'s".utf8) || written.suffix(4).elementsEqual("’s".utf8),
            let name = name(endingAt: place - 1, in: prose), name.first > 0,
            Self.being.contains(prose.words[name.first - 1].hash), isJoined(name.first...place, prose),
            name.isWhole || known.contains(name.hash) || owners.contains(name.hash)
        else { return nil }
        return (prose.words[name.first].range.lowerBound..<prose.words[place].range.upperBound, .guilt)
    }

    /// "Ann should have checked the dashboard"
    private func hindsight(at place: Int, in prose: Prose, _ known: Set<UInt64>) -> (range: Range<Int>, form: Form)? {
        let words = prose.words
        let verb = words[place].hash == Self.shouldHave ? place + 1 : place + 2
        let isSaid = NeighbouringWords(words: words[...], prose: prose).isParticiple(verb)
        guard isSaid, verb == place + 1 || words[place + 1].hash == Self.have,
            let name = name(endingAt: place - 1, in: prose), isJoined(name.first + 1...verb, prose),
            known.contains(name.hash)
                || (name.isWhole || owners.contains(name.hash)) && isHuman(words[verb...])
        else { return nil }
        return (words[name.first].range.lowerBound..<words[verb].range.upperBound, .hindsight)
    }

    /// "Ann forgot to renew it"
    private func memory(at place: Int, in prose: Prose, _ known: Set<UInt64>) -> (range: Range<Int>, form: Form)? {
        guard let name = name(endingAt: place - 1, in: prose), isJoined(name.first + 1...place, prose),
            name.isWhole || known.contains(name.hash) || owners.contains(name.hash)
        else { return nil }
        return (prose.words[name.first].range.lowerBound..<prose.words[place].range.upperBound, .memory)
    }

    /// "Ann failed to notice the alert"
    private func failure(at place: Int, in prose: Prose, _ known: Set<UInt64>) -> (range: Range<Int>, form: Form)? {
        let words = prose.words
        guard place + 2 < words.count, words[place + 1].hash == Self.to, let name = name(endingAt: place - 1, in: prose),
            isJoined(name.first + 1...place + 2, prose),
            known.contains(name.hash) && BlamedPerson.duties.contains(words[place + 2].hash)
                || (name.isWhole || owners.contains(name.hash)) && Self.humanDuties.contains(words[place + 2].hash)
        else { return nil }
        return (words[name.first].range.lowerBound..<words[place + 2].range.upperBound, .hindsight)
    }

    /// Whether only people do what a verb says of what stands after it.
    private func isHuman(_ words: ArraySlice<Prose.Word>) -> Bool {
        guard let verb = words.first else { return false }
        return Self.humanActs.contains(verb.hash)
            || Self.looks.contains(verb.hash) && words.dropFirst().prefix(3).contains { Self.objects.contains($0.hash) }
    }

    /// The name that ends at a word: where it begins, whether it is one of two words as people have, and its last word.
    private func name(endingAt place: Int, in prose: Prose) -> (first: Int, isWhole: Bool, hash: UInt64)? {
        guard let hash = word(at: place, in: prose) else { return nil }
        guard place > 0, isJoined(place...place, prose), let given = word(at: place - 1, in: prose) else { return (place, false, hash) }
        return (place - 1, !Self.makers.contains(given) && !Self.isMachine(hash), hash)
    }

    private static func isMachine(_ word: UInt64) -> Bool { parts.contains(word) || PhraseSurroundings.machines.contains(word) }

    /// A word that may be part of a name; nil where it is none.
    private func word(at place: Int, in prose: Prose) -> UInt64? {
        let written = prose.bytes[prose.words[place].range]
        let hash = WordScanner.hash(bare(written))
        if Self.isMention(place, in: prose) { return hash }
        return Self.isName(written) && !things.contains(hash) && !Self.openers.contains(hash) && !isCommon(written) ? hash : nil
    }

    private func isJoined(_ places: ClosedRange<Int>, _ prose: Prose) -> Bool {
        places.allSatisfy { WordScanner.isGap(prose.bytes[prose.words[$0 - 1].range.upperBound..<prose.words[$0].range.lowerBound]) }
    }

    /// A capital, and small letters after it.
    private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, (0x41...0x5A).contains(first), word.count > 2 else { return false }
        return word.dropFirst().allSatisfy { !(0x30...0x39).contains($0) && !(0x41...0x5A).contains($0) }
    }

    private func bare(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> { word.prefix { $0 != 0x27 && $0 != 0xE2 } }

    /// What ends as a noun does that begins a sentence without an article: "Monitoring", "Validation".
    private func isCommon(_ word: ArraySlice<UInt8>) -> Bool {
        ["ing", "tion", "ment", "ity", "ness", "ship", "ware", "base", "ers", "ors"].contains {
            word.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
    }

    /// What blame is said with.
    static let signs = "fault should should've forgot neglected failed"
    private static let ownSigns = WordSet(signs)
    private static let (fault, shouldHave, have) = (
        WordScanner.hash("fault"), WordScanner.hash("should've"), WordScanner.hash("have")
    )
    private static let (failed, to) = (WordScanner.hash("failed"), WordScanner.hash("to"))
    private static let humanDuties = WordSet("notice remember bother think pay escalate")
    private static let being = WordSet("is was be been")
    private static let humanActs = WordSet(
        "looked asked told warned thought remembered listened escalated paid called read reviewed spoken double informed communicated")
    private static let looks = WordSet("checked verified watched followed opened")
    /// What people look at.
    private static let objects = WordSet(
        "dashboard dashboards graph graphs log logs runbook playbook docs documentation calendar alert alerts page ticket chat channel with checklist"
    )
    private static let groups = WordSet("team teams squad group crew guild department on-call oncall engineering operations support")
    /// What products of two words begin with, and what they end with.
    private static let makers = WordSet(
        """
        apache amazon aws google microsoft azure oracle red github gitlab atlassian elastic hashi hashicorp open new data big cloud visual internet \
        java spring ruby node github's
        """)
    private static let parts = WordSet(
        """
        cloud service services platform engine server cluster team gateway api database db web manager storage network store search stack hub \
        mesh framework registry controller operator scheduler balancer proxy agent client console desk lake stream streams actions pages \
        registrar robot check checks breaker uptime watch flag flags rule rules sensor detector tracker builder provider telekom post centre center
        """)
    private static let openers = WordSet(
        """
        the a an our your their its his her my was is were be been because if when while where as so yet still since after before \
        we you they it he she that this these those who which what someone somebody anyone nobody everyone one both all none there also then \
        but and support staff review reviews engineer code tests test alerts alert legal sales product security operations ops infra data
        """)
}
