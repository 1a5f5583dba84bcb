import Diagnostics

/// The e-mail address of a person: none of an example domain, none of a role, and none of the many things that are written with an `@` between two names.
enum MailAddress {
    private static let publicNames: Set<String> = [
        "status", "support", "info", "contact", "help", "noreply", "no-reply", "git", "security", "press", "abuse",
    ]

    /// Files (`logo@2x.png`), machines within a company's own network (`deploy@bastion.prod`), and names kept for documentation.
    private static let unmailable: Set<String> = [
        "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "ico", "pdf", "css", "js", "mjs", "json", "yaml", "yml", "xml", "html",
        "htm", "txt", "log", "csv", "gz", "tgz", "prod", "staging", "internal", "localhost", "localdomain", "lan", "service", "timer",
        "socket", "test", "invalid", "example",
    ]

    static func secret(in bytes: [UInt8], around at: Int) -> SecretScanner.Secret? {
        let local = bytes[max(0, at - 64)..<at].suffix(while: { SecretScanner.isTokenByte($0) || $0 == 0x2E || $0 == 0x2B })
        var host = bytes[(at + 1)...].prefix(100).prefix { SecretScanner.isTokenByte($0) || $0 == 0x2E }
        while host.last == 0x2E { host.removeLast() }
        let domain = String(decoding: host, as: UTF8.self).lowercased()
        guard local.count >= 2, isMailDomain(domain), !publicNames.contains(String(decoding: local, as: UTF8.self).lowercased()),
            !isPassword(bytes, from: local.startIndex), !isLogin(bytes, local.startIndex..<host.endIndex)
        else { return nil }
        return SecretScanner.Secret(range: local.startIndex..<host.endIndex, kind: "an e-mail address", shown: 3, isAddress: true)
    }

    private static func isMailDomain(_ domain: String) -> Bool {
        guard domain.contains("."), let last = domain.split(separator: ".").last, last.count >= 2, last.allSatisfy(\.isLetter) else {
            return false
        }
        return !unmailable.contains(String(last)) && !domain.hasPrefix("example.") && !domain.contains(".example.")
    }

    /// Whether what begins here follows a user's name in an address: `https://user:` and not `mailto:`.
    private static func isPassword(_ bytes: [UInt8], from start: Int) -> Bool {
        guard start > 0, bytes[start - 1] == 0x3A else { return false }
        let user = bytes[max(0, start - 65)..<start - 1].suffix(while: { SecretScanner.isTokenByte($0) || $0 == 0x2E })
        return bytes[..<user.startIndex].suffix(2).elementsEqual("//".utf8)
    }

    private static let shells: Set<String> = ["ssh", "scp", "sftp", "rsync", "mosh"]

    /// An account on a machine: `ssh -p 22 deploy@host`, `deploy@host:/srv`, `ssh://deploy@host`; or one of a social network: `@name@host`.
    private static func isLogin(_ bytes: [UInt8], _ place: Range<Int>) -> Bool {
        let before = bytes[max(0, place.lowerBound - 80)..<place.lowerBound]
        if before.last == 0x40 || before.suffix(2).elementsEqual("//".utf8) { return true }
        let after = bytes[place.upperBound...].prefix(2)
        if after.first == 0x3A, let next = after.dropFirst().first, SecretScanner.isTokenByte(next) || [0x2F, 0x2E, 0x7E].contains(next) {
            return true
        }
        guard before.last == 0x20 else { return false }
        let words = before.suffix(while: { $0 != 0x0A }).split { [0x20, 0x60, 0x22, 0x27, 0x24, 0x28].contains($0) }
        guard let shell = words.lastIndex(where: { shells.contains(String(decoding: $0, as: UTF8.self)) }) else { return false }
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
