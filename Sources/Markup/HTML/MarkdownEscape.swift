/// Turns text into Markdown that reads as that text: nothing in it is markup, whatever it begins with.
package enum MarkdownEscape {
    /// The text on one line: runs of white space are one blank, control characters are left out.
    /// - Parameter linksAddresses: whether an address that stands in the text becomes a link.
    package static func line(_ text: String, linksAddresses: Bool = true) -> String {
        let scalars = Array(oneLine(text).unicodeScalars)
        var result = String.UnicodeScalarView()
        // Number signs at the end would close a heading.
        let signs = scalars.count - scalars.reversed().prefix { $0 == "#" }.count
        var index = 0
        while index < scalars.count {
            if linksAddresses, let end = addressEnd(in: scalars, from: index) {
                result.append("<")
                result.append(contentsOf: scalars[index..<end])
                result.append(">")
                index = end
            } else {
                if index >= signs || isMarkup(at: index, in: scalars) { result.append("\\") }
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }

    /// The text on one line, its outer white space gone, without control characters and what Unicode reserves.
    package static func oneLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isBlankDue = false
        for scalar in text.unicodeScalars {
            if scalar.isWhiteSpace {
                isBlankDue = !result.isEmpty
                continue
            }
            if scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint || scalar.value == 0xFEFF {
                continue
            }
            if isBlankDue { result.append(" ") }
            isBlankDue = false
            result.append(scalar)
        }
        return String(result)
    }

    private static func isMarkup(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        switch scalars[index] {
        case "\\", "`", "*", "[", "]", "<", "|", "~": true
        case "_": !isWordly(index - 1, scalars) || !isWordly(index + 1, scalars)
        case "&": beginsEntity(at: index, in: scalars)
        case "-", "+", "=", ">", "#": index == 0
        case ".", ")": index > 0 && index < 10 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
        default: false
        }
    }

    private static func isWordly(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        scalars.indices.contains(index) && (scalars[index].properties.isAlphabetic || ("0"..."9").contains(scalars[index]))
    }

    /// `&name;` or `&#35;`
    private static func beginsEntity(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let name = scalars[(index + 1)...].prefix(40).prefix { $0 != ";" }
        return index + 1 + name.count < scalars.count && scalars[index + 1 + name.count] == ";" && !name.isEmpty
            && name.allSatisfy { $0 == "#" || $0.value < 0x80 && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
    }

    /// Where an `http` address that begins here ends; punctuation after it belongs to the sentence.
    private static func addressEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        guard scalars[start] == "h", !isWordly(start - 1, scalars),
            let scheme = ["https://", "http://"].first(where: { scalars[start...].starts(with: $0.unicodeScalars) })
        else { return nil }
        var end = start
        while end < scalars.count, !["<", ">", "\"", "`", " ", "\\"].contains(scalars[end]) { end += 1 }
        while end > start, [".", ",", ";", ":", "!", "?", "'", "*", ")", "]", "|"].contains(scalars[end - 1]) { end -= 1 }
        return end > start + scheme.unicodeScalars.count ? end : nil
    }
}
