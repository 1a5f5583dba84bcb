import Diagnostics
import Incidents
import Markup

/// The data of github.com/icco/postmortems: published postmortems of many companies, one a file.
enum IccoImport {
    static func read(_ sources: [SourceFile], zone: Zone) throws(ImportFault) -> ImportBatch {
        try MarkdownRecord.batch(sources) { record throws(ImportBatch.Skip) in try incident(record, zone) }
    }

    private static let known: Set<String> = [
        "uuid", "url", "archiveurl", "title", "starttime", "endtime", "categories", "keywords", "company", "product", "summary",
    ]
    /// Categories that say what a record is, not what caused the incident.
    private static let sorts: Set<String> = ["postmortem", "undescriptive"]

    private static func incident(_ record: MarkdownRecord, _ zone: Zone) throws(ImportBatch.Skip) -> ImportedIncident {
        let name = record.path
        let body = ForeignMarkdown.nested(record.body, below: 2)
        guard let title = record.line("title") ?? title(of: record) else { throw .hasNo("title, company or product", name) }
        let times = ImportTimes(zone: zone, name: name)
        var incident = ImportedIncident(name: name, title: title)
        let started = try times.moment(record.line("start_time"), "start_time")
        incident.milestones[.started] = started
        incident.milestones[.resolved] = try times.moment(record.line("end_time"), "end_time")
        let day = try times.day(record.line("start_time"), "start_time")
        incident.day = started?.day ?? day
        let categories = record.lines("categories")
        incident.causes = categories.filter { !sorts.contains($0.lowercased()) }
        let (company, product) = (record.line("company"), record.line("product"))
        incident.services = [product ?? company].compactMap { $0 }
        incident.tags = ([company].compactMap { $0 } + record.lines("keywords")).unrepeated
        let address = record.line("url")
        let uuid = record.line("uuid")
        incident.tickets = [address, uuid].compactMap { $0 }
        // One page may tell of several incidents.
        incident.identities = [uuid ?? address].compactMap { $0 }
        incident.references = [address, record.line("archive_url")].compactMap { $0 }.unrepeated
        incident.fields = record.others(than: known)
        incident.timeline = incident.told()
        if let summary = record.text("summary"), !MarkdownEscape.oneLine(summary).isEmpty {
            incident.summary = ForeignMarkdown.nested(summary, below: 2)
            if !body.isEmpty { incident.parts = [ImportedIncident.Part("Description", body)] }
        } else {
            incident.summary = body
        }
        return incident
    }

    /// Older records have no title: whose they are, and of what.
    private static func title(of record: MarkdownRecord) -> String? {
        let names = [record.line("company"), record.line("product")].compactMap { $0 }.unrepeated
        guard !names.isEmpty else { return nil }
        let opening = MarkdownEscape.oneLine(RichText(record.body).line.filter { !"\\*`[]<>".contains($0) })
        return names.joined(separator: " ") + (opening.isEmpty ? "" : ": " + shortened(opening))
    }

    /// The first sentence, or its first words.
    private static func shortened(_ text: String) -> String {
        let sentence = text.firstRange(of: ". ").map { text[..<$0.lowerBound] } ?? text[...]
        guard sentence.count > 80 else { return sentence.hasSuffix(".") ? String(sentence.dropLast()) : String(sentence) }
        let words = sentence.prefix(80)
        return String(words.lastIndex(of: " ").map { words[..<$0] } ?? words) + "…"
    }
}
