import Incidents

/// A change of judgement as a reader sees it.
struct RevisionRow: Sendable {
    let time: TimeText
    let subject: String
    let before: String
    let after: String
    let commit: Link

    /// Newest first. What a public history said once and took back is nobody's to read there.
    static func all(of incident: Incident, in data: SiteData) -> [RevisionRow] {
        guard data.settings.audience > .public else { return [] }
        let words = data.words
        return (data.settings.revisions[incident.path] ?? []).map { revision in
            let said = { (names: [String]) in
                let shown = revision.subject == .causes ? names.map { data.facet(.causes)[named: $0]?.title ?? $0 } : names
                return shown.isEmpty ? words["revision-nothing"] : shown.joined(separator: ", ")
            }
            return RevisionRow(
                time: TimeText(words.shortDay(revision.day), iso: revision.day.description),
                subject: words["kind-of-" + revision.subject.rawValue], before: said(revision.before), after: said(revision.after),
                commit: Link(label: revision.commit, href: data.commitAddress(revision.commit)))
        }
    }
}

extension RevisionRow: ViewModel {
    static let fields: FieldList<RevisionRow> = [
        .object("time") { $0.time }, .text("subject") { $0.subject }, .text("before") { $0.before }, .text("after") { $0.after },
        .object("commit") { $0.commit },
    ]
}
