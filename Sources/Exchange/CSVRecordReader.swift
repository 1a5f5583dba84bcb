import Diagnostics
import Incidents
import Markup

/// Reads the rows of a CSV export as incidents.
struct CSVRecordReader {
    let header: [String]
    let places: [CSVColumn: Int]
    let zone: Zone
    let dialect: CSVColumn.Dialect
    var order: DayOrder?

    private static let timed: [CSVColumn] = [.day, .started, .detected, .acknowledged, .mitigated, .resolved]

    init(header: [String], places: [CSVColumn: Int], zone: Zone, dialect: CSVColumn.Dialect) {
        (self.header, self.places, self.zone, self.dialect) = (header, places, zone, dialect)
    }

    /// Which number of `03/04/2026` is the month, as far as other dates of the file prove it (`25/04/2026`), and a date that nothing decides.
    func provenOrder(in rows: ArraySlice<CSVRow>) -> (order: DayOrder?, open: String?) {
        DayOrder.proven(by: rows.lazy.flatMap { row in Self.timed.compactMap { cell($0, of: row) } })
    }

    func incident(_ row: CSVRow) throws(ImportBatch.Skip) -> ImportedIncident {
        let title = cell(.title, of: row).map(MarkdownEscape.oneLine)
        let name = "the record on line \(row.line)" + (title.map { " (“\($0.prefix(80))”)" } ?? "")
        guard row.cells.dropFirst(header.count).allSatisfy({ MarkdownEscape.oneLine($0).isEmpty }) else {
            throw ImportBatch.Skip(name, .faulty("it has \(row.cells.count) values, the header names \(header.count)"))
        }
        guard let title else { throw .hasNo("title", name) }
        var incident = ImportedIncident(name: name, title: title)
        let dayless = try addTimes(of: row, to: &incident, ImportTimes(zone: zone, order: order, name: name))
        let knowsStatus = addStatus(of: row, to: &incident)
        incident.severity = cell(.severity, of: row)
        incident.services = names(.services, of: row)
        incident.teams = names(.teams, of: row)
        incident.tags = names(.tags, of: row)
        incident.causes = names(.causes, of: row)
        incident.lead = cell(.owner, of: row)
        incident.summary = RichText(cell(.summary, of: row) ?? "").blocks
        let address = cell(.url, of: row)
        incident.tickets = [address ?? cell(.key, of: row)].compactMap { $0 }
        incident.identities = incident.tickets
        if dialect == .lookback { addOwn(of: row, to: &incident) }
        incident.timeline = incident.told(startingWith: dialect == .pagerDuty ? "Triggered" : "Started")
        addFields(of: row, to: &incident, also: dayless + (address == nil ? [] : [.key]) + (knowsStatus ? [] : [.status]))
        return incident
    }

    /// What only our own export says. Its status is that of a reviewed document, unlike that of a tracker.
    private func addOwn(of row: CSVRow, to incident: inout ImportedIncident) {
        incident.id = cell(.id, of: row)
        incident.framework = cell(.framework, of: row)
        incident.recurrenceOf = names(.recurrenceOf, of: row)
        if let status = cell(.status, of: row).flatMap({ Status(rawValue: $0) }) { incident.status = status }
        incident.severityNote = cell(.severityNote, of: row)
        incident.isSeverityUnfit = cell(.rank, of: row) == nil
    }

    /// The milestones and the day. Returns the columns that tell of a milestone no more than its day.
    private func addTimes(of row: CSVRow, to incident: inout ImportedIncident, _ times: ImportTimes) throws(ImportBatch.Skip) -> [CSVColumn]
    {
        let started = cell(.started, of: row)
        let stated = try times.day(cell(.day, of: row), heading(.day))
        let begun = try times.day(started, heading(.started))
        let written = stated ?? begun
        let named: [(CSVColumn, Milestones.Name)] = [
            (.started, .started), (.detected, .detected), (.acknowledged, .acknowledged), (.mitigated, .mitigated), (.resolved, .resolved),
        ]
        var dayless: [CSVColumn] = []
        for (column, milestone) in named {
            guard let text = cell(column, of: row), !(column == .resolved && Self.answer(text) != nil) else { continue }
            incident.milestones[milestone] = try times.moment(text, heading(column), on: written)
            guard incident.milestones[milestone] == nil else { continue }
            if dialect == .lookback { incident.days[milestone] = try times.day(text, heading(column)) } else { dayless.append(column) }
        }
        addSpans(of: row, to: &incident)
        // A moment is of the day on which it lies in UTC, unless a column names the day.
        incident.day = stated ?? incident.milestones[.started]?.day ?? begun
        if incident.day == nil, dialect != .lookback { throw .hasNo("date", incident.name) }
        return dayless
    }

