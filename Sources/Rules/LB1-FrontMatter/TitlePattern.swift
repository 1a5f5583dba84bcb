import Incidents

/// A framework's form of a title with what is known of one incident filled in.
package struct TitlePattern {
    private enum Piece {
        case literal(String)
        /// Free text, with its name.
        case words(String)

        var shown: String {
            switch self {
            case .literal(let text): text
            case .words(let name): "{\(name)}"
            }
        }
    }

    private let pieces: [Piece]

    /// `{yy}`, `{mm}`, `{dd}` and `{severity}` are the incident's own where it has them; any other `{word}` is free text.
    package init(_ form: String, for incident: Incident) {
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

    /// A title with what the form begins with before it, where the incident tells all of that: `[inc-26-03-14-SEV-1] Checkout is down`.
    package func opening(_ title: String) -> String {
        guard pieces.count > 1, case .literal(let lead) = pieces[0], case .words(let name) = pieces[1],
            !["yy", "mm", "dd", "severity"].contains(name), !title.lowercased().hasPrefix(lead.lowercased())
        else { return title }
        return lead + title
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
    package func matches(_ title: String) -> Bool {
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
    var shown: String { pieces.map(\.shown).joined() }

    /// A title brought into the form.
    struct Proposal {
        /// What nobody has stated stands in braces.
        var title = ""
        /// Parts of the form that the title has not: `[inc-26-03-14-SEV-1]`, `for {audience}`.
        var missing: [String] = []
        /// Whether each part of it is known.
        var isWhole = true
    }

    /// - Returns: nil where the incident does not tell what the form begins with.
    func proposal(for title: String) -> Proposal? {
        guard !pieces.contains(where: { if case .words(let name) = $0 { Self.ownNames.contains(name) } else { false } }) else { return nil }
        var proposal = Proposal()
        var rest = title[...]
        for (place, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let text) where place == 0:
                rest = take(text, from: rest, &proposal)
                proposal.title = text
            case .literal(let text): proposal.title += text
            case .words:
                let words = take(wordsAt: place, from: &rest, &proposal)
                proposal.title += words ?? piece.shown
                proposal.isWhole = proposal.isWhole && words != nil
            }
        }
        return proposal
    }

    private static let ownNames: Set<String> = ["yy", "mm", "dd", "severity"]

    /// What follows the beginning of the form, or one that is much like it: another date, another severity, other brackets.
    private func take(_ lead: String, from title: Substring, _ proposal: inout Proposal) -> Substring {
        if title.lowercased().hasPrefix(lead.lowercased()) { return title.dropFirst(lead.count) }
        proposal.missing.append(lead.trimmingSuffix(" "))
        let name = lead.drop { !$0.isLetter }.prefix(while: \.isLetter).lowercased()
        let inner = title.drop { !$0.isLetter && !$0.isNumber }
        let word = inner.prefix { !$0.isWhitespace && $0 != "]" && $0 != ":" }
        let isLead = title.first == "[" ? word.contains(where: \.isNumber) : !name.isEmpty && word.lowercased().hasPrefix(name + "-")
        return isLead ? title[word.endIndex...].drop { !$0.isLetter && !$0.isNumber && $0 != "\"" } : title
    }

    /// The free text at a place of the form, up to what the form has after it; nil when there is none.
    private func take(wordsAt place: Int, from rest: inout Substring, _ proposal: inout Proposal) -> String? {
        let words: Substring
        if place + 1 < pieces.count, case .literal(let next) = pieces[place + 1] {
            if let found = rest.dropFirst().firstRange(of: next) {
                words = rest[..<found.lowerBound]
                rest = rest[found.upperBound...]
            } else {
                proposal.missing.append(pieces[(place + 1)...].prefix(2).map(\.shown).joined().trimmingPrefix(" ").trimmingSuffix(" "))
                (words, rest) = (rest, "")
            }
        } else {
            (words, rest) = (rest, "")
        }
        let text = words.trimmingPrefix(" ").trimmingSuffix(" ")
        return text.isEmpty ? nil : text
    }
}

extension StringProtocol {
    fileprivate func trimmingPrefix(_ mark: Character) -> String { String(drop { $0 == mark }) }

    fileprivate func trimmingSuffix(_ mark: Character) -> String {
        var text = Substring(self)
        while text.last == mark { text.removeLast() }
        return String(text)
    }
}
