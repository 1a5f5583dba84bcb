import History
import Incidents
import Markup

/// Who and what a public history does not name: people, by their roles; customers, by pseudonyms that stay the same as the history grows.
struct HeldBackNames: Sendable {
    private(set) var terms: [HeldBackTerm] = []
    /// Where names are stated that cannot always be told from other words.
    private(set) var doubts: [(path: String, range: Range<Int>, likeness: HeldBackTerm.Likeness)] = []
    let words: Words
    let ordinary: OrdinaryWords
    /// Whom each incident names, by its path.
    private let people: [String: [NamedPerson]]
    private let teams: Set<String>
    private var known: Set<String> = []
    /// People whose terms there are, by the bytes of their names: the same letters may be written with others.
    private var met: Set<[UInt8]> = []
    /// First and family names.
    private var parts: Set<Substring> = []
    private var customers: [String: String] = [:]

    /// - Parameter history: all of it; a name of a withheld incident is not said elsewhere either.
    init(_ history: History, _ documents: [String: Document], _ settings: SiteSettings, _ words: Words, _ theme: Theme) {
        self.words = words
        people = Dictionary(uniqueKeysWithValues: history.incidents.map { ($0.path, NamedPerson.all(in: $0, documents[$0.path])) })
        let owners = history.incidents.map { $0.actions.compactMap(\.owner).flatMap(OwnerNames.names) }
        ordinary = OrdinaryWords(
            words, theme, names: history.incidents.flatMap(\.customers) + people.values.flatMap { $0.map(\.name) },
            owners: owners.flatMap { $0.filter(OwnerNames.looksPersonal) },
            wholeOwners: owners.flatMap { $0.filter { $0.contains(" ") } },
            stems: history.incidents.flatMap { $0.customers.map(CustomerStem.of) }, documents: documents.values)
        teams = Set(
            (history.incidents.flatMap(\.teams) + settings.taxonomy.services.flatMap { [$0.team, $0.title, $0.id].compactMap { $0 } })
                .map(Slug.make))
        // The part that somebody played in what is withheld is not told elsewhere.
        let withheld = Set(history.incidents.filter { $0.audience > settings.audience }.map(\.path))
        // Oldest first, so that a new incident takes the next letter.
        for incident in history.incidents.reversed() {
            for customer in OrdinaryWords.names(among: incident.customers) { addCustomer(customer, of: incident) }
            for person in people(of: incident) {
                parts.formUnion(person.name.split(separator: " "))
                if !withheld.contains(incident.path) {
                    addPerson(person.name, role: words.role(person.role), of: incident, in: person.field)
                }
            }
            for entry in documents[incident.path]?.frontMatter?.entries ?? [] { addAddresses(in: entry.value, of: incident) }
        }
        for (incident, owners) in zip(history.incidents, owners).reversed() {
            for owner in owners where isPerson(owner) { addPerson(owner, role: words["person-owner"], of: incident, in: "actions") }
        }
        for incident in history.incidents.reversed() where withheld.contains(incident.path) {
            for person in people(of: incident) { addPerson(person.name, role: words.role("other"), of: incident, in: person.field) }
        }
        let named = Set(terms.map(\.bytes))
        for incident in history.incidents.reversed() {
            for handle in documents[incident.path].map(Handles.all) ?? [] where !named.contains(Array(handle.lowercased().utf8)) {
                if !isGroup(handle) { addHandle(handle, of: incident) }
            }
        }
    }

    func people(of incident: Incident) -> [NamedPerson] { (people[incident.path] ?? []).filter { !isGroup($0.name) } }

    /// Somebody whom only texts call by a handle.
    private mutating func addHandle(_ handle: String, of incident: Incident) {
        var term = HeldBackTerm(handle, stand: words.role("other"), origin: "the name of a person of \(incident.path)")
        term?.likeness = .handle
        add(handle, [term], of: incident, in: "")
    }

    /// An owner who is looked for in texts too: by a handle or an address, by the first or family name of somebody who is known, or by what
    /// is written as a person's name.
    private func isPerson(_ owner: String) -> Bool {
        !isGroup(owner) && (owner.contains("@") || parts.contains(Substring(owner)) || ordinary.isPersonal(owner))
    }

    /// The owner of a promise: teams by their names, everybody else by the part they played.
    /// - Parameter replaced: a text with the names in it replaced.
    func shown(owner: String, replaced: (String) -> String) -> String {
        let names = OwnerNames.names(in: owner)
        guard !teams.contains(Slug.make(owner)), names.contains(where: { !isGroup($0) }) else { return replaced(owner) }
        var shown: [String] = []
        for part in names.map({ part(of: $0, replaced) }) where !shown.contains(part) { shown.append(part) }
        return shown.joined(separator: ", ")
    }

    private func part(of name: String, _ replaced: (String) -> String) -> String {
        let said = replaced(name)
        return isGroup(name) || words.roles.contains(said) ? said : words["person-owner"]
    }

