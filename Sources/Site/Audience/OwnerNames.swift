/// Whom a promise names as its owners, one by one: `@dana, @lee`, `Dana Voss (@dana)`, `Dana Voss and the platform team`.
enum OwnerNames {
    static func names(in owner: String) -> [String] {
        owner.split { partings.contains($0) }.flatMap { part in
            var (names, words): ([String], [Substring]) = ([], [])
            for word in part.split(whereSeparator: \.isWhitespace).flatMap(alternatives) {
                let isHandle = word.contains("@")
                if isHandle || joints.contains(word) {
                    names.append(words.joined(separator: " "))
                    words = []
                }
                if isHandle { names.append(String(word)) } else if !joints.contains(word) { words.append(word) }
                if word.last == ":" {
                    names.append(words.joined(separator: " "))
                    words = []
                }
            }
            return (names + [words.joined(separator: " ")]).map(withoutMarks).map(withoutPost).filter { !$0.isEmpty }
        }
    }

    private static let partings = Set(",;|()<>[]{}\"、，；｜（）・")
    private static let joints: Set<Substring> = [
        "and", "und", "y", "et", "or", "oder", "cc", "with", "the", "then", "until", "till", "from", "dann", "bis", "&", "+", "/", "-", "–",
        "—",
    ]

    /// `@dana/@lee` and `Dana/Lee` are two with a joint between them; `@org/team`, `TCP/IP` and a slash of its own are one.
    private static func alternatives(_ word: Substring) -> [Substring] {
        let parts = word.split(separator: "/")
        let isOne = word.contains("@") ? !parts.allSatisfy { $0.hasPrefix("@") } : !word.contains(where: \.isLowercase)
        return parts.count < 2 || isOne ? [word] : Array(parts.map { [$0] }.joined(separator: ["/"]))
    }

    private static func withoutMarks(_ name: String) -> String {
        var name = name[...]
        while let last = name.last, ".:?!*'’".contains(last) { name.removeLast() }
        while let first = name.first, "*'‘~".contains(first) { name.removeFirst() }
        return String(name)
    }

    /// `Dana Voss` of `DBA Dana Voss` and `Dr. Dana Voss`; all of what names a place or a team behind the post: `SRE North America`.
    private static func withoutPost(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard let post = words.lastIndex(where: { posts.contains(plain($0)) }), post + 2 < words.count else { return name }
        let rest = words[(post + 1)...]
        let isPerson = looksPersonal(rest.joined(separator: " ")) && !rest.contains { places.contains(plain($0)) }
        return isPerson ? rest.joined(separator: " ") : name
    }

    private static func plain(_ word: Substring) -> String { word.lowercased().filter { $0 != "." } }

    /// What people are or do, as it is put before their names.
    private static let posts = Set(
        """
        dba sre qa ops devops sysadmin oncall on-call call dr prof mr mrs ms herr frau senior junior staff principal chief admin administrator \
        analyst architect author commander communicator consultant coordinator cto ceo cio developer director engineer lead leader manager officer \
        operator programmer responder reviewer scribe specialist technician vp
        """.split(separator: " ").map(String.init))

    /// What is part of no person's name, where several capitals stand together.
    private static let places = Set(
        """
        north south east west northern southern eastern western central america americas europe asia pacific africa emea apac latam team teams squad \
        crew group desk department rota rotation duty tier level shift platform operations support service services system systems site region \
        office center centre one two three
        """.split(separator: " ").map(String.init))

    /// Words in small letters that are more likely two names of somebody than words: `dana voss`.
    static func looksPersonalInSmall(_ words: [Substring]) -> Bool {
        (2...3).contains(words.count)
            && words.allSatisfy { word in
                word.utf8.count > 2 && word.allSatisfy { $0.isLetter && $0.isLowercase } && !places.contains(plain(word))
                    && !posts.contains(plain(word)) && !fields.contains(plain(word)) && !nounEndings.contains(where: word.hasSuffix)
            }
    }

    private static let nounEndings = [
        "ing", "ings", "tion", "tions", "ment", "ments", "ity", "ness", "ship", "ware", "base", "ers", "ors", "ts", "ops",
    ]

    /// Whether a word in small letters begins as no word does but as handles do that are made of an initial and a family name: `dvoss`, `jdoe`.
    static func looksLikeHandle(_ word: String) -> Bool {
        let letters = Array(word.utf8)
        guard letters.count > 3, letters.allSatisfy({ (0x61...0x7A).contains($0) }), !nounEndings.contains(where: word.hasSuffix),
            !trades.contains(word), !teamEndings.contains(where: word.hasSuffix)
        else { return false }
        let isVowel = letters.map { Array("aeiouy".utf8).contains($0) }
        return !isVowel[0] && !isVowel[1] && isVowel[2...].contains(true) && !openings.contains(word.prefix(2))
    }

    /// Teams and machines that are called by what is cut short.
    private static let trades: Set<String> = [
        "csirt", "dbre", "dbadmin", "dbaas", "kvstore", "ldap", "nginx", "gnoc", "tnoc", "jboss", "fpga", "mwaa", "csat", "rfid", "vsan",
        "mkdocs",
    ]

    private static let teamEndings = ["infra", "admin", "team", "tech", "platform", "sre"]

    /// Words of what teams look after, and of no person's name.
    private static let fields = Set(
        """
        access api app apps backend backup billing build cache catalogue checkout cluster compliance content core data database delivery design edge \
        email finance fraud frontend growth identity infra intake integration inventory kernel ledger legal login mail media mobile monitoring \
        network order orders payment payments pipeline portal pricing product quality queue release risk safety sales search security shop signup \
        site storage store stream sync test traffic trust warehouse web
        """.split(separator: " ").map(String.init))

    /// Two consonants with which words begin.
    private static let openings = Set(
        """
        bl br ch cl cr dh dr dw fl fr gh gl gn gr kh kl kn kr kw ll ph pl pr ps pt qu rh sc sch sh sk sl sm sn sp sq st sv sw szt th tr ts tw vl vr wh wr \
        zh zw sz cz
        """.split(separator: " "))

    /// Whether it is written as people's names are: up to four words with capitals, small ones (`van`, `de la`) between them.
    static func looksPersonal(_ name: String) -> Bool {
        let words = name.split(separator: " ").map { $0.count == 1 ? Substring("\($0).") : $0 }
        guard (1...4).contains(words.count), let last = words.last, isCapitalised(words[0]), isCapitalised(last) else { return false }
        return words.allSatisfy { isCapitalised($0) || $0.count <= 3 && $0.allSatisfy(\.isLowercase) }
    }

    /// `Dana`, `McGee`, `O’Neil`, `J.`; an abbreviation has no small letters.
    private static func isCapitalised(_ word: Substring) -> Bool {
        guard let first = word.first, first.isUppercase, word.allSatisfy({ $0.isLetter || "-'’.".contains($0) }) else { return false }
        return word.contains(where: \.isLowercase) || word.count == 2 && word.last == "."
    }
}
