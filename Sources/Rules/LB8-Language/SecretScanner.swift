import Diagnostics
import Incidents

/// Finds keys, tokens and passwords by their shapes, in one pass over the bytes.
enum SecretScanner {
    struct Secret: Hashable {
        var range: Range<Int>
        /// With an article: "an access key of AWS".
        var kind: String
        /// Characters that may be shown: those that tell its kind.
        var shown: Int
        var isAddress = false
    }

    /// - Parameter most: so many addresses are told, and so many of what else there is.
    static func secrets(in bytes: [UInt8], includingAddresses: Bool, most: Int = .max) -> [Secret] {
        let openings = openings
        var secrets: [Secret] = []
        var (offset, addresses) = (0, 0)
        while secrets.count - addresses < most, let next = openings.firstPlace(in: bytes, from: offset) {
            offset = next
            let found = secret(in: bytes, at: offset, includingAddresses: includingAddresses && addresses < most)
            if let found {
                secrets.append(found)
                addresses += found.isAddress ? 1 : 0
            }
            offset = max(found?.range.upperBound ?? 0, offset + 1)
        }
        return secrets
    }

    /// With which bytes a secret begins or shows itself.
    private static let openings: BytePairs = {
        var openings = BytePairs()
        SecretShape.insertOpenings(into: &openings)
        CommandSecret.insertOpenings(into: &openings)
        openings.insert(0x2D, 0x42)
        openings.insert(0x65, 0x79)
        openings.insert(anyCaseOf: 0x73, 0x77)
        openings.insert(0xEF, 0xBC)
        for mark: UInt8 in [0x3A, 0x3D, 0x3E, 0x40, 0x7C] { openings.insert(mark, nil) }
        return openings
    }()

    private static func secret(in bytes: [UInt8], at offset: Int, includingAddresses: Bool) -> Secret? {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        return switch bytes[offset] {
        case 0x2D: next == 0x42 ? privateKey(in: bytes, at: offset) : option(in: bytes, at: offset)
        case 0x3A: inAddress(in: bytes, at: offset, next) ?? assigned(in: bytes, at: offset)
        case 0x3D: assigned(in: bytes, at: offset)
        case 0x3E: assigned(in: bytes, at: offset).flatMap { bytes.has("</", at: $0.range.upperBound) ? $0 : nil }
        case 0x40: includingAddresses ? MailAddress.secret(in: bytes, around: offset) : nil
        case 0x65: webToken(in: bytes, at: offset)
        case 0x7C: assigned(in: bytes, at: offset).flatMap { isInTable(bytes, offset) ? $0 : nil }
        case 0xEF: bytes.has("：", at: offset) ? assigned(in: bytes, at: offset) : nil
        // The middle of "password".
        case 0x53 where next | 0x20 == 0x77, 0x73 where next | 0x20 == 0x77: told(in: bytes, at: offset)
        default: SecretShape.secret(in: bytes, at: offset)
        }
    }

    /// What an option says whose first dash stands at a place.
    private static func option(in bytes: [UInt8], at dash: Int) -> Secret? {
        // Most dashes stand within words, in rows of them or before a space.
        if dash > 0, bytes[dash - 1] != 0x20, bytes[dash - 1] != 0x09 { return nil }
        return CommandSecret.secret(in: bytes, at: dash) ?? longOption(in: bytes, at: dash)
    }

    /// What the colon of an address, of a user or of a bot shows; most are followed by a space or a digit.
    private static func inAddress(in bytes: [UInt8], at colon: Int, _ next: UInt8) -> Secret? {
        if next <= 0x20 { return nil }
        return WebhookAddress.secret(in: bytes, at: colon) ?? passwordInAddress(in: bytes, at: colon)
            ?? (next == 0x41 ? botToken(in: bytes, at: colon) : nil)
    }

    /// `-----BEGIN … PRIVATE KEY-----` or, of PGP, `… PRIVATE KEY BLOCK-----`, from its last dash before the words.
    private static func privateKey(in bytes: [UInt8], at dash: Int) -> Secret? {
        let start = dash - 4
        guard bytes.has("-----BEGIN ", at: start) else { return nil }
        let line = bytes[start...].prefix(80).prefix { $0 != 0x0A && $0 != 0x0D }
        // Up to its next dash, so that each byte is looked at once however many such lines follow each other.
        let words = line.dropFirst(11).prefix { $0 != 0x2D }
        guard ["PRIVATE KEY", "PRIVATE KEY BLOCK"].contains(where: { words.suffix($0.utf8.count).elementsEqual($0.utf8) }),
            line[words.endIndex...].starts(with: "-----".utf8)
        else { return nil }
        return Secret(range: start..<line.endIndex, kind: "a private key", shown: 10)
    }

    /// `https://user:password@host`, `redis://:password@host`
    private static func passwordInAddress(in bytes: [UInt8], at colon: Int) -> Secret? {
        let first = max(0, colon - 64) + 3
        var user = colon
        while user > first, isTokenByte(bytes[user - 1]) || userMarks.contains(bytes[user - 1]) { user -= 1 }
        guard user >= first, user <= colon, bytes.has("://", at: user - 3) else { return nil }
        let password = bytes[(colon + 1)...].prefix(100).prefix {
            $0 > 0x20 && $0 < 0x7F && ![0x40, 0x2F, 0x3C, 0x3E, 0x60, 0x22].contains($0)
        }
        guard password.count >= 4, password.endIndex < bytes.count, bytes[password.endIndex] == 0x40, !isMadeUp(password) else {
            return nil
        }
        return Secret(range: password.startIndex..<password.endIndex, kind: "a password in an address", shown: 3)
    }

