/// Text that stands in Markdown as what it is.
enum MarkdownText {
    /// On one line, nothing in it a mark: wherever it stands, a reader sees the characters of `text`.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "|", "\\", "`", "*", "_", "[", "]", "<", ">", "~", "&": result += "\\\(scalar)"
            case "\n", "\r": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return escapingStart(of: result)
    }

    /// A line that would begin a heading or a list does not.
    private static func escapingStart(of line: String) -> String {
        guard let first = line.unicodeScalars.first else { return line }
        if "#-+=".unicodeScalars.contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let next = line[digits.endIndex...].first, next == "." || next == ")" else { return line }
        return digits + "\\" + line[digits.endIndex...]
    }
}
