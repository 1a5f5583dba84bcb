/// Tells the names of people and teams from other words in an owner's place.
enum ActionPeople {
    /// How sure the place makes it that an owner stands there.
    ///
    /// In brackets beside a day (`accompanied`) a few words of any kind tell who.
    enum Trust { case running, parenthesised, accompanied, leading, stated }

    /// The owner a range names; nil when it reads as something else.
    static func owner(_ text: StyledText, _ range: Range<Int>, trust: Trust) -> String? {
        let range = withoutPunctuation(text, withoutLead(text, text.trimmed(range)))
        let name = text.plain(range)
        guard !name.isEmpty, !ActionWords.isNothing(text, range) else { return nil }
        if trust == .stated { return name }
        let isCode = text.span(at: range.lowerBound)?.styles.contains(.code) == true
        guard name.utf8.count <= 60, !name.contains("://"), !isCode || isMention(text, range) else { return nil }
        let words = name.split { $0 == " " || $0 == "," || $0 == "/" || $0 == "&" || $0 == "+" || $0 == "、" || $0 == "，" }
        guard !words.isEmpty, words.count <= 8 else { return nil }
        if words.allSatisfy({ $0.hasPrefix("@") || ["and", "und", "y", "e", "et", "or", "cc"].contains($0) }) { return name }
        if ActionRemarks.notOwners.meaning(of: range, in: text.folded) != nil || isClause(words) { return nil }
        if let last = words.last, words.count <= 6, isTeam(String(last)) { return name }
        if ["さん", "様", "氏", "チーム", "团队", "團隊", "小组", "部门", "팀", "님"].contains(where: name.hasSuffix), name.count <= 12 { return name }
        if ["组", "組"].contains(where: name.hasSuffix), (3...8).contains(name.count) { return name }
        if trust != .running, words.allSatisfy(EastAsianNames.isName) { return name }
        let people = words.filter { !["and", "und", "y", "e", "et"].contains($0) }
        if trust != .accompanied, people.allSatisfy(ActionRemarks.isThing) { return nil }
        switch trust {
        // Two signs that are no family name are a matter: `(加固)`.
        case .leading where EastAsianNames.areSigns(name): return nil
        case .leading: return people.count <= 5 && people.allSatisfy(isHandle) && !isPhrase(name) ? name : nil
        case .parenthesised: return people.count <= 6 && people.allSatisfy(isCapitalised) && !isSingleTerm(people) ? name : nil
        case .accompanied: return isBrief(name, people) ? name : nil
        case .running: return people.count == 2 && people.allSatisfy(isCapitalised) ? name : nil
        case .stated: return name
        }
    }

    /// "owner of last resort is SRE": prose about owners.
    private static func isClause(_ words: [Substring]) -> Bool {
        words.first == "of" || words.contains { ["is", "are", "was", "were", "will", "has", "have", "should", "must", "can"].contains($0) }
    }

    /// `@dana`, as it may stand in a code span too, where other words begin with `@` as well.
    static func isMention(_ text: StyledText, _ range: Range<Int>) -> Bool {
        let name = text.folded[range].dropFirst()
        guard text.bytes[range].first == 0x40, name.count > 1, ActionRemarks.annotations.meaning(of: name.indices, in: text.folded) == nil
        else {
            return false
        }
        return name.elementsEqual(text.bytes[name.indices]) && name.allSatisfy { LowercasedBytes.isWordByte($0) || "-_.".utf8.contains($0) }
    }