    private static let userMarks = ByteSet(".%+")

    /// `123456789:AA…`: what a bot of Telegram signs in with.
    private static func botToken(in bytes: [UInt8], at colon: Int) -> Secret? {
        guard bytes.has("AA", at: colon + 1) else { return nil }
        let digits = bytes[max(0, colon - 11)..<colon].reversed().prefix { (0x30...0x39).contains($0) }.count
        let rest = bytes[(colon + 1)...].prefix(36).prefix(while: isTokenByte)
        guard (8...10).contains(digits), rest.count == 35, !isMadeUp(rest) else { return nil }
        return Secret(range: colon - digits..<rest.endIndex, kind: "a token of a bot of Telegram", shown: 2)
    }

    /// `--password S3cr3t`, as `--password=S3cr3t` is.
    private static func longOption(in bytes: [UInt8], at dash: Int) -> Secret? {
        guard bytes.has("--", at: dash), dash == 0 || bytes[dash - 1] == 0x20 else { return nil }
        let name = bytes[dash...].prefix(40).prefix(while: isTokenByte)
        return name.endIndex < bytes.count && bytes[name.endIndex] == 0x20 ? assigned(in: bytes, at: name.endIndex) : nil
    }

    /// "The password was `Winter2026!`".
    private static func told(in bytes: [UInt8], at middle: Int) -> Secret? {
        let end = middle + 5
        guard middle >= 3, end < bytes.count, bytes[end] == 0x20,
            bytes[middle - 3..<end].map(WordScanner.lowercased).elementsEqual("password".utf8)
        else { return nil }
        let mark = bytes.has("is ", at: end + 1) ? end + 3 : bytes.has("was ", at: end + 1) ? end + 4 : end
        guard mark + 1 < bytes.count, bytes[mark + 1] == 0x60, let found = AssignedSecret(in: bytes, at: end, valueAfter: mark) else {
            return nil
        }
        return Secret(range: found.range, kind: found.kind, shown: 2)
    }

    /// `DB_PASSWORD=…`, `token: …`; a value that shows by its own shape what it is, by that.
    private static func assigned(in bytes: [UInt8], at mark: Int) -> Secret? {
        guard AssignedSecret.mayStand(in: bytes, at: mark), let found = AssignedSecret(in: bytes, at: mark) else { return nil }
        return SecretShape.secret(in: bytes, at: found.range.lowerBound) ?? webToken(in: bytes, at: found.range.lowerBound)
            ?? Secret(range: found.range, kind: found.kind, shown: 2)
    }

    /// Whether a bar parts the cells of a row, and not the commands of a pipe: the line begins with one as well.
    private static func isInTable(_ bytes: [UInt8], _ bar: Int) -> Bool {
        let line = bytes[max(0, bar - 200)..<bar]
        let start = line.lastIndex(of: 0x0A).map { $0 + 1 } ?? line.startIndex
        return line[start...].first { $0 != 0x20 && $0 != 0x3E } == 0x7C
    }

    /// `eyJ….eyJ….…`: a JSON web token.
    private static func webToken(in bytes: [UInt8], at offset: Int) -> Secret? {
        guard bytes.has("eyJ", at: offset), offset == 0 || !isTokenByte(bytes[offset - 1]) else { return nil }
        // Part by part: most of what begins so ends with its first.
        let limit = min(bytes.count, offset + 4000)
        var end = offset
        for part in 0..<3 {
            if part > 0 {
                guard end < limit, bytes[end] == 0x2E else { return nil }
                end += 1
            }
            let start = end
            if part == 1, !bytes.has("eyJ", at: start) { return nil }
            while end < limit, isTokenByte(bytes[end]) { end += 1 }
            guard end - start >= 16 else { return nil }
        }
        guard end == bytes.count || bytes[end] != 0x2E else { return nil }
        return Secret(range: offset..<end, kind: "a web token", shown: 3)
    }

    /// Dots, stars and words of documentation stand for a secret and are none.
    static func isMadeUp(_ value: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: value, as: UTF8.self).lowercased()
        return standIns.contains { text.contains($0) } || Set(value).count < 4
    }

    private static let standIns = [
        "example", "xxxx", "****", "redacted", "changeme", "change_me", "change-me", "placeholder", "dummy", "sample", "your", "password",
        "<",
        "$", "{",
    ]

    /// Whether what follows shows that a value is a call, an element of a list, a template or was cut short by its author.
    static func isCut(_ bytes: [UInt8], at end: Int) -> Bool {
        guard end < bytes.count else { return false }
        return [0x28, 0x5B, 0x24, 0x7B].contains(bytes[end]) || cuts.contains { bytes[end...].starts(with: $0) }
            || bytes[..<end].suffix(2).elementsEqual("..".utf8)
    }

    private static let cuts = ["..", "…", "•", "***"].map { Array($0.utf8) }

    static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
        default: false
        }
    }
}
