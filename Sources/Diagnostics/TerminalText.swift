/// Text as a terminal shows it: tabs as spaces, control characters made visible and harmless, wide characters counted as two columns.
package enum TerminalText {
    private static let tabWidth = 4

    /// The text for one line of output, and how many columns it takes.
    package static func shown(_ text: String, fromColumn start: Int = 0) -> (text: String, columns: Int) {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return (text, text.utf8.count) }
        var result = String.UnicodeScalarView()
        var column = start
        for scalar in text.unicodeScalars {
            if scalar == "\t" {
                let spaces = tabWidth - column % tabWidth
                result.append(contentsOf: repeatElement(" ", count: spaces))
                column += spaces
            } else if isControl(scalar) {
                result.append("\u{FFFD}")
                column += 1
            } else {
                result.append(scalar)
                column += width(of: scalar)
            }
        }
        return (String(result), column - start)
    }

    /// Control characters, and those that turn the direction of what follows.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// 0 for marks that combine, 2 for East Asian wide letters and emoji, else 1.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x300: return 1
        case 0x200B...0x200F, 0xFE00...0xFE0F, 0x2060, 0xFEFF: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
            0x1F900...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: return 0
            default: return scalar.properties.isEmojiPresentation ? 2 : 1
            }
        }
    }
}
