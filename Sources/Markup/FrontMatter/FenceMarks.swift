/// A line that is a fence of front matter, or nearly one: three marks of a kind, and what may stand around them.
struct FenceMarks: Equatable {
    enum Kind: Equatable { case dashes, pluses, semicolons }

    let kind: Kind
    /// Three marks and nothing else: what every reader takes for a fence.
    let isExact: Bool
    /// The language that is named behind the marks: `---toml`.
    let language: FrontMatter.Format?
    /// Where a comment behind the marks begins: `--- # of 2026`.
    let comment: Int?

    init?(_ line: ArraySlice<UInt8>) {
        let indented = line.drop { $0 == 0x20 }
        guard let first = indented.first, let (kind, end) = Self.marks(indented, first) else { return nil }
        let rest = indented[end...].drop { $0 == 0x20 || $0 == 0x09 }
        let word = String(decoding: rest, as: UTF8.self).lowercased().filter { $0 != " " && $0 != "\t" }
        language = Self.languages[word]
        comment = rest.first == 0x23 && end < rest.startIndex ? rest.startIndex : nil
        guard word.isEmpty || language != nil || comment != nil, line.count - indented.count <= 3 else { return nil }
        self.kind = kind
        isExact = word.isEmpty && indented.count == line.count && end - line.startIndex == 3 && first < 0x80
    }

    private static let languages: [String: FrontMatter.Format] = ["yaml": .yaml, "yml": .yaml, "toml": .toml, "json": .json]

    /// Three marks or more; what text programs make of dashes, `—` or `–-`, is as good.
    private static func marks(_ line: ArraySlice<UInt8>, _ first: UInt8) -> (Kind, end: Int)? {
        let (kind, mark): (Kind, UInt8)
        switch first {
        case 0x2D, 0xE2: (kind, mark) = (.dashes, 0x2D)
        case 0x2B: (kind, mark) = (.pluses, first)
        case 0x3B: (kind, mark) = (.semicolons, first)
        default: return nil
        }
        var (end, count, isMended) = (line.startIndex, 0, false)
        while end < line.endIndex {
            if kind == .dashes, isDash(line[end...]) {
                (isMended, end) = (true, end + 3)
            } else if line[end] == mark {
                end += 1
            } else {
                break
            }
            count += 1
        }
        return count >= 3 || isMended ? (kind, end) : nil
    }

    private static func isDash(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: [0xE2, 0x80, 0x93]) || bytes.starts(with: [0xE2, 0x80, 0x94])
    }
}
