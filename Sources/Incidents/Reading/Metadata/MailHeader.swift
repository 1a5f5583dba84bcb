import Markup

/// The lines above a mail that was kept as it was sent: `From:`, `To:`, `Date:`, `Subject:`.
struct MailHeader {
    /// What the mail is about, and where that stands.
    var subject: (text: String, line: InlineLine)?
    /// When it was sent: the incident was before.
    var sent: String?

    /// Nil unless a line says from whom it is and another to whom or what about.
    init?(_ lines: [InlineLine]) {
        var names: Set<String> = []
        for line in lines.prefix(12) {
            let text = line.text
            guard let colon = text.utf8.prefix(Self.longestName + 1).firstIndex(of: 0x3A) else { continue }
            let name = text[..<colon].lowercased()
            let value = text[text.index(after: colon)...].drop(while: \.isWhitespace)
            guard Self.known.contains(name), let first = value.first else { continue }
            // `From: 2026-03-14 09:12` tells of a stretch of time.
            if Self.senders.contains(name), first.isNumber { return nil }
            names.insert(name)
            switch name {
            case "subject", "betreff", "objet", "asunto", "assunto": subject = (Self.withoutReplies(value), line)
            case "date", "sent", "datum", "gesendet", "fecha", "data": sent = String(value)
            default: break
            }
        }
        guard !names.isDisjoint(with: Self.senders), names.count > 2, subject != nil else { return nil }
    }

    private static let senders: Set<String> = ["from", "von", "de"]
    private static let known: Set<String> = [
        "from", "to", "cc", "date", "sent", "subject", "reply-to", "von", "an", "datum", "gesendet", "betreff", "de", "à", "objet", "para",
        "fecha", "asunto", "data", "assunto",
    ]

    /// Bytes.
    private static let longestName = known.map(\.utf8.count).max() ?? 0

    /// `Re: Fwd: Checkout down`
    private static func withoutReplies(_ subject: Substring) -> String {
        var rest = subject
        while let mark = ["re:", "fw:", "fwd:", "aw:", "wg:"].first(where: { rest.lowercased().hasPrefix($0) }) {
            rest = rest.dropFirst(mark.count).drop(while: \.isWhitespace)
        }
        return String(rest)
    }
}