    /// Seconds since the start, where no column has the moment itself.
    private func addSpans(of row: CSVRow, to incident: inout ImportedIncident) {
        guard let started = incident.milestones[.started] else { return }
        for (column, milestone) in [(CSVColumn.secondsToAcknowledge, Milestones.Name.acknowledged), (.secondsToResolve, .resolved)] {
            guard incident.milestones[milestone] == nil, let seconds = cell(column, of: row).flatMap({ Double($0) }),
                seconds >= 0, seconds < 1e9
            else { continue }
            incident.milestones[milestone] = started + Int(seconds)
        }
    }

    /// Over when the source says so; of what says nothing of its end, a record of the past is. False for a status that nobody knows.
    private func addStatus(of row: CSVRow, to incident: inout ImportedIncident) -> Bool {
        let word = cell(.status, of: row)
        if let word, let status = Self.trackerStates[word.lowercased()] ?? StatusWords.status(in: word) {
            incident.status = min(status, .resolved)
            return true
        }
        if let answer = cell(.resolved, of: row).flatMap(Self.answer) {
            incident.status = answer ? .resolved : .ongoing
        } else if cell(.resolved, of: row) == nil, places[.resolved] != nil, incident.milestones[.resolved] == nil {
            incident.status = incident.milestones[.mitigated] == nil ? .ongoing : .mitigated
        }
        return word == nil
    }

    private static let trackerStates: [String: Status] = [
        "triggered": .ongoing, "acknowledged": .ongoing, "identified": .ongoing, "new": .ongoing, "postmortem": .resolved,
        "ended": .resolved,
    ]

    /// A column `resolved` may hold yes and no rather than a moment.
    private static func answer(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "y", "x": true
        case "false", "no": false
        default: nil
        }
    }

    /// Every value that went nowhere else: of unknown columns, and of those that mean what another one says better.
    private func addFields(of row: CSVRow, to incident: inout ImportedIncident, also columns: [CSVColumn]) {
        let used = Set(places.filter { !columns.contains($0.key) }.values)
        for (place, text) in row.cells.enumerated() where place < header.count && !used.contains(place) {
            let value = MarkdownEscape.oneLine(text)
            if !value.isEmpty { incident.fields.append((header[place], value)) }
        }
    }

    private func heading(_ column: CSVColumn) -> String { places[column].map { "“\(header[$0])”" } ?? column.rawValue }

    /// Nil for what is blank or says that nothing is known.
    private func cell(_ column: CSVColumn, of row: CSVRow) -> String? {
        guard let place = places[column], place < row.cells.count else { return nil }
        let written = Self.withoutShield(row.cells[place])
        let text = column == .summary ? written : MarkdownEscape.oneLine(written)
        return Self.nothing.contains(MarkdownEscape.oneLine(text).lowercased()) ? nil : text
    }

    /// An apostrophe keeps spreadsheets from taking a text for a formula.
    private static func withoutShield(_ text: String) -> String {
        let bytes = text.utf8.prefix(2)
        return bytes.first == 0x27 && bytes.dropFirst().first.map({ "=+-@".utf8.contains($0) }) ?? false ? String(text.dropFirst()) : text
    }

    private static let nothing: Set<String> = ["", "-", "–", "—", "n/a", "na", "none", "null", "nil", "unknown", "tbd"]

    private func names(_ column: CSVColumn, of row: CSVRow) -> [String] {
        let text = cell(column, of: row) ?? ""
        // Where semicolons divide, a comma belongs to a name.
        let mark: Character = text.contains(";") || dialect == .lookback ? ";" : ","
        return text.split(separator: mark).map { MarkdownEscape.oneLine(String($0)) }.filter { !$0.isEmpty }.unrepeated
    }
}
