import Diagnostics
import History
import Incidents

/// A tracker's export, committed as `actions-status.csv` with the columns `ticket`, `status` and `date`, divided by commas, semicolons or
/// tabs: it closes promises without network.
package struct StatusFile: Sendable {
    static let name = "actions-status.csv"

    package let source: SourceFile
    /// What the file says.
    package private(set) var ledger = ActionLedger()
    /// What is wrong with it, whatever day it is.
    package private(set) var diagnostics: [Diagnostic] = []
    /// The latest day that it names.
    private var latest: CalendarDay?

    package init(_ source: SourceFile) {
        self.source = source
        for line in lines() {
            ledger.record(ActionLedger.Change(day: line.day, status: line.status, source: .tracker), forTicket: line.ticket)
            latest = max(latest ?? line.day, line.day)
        }
    }

    /// The lines whose day is still to come; a day is allowed for the zones of the world.
    package func linesToCome(after today: CalendarDay) -> [Diagnostic] {
        let last = today.adding(days: 1)
        guard let latest, latest > last else { return [] }
        var again = self
        return again.lines().filter { $0.day > last }.map { line in
            diagnostic(
                line.number, "\(line.day) is in the future: nothing is \(line.status.rawValue) before its day comes",
                help: "write the day on which the status changed", level: .warning)
        }
    }

    private struct Line {
        let number: Int
        let ticket: String
        let status: ActionItem.Status
        let day: CalendarDay
    }

    /// The lines that can be read; the others are reported.
    private mutating func lines() -> [Line] {
        do throws(CSVRow.UnclosedQuote) {
            return lines(of: try CSVRow.rows(of: source.bytes, separator: CSVRow.separator(of: source.bytes)))
        } catch {
            report(source.line(at: error.offset), "a quoted value never ends")
            return []
        }
    }

    private mutating func lines(of rows: [CSVRow]) -> [Line] {
        guard let head = rows.first else { return [] }
        let names = head.cells.map { Self.trimmed($0).lowercased() }
        let wanted = ["ticket", "status", "date"]
        let columns = wanted.compactMap { names.firstIndex(of: $0) }
        guard columns.count == wanted.count else {
            let missing = wanted.filter { !names.contains($0) }.map { "\"\($0)\"" }.joined(separator: ", ")
            report(
                head.line, "the first line must name the columns ticket, status and date: it has no \(missing)",
                help: "write `ticket,status,date`; semicolons or tabs may divide them as well")
            return []
        }
        let cells = rows.dropFirst().map { row in columns.map { row.cells.indices.contains($0) ? Self.trimmed(row.cells[$0]) : "" } }
        let order = DayOrder.proven(by: cells.lazy.map { $0[2] }).order
        return zip(rows.dropFirst(), cells).compactMap { row, cells in
            guard row.cells.count > columns.max() ?? 0 else {
                report(row.line, "the line has \(row.cells.count) of \(names.count) values")
                return nil
            }
            return line(row.line, cells[0], cells[1], cells[2], order)
        }
    }

    private mutating func line(_ number: Int, _ ticket: String, _ status: String, _ date: String, _ order: DayOrder?) -> Line? {
        guard !ticket.isEmpty else {
            report(number, "the line names no ticket")
            return nil
        }
        guard let known = ActionItem.Status(word: status) else {
            let words = ActionItem.Status.allCases.map(\.rawValue).joined(separator: ", ")
            report(number, "\"\(status)\" is no status of an action: it is one of \(words)")
            return nil
        }
        let doubt = DoubtfulDate(date)
        guard doubt?.doubt != .cutYear,
            let day = DayReader.read(date, order: order) ?? InstantReader.read(date, zone: .utc, order: order)?.at.day
        else {
            report(number, "\"\(date)\" is no day", help: "write a day of the calendar as `2026-03-14`")
            return nil
        }
        if let doubt, order == nil || doubt.doubt == .year {
            report(
                number, "\"\(date)\" could be two days, and no date of the file tells which; it is read as \(day)",
                help: "write days as `2026-03-14`", level: .warning)
        }
        return Line(number: number, ticket: ticket, status: known, day: day)
    }

    private mutating func report(_ line: Int, _ message: String, help: String? = nil, level: Level = .error) {
        diagnostics.append(diagnostic(line, message, help: help, level: level))
    }

    private func diagnostic(_ line: Int, _ message: String, help: String?, level: Level) -> Diagnostic {
        let start = Position(line: line, column: 1)
        return Diagnostic(
            code: "LB105", rule: "invalid-value", level: level, path: source.path, range: SourceRange(start: start, end: start),
            message: message, help: help)
    }

    private static func trimmed(_ text: String) -> String { String(Substring(text.unicodeScalars.trimmingWhitespace)) }
}
