import Incidents

/// Finds where a text blames somebody by name: "Ann should have checked the dashboard", "it was Bob's fault".
///
/// A name is a word with a capital that is no service of the incident; at the beginning of a sentence, where every word has one, it is none of the
/// words that begin sentences, and what is said of it is what only people do.
struct NamedBlame {
    enum Form { case hindsight, guilt }

    /// Words of the services and tags of the incident.
    private let things: Set<UInt64>

    init(_ incident: Incident) {
        things = (incident.services + incident.tags + incident.teams).reduce(into: []) { things, name in
            let bytes = Array(name.utf8)
            var cursor = WordCursor(bytes, from: 0, to: bytes.count)
            while let word = cursor.next() { things.insert(WordCursor.hash(bytes[word])) }
        }
    }

    func matches(in prose: Prose) -> [(range: Range<Int>, form: Form)] {
        prose.words.indices.dropFirst().compactMap { place in
            let hash = prose.words[place].hash
            if hash == Self.fault { return fault(at: place, in: prose) }
            return hash == Self.should || hash == Self.shouldHave ? hindsight(at: place, in: prose) : nil
        }
    }

    /// "was Bob's fault"
    private func fault(at place: Int, in prose: Prose) -> (range: Range<Int>, form: Form)? {
        let name = prose.words[place - 1].range
        let written = prose.bytes[name].suffix(2).map(WordCursor.lowercased)
        guard place > 1, Self.being.contains(prose.words[place - 2].hash),
            written.elementsEqual("'s".utf8) || prose.bytes[name].suffix(4).elementsEqual("’s".utf8),
            isName(prose.bytes[name]), !things.contains(WordCursor.hash(bare(prose.bytes[name]))), isJoined(place - 1...place, prose)
        else { return nil }
        return (name.lowerBound..<prose.words[place].range.upperBound, .guilt)
    }

    /// "Ann should have checked the dashboard"
    private func hindsight(at place: Int, in prose: Prose) -> (range: Range<Int>, form: Form)? {
        let words = prose.words
        let name = words[place - 1]
        let verb = words[place].hash == Self.shouldHave ? place + 1 : place + 2
        guard verb < words.count, verb == place + 1 || words[place + 1].hash == Self.have, isName(prose.bytes[name.range]),
            !things.contains(name.hash), !Self.openers.contains(name.hash), !isCommon(prose.bytes[name.range]),
            isJoined(place...verb, prose)
        else { return nil }
        let isHuman = Self.humanActs.contains(words[verb].hash)
        let sees = Self.looks.contains(words[verb].hash) && words[(verb + 1)...].prefix(3).contains { Self.objects.contains($0.hash) }
        guard isHuman || sees else { return nil }
        return (name.range.lowerBound..<words[verb].range.upperBound, .hindsight)
    }

    private func isJoined(_ places: ClosedRange<Int>, _ prose: Prose) -> Bool {
        places.allSatisfy { WordCursor.isGap(prose.bytes[prose.words[$0 - 1].range.upperBound..<prose.words[$0].range.lowerBound]) }
    }

    /// A capital, and small letters after it.
    private func isName(_ word: ArraySlice<UInt8>) -> Bool {
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

    private static func set(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { hash(String($0)) }) }

    private static func hash(_ word: String) -> UInt64 { WordCursor.hash(Array(word.utf8)[...]) }

    private static let fault = hash("fault")
    private static let (should, shouldHave, have) = (hash("should"), hash("should've"), hash("have"))
    private static let being = set("is was be been")
    private static let humanActs = set(
        "looked asked told warned thought remembered listened escalated paid called read reviewed spoken double informed communicated")
    private static let looks = set("checked verified watched followed opened")
    /// What people look at.
    private static let objects = set(
        "dashboard dashboards graph graphs log logs runbook playbook docs documentation calendar alert alerts page ticket chat channel with checklist"
    )
    private static let openers = set(
        """
        we you they it he she that this these those who which what someone somebody anyone nobody everyone one both all none there also then \
        but and support staff review reviews engineer code tests test alerts alert legal sales product security operations ops infra data
        """)
}
