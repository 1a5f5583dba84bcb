import History
import Incidents

/// "Has this happened before?": what this is a recurrence of and what had become of the promises by then, what it resembles, what came after.
struct EarlierIncidents: Sendable {
    let recurrences: [RecurrenceRow]
    let alike: [AlikeRow]
    let related: [IncidentItem]
    let later: [RecurrenceRow]
    /// For each failure that it was, all times that it came, where there are more than this one and another.
    let families: [Link]

    /// Below this two texts share a manner rather than a failure, unless they share a cause as well.
    private static let leastSimilarity = 0.2

    init(_ incident: Incident, in data: SiteData, from path: PagePath) {
        let register = data.analysis.recurrence
        let earlier = register.recurrences(of: incident.id)
        recurrences = earlier.compactMap { RecurrenceRow($0, shows: $0.earlier, in: data, from: path) }
        later = register.recurrences(after: incident.id).compactMap { RecurrenceRow($0, shows: $0.later, in: data, from: path) }
        families = RecurrencePage.links(toFamiliesOf: incident.id, in: data, from: path)
        let known = Set(earlier.map(\.earlier))
        let linked = incident.related.map(\.value).filter { !known.contains($0) }
        related = linked.compactMap(data.item(id:))
        let denied = Set(incident.notRelated.map(\.id.value))
        alike = data.analysis.similar(to: incident.id).filter { hit in
            (hit.likeness >= Self.leastSimilarity || !hit.sharedCauses.isEmpty) && hit.hasEvidence && !known.contains(hit.id)
                && !linked.contains(hit.id) && !denied.contains(hit.id)
        }.prefix(3).compactMap { AlikeRow($0, in: data, from: path) }
    }
}

extension EarlierIncidents: ViewModel {
    static let fields: FieldList<EarlierIncidents> = [
        .flag("has-recurrences") { !$0.recurrences.isEmpty }, .list("recurrences") { $0.recurrences },
        .flag("has-alike") { !$0.alike.isEmpty }, .list("alike") { $0.alike }, .flag("has-related") { !$0.related.isEmpty },
        .list("related") { $0.related }, .flag("has-later") { !$0.later.isEmpty }, .list("later") { $0.later },
        .list("family") { $0.families },
    ]
}

/// One recurrence seen from one of its two incidents.
struct RecurrenceRow: Sendable {
    let incident: IncidentItem
    let basis: String
    let verdict: String
    let verdictName: String
    let interval: String?
    let promises: [PromiseThenRow]

    /// - Parameters:
    ///   - id: the incident of the two that the row shows.
    ///   - namesOther: whether the row says by its day which incident it is compared with.
    init?(_ recurrence: Recurrence, shows id: String, in data: SiteData, from path: PagePath, namesOther: Bool = false) {
        guard let shown = data.item(id: id) else { return nil }
        let words = data.words
        incident = shown
        basis = words.basis(recurrence.basis, in: data)
        verdict = words["verdict-" + recurrence.verdict.rawValue]
        verdictName = recurrence.verdict.rawValue
        let otherDay = namesOther ? data.place(id: recurrence.earlier).flatMap { data.days[$0] } : nil
        interval = recurrence.interval.map { days in
            if let otherDay { return words("days-since", ["days": words.count("days", days), "day": words.shortDay(otherDay)]) }
            return words.count(id == recurrence.earlier ? "days-before" : "days-after", days)
        }
        promises = recurrence.promises.map { PromiseThenRow($0, words: words) }
    }
}

extension RecurrenceRow: ViewModel {
    static let fields: FieldList<RecurrenceRow> = [
        .object("incident") { $0.incident }, .text("basis") { $0.basis }, .text("verdict") { $0.verdict },
        .text("verdict-name") { $0.verdictName }, .text("interval") { $0.interval }, .flag("has-promises") { !$0.promises.isEmpty },
        .list("promises") { $0.promises },
    ]
}

/// A promise as it stood on the day the later incident began.
struct PromiseThenRow: Sendable {
    let text: String
    let status: String
    let state: String

    init(_ then: Recurrence.PromiseThen, words: Words) {
        text = then.promise.action.text
        switch then.state {
        case .kept(let day?): (state, status) = ("kept", words("then-kept-on", ["day": words.shortDay(day)]))
        case .kept(on: nil):
            let due = then.promise.action.due.map { words("then-kept-due", ["day": words.shortDay($0)]) }
            (state, status) = ("kept", due ?? words["then-kept-unknown"])
        case .overdue(let since): (state, status) = ("late", words("then-overdue", ["day": words.shortDay(since)]))
        case .dueLater(let day): (state, status) = ("owed", words("then-due", ["day": words.shortDay(day)]))
        case .open: (state, status) = ("owed", words["then-open"])
        case .declined: (state, status) = ("dropped", words["action-declined"])
        case .superseded: (state, status) = ("dropped", words["action-superseded"])
        }
    }
}

extension PromiseThenRow: ViewModel {
    static let fields: FieldList<PromiseThenRow> = [.text("text") { $0.text }, .text("status") { $0.status }, .text("state") { $0.state }]
}

/// An incident that reads alike, and the evidence.
struct AlikeRow: Sendable {
    let incident: IncidentItem
    let evidence: String

    init?(_ hit: SimilarIncident, in data: SiteData, from path: PagePath) {
        guard let shown = data.item(id: hit.id) else { return nil }
        incident = shown
        var parts: [String] = []
        if !hit.sharedCauses.isEmpty {
            parts.append(data.words("basis-cause", ["causes": data.titles(hit.sharedCauses, .causes).joined(separator: ", ")]))
        }
        if !hit.sharedServices.isEmpty {
            parts.append(data.words("basis-service", ["services": data.titles(hit.sharedServices, .services).joined(separator: ", ")]))
        }
        if !hit.shownTerms.isEmpty { parts.append(data.words("basis-terms", ["terms": hit.shownTerms.joined(separator: ", ")])) }
        evidence = parts.joined(separator: "; ")
    }
}

extension AlikeRow: ViewModel {
    static let fields: FieldList<AlikeRow> = [.object("incident") { $0.incident }, .text("evidence") { $0.evidence }]
}

extension Words {
    fileprivate func basis(_ basis: Recurrence.Basis, in data: SiteData) -> String {
        switch basis {
        case .declared: self["basis-declared"]
        case .sameCauseAndService(let causes, let services):
            self(
                "basis-same",
                [
                    "causes": data.titles(causes, .causes).joined(separator: ", "),
                    "services": data.titles(services, .services).joined(separator: ", "),
                ])
        case .similar(_, let terms): self("basis-terms", ["terms": terms.prefix(5).joined(separator: ", ")])
        }
    }
}
