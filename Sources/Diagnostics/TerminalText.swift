/// Text as a terminal shows it: tabs as spaces, control characters made visible and harmless, wide characters counted as two columns.
package enum TerminalText {
    private static let tabWidth = 4

    /// The text for one line of output, and how many columns it takes.
    package static func shown(_ text: String, fromColumn start: Int = 0) -> (text: String, columns: Int) {
        if text.allBytes(satisfy: isPlain) { return (text, text.utf8.count) }
        var output: [UInt8] = []
        let columns = add(text, to: &output, fromColumn: start)
        return (String(decoding: output, as: UTF8.self), columns)
    }

    /// Adds the text to one line of output.
    /// - Returns: how many columns it takes.
    static func add(_ text: String, to output: inout [UInt8], fromColumn start: Int = 0) -> Int {
        if text.allBytes(satisfy: isPlain) {
            output += text.utf8
            return text.utf8.count
        }
        var column = start
        for scalar in text.unicodeScalars {
            if scalar == "\t" {
                let spaces = tabWidth - column % tabWidth
                output.append(contentsOf: repeatElement(0x20, count: spaces))
                column += spaces
            } else if scalar.value >= 0x20 && scalar.value < 0x7F {
                output.append(UInt8(truncatingIfNeeded: scalar.value))
                column += 1
            } else if isControl(scalar) {
                output += "\u{FFFD}".utf8
                column += 1
            } else {
                output += scalar.utf8
                column += width(of: scalar)
            }
        }
        return column - start
    }

    /// The same of UTF-8; what is none becomes U+FFFD.
    static func add(utf8 text: ArraySlice<UInt8>, to output: inout [UInt8], fromColumn start: Int = 0) -> Int {
        guard text.allSatisfy(isPlain) else { return add(String(decoding: text, as: UTF8.self), to: &output, fromColumn: start) }
        output += text
        return text.count
    }

    /// Shown as it stands, in one column.
    private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

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
