import Incidents
import Markup

/// Who speaks in the logs of a chat that a document quotes: `10:02 <dana> restarting it`. What a log calls its lines by (`<error>`), marks of HTML
/// and blanks (`<host>`) are nobody.
enum ChatSpeakers {
    /// The names without their signs, in the order of the first lines of each.
    static func names(in document: Document) -> [String] {
        var known: Set<String> = []
        return document.source.bytes[document.tree.bodyStart...].split(separator: 0x0A).compactMap(speaker).filter {
            known.insert($0).inserted
        }
    }

    /// Behind a time, marks of lists and brackets, and before what was said.
    private static func speaker(of line: ArraySlice<UInt8>) -> String? {
        let lead = line.prefix(48).prefix { $0 != 0x3C && !ASCII.isLetter($0) || $0 == 0x54 || $0 == 0x5A }
        guard lead.endIndex < line.endIndex, line[lead.endIndex] == 0x3C, lead.contains(where: ASCII.isDigit) else { return nil }
        let start = line[lead.endIndex...].dropFirst().drop { [0x40, 0x2B, 0x25, 0x20].contains($0) }
        let name = start.prefix(32).prefix { ASCII.isAlphanumeric($0) || [0x2D, 0x2E, 0x5F].contains($0) }
        let rest = start[name.endIndex...]
        guard name.count > 1, ASCII.isAlphanumeric(name[name.startIndex]), !ASCII.isDigit(name[name.startIndex]), rest.first == 0x3E,
            let next = rest.dropFirst().first, ASCII.isSpace(next) || next == 0x3A, rest.count > 3
        else { return nil }
        let speaker = String(decoding: name, as: UTF8.self)
        return nobody.contains(speaker.lowercased()) || speaker.lowercased().hasSuffix("bot") ? nil : speaker
    }

    private static let nobody = Set(
        """
        trace debug verbose info information notice warn warning err error crit critical alert emerg emergency fatal panic audit log status ok \
        br hr div span code pre kbd em strong img table tr td th ul ol li dl dt dd sub sup details summary small ins del font center abbr \
        name names user username users host hostname node server client customer service app application system component team person people \
        engineer operator owner author admin root redacted removed hidden masked anonymous unknown none null nil value id key token path file \
        url link ip address port date time timestamp text message event description region cluster version branch commit ticket channel role \
        web api db database cache cron daemon deploy deployment release pipeline kernel nginx ops support oncall on-call
        """.split(separator: " ").map(String.init))

    /// Words behind an article, as no name of somebody who chats is: "the web", "an error".
    static func nouns(in document: Document) -> Set<String> {
        var (nouns, isNext): (Set<String>, Bool) = ([], false)
        for word in document.source.bytes[document.tree.bodyStart...].split(whereSeparator: { !ASCII.isAlphanumeric($0) && $0 != 0x2D }) {
            let text = String(decoding: word.prefix(32), as: UTF8.self)
            if isNext { nouns.insert(text) }
            isNext = articles.contains(text.lowercased())
        }
        return nouns
    }

    private static let articles: Set<String> = [
        "the", "a", "an", "this", "each", "every", "our", "der", "die", "das", "den", "dem", "ein", "eine", "le", "la", "les", "un",
        "une", "el", "los", "las", "o", "os", "um", "uma",
    ]
}
