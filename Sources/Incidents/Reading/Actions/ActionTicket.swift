/// Recognises issue keys and links to issues and pull requests.
enum ActionTicket {
    /// Visible texts of a link that stand for the ticket and say nothing themselves.
    private static let references = PhraseTable(
        """
        issue,issues,pr,prs,pull request,pull requests,mr,merge request,ticket,jira,github,github issue,gh issue,issue here,see issue here,see issue,\
        see here for an issue,this issue,this pr,this ticket,link to issue,tracking issue,tracking,bug,story,card,task,\
        follow-up,tracked here,tracker,fix,commit,チケット,課題,工单,티켓,이슈
        """
    )

    /// Visible texts that point anywhere: a ticket only where the address is one.
    private static let pointers = PhraseTable("link,here,see,see here,done here,this,details,more,source,リンク,链接,링크,lien,enlace")

    /// Prefixes of keys that are standards, advisories or levels rather than tickets.
    private static let notKeys: Set<String> = [
        "UTF", "SHA", "MD", "HTTP", "HTTPS", "TLS", "SSL", "CVE", "CWE", "RFC", "ISO", "SEV", "P", "ES", "H", "IPV", "AES", "RSA", "GPT",
        "COVID", "LB", "Q", "V",
        "BASE", "IE", "GHSA", "CPU", "EC", "X", "ECMA", "ASCII", "ARM", "T", "S", "A", "B", "PM", "M", "R", "UTC", "GMT",
    ]

    /// True for the address of an issue, pull request or card.
    static func isTracker(_ address: String) -> Bool {
        let folded = LowercasedBytes.fold(Array(address.utf8))
        let isAddress = ["http://", "https://", "/", "../"].contains { folded.starts(with: $0.utf8) }
        return isAddress && folded.indices.contains { trackers.match(folded, at: $0, before: folded.count) != nil }
    }

    /// What the addresses of issues, pull requests and cards hold.
    private static let trackers = PhraseTable(
        """
        /issues/,/issue/,/pull/,/pulls/,/merge_requests/,/browse/,show_bug.cgi,bugzil.la/,trello.com/c/,app.asana.com/,linear.app/,/pull-requests/,\
        youtrack,shortcut.com/,clubhouse.io/,/work_items/,/_workitems/,phabricator,/discussions/,/commit/,redmine,launchpad.net/,bugs.,\
        basecamp.com/,monday.com/,clickup.com/,height.app/,notion.so/,/ticket/,/tickets/
        """
    )

    /// The ticket that a whole range is: a key, a number, an address, or a link; with words around it such as "see" or "issue".
    static func whole(_ text: StyledText, _ range: Range<Int>) -> String? {
        var range = text.trimmed(range)
        while let last = range.last, [0x2E, 0x2C, 0x3A].contains(text.bytes[last]) { range = range.dropLast() }
        guard !range.isEmpty else { return nil }
        if let link = link(in: text, range), isReference(text, link.range, link.destination) {
            let before = range.lowerBound..<max(range.lowerBound, link.range.lowerBound)
            let after = min(link.range.upperBound, range.upperBound)..<range.upperBound
            return isLead(text, before) && isLead(text, after) ? link.destination : nil
        }
        let start = afterLead(text, range)
        guard start < range.upperBound, text.bytes[start..<range.upperBound].contains(where: isOfTicket) else { return nil }
        let word = text.plain(start..<range.upperBound)
        guard !word.utf8.contains(0x20) else { return nil }
        return isAddress(word) ? (isTracker(word) ? word : nil) : reference(word)
    }

    /// A sign without which nothing is a key or an address.
    private static func isOfTicket(_ byte: UInt8) -> Bool { byte == 0x23 || byte == 0x2D || byte == 0x2F || byte == 0x21 }

    private static let wordEnds = ByteSet("()[],;<>")

    /// The first ticket anywhere in a range: for items that mention it in passing.
    static func first(in text: StyledText, _ range: Range<Int>) -> String? {
        if let link = link(in: text, range), isTracker(link.destination) { return link.destination }
        for span in text.spans where span.range.overlaps(range) {
            if let address = span.destination, isTracker(address) { return address }
        }
        var fallback: String?
        guard text.bytes[range].contains(where: { $0 == 0x23 || $0 == 0x2D || $0 == 0x2F }) else { return nil }
        for word in text.bytes[range].split(whereSeparator: { $0 <= 0x20 || wordEnds.contains($0) }) {
            let word = word.last.map { [0x2E, 0x3A, 0x27, 0x22].contains($0) } == true ? word.dropLast() : word
            guard mayBeTicket(word), !isPartOfCode(text, word.indices) else { continue }
            let string = String(decoding: word, as: UTF8.self)
            if isAddress(string) {
                if isTracker(string) { return string }
            } else if fallback == nil {
                fallback = reference(string)
            }
        }
        return fallback
    }

