import Frameworks
import History
import Incidents

/// Tells names from words that everybody uses: those of the interface, of grammar, of months, and what stands for all or for nobody.
struct OrdinaryWords: Sendable {
    /// In lower case, as all the others.
    private let interface: Set<String>
    private let months: Set<String>
    /// Of the names' words those that the texts of the history also write small.
    private let small: Set<String>
    /// The same of the words of owners, and of customers without their legal forms.
    private let smallOfOwners: Set<String>
    private let smallOfStems: Set<String>
    /// Owners, in small letters, whose words no text has apart from each other.
    private let inseparable: Set<String>

    /// - Parameters:
    ///   - names: of customers and people, as their authors wrote them.
    ///   - owners: of promises, those that may be people.
    ///   - wholeOwners: of promises, those of several words.
    ///   - stems: of the names of customers.
    init(
        _ words: Words, _ theme: Theme, names: [String], owners: [String], wholeOwners: [String], stems: [String],
        documents: some Sequence<Document>
    ) {
        let templates = theme.templates.values.map { String(decoding: LeakSearch.withoutTags($0.source.bytes), as: UTF8.self) }
        let sections = FrameworkCatalogue.builtIn.frameworks.flatMap { [$0.name] + $0.sections.map(\.id.rawValue) }
        let interface = Set((Array(words.all) + templates + sections + Array(theme.assets.keys) + Self.ofFiles).flatMap(Self.parts))
        self.interface = interface
        months = Set((words.months + words.shortMonths).map { $0.lowercased() })
        let spelled = names.flatMap { NameSpellings.all(of: $0, mindsCase: false) }
        let candidates = Set(spelled.flatMap(Self.parts).filter { interface.contains($0) || FunctionWords.contains($0) })
        let ofOwners = Set(owners.flatMap(Self.parts))
        let ofStems = Set(stems.flatMap(Self.parts))
        let found = Self.writtenSmall(candidates.union(ofOwners).union(ofStems), in: documents)
        (small, smallOfOwners) = (found.intersection(candidates), found.intersection(ofOwners))
        smallOfStems = found.intersection(ofStems)
        let pairs = Set(wholeOwners.map { $0.lowercased() }).filter { OwnerNames.looksPersonalInSmall($0.split(separator: " ")) }
        let apart = Self.writtenSmall(pairs.union(pairs.flatMap(Self.parts)), in: documents)
        inseparable = pairs.filter { pair in
            Self.parts(of: pair).allSatisfy { !apart.contains($0) && !interface.contains($0) && !FunctionWords.contains($0) }
        }
    }

    /// Whether an owner of a promise is a person as far as the way it is written tells: `Bob Stone`, but not `Checkout` or `Card Payments`,
    /// where texts speak of card payments; `bob stone` where both words stand nowhere else, and `bstone`-like handles as no word begins.
    func isPersonal(_ owner: String) -> Bool {
        if inseparable.contains(owner) || OwnerNames.looksLikeHandle(owner) && !interface.contains(owner) { return true }
        return OwnerNames.looksPersonal(owner)
            && (inseparable.contains(owner.lowercased()) || !Self.parts(of: owner).allSatisfy { smallOfOwners.contains($0) })
    }

    /// Parts of paths and of data that no template has.
    private static let ofFiles = ["index html xml json js api page lookbackSearch terms minute second"]

    /// Words as a reader sees them, without what belongs to a name of a host, a file or a person.
    private static func writtenSmall(_ words: Set<String>, in documents: some Sequence<Document>) -> Set<String> {
        let matcher = TermMatcher(words.sorted().compactMap { HeldBackTerm($0, mindsCase: true, origin: $0) })
        guard !matcher.isEmpty else { return [] }
        var found: Set<String> = []
        for document in documents where found.count < words.count {
            let start = document.frontMatter?.range.upperBound ?? 0
            document.source.bytes.withUnsafeBufferPointer { bytes in
                matcher.forEachMatch(in: bytes) { range, term in
                    guard range.lowerBound > start, ASCII.isSpace(bytes[range.lowerBound - 1]) else { return }
                    var end = range.upperBound
                    if end < bytes.count, [0x2E, 0x2C, 0x3F].contains(bytes[end]) { end += 1 }
                    if end == bytes.count || ASCII.isSpace(bytes[end]) { found.insert(term.origin) }
                }
            }
        }
        return found
    }

    /// The terms for the name of a person: where a word is one, the handle that is made of it tells as well.
    func terms(ofPerson name: String, mindsCase: Bool, isPart: Bool = false, stand: String, origin: String) -> [HeldBackTerm?] {
        NameSpellings.all(of: name, mindsCase: mindsCase).flatMap { name in
            let isOrdinary = small.contains(name.lowercased())
            return [
                isOrdinary ? HeldBackTerm("@" + name, stand: stand, origin: origin) : nil,
                term(name, mindsCase: mindsCase, isPart: isPart, stand: stand, origin: origin),
            ]
        }
    }