    /// What is held back of an owner beside the promise: all of it, else those that are no teams. None for a team.
    func terms(ofOwner owner: String, replaced: (String) -> String) -> [HeldBackTerm] {
        let names = OwnerNames.names(in: owner).filter { !isGroup($0) }
        guard !names.isEmpty, !teams.contains(Slug.make(owner)) else { return [] }
        let shown = [(owner, shown(owner: owner, replaced: replaced))] + names.map { ($0, part(of: $0, replaced)) }
        return shown.compactMap { HeldBackTerm($0, mindsCase: true, stand: $1, origin: "") }
    }

    /// Whether what somebody's part was given to names no person.
    func isOnlyGroups(_ text: String) -> Bool { StatedPeople.names(in: text).allSatisfy(isGroup) }

    /// Teams, and what calls itself one, are no people.
    func isGroup(_ name: String) -> Bool {
        let slug = Slug.make(name)
        if teams.contains(slug) || OrdinaryWords.isNobody(name) { return true }
        if name.hasPrefix("@"), name.contains("/") { return true }
        let parts = slug.split(separator: "-")
        return parts.contains { Self.groupWords.contains($0) }
    }

    private static let groupWords: Set<Substring> = [
        "team", "teams", "squad", "crew", "group", "desk", "department", "oncall", "call", "duty", "sre", "ops", "operations", "support",
        "engineering", "infrastructure", "platform", "security", "everyone", "nobody", "none", "tba", "tbd", "rotation", "bot", "qa", "dba",
        "dbas", "devops", "infra", "backend", "frontend", "guild", "dept", "reliability", "engineers", "developers", "vendor", "equipo",
        "equipe", "management", "board", "committee", "council", "office", "centre", "center",
    ]

    private mutating func addCustomer(_ name: String, of incident: Incident) {
        let stem = CustomerStem.of(name)
        let key = Slug.make(stem)
        let pseudonym = customers[key] ?? words("customer-n", ["n": Self.letters(customers.count)])
        customers[key] = pseudonym
        let origin = "the name of a customer of \(incident.path)"
        let terms = NameSpellings.all(of: name, mindsCase: false).map {
            ordinary.term($0, mindsCase: false, stand: pseudonym, origin: origin)
        }
        add(name, terms, of: incident, in: "customers")
        if stem != name { add(stem, ordinary.terms(ofStem: stem, stand: pseudonym, origin: origin), of: incident, in: "customers") }
    }

    /// What a list of customers says to the public.
    func shown(_ customers: [String]) -> [String] {
        let names = Set(OrdinaryWords.names(among: customers))
        return customers.map { names.contains($0) ? self.customers[Slug.make(CustomerStem.of($0))] ?? words("customer-n", ["n": ""]) : $0 }
    }

    /// Of the parts that somebody played the first that is told counts.
    private mutating func addPerson(_ name: String, role: String, of incident: Incident, in field: String) {
        guard met.insert(Array(name.utf8)).inserted else { return }
        let origin = "the name of a person of \(incident.path)"
        parts.formUnion(name.split(separator: " "))
        let mindsCase = !name.hasPrefix("@") && !name.contains(" ")
        add(name, ordinary.terms(ofPerson: name, mindsCase: mindsCase, stand: role, origin: origin), of: incident, in: field)
        terms += ordinary.abbreviations(ofPerson: name, stand: role, origin: origin).compactMap { $0 }
    }

    private mutating func addAddresses(in value: FrontMatterValue, of incident: Incident) {
        switch value.content {
        case .empty: break
        case .list(let values): for value in values { addAddresses(in: value, of: incident) }
        case .map(let entries): for entry in entries { addAddresses(in: entry.value, of: incident) }
        case .scalar(let text):
            guard text.utf8.contains(UInt8(ascii: "@")) else { break }
            for word in text.split(whereSeparator: { $0.isWhitespace || "<>()[]{},;:\"'".contains($0) }) {
                let parts = word.split(separator: "@", omittingEmptySubsequences: false)
                guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") else { continue }
                let origin = "an e-mail address in the front matter of \(incident.path)"
                add(String(word), [HeldBackTerm(String(word), stand: words["withheld-address"], origin: origin)], of: incident, in: "")
            }
        }
    }

    /// - Parameter field: where the name is stated.
    private mutating func add(_ name: String, _ terms: [HeldBackTerm?], of incident: Incident, in field: String) {
        guard known.insert(name).inserted else { return }
        self.terms += terms.compactMap { $0 }
        guard let likeness = terms.lazy.compactMap({ $0?.likeness }).first(where: { $0 != .none }), !name.hasPrefix("@") else { return }
        let range = incident.fieldRanges[field] ?? 0..<0
        if doubts.last.map({ $0.path != incident.path || $0.range != range }) ?? true { doubts.append((incident.path, range, likeness)) }
    }

    /// `A` … `Z`, `AA` …
    private static func letters(_ number: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + number % 26)))
        return number < 26 ? letter : letters(number / 26 - 1) + letter
    }
}

extension Words {
    /// A role in the middle of a sentence.
    func role(_ role: String) -> String { self["person-" + (Self.knownRoles.contains(role) ? role : "other")] }

    /// All of them.
    fileprivate var roles: [String] { (Self.knownRoles + ["owner", "other"]).map { self["person-" + $0] } }

    private static let knownRoles = ["commander", "communicator", "recorder", "lead", "engineers", "author", "reviewer"]
}
