/// The built-in vocabulary as data: `BuiltIn/vocabulary.txt`, whose first lines say its form.
struct SectionVocabularyText {
    struct Spelling {
        var id: SectionID
        var text: String
        var isWeak: Bool
        var isPhrase: Bool
    }

    private(set) var spellings: [Spelling] = []
    private(set) var noise: [String] = []
    private(set) var divisions: [String] = []
    private(set) var appendices: [String] = []

    init(_ text: String) {
        var part = Part.unknown
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            if line.first == UInt8(ascii: "#") { continue }
            if line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") {
                part = Part(Substring(line.dropFirst().dropLast()))
            } else if line.dropFirst(2).first == UInt8(ascii: ":") {
                for item in line.dropFirst(3).split(separator: UInt8(ascii: ";")) { add(Substring(item.drop { $0 == 0x20 }), to: part) }
            }
        }
    }

    private enum Part {
        case section(SectionID), noise, division, appendix, unknown

        init(_ name: Substring) {
            switch name {
            case "noise": self = .noise
            case "division": self = .division
            case "appendix": self = .appendix
            default:
                let id = SectionID(rawValue: String(name))
                self = SectionID.canonical.contains(id) ? .section(id) : .unknown
            }
        }
    }

    private mutating func add(_ item: Substring, to part: Part) {
        switch part {
        case .section(let id):
            let mark = item.first
            let text = mark == "~" || mark == "*" ? item.dropFirst() : item
            spellings.append(Spelling(id: id, text: String(text), isWeak: mark == "~", isPhrase: mark == "*"))
        case .noise: noise.append(String(item))
        case .division: divisions.append(String(item))
        case .appendix: appendices.append(String(item))
        case .unknown: preconditionFailure("vocabulary.txt has a part that is no section id: \(item)")
        }
    }
}
