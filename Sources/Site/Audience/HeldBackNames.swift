import History
import Incidents
import Markup

/// Who and what a public history does not name: people, by their roles; customers, by pseudonyms that stay the same as the history grows.
struct HeldBackNames: Sendable {
    private(set) var terms: [HeldBackTerm] = []
    private let words: Words
    private let teams: Set<String>
    private var known: Set<String> = []
    /// First and family names.
    private var parts: Set<Substring> = []
    private var customers: [String: String] = [:]

    /// - Parameter history: all of it; a name of a withheld incident is not said elsewhere either.
    init(_ history: History, documents: [String: Document], settings: SiteSettings, words: Words) {
        self.words = words
        teams = Set(
            (history.incidents.flatMap(\.teams) + settings.taxonomy.services.flatMap { [$0.team, $0.title, $0.id].compactMap { $0 } })
                .map(Slug.make))
        // Oldest first, so that a new incident takes the next letter.
        for incident in history.incidents.reversed() {
            for customer in incident.customers { addCustomer(customer, of: incident) }
            for (role, people) in incident.roles.sorted(by: { $0.key < $1.key }) {
                for person in people where !isGroup(person) { addPerson(person, role: words.roleInText(role), of: incident) }
            }
            for author in incident.authors where !isGroup(author) { addPerson(author, role: words["person-author"], of: incident) }
            for reviewer in incident.reviewers where !isGroup(reviewer) {
                addPerson(reviewer, role: words["person-reviewer"], of: incident)
            }
            for entry in documents[incident.path]?.frontMatter?.entries ?? [] { addAddresses(in: entry.value, of: incident) }
        }
        for incident in history.incidents.reversed() {
            for owner in incident.actions.compactMap(\.owner) where isPerson(owner) {
                addPerson(owner, role: words["person-owner"], of: incident)
            }
        }
    }

    /// An owner with a handle, or by the first or family name of somebody who is known.
    private func isPerson(_ owner: String) -> Bool { !isGroup(owner) && (owner.hasPrefix("@") || parts.contains(Substring(owner))) }

    /// Further names that mean someone only in the incident of these people: first names, family names, handles without their sign.
    func ownTerms(of incident: Incident) -> [HeldBackTerm] {
        let people =
            incident.authors.map { ($0, words["person-author"]) } + incident.reviewers.map { ($0, words["person-reviewer"]) }
            + incident.roles.sorted { $0.key < $1.key }.flatMap { role, people in people.map { ($0, words.roleInText(role)) } }
        return people.filter { !isGroup($0.0) }.flatMap { person, role in
            Self.name(of: person).split { !$0.isLetter && $0 != "'" && $0 != "’" }.filter { $0.utf8.count > 2 }.compactMap {
                HeldBackTerm(String($0), mindsCase: true, stand: role, origin: "")
            }
        }
    }

    /// Teams, and what calls itself one, are no people.
    func isGroup(_ name: String) -> Bool {
        let slug = Slug.make(name)
        if teams.contains(slug) { return true }
        if name.hasPrefix("@"), name.contains("/") { return true }
        let parts = slug.split(separator: "-")
        return parts.contains { Self.groupWords.contains($0) }
    }

    private static let groupWords: Set<Substring> = [
        "team", "teams", "squad", "crew", "group", "desk", "department", "oncall", "call", "duty", "sre", "ops", "operations", "support",
        "engineering", "infrastructure", "platform", "security", "everyone", "nobody", "none", "tba", "tbd", "rotation", "bot",
    ]

    private mutating func addCustomer(_ name: String, of incident: Incident) {
        let key = Slug.make(name)
        guard customers[key] == nil else { return }
        let pseudonym = words("customer-n", ["n": Self.letters(customers.count)])
        customers[key] = pseudonym
        add(name, stand: pseudonym, origin: "the name of a customer of \(incident.path)")
    }

    private mutating func addPerson(_ person: String, role: String, of incident: Incident) {
        let origin = "the name of a person of \(incident.path)"
        let name = Self.name(of: person)
        parts.formUnion(name.split(separator: " "))
        add(name, mindsCase: !name.hasPrefix("@") && !name.contains(" "), stand: role, origin: origin)
    }

    private mutating func addAddresses(in value: FrontMatterValue, of incident: Incident) {
        switch value.content {
        case .empty: break
        case .list(let values): for value in values { addAddresses(in: value, of: incident) }
        case .map(let entries): for entry in entries { addAddresses(in: entry.value, of: incident) }
        case .scalar(let text):
            for word in text.split(whereSeparator: { $0.isWhitespace || "<>()[]{},;:\"'".contains($0) }) {
                let parts = word.split(separator: "@", omittingEmptySubsequences: false)
                guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { continue }
                add(String(word), stand: words["withheld-address"], origin: "an e-mail address in the front matter of \(incident.path)")
            }
        }
    }

    private mutating func add(_ name: String, mindsCase: Bool = false, stand: String, origin: String) {
        guard known.insert(name).inserted, let term = HeldBackTerm(name, mindsCase: mindsCase, stand: stand, origin: origin) else { return }
        terms.append(term)
    }

    /// Without an address, a remark in brackets, or quotes.
    private static func name(of person: String) -> String {
        let end = person.firstIndex { $0 == "<" || $0 == "(" || $0 == "," || $0 == "[" } ?? person.endIndex
        let name = person[..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return name.isEmpty ? person.filter { !"<>()[],".contains($0) } : name
    }

    /// `A` … `Z`, `AA` …
    private static func letters(_ number: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + number % 26)))
        return number < 26 ? letter : letters(number / 26 - 1) + letter
    }
}

extension Words {
    /// A role in the middle of a sentence.
    fileprivate func roleInText(_ role: String) -> String {
        ["commander", "communicator", "recorder", "lead", "engineers"].contains(role) ? self["person-" + role] : self["person-other"]
    }
}
