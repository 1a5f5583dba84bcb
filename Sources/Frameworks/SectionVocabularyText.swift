import Diagnostics

/// The built-in vocabulary as data: `BuiltIn/vocabulary.txt`, whose first lines say its form.
struct SectionVocabularyText {
    struct Spelling {
        var id: SectionID
        var text: ArraySlice<UInt8>
        var isWeak: Bool
        var isPhrase: Bool
    }

    private(set) var spellings: [Spelling] = []
    private(set) var noise: [ArraySlice<UInt8>] = []
    private(set) var divisions: [ArraySlice<UInt8>] = []
    private(set) var appendices: [ArraySlice<UInt8>] = []

    /// - Parameter isEastAsian: whether it takes the items with Chinese, Japanese or Korean letters, or all others.
    init(_ text: String, isEastAsian: Bool) {
        var part = Part.unknown
        Array(text.utf8)[...].forEachPiece(partedBy: UInt8(ascii: "\n")) { line in
            if line.first == UInt8(ascii: "#") { return }
            if line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") {
                part = Part(String(decoding: line.dropFirst().dropLast(), as: UTF8.self))
            } else if line.dropFirst(2).first == UInt8(ascii: ":") {
                line.dropFirst(3).forEachPiece(partedBy: UInt8(ascii: ";")) { item in
                    if Self.isEastAsian(item) == isEastAsian { add(item.drop { $0 == 0x20 }, to: part) }
                }
            }
        }
    }

    private enum Part {
        case section(SectionID), noise, division, appendix, unknown

        init(_ name: String) {
            switch name {
            case "noise": self = .noise
            case "division": self = .division
            case "appendix": self = .appendix
            default:
                let id = SectionID(rawValue: name)
                self = SectionID.canonical.contains(id) ? .section(id) : .unknown
            }
        }
    }

    /// Whether a letter stands in it that takes three bytes or more and is no Latin one or a quotation mark.
    private static func isEastAsian(_ item: ArraySlice<UInt8>) -> Bool { item.contains { $0 >= 0xE3 } }

    private mutating func add(_ item: ArraySlice<UInt8>, to part: Part) {
        let isWeak = item.first == UInt8(ascii: "~")
        let isPhrase = item.first == UInt8(ascii: "*")
        switch part {
        case .section(let id):
            spellings.append(Spelling(id: id, text: isWeak || isPhrase ? item.dropFirst() : item, isWeak: isWeak, isPhrase: isPhrase))
        case .noise: noise.append(item)
        case .division: divisions.append(item)
        case .appendix: appendices.append(item)
        case .unknown: preconditionFailure("vocabulary.txt has a part that is no section id: \(String(decoding: item, as: UTF8.self))")
        }
    }
}
