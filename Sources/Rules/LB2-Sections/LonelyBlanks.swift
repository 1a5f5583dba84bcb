import Diagnostics
import Incidents
import Markup

/// Finds blanks that are ones only where nothing else stands in a paragraph or a cell: `tbd`, `???`, `{{ impact }}`, "To be determined."; or in a
/// section: `_What was the impact?_`.
enum LonelyBlanks {
    static func marks(_ input: RuleInput) -> [PlaceholderScanner.Mark] {
        let inTexts: [PlaceholderScanner.Mark] = input.document.tree.nodes.compactMap { node in
            switch node.kind {
            case .paragraph, .tableCell: mark(at: input.trimmed(node.range), input)
            default: nil
            }
        }
        return inTexts + input.incident.sections.flatMap { questions(in: $0, input) }
    }

    /// The questions of a template, all in emphasis, that are all a section has. Whys are questions by right.
    private static func questions(in section: Section, _ input: RuleInput) -> [PlaceholderScanner.Mark] {
        guard let id = section.id, id != .fiveWhys, id != .unknowns else { return [] }
        let blocks = input.visibleBlocks(of: section)
        guard blocks.allSatisfy({ isQuestion($0, input) }) else { return [] }
        return blocks.map {
            PlaceholderScanner.Mark(range: input.trimmed(input.document.tree[$0].range), isStatus: false)
        }
    }

    private static func isQuestion(_ block: NodeID, _ input: RuleInput) -> Bool {
        let tree = input.document.tree
        let only = tree[block].firstChild
        guard tree[block].kind == .paragraph, only >= 0, tree[only].next < 0, tree[only].kind == .emphasis || tree[only].kind == .strong,
            let last = tree.plainText(of: block).unicodeScalars.last
        else { return false }
        return "?？".unicodeScalars.contains(last)
    }

    private static func mark(at range: Range<Int>, _ input: RuleInput) -> PlaceholderScanner.Mark? {
        // Most texts begin as no blank does, and code is none.
        guard let first = range.first, input.prose.bytes[first] == input.source.bytes[first],
            mayBegin(input.prose.bytes[first], range.count > 1 ? input.prose.bytes[first + 1] : 0),
            let end = end(of: input.prose.bytes[range])
        else { return nil }
        let found = range.lowerBound..<end
        // What is found wherever it stands is found already, and code is none.
        guard input.prose.bytes[found] == input.source.bytes[found],
            PlaceholderScanner.marks(in: Array(input.source.bytes[found])).isEmpty
        else { return nil }
        return PlaceholderScanner.Mark(range: found, isStatus: true)
    }

    /// A quick look: marks and letters beyond ASCII may stand before any blank.
    private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
        !PlaceholderScanner.isWord(first) || first >= 0x80 || second >= 0x80 || openings.contains(first, second)
    }

    private static let openings: BytePairs = {
        var openings = BytePairs()
        BlankAnswer.insertOpenings(into: &openings)
        PlaceholderScanner.insertLoneOpenings(into: &openings)
        for day in days { openings.insert(day[0], day[1]) }
        return openings
    }()

    private static let longest = 80

    /// Where the blank ends that a text is, or begins with; nil for a text that says something.
    private static func end(of text: ArraySlice<UInt8>) -> Int? {
        if let day = emptyDay(text) { return day }
        guard text.count <= longest else { return nil }
        if PlaceholderScanner.isOnlyWord(text) { return text.endIndex }
        if text.count > 2, text.allSatisfy({ $0 == 0x3F }) || isVariable(text) { return text.endIndex }
        guard BlankAnswer.isPromised(text) else { return nil }
        return text.last == 0x2E ? text.endIndex - 1 : text.endIndex
    }

    /// `{{ impact }}`
    private static func isVariable(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.first == 0x7B, text.starts(with: "{{".utf8), text.suffix(2).elementsEqual("}}".utf8), text.count > 4
        else { return false }
        return text.dropFirst(2).dropLast(2).allSatisfy { byte in
            byte == 0x20 || byte == 0x5F || byte == 0x2D || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80
        }
    }

    private static let days = ["YYYY-MM-DD", "YYYY/MM/DD", "DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY", "TT.MM.JJJJ", "JJJJ-MM-TT"].map {
        Array($0.utf8)
    }

    /// The form of a day at the beginning, where a day should stand: alone, or before a colon or a dash.
    private static func emptyDay(_ text: ArraySlice<UInt8>) -> Int? {
        guard let day = days.first(where: { text.starts(with: $0) }) else { return nil }
        let rest = text.dropFirst(day.count)
        let next = rest.first { $0 != 0x20 }
        return next == nil || next == 0x3A || next == 0x2D || next == 0xE2 ? rest.startIndex : nil
    }
}