    /// What else a whole name is written as: `D. Voss`, `dvoss`, `Voss, Dana`. No handle where that is a word.
    func abbreviations(ofPerson name: String, stand: String, origin: String) -> [HeldBackTerm?] {
        let parts = name.split(separator: " ")
        guard parts.count > 1, OwnerNames.looksPersonal(name), let family = parts.last, family.utf8.count > 2, let initial = parts[0].first
        else { return [] }
        var terms = ["\(initial). \(family)", "\(family), \(parts[0])"].flatMap { NameSpellings.all(of: $0, mindsCase: true) }
            .map { HeldBackTerm($0, mindsCase: true, stand: stand, origin: origin) }
        let handle = (String(initial) + family).lowercased()
        if handle.utf8.count > 4, !interface.contains(handle), !FunctionWords.contains(handle) {
            // `d.voss`, but no "a stone".
            let dotted = "aeiouy".contains(handle.prefix(1)) ? nil : "\(handle.prefix(1)) \(handle.dropFirst())"
            terms += [handle, dotted].compactMap { $0 }.map { HeldBackTerm($0, mindsCase: true, stand: stand, origin: origin) }
        }
        return terms
    }

    /// The terms for a customer without the legal form, which may be a word that texts also write small: `Target` of `Target Corp`.
    func terms(ofStem stem: String, stand: String, origin: String) -> [HeldBackTerm?] {
        let isOrdinary = Self.parts(of: stem).allSatisfy(smallOfStems.contains)
        return NameSpellings.all(of: stem, mindsCase: isOrdinary).map { name in
            var term = term(name, mindsCase: isOrdinary, stand: stand, origin: origin)
            if isOrdinary, term?.likeness == HeldBackTerm.Likeness.none { term?.likeness = .noun }
            return term
        }
    }

    /// The term for a name, with what it may be mistaken for.
    /// - Parameter isPart: it is the first or family name of somebody, who is a person for sure.
    func term(_ name: String, mindsCase: Bool, isPart: Bool = false, stand: String, origin: String) -> HeldBackTerm? {
        let parts = Self.parts(of: name)
        let isWord = parts.count == 1 && parts[0] == name.lowercased()
        var term = HeldBackTerm(name, mindsCase: mindsCase, stand: stand, origin: origin)
        if isWord, small.contains(parts[0]) {
            let written = name == parts[0] ? name.prefix(1).uppercased() + name.dropFirst() : name
            term = HeldBackTerm(written, mindsCase: true, stand: stand, origin: origin)
            // Capitals throughout, or in the middle, are those of a name wherever they stand.
            if written.dropFirst() == parts[0].dropFirst() {
                term?.likeness = FunctionWords.contains(parts[0]) ? .functionWord : isPart ? .interface : .noun
            }
        }
        // With the `s` of a genitive it reads as a plural.
        let isOfInterface = parts.allSatisfy { interface.contains($0) || interface.contains($0 + "s") }
        if term?.likeness == HeldBackTerm.Likeness.none, !parts.isEmpty, isOfInterface {
            term?.likeness = .interface
        }
        term?.isMonth = isWord && months.contains(parts[0])
        return term
    }

    /// Those of a list of customers that are names. Several long numbers are accounts, a single one is a count.
    static func names(among customers: [String]) -> [String] {
        customers.filter { name in
            let isAccount = customers.count > 1 && name.utf8.count > 3 && name.utf8.allSatisfy(ASCII.isDigit)
            return isAccount || !isNobody(name)
        }
    }

    /// Whether what was written where a name belongs names nobody: a number, `all`, `none`, `some users`.
    static func isNobody(_ name: String) -> Bool {
        guard name.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || numberMarks.contains($0) || ("0"..."9").contains($0) }) else {
            return false
        }
        if name.lowercased() == "n/a" { return true }
        let parts = parts(of: name)
        let isCounted = parts.contains(where: quantifiers.contains) || name.utf8.contains(where: ASCII.isDigit)
        return parts.allSatisfy { quantifiers.contains($0) || everybody.contains($0) && (isCounted || name.contains($0)) }
    }

    private static let numberMarks = Set(" .,'’~≈<>+-–—%/?()".unicodeScalars)

    private static let quantifiers: Set<String> = [
        "all", "any", "none", "no", "nobody", "everyone", "everybody", "each", "every", "some", "many", "most", "few", "several", "various",
        "multiple", "unknown", "internal", "external", "na", "tbd", "tba", "of", "the", "our", "about", "approx", "ca", "than", "more",
        "less", "over", "only", "alle", "keine", "keiner", "niemand", "viele", "einige", "mehrere", "wenige", "unbekannt", "intern",
        "extern",
    ]

    private static let everybody: Set<String> = [
        "customer", "customers", "client", "clients", "user", "users", "tenant", "tenants", "account", "accounts", "people", "staff",
        "employees", "partners", "visitors", "others", "kunden", "nutzer", "benutzer",
    ]

    private static func parts(of text: String) -> [String] { text.lowercased().split { !$0.isLetter }.map(String.init) }
}
