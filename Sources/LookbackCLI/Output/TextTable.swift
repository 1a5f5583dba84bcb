import Diagnostics
import Markup

/// Rows of cells under headings, aligned by what a terminal shows: East Asian letters and emoji take two columns.
struct TextTable {
    private let headings: [String]
    private var rows: [[String]] = []

    init(_ headings: [String]) { self.headings = headings }

    mutating func append(_ row: [String]) {
        precondition(row.count == headings.count, "a row has a cell for each heading")
        rows.append(row)
    }

    /// Columns two spaces apart; the last one is not padded.
    var text: String {
        let cells = ([headings] + rows).map { $0.map { TerminalText.shown($0) } }
        var widths = headings.map { _ in 0 }
        for row in cells { for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.columns) } }
        return cells.map { row in
            let last = row.lastIndex { !$0.text.isEmpty } ?? 0
            return row[...last].enumerated().map { index, cell in
                index == last ? cell.text + "\n" : cell.text + String(repeating: " ", count: widths[index] - cell.columns + 2)
            }.joined()
        }.joined()
    }

    /// A table of GitHub's Markdown.
    var markdown: String {
        let lines = [headings, headings.map { _ in "---" }] + rows.map { $0.map { MarkdownEscape.line($0) } }
        return lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
    }

    /// RFC 4180; a cell that a spreadsheet would take for a formula gets an apostrophe before it.
    var csv: String {
        ([headings] + rows).map { $0.map(Self.csvCell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func csvCell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
