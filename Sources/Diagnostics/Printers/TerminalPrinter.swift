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
            add(report.diagnostics[place], source: report.source(report.diagnostics[place].path), to: &bytes)
            bytes.append(0x0A)
        }
    }

    /// One finding, as `check` and `explain` show it.
    package func block(_ diagnostic: Diagnostic, source: SourceFile?) -> String {
        var bytes: [UInt8] = []
        add(diagnostic, source: source, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func add(_ diagnostic: Diagnostic, source: SourceFile?, to output: inout [UInt8]) {
        let number = String(diagnostic.range.start.line)
        let margin = number.utf8.count
        addHead(diagnostic, to: &output)
        output.append(contentsOf: repeatElement(0x20, count: margin))
        paint(.blue, &output) { $0 += "-->".utf8 }
        output.append(0x20)
        _ = TerminalText.add(diagnostic.path, to: &output)
        addPlace(diagnostic.range.start, to: &output)
        output.append(0x0A)
        if let source {
            let excerpt = Excerpt(diagnostic.range, in: source, length: Self.excerptLength)
            addBar(after: repeatElement(0x20, count: margin), to: &output)
            output.append(0x0A)
            addBar(after: number.utf8, to: &output)
            if !excerpt.isEmpty { output.append(0x20) }
            let (indent, width) = excerpt.add(to: &output)
            output.append(0x0A)
            addBar(after: repeatElement(0x20, count: margin), to: &output)
            output.append(contentsOf: repeatElement(0x20, count: indent + 1))
            paint(color(of: diagnostic.level), &output) {
                $0.append(contentsOf: repeatElement(0x5E, count: max(1, width)))
                $0.append(0x20)
                $0 += diagnostic.rule.utf8
            }
            output.append(0x0A)
        } else {
            addMark(margin, to: &output)
            output += "rule: \(diagnostic.rule)\n".utf8
        }
        addFoot(diagnostic, margin, to: &output)
    }

    /// The level, the code and the message.
    private func addHead(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
        paint(color(of: diagnostic.level), &output) {
            $0 += diagnostic.level.rawValue.utf8
            $0.append(0x5B)
            $0 += diagnostic.code.utf8
            $0.append(0x5D)
        }
        paint(.bold, &output) {
            $0 += ": ".utf8
            _ = TerminalText.add(diagnostic.message, to: &$0)
        }
        output.append(0x0A)
    }

    /// What to do, and where else to look.
    private func addFoot(_ diagnostic: Diagnostic, _ margin: Int, to output: inout [UInt8]) {
        if let help = diagnostic.help {
            addLabel("help:", margin, to: &output)
            _ = TerminalText.add(help, to: &output)
            output.append(0x0A)
        }
        if let fix = diagnostic.fix {
            addLabel("fix:", margin, to: &output)
            _ = TerminalText.add(fix.title, to: &output)
            output += (fix.isSafe ? " (--fix does it)\n" : "\n").utf8
        }
        for note in diagnostic.notes {
            addLabel("note:", margin, to: &output)
            let columns = TerminalText.add(note.message, to: &output)
            output += " (".utf8
            _ = TerminalText.add(note.path, to: &output, fromColumn: columns + 2)
            if let start = note.range?.start { addPlace(start, to: &output) }
            output += ")\n".utf8
        }
    }

    /// `:12:3`
    private func addPlace(_ place: Position, to output: inout [UInt8]) {
        output.append(0x3A)
        output.append(decimal: place.line)
        output.append(0x3A)
        output.append(decimal: place.column)
    }

    /// What stands at the left of a source line.
    private func addBar(after text: some Sequence<UInt8>, to output: inout [UInt8]) {
        paint(.blue, &output) {
            $0 += text
            $0 += " |".utf8
        }
    }

    /// What stands at the left of a line that tells more.
    private func addMark(_ margin: Int, to output: inout [UInt8]) {
        output.append(contentsOf: repeatElement(0x20, count: margin + 1))
        paint(.blue, &output) { $0.append(0x3D) }
        output.append(0x20)
    }

    private func addLabel(_ label: String, _ margin: Int, to output: inout [UInt8]) {
        addMark(margin, to: &output)
        paint(.bold, &output) { $0 += label.utf8 }
        output.append(0x20)
    }

    private enum Paint: String { case red = "1;31", yellow = "1;33", cyan = "1;36", blue = "1;34", bold = "1" }

    private func color(of level: Level) -> Paint {
        switch level {
        case .error: .red
        case .warning: .yellow
        case .suggestion: .cyan
        }
    }

    /// What `add` adds, in a colour where there are any.
    private func paint(_ paint: Paint, _ output: inout [UInt8], _ add: (inout [UInt8]) -> Void) {
        if usesColor { output += "\u{1B}[\(paint.rawValue)m".utf8 }
        add(&output)
        if usesColor { output += "\u{1B}[0m".utf8 }
    }
}

extension [UInt8] {
    /// Adds the digits of a number that is not negative.
    fileprivate mutating func append(decimal number: Int) {
        if number > 9 { append(decimal: number / 10) }
        append(0x30 + UInt8(number % 10))
    }
}
