import Diagnostics
import Frameworks
import Markup

/// A line of the form `Key: value` whatever the key, where prose is wanted: `Participants: Operations, Support`.
enum KeyLine {
    /// Begins with a key of one to four words in letters, the first of them capital, and a colon.
    static func isLed(_ line: String) -> Bool { parts(of: line) != nil }

    /// A paragraph of such lines only: the keys name no part of a document, and the values are too short to tell anything and no sentences.
    /// Four such lines are a list of facts: one of their values may be long, and a key may be a part of a document too.
    /// - Parameter isKnown: what stands where a summary is wanted is told with a colon unless the keys are labels of metadata.
    static func isAll(_ paragraph: NodeID, in tree: MarkdownTree, isKnown: Bool) -> Bool {
        let lines = tree.inlineLines(of: paragraph)
        let isList = !isKnown && lines.count > 3
        var long = 0
        return lines.allSatisfy { line in
            guard let parts = parts(of: line.text), !isKnown || MetadataLabel(parts.key) != nil else { return false }
            if !isBrief(parts.value) { long += 1 }
            if isList { return long * 4 <= lines.count }
            return long == 0 && SectionVocabulary.builtIn.match(parts.key, as: .label) == nil
        }
    }

    /// Such a line whose value is no sentence and too short to tell anything.
    static func isBrief(_ line: String) -> Bool { parts(of: line).map { isBrief($0.value) } ?? false }

    private static func isBrief(_ value: Substring) -> Bool {
        let isSentence = value.unicodeScalars.last { !$0.isWhiteSpace }.map(".!?。".unicodeScalars.contains) ?? false
        return !isSentence && value.split(whereSeparator: \.isWhitespace).count <= 5 && value.utf8.count <= 80
    }

    private static func parts(of line: String) -> (key: String, value: Substring)? {
        let scalars = line.unicodeScalars
        guard let colon = scalars.prefix(40).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let key = scalars[..<colon]
        let rest = scalars[scalars.index(after: colon)...]
        guard let first = key.first, first.properties.isAlphabetic, !first.properties.isLowercase,
            key.allSatisfy({ $0.properties.isAlphabetic || " /-()".unicodeScalars.contains($0) }), key.count(where: { $0 == " " }) < 4,
            scalars[colon] == "：" || rest.first.map(\.isWhiteSpace) ?? true
        else { return nil }
        return (String(Substring(key)), Substring(rest))
    }
}
