import Diagnostics
import Incidents

/// The e-mail address of a person: none of an example domain, none of a role, and none of the many things that are written with an `@` between two names.
enum MailAddress {
    private static let publicNames = WordSet("status support info contact help noreply no-reply git security press abuse")

    /// Files (`logo@2x.png`), machines within a company's own network (`deploy@bastion.prod`), and names kept for documentation.
    private static let unmailable = WordSet(
        """
        png jpg jpeg gif svg webp avif bmp ico pdf css js mjs json yaml yml xml html htm txt log csv gz tgz prod staging internal \
        localhost localdomain lan service timer socket test invalid example
        """)

    static func secret(in bytes: [UInt8], around at: Int) -> SecretScanner.Secret? {
        let local = bytes[max(0, at - 64)..<at].suffix(while: { SecretScanner.isTokenByte($0) || $0 == 0x2E || $0 == 0x2B })
        guard local.count >= 2 else { return nil }
        var host = bytes[(at + 1)...].prefix(100).prefix { SecretScanner.isTokenByte($0) || $0 == 0x2E }
        while host.last == 0x2E { host.removeLast() }
        // `@name@host` is an account of a social network.
        guard bytes[..<local.startIndex].last != 0x40, isMailDomain(host), !publicNames.contains(WordScanner.hash(local)),
            !isPassword(bytes, from: local.startIndex), !isLogin(bytes, local.startIndex..<host.endIndex)
        else { return nil }
        return SecretScanner.Secret(range: local.startIndex..<host.endIndex, kind: "an e-mail address", shown: 3, isAddress: true)
    }

    private static let example = WordScanner.hash("example")

    private static func isMailDomain(_ host: ArraySlice<UInt8>) -> Bool {
        guard let dot = host.lastIndex(of: 0x2E) else { return false }
        let last = host[(dot + 1)...]
        guard last.count >= 2, last.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }), !unmailable.contains(WordScanner.hash(last)) else {
            return false
        }
        return !host[..<dot].split(separator: 0x2E).contains { WordScanner.hash($0) == example }
    }

    /// Whether what begins here follows a user's name in an address: `https://user:` and not `mailto:`.
    private static func isPassword(_ bytes: [UInt8], from start: Int) -> Bool {
        guard start > 0, bytes[start - 1] == 0x3A else { return false }
        let user = bytes[max(0, start - 65)..<start - 1].suffix(while: { SecretScanner.isTokenByte($0) || $0 == 0x2E })
        return bytes[..<user.startIndex].suffix(2).elementsEqual("//".utf8)
    }

    private static let shells = WordSet("ssh scp sftp rsync mosh")
    private static let quotes = ByteSet(" `\"'$(")

    /// An account on a machine: `ssh -p 22 deploy@host`, `deploy@host:/srv`, `ssh://deploy@host`.
    private static func isLogin(_ bytes: [UInt8], _ place: Range<Int>) -> Bool {
        let before = bytes[max(0, place.lowerBound - 80)..<place.lowerBound]
        if before.suffix(2).elementsEqual("//".utf8) { return true }
        let after = bytes[place.upperBound...].prefix(2)
        if after.first == 0x3A, let next = after.dropFirst().first, SecretScanner.isTokenByte(next) || [0x2F, 0x2E, 0x7E].contains(next) {
            return true
        }
        guard before.last == 0x20 else { return false }
        let words = before.suffix(while: { $0 != 0x0A }).split(whereSeparator: quotes.contains)
        guard let shell = words.lastIndex(where: { shells.contains(WordScanner.hash($0)) }) else { return false }
        // Options, and what may be the value of one.
        return words.indices[(shell + 1)...].allSatisfy { words[$0].first == 0x2D || words[$0 - 1].first == 0x2D }
    }
}

extension ArraySlice<UInt8> {
    /// The longest end of which every byte satisfies the predicate.
    fileprivate func suffix(while predicate: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var start = endIndex
        while start > startIndex, predicate(self[start - 1]) { start -= 1 }
        return self[start..<endIndex]
    }
}
