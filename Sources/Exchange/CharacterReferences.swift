import Diagnostics
import Markup

/// `&amp;`, `&#8217;` and all others that HTML names.
enum CharacterReferences {
    /// The text with each reference replaced by what it stands for; what is none stays.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var meanings = common
        var rest = text.unicodeScalars[...]
        while let ampersand = rest.firstIndex(of: "&") {
            result += String(Substring(rest[..<ampersand]))
            let after = rest[rest.index(after: ampersand)...]
            let name = after.prefix(32).prefix { $0 == "#" || $0.value < 0x80 && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
            if !name.isEmpty, name.endIndex < after.endIndex, after[name.endIndex] == ";" {
                let reference = "&\(Substring(name));"
                let meaning = meanings[reference] ?? meaning(of: reference)
                meanings[reference] = meaning
                result += meaning
                rest = after[after.index(after: name.endIndex)...]
            } else {
                result += "&"
                rest = after
            }
        }
        return result + String(Substring(rest))
    }

    /// Markdown has the references of HTML: its parser knows them all.
    private static func meaning(of reference: String) -> String {
        let tree = MarkdownParser.parse(SourceFile(path: "", text: "x\(reference)x"))
        return String(tree.plainText(of: MarkdownTree.root).dropFirst().dropLast())
    }

    private static let common = [
        "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&apos;": "'", "&nbsp;": " ", "&#x27;": "'",
    ]
}