    /// `data platform`, `equipo de datos`, `マーケ基盤`
    private static func isBrief(_ name: String, _ words: [Substring]) -> Bool {
        guard let first = name.unicodeScalars.first, first.properties.isAlphabetic || first == "@" else { return false }
        return words.count <= 4 && name.unicodeScalars.count <= 30 && !isPhrase(name) && !name.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// One word in small letters, in brackets at the end of an action: `(alice)`, `(jane.doe)`.
    static func handle(_ text: StyledText, _ range: Range<Int>) -> String? {
        guard text.span(at: range.lowerBound)?.styles.isDisjoint(with: [.code, .link]) != false else { return nil }
        let name = text.plain(range)
        return isHandle(named: name) ? name : nil
    }

    /// True for a word of small letters that may name someone; words of the trade that stand there as remarks do not.
    static func isHandle(named name: String) -> Bool {
        if name.utf8.count <= 40, ActionRemarks.isUserName(name) { return true }
        guard (3...16).contains(name.utf8.count), name.unicodeScalars.allSatisfy(\.properties.isLowercase) else { return false }
        let folded = Array(name.utf8)
        return !ActionWords.isNothing(name) && !ActionRemarks.isThing(name[...])
            && ActionRemarks.matters.meaning(of: folded.indices, in: folded) == nil && !ActionWords.isSorting(folded[...])
            && ActionStatusWords.meaning(of: folded.indices, in: folded) == nil
            && !ActionRemarks.ends.contains { name.utf8.count > $0.utf8.count + 2 && name.hasSuffix($0) }
    }

    /// "Chris F create story": a name, then what that person is to do about the action.
    static func delegate(_ text: StyledText, _ range: Range<Int>) -> String? {
        let words = text.plain(range).split(separator: " ")
        var names = 0
        while names < min(2, words.count), isCapitalised(words[names]) { names += 1 }
        guard names > 0, names < words.count, (2...7).contains(words.count) else { return nil }
        let verb = words[names].lowercased()
        let rest = words[(names + 1)...].map { $0.lowercased() }
        let isDuty = [
            "create", "creates", "file", "files", "open", "opens", "raise", "raises", "log", "write", "to", "will", "call", "calls",
        ].contains(verb)
        let isTicket = rest.contains {
            ["story", "ticket", "issue", "task", "bug", "card", "jira", "meeting", "stories", "tickets", "issues"].contains($0)
        }
        return isDuty && isTicket ? words[..<names].joined(separator: " ") : nil
    }

    private static let leads = PhraseTable("owner,owned by,assigned to,assignee,by,responsible,担当,负责人,담당,verantwortlich,responsable")

    private static func withoutLead(_ text: StyledText, _ range: Range<Int>) -> Range<Int> {
        guard let lead = leads.match(text.folded, at: range.lowerBound, before: range.upperBound) else {
            guard text.folded[range].starts(with: "with @".utf8) else { return range }
            return range.dropFirst("with ".utf8.count)
        }
        var start = lead.end
        while start < range.upperBound, text.isSpace(at: start) || text.bytes[start] == 0x3A { start += 1 }
        return start < range.upperBound ? start..<range.upperBound : range
    }

    /// Without a separator left at the end: `@dana:`, `田中、`.
    private static func withoutPunctuation(_ text: StyledText, _ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last {
            if ",;:".utf8.contains(text.bytes[last]) || text.isSpace(at: last) {
                range = range.dropLast()
            } else if text.bytes[last] >= 0x80, ["、", "，", "；", "："].contains(where: { text.bytes[range].ends(with: Array($0.utf8)) }) {
                range = range.dropLast(3)
            } else {
                break
            }
        }
        return range
    }

    static func isTeam(_ word: String) -> Bool {
        // `storage-team`, `team-7`, not `cross-platform`.
        if let dash = word.lastIndex(of: "-"), dash > word.startIndex {
            let end = word[word.index(after: dash)...].lowercased()
            if ["team", "teams", "squad", "guild", "group", "sre", "ops", "oncall", "dept"].contains(end) { return true }
            if end.utf8.allSatisfy(Cursor.isDigit) { return ["team", "squad", "group"].contains(word[..<dash].lowercased()) }
        }
        return [
            "team", "teams", "squad", "guild", "group", "department", "dept", "equipo", "équipe", "equipe", "sre", "sres", "qa", "devops",
            "infra", "dba", "dbas", "oncall",
            "on-call", "engineering", "platform", "backend", "frontend", "ops", "operations", "leads", "architects", "reliability",
            "infrastructure",
        ].contains(word.lowercased())
    }

    /// `dana`, `jane.doe`, `jdoe2`
    private static func isHandle(_ word: Substring) -> Bool {
        let name = word.hasPrefix("@") ? word.dropFirst() : word
        guard (2...24).contains(name.utf8.count) else { return false }
        let isWord = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || "-_.?'".unicodeScalars.contains($0) || ($0.value >= 0x30 && $0.value <= 0x39)
        }
        let isDotted = name.dropLast().contains(".")
        return isWord && (word.hasPrefix("@") || !isNumbered(name) && (!isDotted || ActionRemarks.isUserName(name.lowercased())))
    }

    /// `v2`, `Q2`, `Sprint14`, `ops-7`: the one of several that a number tells, unless a name in small letters stands before it.
    private static func isNumbered(_ name: Substring) -> Bool {
        guard name.utf8.contains(where: Cursor.isDigit) else { return false }
        let letters = name.unicodeScalars.prefix { $0.properties.isLowercase }
        return letters.count < 3 || !name.unicodeScalars.dropFirst(letters.count).allSatisfy { ("0"..."9").contains($0) }
    }

    /// Small words betray a phrase rather than a list of names.
    private static func isPhrase(_ name: String) -> Bool {
        name.lowercased().split { !$0.isLetter }.contains {
            [
                "the", "a", "an", "of", "to", "for", "in", "on", "with", "is", "not", "from", "if", "when", "that", "this", "be", "as",
                "or", "it", "we", "our",
            ].contains($0)
        }
    }

    /// True for a word that may be somebody's name and is no word of the trade.
    static func isName(_ word: Substring) -> Bool {
        (2...12).contains(word.count) && !word.hasPrefix("@") && isCapitalised(word) && !ActionRemarks.isThing(word)
            && !ActionWords.isSorting(LowercasedBytes.fold(Array(word.utf8))[...])
    }

    private static func isCapitalised(_ word: Substring) -> Bool {
        if word.hasPrefix("@") { return true }
        guard let first = word.unicodeScalars.first, first.properties.isUppercase, word.utf8.count <= 20 else { return false }
        return word.unicodeScalars.dropFirst().allSatisfy { $0.properties.isLowercase || "-'’.".unicodeScalars.contains($0) }
    }

    /// One capitalised word of a product or language rather than of a person is told apart by its length only; single letters are no names.
    private static func isSingleTerm(_ words: [Substring]) -> Bool { words.count == 1 && (words[0].count < 2 || words[0].count > 12) }
}
