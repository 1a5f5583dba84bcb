import Diagnostics
import Markup

/// What is reported of stated fields.
extension FieldReader {
    /// A value that is not what its field takes.
    mutating func reportInvalid(_ range: Range<Int>, _ message: String, help: String? = nil, fix: Fix? = nil) {
        report(FieldProblem(.invalidValue, Finding(range, message, help: help, fix: fix)))
    }

    /// Whether a text begins with no date that could be several days, or with one that can be read nonetheless, which is told. A name of the
    /// file that has one of the days tells which.
    mutating func isOneDay(_ text: String, at range: Range<Int>) -> Bool {
        guard !isInferring, let date = DoubtfulDate(text), date.doubt != .order || order == nil else { return true }
        let named = DayReader.first(in: IncidentID.name(ofPath: incident.path))
        let isCut = date.doubt == .cutYear
        if let named, date.doubt != .order, date.readings[isCut ? 1... : 0...].first == named { return true }
        let meant = date.readings.first { $0 == named } ?? date.readings[0]
        let place = place(of: date.written, in: range)
        let choices = ([meant] + date.readings.filter { $0 != meant }).map { "`\($0)`" }.joined(separator: " or ")
        let message = isCut ? "has a year of two digits" : "could be two days; it is read as \(date.readings[0])"
        report(
            FieldProblem(
                .invalidValue,
                Finding(
                    place, "\"\(date.written)\" \(message)", help: "write \(choices)",
                    fix: Fix("Write \(meant)", edits: [.init(place, meant.description)], isSafe: false), atMost: isCut ? nil : .warning)))
        return !isCut
    }

    /// Values of the body are nobody's fault, and those of a folder's defaults stand in another file: they have no place in this one.
    mutating func report(_ problem: FieldProblem) {
        guard !isInferring, !problem.finding.range.isEmpty else { return }
        incident.problems.append(problem)
    }

    /// - Parameter given: the fields that the front matter has; a misspelt second one is not put right by a fix.
    mutating func reportUnknown(_ entry: FrontMatterEntry, given: some Collection<IncidentField>) {
        guard !IncidentField.isOfSiteGenerator(entry.normalizedKey) else { return reportUnheeded(entry) }
        let meant = NearMiss.guess(for: entry.key, among: IncidentField.spellings) { IncidentField(key: $0) == IncidentField(key: $1) }
        let field = (meant?.best).flatMap(IncidentField.init(key:))
        if field == .audience, !isInferring, !given.contains(.audience) { incident.audience = .restricted }
        let fix = field.flatMap { given.contains($0) ? nil : meant?.fix(at: entry.keyRange, of: source) }
        report(
            FieldProblem(
                .unknownField,
                Finding(
                    entry.keyRange, "\"\(entry.key)\" is no field of an incident",
                    help: meant?.question ?? Self.otherPlace(for: entry), fix: fix)))
    }

    /// `draft: true` keeps a page back where site generators publish: whoever writes it here means to be heard.
    private mutating func reportUnheeded(_ entry: FrontMatterEntry) {
        let withholding = entry.normalizedKey == "published" ? ["false", "no"] : ["true", "yes"]
        guard Self.withholdingKeys.contains(entry.normalizedKey), withholding.contains(entry.value.text?.lowercased() ?? "") else { return }
        report(
            FieldProblem(
                .unknownField,
                Finding(
                    entry.keyRange, "\"\(entry.key)\" keeps nothing from being published: `audience` says who may read an incident",
                    help: "write `audience: restricted`, or begin the file's name with `_`")))
    }

    private static let withholdingKeys: Set<String> = ["draft", "isdraft", "hidden", "hide", "unlisted", "published"]

    /// A second entry of a field that says something else than the one that counts. Site generators have categories and days of their own.
    mutating func reportRepeated(_ entry: FrontMatterEntry, _ field: IncidentField, _ counted: FrontMatterEntry) {
        let shared: Set<String> = ["category", "categories", "aliases"]
        guard field != .date, !shared.contains(entry.normalizedKey), entry.value.content != .empty,
            entry.value.text == nil || entry.value.text != counted.value.text
        else { return }
        report(
            FieldProblem(
                .unknownField,
                Finding(
                    entry.keyRange, "\"\(entry.key)\" states `\(field.rawValue)` again; \"\(counted.key)\" counts",
                    help: "delete one of the two")))
    }

    /// Where else what the author wants to say is understood.
    private static func otherPlace(for entry: FrontMatterEntry) -> String {
        isRole(entry.key) ? "write it under `roles:`" : "remove it, or put it in `tags`"
    }

    /// A key of a map that takes any key, where it is nearly one of those that mean something; so short a word may be another one.
    /// - Parameter given: the keys that the map has; a misspelt second one is not put right by a fix.
    mutating func reportNearMiss(_ entry: FrontMatterEntry, of map: IncidentField, among keys: [String], given: [String]) {
        guard let meant = NearMiss.guess(for: entry.key, among: keys, part: 5) else { return }
        report(
            FieldProblem(
                .unknownField,
                Finding(
                    entry.keyRange, "\"\(entry.key)\" is no key of `\(map.rawValue)`", help: meant.question,
                    fix: given.contains(meant.best) ? nil : meant.fix(at: entry.keyRange, of: source))))
    }

    /// A key of a map that is not one of those it takes.
    mutating func reportUnknown(_ entry: FrontMatterEntry, of map: String, among keys: [String]) {
        let meant = NearMiss.guess(for: entry.key, among: keys)
        report(
            FieldProblem(
                .unknownField,
                Finding(
                    entry.keyRange, "\"\(entry.key)\" is no key of `\(map)`",
                    help: meant?.question ?? "use one of \(keys.joined(separator: ", "))", fix: meant?.fix(at: entry.keyRange, of: source)))
        )
    }
}
