import Incidents

/// A framework's form of a title with what is known of one incident filled in.
struct TitlePattern {
    private enum Piece {
        case literal(String)
        /// Free text, with its name.
        case words(String)
    }

    private let pieces: [Piece]

    /// `{yy}`, `{mm}`, `{dd}` and `{severity}` are the incident's own where it has them; any other `{word}` is free text.
    init(_ form: String, for incident: Incident) {
        var pieces: [Piece] = []
        for (index, part) in form.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let end = part.firstIndex(of: "}") else {
                pieces.append(.literal(String(part)))
                continue
            }
            let name = String(part[..<end])
            pieces.append(Self.value(of: name, incident).map { .literal($0) } ?? .words(name))
            pieces.append(.literal(String(part[part.index(after: end)...])))
        }
        self.pieces = Self.joined(pieces)
    }

    private static func value(of name: String, _ incident: Incident) -> String? {
        let day = incident.date.map { $0.description.split(separator: "-").map(String.init) }
        return switch name {
        case "yy": day.map { String($0[0].suffix(2)) }
        case "mm": day.map { $0[1] }
        case "dd": day.map { $0[2] }
        case "severity": incident.severity?.level.map { String($0.drop { $0.isLetter || $0 == "-" }) }
        default: nil
        }
    }

    private static func joined(_ pieces: [Piece]) -> [Piece] {
        var joined: [Piece] = []
        for piece in pieces {
            if case .literal(let text) = piece, case .literal(let before)? = joined.last {
                joined[joined.count - 1] = .literal(before + text)
            } else {
                joined.append(piece)
            }
        }
        return joined.filter { if case .literal("") = $0 { false } else { true } }
    }

    /// Whether a title has the form; case does not matter, free text is at least one character.
    func matches(_ title: String) -> Bool {
        var rest = Substring(title.lowercased())
        var isFree = false
        for piece in pieces {
            switch piece {
            case .words: isFree = true
            case .literal(let text):
                let text = text.lowercased()
                if isFree {
                    guard let found = rest.dropFirst().firstRange(of: text) else { return false }
                    rest = rest[found.upperBound...]
                } else {
                    guard rest.hasPrefix(text) else { return false }
                    rest = rest.dropFirst(text.count)
                }
                isFree = false
            }
        }
        return isFree ? !rest.isEmpty : rest.isEmpty
    }

    /// The form as an author can follow it.
    var shown: String {
        pieces.map { piece in
            switch piece {
            case .literal(let text): text
            case .words(let name): "{\(name)}"
            }
        }.joined()
    }
}
