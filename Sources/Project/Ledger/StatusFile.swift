import Diagnostics
import History
import Incidents

/// A tracker's export, committed as `actions-status.csv` with the columns `ticket`, `status` and `date`: it closes promises without network.
package enum StatusFile {
    static let name = "actions-status.csv"

    /// What the file says, and what is wrong with it.
    package static func read(_ source: SourceFile) -> (ledger: ActionLedger, diagnostics: [Diagnostic]) {
        var reading = Reading(source)
        reading.read()
        return (reading.ledger, reading.diagnostics)
    }

    private struct Reading {
        let source: SourceFile
        var ledger = ActionLedger()
        var diagnostics: [Diagnostic] = []

        init(_ source: SourceFile) { self.source = source }

        mutating func read() {
            do throws(CSVRow.UnclosedQuote) { read(try CSVRow.rows(of: source.bytes)) } catch {
                report(source.line(at: error.offset), "a quoted value never ends")
            }
        }

        private mutating func read(_ rows: [CSVRow]) {
            guard let head = rows.first else { return }
            let names = head.cells.map { Self.trimmed($0).lowercased() }
            guard let ticket = names.firstIndex(of: "ticket"), let status = names.firstIndex(of: "status"),
                let date = names.firstIndex(of: "date")
            else {
                return report(head.line, "the first line must name the columns ticket, status and date")
            }
            for row in rows.dropFirst() {
                guard row.cells.count > max(ticket, status, date) else {
                    report(row.line, "the line has \(row.cells.count) of \(names.count) values")
                    continue
                }
                read(row.line, Self.trimmed(row.cells[ticket]), Self.trimmed(row.cells[status]), Self.trimmed(row.cells[date]))
            }
        }

        private mutating func read(_ line: Int, _ ticket: String, _ status: String, _ date: String) {
            guard !ticket.isEmpty else { return report(line, "the line names no ticket") }
            guard let known = ActionItem.Status(word: status) else {
                let words = ActionItem.Status.allCases.map(\.rawValue).joined(separator: ", ")
                return report(line, "\"\(status)\" is no status of an action: it is one of \(words)")
            }
            guard let day = DayReader.read(date) ?? InstantReader.read(date, zone: .utc)?.at.day else {
                return report(line, "\"\(date)\" is no day", help: "write a day of the calendar as `2026-03-14`")
            }
            ledger.record(ActionLedger.Change(day: day, status: known, source: .tracker), forTicket: ticket)
        }

        private mutating func report(_ line: Int, _ message: String, help: String? = nil) {
            let start = Position(line: line, column: 1)
            diagnostics.append(
                Diagnostic(
                    code: "LB105", rule: "invalid-value", level: .error, path: source.path, range: SourceRange(start: start, end: start),
                    message: message, help: help))
        }

        private static func trimmed(_ text: String) -> String {
            let isSpace: (Character) -> Bool = { $0.isWhitespace }
            return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
        }
    }
}
