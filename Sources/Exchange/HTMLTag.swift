import Markup

/// A tag or comment of HTML as people write it. What is no element of HTML (`<user_id>`, `a < b`) is text.
struct HTMLTag {
    /// Lower case; empty for a comment.
    let name: String
    let isClosing: Bool
    /// Where an anchor leads.
    let address: String?
    /// Index of the first scalar after it.
    let end: Int

    init?(_ scalars: [Unicode.Scalar], at start: Int) {
        if scalars[start...].starts(with: "<!--".unicodeScalars) {
            guard let end = Self.end(ofComment: scalars, from: start + 4) else { return nil }
            (name, isClosing, address, self.end) = ("", false, nil, end)
            return
        }
        var index = start + 1
        isClosing = index < scalars.count && scalars[index] == "/"
        if isClosing { index += 1 }
        let letters = scalars[min(index, scalars.count)...].prefix(12).prefix { $0.value < 0x80 && Self.isLetterOrDigit($0) }
        name = String(String.UnicodeScalarView(letters)).lowercased()
        index += letters.count
        guard Self.blocks.contains(name) || Self.inlines.contains(name), let end = Self.end(of: scalars, from: index) else { return nil }
        address = name == "a" ? Self.address(in: Array(scalars[index..<end - 1])) : nil
        self.end = end
    }

    /// Elements that stand on lines of their own.
    static let blocks: Set<String> = [
        "p", "br", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "blockquote", "pre", "hr",
        "section", "article", "header", "footer", "dl", "dt", "dd",
    ]

    private static let inlines: Set<String> = [
        "a", "b", "strong", "i", "em", "u", "s", "del", "ins", "code", "span", "small", "sub", "sup", "font", "img", "var", "td", "th",
        "script", "style", "time", "mark", "kbd",
    ]

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }

    /// How far a tag may reach, so that one that is never closed costs little.
    private static let maximumLength = 4_000

    /// Past the `>` that ends a tag; one inside quotes does not.
    private static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int? {
        guard start < scalars.count, [">", "/", " ", "\n", "\t", "\r"].contains(scalars[start]) else { return nil }
        var quote: Unicode.Scalar?
        for index in start..<min(scalars.count, start + maximumLength) {
            switch scalars[index] {
            case let mark where mark == quote: quote = nil
            case "\"" where quote == nil, "'" where quote == nil: quote = scalars[index]
            case ">" where quote == nil: return index + 1
            case "<" where quote == nil: return nil
            default: break
            }
        }
        return nil
    }

    private static func end(ofComment scalars: [Unicode.Scalar], from start: Int) -> Int? {
        for index in start..<max(start, min(scalars.count, start + maximumLength)) {
            if scalars[index] == "-", scalars[index...].starts(with: "-->".unicodeScalars) { return index + 3 }
            if scalars[index] == "<", scalars[index...].starts(with: "<!--".unicodeScalars) { return nil }
        }
        return nil
    }

    /// The value of `href`, quoted or not.
    private static func address(in attributes: [Unicode.Scalar]) -> String? {
        let text = String(String.UnicodeScalarView(attributes))
        guard let key = text.lowercased().utf8.count == text.utf8.count ? text.lowercased().firstRange(of: "href") : nil else { return nil }
        let offset = text.lowercased().utf8.distance(from: text.lowercased().startIndex, to: key.upperBound)
        var rest = text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: offset)...].drop { $0 == " " || $0 == "\n" }
        guard rest.first == "=" else { return nil }
        rest = rest.dropFirst().drop { $0 == " " || $0 == "\n" }
        let value: Substring.UnicodeScalarView
        if let quote = rest.first, quote == "\"" || quote == "'" {
            value = rest.dropFirst().prefix { $0 != quote }
        } else {
            value = rest.prefix { $0 != " " && $0 != "\n" }
        }
        return CharacterReferences.decoded(String(Substring(value)))
    }
}
