import Diagnostics
import Incidents

/// Finds where a text blames who did something: "operator error", "a mistake by the engineer", "the engineer did not follow the runbook".
///
/// A person is somebody of a role that only people have, or one whom the incident itself names. Users, customers and machines that have the name of
/// a role ("the operator failed to reconcile") do most of what people do, so of these less is understood.
struct BlamedPerson {
    /// What to ask of the system instead.
    enum Question: String {
        case whatLetIt = "what made the slip easy, and what would have caught it?"
        case whatReminds = "what should do this, or remind of it, without anybody's memory?"
        case whatWasKnown = "what did the screen, the runbook and the alert tell at that moment?"
    }

    private enum Agent { case person, user, operatorOrName, onCall }

    /// Words of the names that the incident's authors, roles and owners have.
    private let names: WordSet

    init(_ incident: Incident) {
        let people = incident.authors + incident.roles.values.joined() + incident.actions.compactMap(\.owner)
        var names: [UInt64] = []
        for person in people {
            WordScanner.scan(Array(person.utf8)) { word, hash in if word.count > 1 { names.append(hash) } }
        }
        self.names = WordSet(names)
    }

    func matches(in prose: Prose, range: Range<Int>) -> [(range: Range<Int>, meaning: Question)] {
        let first = prose.firstWord(at: range.lowerBound)
        let text = NeighbouringWords(words: prose.words[first...].prefix { $0.range.upperBound <= range.upperBound }, prose: prose)
        let roles = Self.roles
        return text.words.indices.reduce(into: []) { matches, index in
            let word = text.words[index].hash
            guard roles.contains(word) || names.contains(word), let (places, meaning) = match(at: index, in: text),
                let range = text.range(opening(places, in: text))
            else { return }
            // "A mistake by the on-call engineer" is one of the on-call as well.
            if let last = matches.last, range.lowerBound < last.range.upperBound { matches.removeLast() }
            matches.append((range, meaning))
        }
    }

    /// With the first word of "on-call".
    private func opening(_ places: ClosedRange<Int>, in text: NeighbouringWords) -> ClosedRange<Int> {
        text.has(Self.call, at: places.lowerBound) ? places.lowerBound - 1...places.upperBound : places
    }

    private func match(at index: Int, in text: NeighbouringWords) -> (places: ClosedRange<Int>, meaning: Question)? {
        guard let agent = agent(at: index, in: text) else { return nil }
        if text.has(Self.slips, at: index + 1), text.range(index...index + 1) != nil,
            !(text.has(Self.measures, at: index + 2) && text.range(index...index + 2) != nil)
        {
            return (index...index + 1, .whatLetIt)
        }
        if let by = (2...4).lazy.map({ index - $0 }).first(where: { text.has(Self.by, at: $0) && text.has(Self.articles, at: $0 + 1) }),
            text.has(Self.slips, at: by - 1)
        {
            return (by - 1...index, .whatLetIt)
        }
        return agent == .user ? nil : deed(of: agent, index, in: text)
    }

    /// What the words after a person say that they did or left undone.
    private func deed(of agent: Agent, _ index: Int, in text: NeighbouringWords) -> (places: ClosedRange<Int>, meaning: Question)? {
        let verb = text.has(Self.adverbs, at: index + 1) ? index + 2 : index + 1
        if text.has(Self.forgets, at: verb) { return (index...verb, .whatReminds) }
        if text.has(Self.overlooks, at: verb) { return (index...verb, .whatWasKnown) }
        if text.has(Self.errs, at: verb) || agent == .person && text.has(Self.deletes, at: verb) {
            return (index...verb, .whatLetIt)
        }
        if text.isPast(verb), text.has(Self.articles, at: verb + 1), text.has(Self.wrong, at: verb + 2) {
            return (index...verb + 2, .whatLetIt)
        }
        let omits =
            text.has(Self.didNot, at: verb) || text.has(Self.did, at: verb) && text.has(Self.not, at: verb + 1)
            || text.has(Self.failed, at: verb) && text.has(Self.to, at: verb + 1)
        let duty = text.has(Self.didNot, at: verb) ? verb + 1 : verb + 2
        guard omits, text.has(Self.duties, at: duty) || agent == .person && text.has(Self.machineDuties, at: duty) else { return nil }
        return (index...duty, .whatWasKnown)
    }

