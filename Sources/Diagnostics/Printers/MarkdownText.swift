/// Text for Markdown that others render: table cells, job summaries.
package enum MarkdownText {
    /// The text on one line, no mark of it Markdown or HTML.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "|", "\\", "`", "*", "_", "[", "]", "~", "#", "@": result += "&#\(scalar.value);"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\n", "\r": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
