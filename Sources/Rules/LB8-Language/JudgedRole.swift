import Diagnostics
import Incidents

/// Finds where a text blames somebody whom it does not name: "the engineer forgot to renew it", "she should have checked", "somebody ignored the alert".
struct JudgedRole {
    private enum Subject { case person, group, they }

    private let text: NeighbouringWords

    /// - Parameter signs: places of words, those among them that blame is said with.
    static func matches(at signs: [Int], in prose: Prose) -> [(range: Range<Int>, meaning: BlamedPerson.Question)] {
        let text = JudgedRole(text: NeighbouringWords(words: prose.words[...], prose: prose))
        return signs.compactMap { sign in
            guard ownSigns.contains(prose.words[sign].hash), let (places, meaning) = text.judgement(at: sign),
                let range = text.text.range(places)
            else { return nil }
            return (range, meaning)
        }
    }

    private func judgement(at sign: Int) -> (places: ClosedRange<Int>, meaning: BlamedPerson.Question)? {
        var place = sign - 1
        while text.has(BlamedPerson.adverbs, at: place) || text.has(Self.also, at: place) { place -= 1 }
        guard let subject = subject(at: place, of: sign), !isSupposed(place), let (last, meaning) = deed(at: sign, of: subject) else {
            return nil
        }
        let first = text.has(Self.who, at: place) && text.range(place - 1...place) != nil ? place - 1 : place
        return ((text.has(Self.call, at: first) ? first - 1 : first)...last, meaning)
    }

    private func subject(at place: Int, of sign: Int) -> Subject? {
        if text.has(Self.who, at: place) {
            if let mark = text.gap(before: place), mark.contains(0x2C) || WordScanner.isGap(mark) { return subject(at: place - 1) }
            // "Who should have been told?" asks for what was agreed.
            return text.has(BlamedPerson.forgets, at: sign) ? .they : nil
        }
        if text.has(Self.they, at: place) { return isOfPeople(place) ? .they : nil }
        return subject(at: place)
    }

    /// Whether "they" are people of whom the sentence has told, or the one before it: "The replicas were late; they should have asked" is of none.
    private func isOfPeople(_ they: Int) -> Bool {
        for place in (max(0, they - 30)..<they).reversed() {
            if place + 1 < they, text.gap(before: place + 1)?.contains(where: Self.sentenceEnds.contains) ?? true { return false }
            if subject(at: place) != nil { return true }
        }
        return false
    }

    private func subject(at place: Int) -> Subject? {
        guard text.words.indices.contains(place) else { return nil }
        if text.has(Self.pronouns, at: place) || BlamedPerson.isPerson(text.words[place].hash) { return .person }
        if text.has(Self.call, at: place) { return text.has(Self.on, at: place - 1) ? .person : nil }
        return text.has(Self.groups, at: place) ? .group : nil
    }

    /// The last word of what a subject is blamed for.
    private func deed(at sign: Int, of subject: Subject) -> (last: Int, meaning: BlamedPerson.Question)? {
        if text.has(BlamedPerson.forgets, at: sign) { return (sign, .whatReminds) }
        if text.has(Self.ignored, at: sign) { return subject == .person ? (sign, .whatWasKnown) : nil }
        if text.has(Self.failed, at: sign) {
            guard text.has(Self.to, at: sign + 1), subject != .they,
                text.has(Self.humanDuties, at: sign + 2)
                    || subject == .person
                        && (text.has(BlamedPerson.duties, at: sign + 2) || text.has(BlamedPerson.machineDuties, at: sign + 2))
            else { return nil }
            return (sign + 2, .whatWasKnown)
        }
        let verb = text.has(Self.shouldHave, at: sign) ? sign + 1 : sign + 2
        guard verb == sign + 1 || text.has(Self.have, at: sign + 1), text.isParticiple(verb), !text.has(Self.undergoing, at: verb),
            subject == .person || text.has(Self.humanActs, at: verb)
        else { return nil }
        return (verb, .whatWasKnown)
    }

    /// "If an engineer forgot to renew it": what only might have been.
    private func isSupposed(_ place: Int) -> Bool {
        (1...4).contains { text.has(Self.ifs, at: place - $0) && text.range(place - $0...place) != nil }
    }

    /// What blame is said with.
    static let signs = "forgot forgotten neglected ignored failed should should've"
    private static let ownSigns = WordSet(signs)
    private static let also = WordSet("has have clearly obviously again")
    private static let pronouns = WordSet("he she someone somebody reviewer reviewers")
    private static let (they, who) = (WordSet("they"), WordSet("who"))
    private static let sentenceEnds = ByteSet(".!?")
    private static let groups = WordSet("team on-call admin admins operator operators ops staff")
    private static let (call, on) = (WordSet("call"), WordSet("on"))
    private static let ignored = WordSet("ignored")
    private static let (failed, to) = (WordSet("failed"), WordSet("to"))
    private static let humanDuties = WordSet("notice remember bother think double pay escalate")
    private static let (shouldHave, have) = (WordSet("should've"), WordSet("have"))
    /// "Should have been paged", "should have had access": what others owed them.
    private static let undergoing = WordSet("been had received got gotten")
    private static let humanActs = WordSet(
        "known noticed realised realized remembered thought asked listened escalated spoken paid told warned")
    private static let ifs = WordSet("if when whenever unless should case that what whether")
}