    private func agent(at index: Int, in text: NeighbouringWords) -> Agent? {
        let word = text.words[index].hash
        return switch Self.agent(named: word) {
        case .operatorOrName where isProgram(at: index, in: text): nil
        case .onCall: text.has(Self.on, at: index - 1) ? .person : nil
        case let agent?: agent
        case nil: text.isCapitalised(index) && names.contains(word) ? .operatorOrName : nil
        }
    }

    /// "The Kubernetes operator": a program that is named after what it runs.
    private func isProgram(at index: Int, in text: NeighbouringWords) -> Bool {
        guard PlatformPrograms.names.contains(text.words[index].hash), text.range(index - 1...index) != nil else { return false }
        return text.has(PlatformPrograms.platforms, at: index - 1) || text.range(index - 2...index) != nil && text.isCapitalised(index - 1)
    }

    /// True for `developer-error`, `on-call-mistake`: a cause that is somebody of such a role.
    static func isBlaming(cause: String) -> Bool {
        let parts = cause.utf8.split(separator: UInt8(ascii: "-")).map { WordScanner.hash(Array($0)[...]) }
        guard parts.count > 1, let slip = parts.last, slips.contains(slip) else { return false }
        switch agent(named: parts[parts.count - 2]) {
        case .onCall: return parts.count > 2 && on.contains(parts[parts.count - 3])
        case let agent: return agent != nil
        }
    }

    /// True for the name of a role that only people have: "engineer", "DBA".
    static func isPerson(_ word: UInt64) -> Bool { agent(named: word) == .person }

    private static func agent(named word: UInt64) -> Agent? {
        guard roles.contains(word) else { return nil }
        if people.contains(word) { return .person }
        if operators.contains(word) { return .operatorOrName }
        if users.contains(word) { return .user }
        return call.contains(word) ? .onCall : nil
    }

    private static let peopleWords: String = {
        let roles =
            "engineer developer programmer administrator sysadmin dba technician employee contractor intern colleague responder oncall"
        return roles.pieces(partedBy: " ").flatMap { ["\($0)", "\($0)s", "\($0)'s", "\($0)s'"] }.joined(separator: " ")
    }()
    private static let operatorWords =
        "operator operators operator's operators' admin admins admin's admins' reviewer reviewers reviewer's he she somebody someone"
    private static let (userWords, callWords) = ("user user's human", "call call's")
    private static let (people, operators) = (WordSet(peopleWords), WordSet(operatorWords))
    private static let (users, call) = (WordSet(userWords), WordSet(callWords))
    /// All of them: nearly every word of a text is dismissed here.
    private static let roles = WordSet([peopleWords, operatorWords, userWords, callWords].joined(separator: " "))
    private static let on = WordSet("on")
    private static let slips = WordSet("error mistake mistakes oversight typo slip carelessness")
    /// "User error rate" is a figure.
    private static let measures = WordSet(
        """
        rate rates ratio count counts budget budgets message messages log logs code codes page pages report reports reporting handling handler \
        tracking response responses percentage metric metrics dashboard
        """)
    private static let articles = WordSet("a an the our one another")
    private static let by = WordSet("by of")
    static let adverbs = WordSet("accidentally mistakenly inadvertently unintentionally simply had then also just wrongly")
    static let forgets = WordSet("forgot forgotten neglected")
    private static let overlooks = WordSet("ignored skipped overlooked misread misunderstood missed")
    private static let errs = WordSet("typed mistyped misconfigured miscalculated mistook misspelled misspelt erred")
    private static let deletes = WordSet("deleted dropped erased wiped")
    private static let wrong = WordSet("wrong incorrect")
    private static let (did, not, didNot) = (WordSet("did"), WordSet("not"), WordSet("didn't didnt"))
    private static let (failed, to) = (WordSet("failed"), WordSet("to"))
    static let duties = WordSet("follow read notice double pay remember bother think look review escalate communicate")
    /// What machines are asked to do as well.
    static let machineDuties = WordSet("check verify test confirm validate respond react acknowledge inform tell update document")
}
