/// For people at a terminal: the message, the place, the source line with carets, what to do.
package struct TerminalPrinter: Sendable {
    /// Longest stretch of a source line that is shown, in scalars.
    private static let excerptLength = 100

    private let usesColor: Bool

    package init(usesColor: Bool) { self.usesColor = usesColor }

    package func print(_ report: CheckReport) -> String { text(of: report).string + report.summary + "\n" }

    /// All findings in order.
    package func text(of report: CheckReport) -> LongText {
        LongText(count: report.diagnostics.count) { place, bytes in
            bytes += block(report.diagnostics[place], source: report.source(report.diagnostics[place].path)).utf8
            bytes.append(0x0A)
        }
    }

    /// One finding, as `check` and `explain` show it.
    package func block(_ diagnostic: Diagnostic, source: SourceFile?) -> String {
        let number = String(diagnostic.range.start.line)
        let margin = String(repeating: " ", count: number.count)
        let place = "\(diagnostic.path):\(diagnostic.range.start.line):\(diagnostic.range.start.column)"
        var lines = [
            paint("\(diagnostic.level.rawValue)[\(diagnostic.code)]", color(of: diagnostic.level))
                + paint(": \(Self.oneLine(diagnostic.message))", .bold),
            "\(margin)\(paint("-->", .blue)) \(Self.oneLine(place))",
        ]
        if let source {
            let excerpt = Excerpt(diagnostic.range, in: source, length: Self.excerptLength)
            let carets = String(repeating: "^", count: max(1, excerpt.width))
            lines.append(paint("\(margin) |", .blue))
            lines.append(paint("\(number) |", .blue) + (excerpt.text.isEmpty ? "" : " \(excerpt.text)"))
            lines.append(
                paint("\(margin) |", .blue) + String(repeating: " ", count: excerpt.indent + 1)
                    + paint("\(carets) \(diagnostic.rule)", color(of: diagnostic.level)))
        } else {
            lines.append("\(margin) \(paint("=", .blue)) rule: \(diagnostic.rule)")
        }
        lines += footer(of: diagnostic).map { "\(margin) \(paint("=", .blue)) \(paint($0.label + ":", .bold)) \(Self.oneLine($0.text))" }
        return lines.map { $0 + "\n" }.joined()
    }

    private func footer(of diagnostic: Diagnostic) -> [(label: String, text: String)] {
        var lines: [(label: String, text: String)] = []
        if let help = diagnostic.help { lines.append(("help", help)) }
        if let fix = diagnostic.fix { lines.append(("fix", fix.title + (fix.isSafe ? " (--fix does it)" : ""))) }
        for note in diagnostic.notes {
            let place = note.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
            lines.append(("note", "\(note.message) (\(note.path)\(place))"))
        }
        return lines
    }

    private static func oneLine(_ text: String) -> String { TerminalText.shown(text).text }

    private enum Paint: String { case red = "1;31", yellow = "1;33", cyan = "1;36", blue = "1;34", bold = "1" }

    private func color(of level: Level) -> Paint {
        switch level {
        case .error: .red
        case .warning: .yellow
        case .suggestion: .cyan
        }
    }

    private func paint(_ text: String, _ paint: Paint) -> String { usesColor ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text }
}

/// The part of a source line that a diagnostic is about, and where in it the carets stand, in terminal columns.
private struct Excerpt {
    let text: String
    let indent: Int
    let width: Int

    init(_ range: SourceRange, in source: SourceFile, length: Int) {
        let line = source.lineRange(range.start.line)
        let start = min(line.lowerBound + range.start.column - 1, line.upperBound)
        let isOneLine = range.end.line == range.start.line
        let end = isOneLine ? min(max(start, line.lowerBound + range.end.column - 1), line.upperBound) : line.upperBound
        var before = Stretch(source.text(line.lowerBound..<start))
        var marked = Stretch(source.text(start..<end))
        var after = Stretch(source.text(end..<line.upperBound))
        if marked.count > length { (marked, after) = (marked.prefix(length), Stretch("…")) }
        let room = max(0, length - marked.count)
        if before.count > room / 2, before.count + after.count > room { before = before.cutStart(to: max(room / 2, room - after.count)) }
        if after.count > max(1, room - before.count) { after = after.cutEnd(to: max(0, room - before.count)) }
        let left = TerminalText.shown(before.text)
        let middle = TerminalText.shown(marked.text, fromColumn: left.columns)
        let right = TerminalText.shown(after.text, fromColumn: left.columns + middle.columns)
        text = left.text + middle.text + right.text
        indent = left.columns
        width = middle.columns
    }
}

/// A piece of a line, counted in scalars.
private struct Stretch {
    let text: String
    let count: Int

    init(_ text: String) { (self.text, count) = (text, text.unicodeScalars.count) }

    func prefix(_ length: Int) -> Stretch { Stretch(String(text.unicodeScalars.prefix(length))) }
    func cutStart(to length: Int) -> Stretch { Stretch("…" + String(text.unicodeScalars.suffix(length))) }
    func cutEnd(to length: Int) -> Stretch { Stretch(String(text.unicodeScalars.prefix(length)) + "…") }
}
