import Markup

/// The people who stand alone above lists of what each of them is to do: `**Ahmed**`, `**Boris / Carla**`.
///
/// A bold word above a list mostly sorts what is in it. Where each of several is written as names are, and none of them occurs as a word
/// anywhere, they are names.
struct ActionGroupNames: Sendable {
    private var labels: Set<String> = []

    static let none = ActionGroupNames()

    private init() {}

    init(_ part: ActionOutline.Part, in tree: MarkdownTree, _ smallWords: inout SmallWords) {
        var found: Set<String> = []
        for group in part.groups {
            for (block, next) in zip(group.blocks, group.blocks.dropFirst())
            where tree[block].kind == .paragraph && [.bulletList, .orderedList].contains(tree[next].kind) {
                let lines = tree.inlineLines(of: block)
                let text = StyledText(lines)
                guard lines.count == 1, text.isAll(.strong) else { continue }
                let label = Self.label(text)
                guard !Self.names(in: label).isEmpty else { return }
                found.insert(label)
            }
        }
        let names = Set(found.flatMap(Self.names))
        guard found.count > 1, !names.contains(where: { smallWords.contains($0, in: tree) }) else { return }
        labels = found
    }

    /// The people a label names, as they are written.
    func owner(_ text: StyledText) -> String? {
        guard !labels.isEmpty else { return nil }
        let label = Self.label(text)
        return labels.contains(label) ? label : nil
    }

    private static func label(_ text: StyledText) -> String {
        let range = text.trimmed(text.all)
        return text.plain(range.last.map { text.bytes[$0] == 0x3A } == true ? range.dropLast() : range)
    }

    /// Each word of what may be one name or several; none where one of them is no name.
    private static func names(in label: String) -> [String] {
        let people = label.replacing(" and ", with: ",").split { ",/&+".contains($0) }
        guard (1...4).contains(people.count), label.utf8.count <= 60 else { return [] }
        let words = people.map { $0.split(separator: " ") }
        guard words.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(isName) }) else { return [] }
        return words.flatMap { $0.map(String.init) }
    }

    private static func isName(_ word: Substring) -> Bool {
        let folded = word.lowercased()
        return ActionPeople.isName(word) && !ActionPeople.isTeam(String(word)) && word.utf8.count > 2
            && !ActionRemarks.ends.contains { folded.utf8.count > $0.utf8.count + 2 && folded.hasSuffix($0) }
    }
}

/// The words that occur in small letters in a document, gathered once: "search" says that `Search` is no name.
struct SmallWords {
    private var words: Set<ArraySlice<UInt8>>?

    mutating func contains(_ name: String, in tree: MarkdownTree) -> Bool {
        let known = words ?? Self.gathered(from: tree.source.bytes)
        words = known
        return known.contains(Array(name.lowercased().utf8)[...])
    }

    private static func gathered(from bytes: [UInt8]) -> Set<ArraySlice<UInt8>> {
        var words: Set<ArraySlice<UInt8>> = []
        var end = bytes.startIndex
        while let start = bytes[end...].firstIndex(where: isLetter) {
            end = bytes[start...].firstIndex { !isLetter($0) } ?? bytes.endIndex
            // `Ahmed` is a name, `@ahmed` as well.
            if start > bytes.startIndex, bytes[start - 1] == 0x40 || LowercasedBytes.isWordByte(bytes[start - 1] | 0x20) { continue }
            words.insert(bytes[start..<end])
            // A plural is the word as well.
            if bytes[end - 1] == 0x73 { words.insert(bytes[start..<end - 1]) }
        }
        return words
    }

    private static func isLetter(_ byte: UInt8) -> Bool { LowercasedBytes.isWordByte(byte) || byte >= 0x80 }
}
