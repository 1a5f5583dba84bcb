import Diagnostics
import Incidents
import Markup

/// Any CSV whose first line names its columns; commas, semicolons or tabs divide it.
enum CSVImport {
    private static let maximumColumns = 1_000

    static func read(_ source: SourceFile, zone: Zone, dialect: CSVColumn.Dialect = .any) throws(ImportFault) -> ImportBatch {
        if let invalid = InvalidText.finding(in: source) { throw ImportFault(source, at: invalid.range.lowerBound, invalid.message) }
        if let null = source.bytes.firstIndex(of: 0) {
            throw ImportFault(source, at: null, "a NUL byte is no text: save the file as UTF-8")
        }
        let rows = try rows(of: source)
        guard let header = rows.first else { throw ImportFault(source, line: 1, "the file holds nothing") }
        guard header.cells.count <= maximumColumns else {
            throw ImportFault(source, line: header.line, "\(header.cells.count) columns are over the limit of \(maximumColumns)")
        }
        let dialect = dialect == .any ? CSVColumn.dialect(of: header.cells) : dialect
        let places = CSVColumn.places(in: header.cells, of: dialect)
        guard places[.title] != nil else {
            let hint = titleMeant(in: header) ?? "the first line must name the columns"
            throw ImportFault(source, line: header.line, "no column is a title; \(hint)")
        }
        var batch = ImportBatch()
        batch.notes = unknownColumns(header, places)
        var reader = CSVRecordReader(header: header.cells.map(MarkdownEscape.oneLine), places: places, zone: zone, dialect: dialect)
        let (order, open) = reader.provenOrder(in: rows.dropFirst())
        reader.order = order
        if let open, let day = DayReader.read(open) ?? InstantReader.read(open, zone: zone)?.at.day {
            batch.notes.append("\"\(open)\" could be two days, and no date of the file tells which: it is read as \(day)")
        }
        for row in rows.dropFirst() {
            do throws(ImportBatch.Skip) { batch.incidents.append(try reader.incident(row)) } catch { batch.skipped.append(error) }
        }
        return batch
    }

    private static func rows(of source: SourceFile) throws(ImportFault) -> [CSVRow] {
        do throws(CSVRow.UnclosedQuote) {
            return try CSVRow.rows(of: source.bytes, separator: CSVRow.separator(of: source.bytes))
        } catch {
            throw ImportFault(source, at: error.offset, "this quoted value never ends")
        }
    }

    /// What is to be said of columns that mean nothing known: which one may be a slip, and that nothing is lost.
    private static func unknownColumns(_ header: CSVRow, _ places: [CSVColumn: Int]) -> [String] {
        let known = Set(CSVColumn.allHeaders.map(FrontMatterEntry.normalize))
        let missing = CSVColumn.allCases.filter { places[$0] == nil }.flatMap(\.headers)
        let read = Set(places.values)
        let unknown = header.cells.enumerated().filter { !read.contains($0.offset) }.map { MarkdownEscape.oneLine($0.element) }
            .filter { !$0.isEmpty && !known.contains(FrontMatterEntry.normalize($0)) }
        guard !unknown.isEmpty else { return [] }
        let slips = unknown.compactMap { cell in
            NearMiss.best(for: cell, among: missing).map { "column \"\(cell)\" means nothing known; did you mean \"\($0)\"?" }
        }
        return slips + ["kept as “Imported fields”: \(unknown.joined(separator: ", "))"]
    }

    private static func titleMeant(in header: CSVRow) -> String? {
        header.cells.lazy.compactMap { cell in
            NearMiss.best(for: cell, among: CSVColumn.title.headers).map { "is \"\(MarkdownEscape.oneLine(cell))\" meant as \"\($0)\"?" }
        }.first
    }
}
