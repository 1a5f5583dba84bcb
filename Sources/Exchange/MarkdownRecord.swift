import Diagnostics
import Markup

/// A Markdown file of another tool: its front matter by key, and its body.
struct MarkdownRecord {
    let path: String
    let body: String
    private let entries: [FrontMatterEntry]

    /// Nil when the file has no front matter.
    init?(_ source: SourceFile) throws(ImportFault) {
        let parse = FrontMatterParser.parse(source)
        // What can be put right without harm does not matter here.
        if let finding = parse.findings.first(where: { $0.fix?.isSafe != true }) ?? parse.oversized {
            throw ImportFault(source, at: finding.range.lowerBound, finding.message)
        }
        guard let frontMatter = parse.frontMatter else { return nil }
        path = source.path
        entries = frontMatter.entries
        body = source.text(parse.bodyStart..<source.bytes.count)
    }

    /// The text of a key on one line; nil when it is absent or blank.
    func line(_ key: String) -> String? {
        guard let text = value(key)?.text else { return nil }
        let line = MarkdownEscape.oneLine(text)
        return line.isEmpty ? nil : line
    }

    func text(_ key: String) -> String? { value(key)?.text }

    func lines(_ key: String) -> [String] {
        (value(key)?.elements ?? []).compactMap { $0.text.map { MarkdownEscape.oneLine($0) } }.filter { !$0.isEmpty }.unrepeated
    }

    /// What the keys say that nobody has asked for.
    func others(than known: Set<String>) -> [(key: String, value: String)] {
        entries.filter { !known.contains($0.normalizedKey) }.compactMap { entry in
            let texts = (entry.value.elements ?? []).compactMap(\.text).filter { !$0.isEmpty }
            return texts.isEmpty ? nil : (entry.key, texts.joined(separator: ", "))
        }
    }

    private func value(_ key: String) -> FrontMatterValue? {
        let key = FrontMatterEntry.normalize(key)
        return entries.first { $0.normalizedKey == key }?.value
    }

    /// The incidents of some files. Every file is read before any is judged: one that is broken stops all.
    static func batch(
        _ sources: [SourceFile], incident: (MarkdownRecord) throws(ImportBatch.Skip) -> ImportedIncident
    ) throws(ImportFault) -> ImportBatch {
        var batch = ImportBatch()
        for source in sources {
            guard let record = try MarkdownRecord(source) else {
                batch.skipped.append(ImportBatch.Skip(source.path, .faulty("it has no front matter")))
                continue
            }
            do throws(ImportBatch.Skip) { batch.incidents.append(try incident(record)) } catch { batch.skipped.append(error) }
        }
        return batch
    }
}
