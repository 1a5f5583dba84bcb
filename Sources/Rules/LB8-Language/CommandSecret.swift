import Diagnostics
import Incidents

/// Finds passwords that a command is given as an option: `mysql -pS3cr3t`, `curl -u deploy:S3cr3t`, `redis-cli -a S3cr3t`, `--token S3cr3t`.
enum CommandSecret {
    /// How an option is given what it says.
    private enum Form {
        /// `-pS3cr3t`: a space after it would ask for one.
        case attached
        /// `-a S3cr3t`, `-aS3cr3t`.
        case word
        /// `-u deploy:S3cr3t`
        case afterUser
    }

    private struct Option {
        let commands: WordSet
        /// A word that must stand in the command as well.
        let verb: UInt64?
        let form: Form

        init(of commands: String, verb: String? = nil, _ form: Form) {
            (self.commands, self.verb, self.form) = (WordSet(commands), verb.map { WordScanner.hash($0) }, form)
        }
    }

    /// By their names without dashes.
    private static let options: [(name: [UInt8], options: [Option])] = [
        ("u", [Option(of: "curl", .afterUser)]),
        ("user", [Option(of: "curl", .afterUser)]),
        (
            "p",
            [
                Option(of: "mysql mysqldump mysqladmin mysqlimport mysqlpump mysqlsh mariadb mariadb-dump mariadb-admin", .attached),
                Option(of: "sshpass mongo mongosh mongodump mongorestore mongoexport mongoimport", .word),
                Option(of: "docker podman nerdctl buildah skopeo helm oras az oc", verb: "login", .word),
            ]
        ),
        ("a", [Option(of: "redis-cli valkey-cli redis-benchmark", .word), Option(of: "http https xh", .afterUser)]),
        ("P", [Option(of: "sqlcmd bcp", .word)]),
        ("w", [Option(of: "ldapsearch ldapadd ldapmodify ldapdelete ldappasswd ldapwhoami", .word)]),
    ].map { (Array($0.0.utf8), $0.1) }

    static func insertOpenings(into openings: inout BytePairs) {
        for (name, _) in options where name.count == 1 { openings.insert(0x2D, name[0]) }
        openings.insert(0x2D, 0x2D)
    }

    /// The secret of the option whose first dash stands at a place.
    static func secret(in bytes: [UInt8], at dash: Int) -> SecretScanner.Secret? {
        guard dash > 0, isSpace(bytes[dash - 1]), dash + 1 < bytes.count else { return nil }
        let isLong = bytes[dash + 1] == 0x2D
        let start = dash + (isLong ? 2 : 1)
        let name = isLong ? bytes[start...].prefix(24).prefix(while: SecretScanner.isTokenByte) : bytes[start...].prefix(1)
        for known in options where known.name.elementsEqual(name) {
            let words = words(in: bytes, before: dash)
            for option in known.options where words.contains(where: option.commands.contains) {
                if let verb = option.verb, !words.contains(verb) { continue }
                return secret(in: bytes, from: name.endIndex, option.form)
            }
        }
        return nil
    }

    /// The words before an option in the same command, each without the folders before it.
    private static func words(in bytes: [UInt8], before dash: Int) -> [UInt64] {
        let line = bytes[max(0, dash - 240)..<dash]
        let start = line.lastIndex(where: separators.contains).map { $0 + 1 } ?? line.startIndex
        return line[start...].split(whereSeparator: isSpace).map { word in
            WordScanner.hash(word.lastIndex(of: 0x2F).map { word[($0 + 1)...] } ?? word)
        }
    }

    private static let separators = ByteSet("\n\r`|;&(")

    private static func secret(in bytes: [UInt8], from end: Int, _ form: Form) -> SecretScanner.Secret? {
        var start = end
        if form != .attached, start < bytes.count, isSpace(bytes[start]) || bytes[start] == 0x3D { start += 1 }
        let isQuoted = start < bytes.count && quotes.contains(bytes[start])
        let rest = bytes[(isQuoted ? start + 1 : start)...].prefix(200)
        var value = isQuoted ? rest.prefix { $0 != bytes[start] && $0 != 0x0A } : rest.prefix { !ends.contains($0) }
        if form == .afterUser {
            guard let colon = value.firstIndex(of: 0x3A), colon > value.startIndex else { return nil }
            value = value[(colon + 1)...]
        }
        guard isPassword(value), !SecretScanner.isCut(bytes, at: value.endIndex) else { return nil }
        return SecretScanner.Secret(range: value.startIndex..<value.endIndex, kind: "a password", shown: 2)
    }

    /// No number, address or port (`-p3306:3306`), no other option, no variable (`PASS`, `%PASS%`), and no word that stands for a password.
    static func isPassword(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first, value.count >= 4, first != 0x2D, first != 0x40, !SecretScanner.isMadeUp(value) else { return false }
        let isVariable = value.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x5F } || first == 0x25 && value.last == 0x25
        // Digits, and the full stop, slash and colon of addresses and ports.
        return !isVariable && !value.allSatisfy { (0x2E...0x3A).contains($0) } && !namesOfPasswords.contains(WordScanner.hash(value))
    }

    private static let namesOfPasswords = WordSet("pass passwd passphrase secret token apikey api-key")
    private static let quotes = ByteSet("\"'")
    private static let ends = ByteSet(" \t\n\r`|;&()\"'")

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