    /// A quick look: a key ends with its number, and an address begins as such.
    private static func mayBeTicket(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.last.map(Cursor.isDigit) == true || word.starts(with: "http".utf8) else { return false }
        return word.contains(0x23) || word.contains(0x2D) || word.contains(0x2F)
    }

    /// Code that is more than one word is what an action is about.
    private static func isPartOfCode(_ text: StyledText, _ word: Range<Int>) -> Bool {
        guard text.span(at: word.lowerBound)?.styles.contains(.code) == true else { return false }
        return text.stretch(of: .code, at: word.lowerBound) != word
    }

    /// `PGM-281`, `#58`, `owner/repo#58`, `GH-58`, `gh-58`, `!12`; nil for anything else.
    static func reference(_ word: String) -> String? {
        if let hash = word.firstIndex(of: "#") ?? (word.hasPrefix("!") ? word.startIndex : nil) {
            let number = word[word.index(after: hash)...]
            let owner = word[..<hash]
            guard isNumber(number), owner.isEmpty || owner.allSatisfy({ $0.isLetter || $0.isNumber || "/-_.".contains($0) }) else {
                return nil
            }
            return word
        }
        guard let dash = word.lastIndex(of: "-") else { return nil }
        let prefix = word[..<dash]
        guard isNumber(word[word.index(after: dash)...]), let first = prefix.first, first.isASCII else { return nil }
        if prefix == "gh" { return word }
        // "AI-1" is the first action item.
        if prefix == "AI", word.utf8.count <= 5 { return nil }
        guard first.isUppercase,
            prefix.allSatisfy({ $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "_") }), prefix.count <= 12,
            !notKeys.contains(String(prefix.prefix { !$0.isNumber }))
        else { return nil }
        return word
    }

    static func isAddress(_ word: String) -> Bool { word.hasPrefix("https://") || word.hasPrefix("http://") }

    private static func isNumber(_ text: Substring) -> Bool {
        (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// The first link that lies in a range, all its parts together.
    private static func link(in text: StyledText, _ range: Range<Int>) -> (range: Range<Int>, destination: String)? {
        guard
            let span = text.spans.first(where: {
                $0.destination != nil && $0.range.overlaps(range) && $0.range.lowerBound >= range.lowerBound
            }),
            let destination = span.destination, let whole = text.stretch(of: .link, at: span.range.lowerBound)
        else { return nil }
        return (whole, destination)
    }

    /// A link whose visible text only points: "Issue", "#58", "bug 1604925", its own address.
    private static func isReference(_ text: StyledText, _ range: Range<Int>, _ destination: String) -> Bool {
        let visible = text.trimmed(range)
        if pointers.meaning(of: visible, in: text.folded) != nil { return isTracker(destination) }
        if references.meaning(of: visible, in: text.folded) != nil { return true }
        let word = text.plain(afterLead(text, visible)..<visible.upperBound)
        return isAddress(word) || reference(word) != nil || (!word.isEmpty && word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 })
    }

    /// Words before a ticket: "see issue", "tracked in", "PR".
    private static let leads = PhraseTable(
        """
        see,issue,issues,pr,prs,pull request,mr,merge request,ticket,tracked in,tracked by,tracking,in,via,bug,jira,story,card,task,tracked at,related to,github,gh,\
        fixed in,done in,closes,fixes,filed,filed as,filed in,logged as,reported as,raised as,ref,refs,cf.,:,[,(,],),#チケット,課題,工单,티켓,voir,siehe,ver,and,&,","
        """
    )

    private static func afterLead(_ text: StyledText, _ range: Range<Int>) -> Int {
        var start = range.lowerBound
        while start < range.upperBound {
            if text.isSpace(at: start) {
                start += 1
            } else if let lead = leads.match(text.folded, at: start, before: range.upperBound), !isOfKey(text, start..<lead.end, range) {
                start = lead.end
            } else {
                break
            }
        }
        return start
    }

    /// True for the word of a key that happens to be one of those: `JIRA-12`, `BUG-7`.
    private static func isOfKey(_ text: StyledText, _ word: Range<Int>, _ range: Range<Int>) -> Bool {
        LowercasedBytes.isWordByte(text.folded[word.upperBound - 1]) && word.upperBound < range.upperBound
            && text.bytes[word.upperBound] == 0x2D
    }

    private static func isLead(_ text: StyledText, _ range: Range<Int>) -> Bool { afterLead(text, range) == range.upperBound }
}
