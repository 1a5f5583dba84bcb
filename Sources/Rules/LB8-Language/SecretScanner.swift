import Diagnostics

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

    /// A secret that begins with a fixed text and goes on with at least `least` letters, digits, `_` or `-`.
    private struct Shape {
        var prefix: [UInt8]
        var least: Int
        var most: Int
        var kind: String

        init(_ prefix: String, _ least: Int, _ kind: String, most: Int = 400) {
            (self.prefix, self.least, self.most, self.kind) = (Array(prefix.utf8), least, most, kind)
        }
    }

    private static let allShapes: [Shape] = [
        Shape("AKIA", 16, "an access key of AWS", most: 16), Shape("ASIA", 16, "an access key of AWS", most: 16),
        Shape("ghp_", 36, "a token of GitHub"), Shape("gho_", 36, "a token of GitHub"), Shape("ghs_", 36, "a token of GitHub"),
        Shape("ghu_", 36, "a token of GitHub"), Shape("ghr_", 36, "a token of GitHub"), Shape("github_pat_", 40, "a token of GitHub"),
        Shape("glpat-", 20, "a token of GitLab"), Shape("xoxb-", 20, "a token of Slack"), Shape("xoxp-", 20, "a token of Slack"),
        Shape("xoxa-", 20, "a token of Slack"), Shape("xapp-", 20, "a token of Slack"), Shape("sk_live_", 16, "a key of Stripe"),
        Shape("rk_live_", 16, "a key of Stripe"), Shape("AIza", 35, "a key of Google", most: 35),
        Shape("npm_", 36, "a token of npm", most: 36),
        Shape("dop_v1_", 64, "a token of DigitalOcean"), Shape("SG.", 40, "a key of SendGrid"), Shape("pypi-", 80, "a token of PyPI"),
        Shape("hvs.", 24, "a token of Vault"),
    ]

    /// The shapes that begin with each byte.
    private static let shapes: [[Shape]] = (0...255).map { byte in allShapes.filter { Int($0.prefix[0]) == byte } }

    /// - Parameter most: so many addresses are told, and so many of what else there is.
    static func secrets(in bytes: [UInt8], includingAddresses: Bool, most: Int = .max) -> [Secret] {
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
        for shape in allShapes { openings.insert(shape.prefix[0], shape.prefix[1]) }
        openings.insert(0x2D, 0x42)
        openings.insert(0x65, 0x79)
        for mark: UInt8 in [0x3A, 0x3D, 0x40, 0x7C] { openings.insert(mark, nil) }
        return openings
    }()

    private static func secret(in bytes: [UInt8], at offset: Int, includingAddresses: Bool) -> Secret? {
        switch bytes[offset] {
        case 0x2D: privateKey(in: bytes, at: offset)
        case 0x3A:
            WebhookAddress.secret(in: bytes, at: offset) ?? passwordInAddress(in: bytes, at: offset) ?? assigned(in: bytes, at: offset)
        case 0x3D: assigned(in: bytes, at: offset)
        case 0x40: includingAddresses ? MailAddress.secret(in: bytes, around: offset) : nil
        case 0x65: webToken(in: bytes, at: offset)
        case 0x7C: assigned(in: bytes, at: offset).flatMap { isInTable(bytes, offset) ? $0 : nil }
        default: shaped(in: bytes, at: offset)
        }
    }

    private static func shaped(in bytes: [UInt8], at offset: Int) -> Secret? {
        let candidates = shapes[Int(bytes[offset])]
        guard !candidates.isEmpty, offset == 0 || !isTokenByte(bytes[offset - 1]) else { return nil }
        let followsDot = offset > 0 && bytes[offset - 1] == 0x2E
        for shape in candidates where bytes[offset...].starts(with: shape.prefix) && !(followsDot && shape.prefix.last == 0x2E) {
            let start = offset + shape.prefix.count
            let length = bytes[start...].prefix(shape.most + 1).prefix { isTokenByte($0) || (shape.prefix.last == 0x2E && $0 == 0x2E) }
                .count
            if length >= shape.least, length <= shape.most, !isMadeUp(bytes[start..<start + length]) {
                return Secret(range: offset..<start + length, kind: shape.kind, shown: shape.prefix.count)
            }
        }
        return nil
    }

    /// `-----BEGIN … PRIVATE KEY-----` or, of PGP, `… PRIVATE KEY BLOCK-----`, from its last dash before the words.
    private static func privateKey(in bytes: [UInt8], at dash: Int) -> Secret? {
        let start = dash - 4
        guard start >= 0, bytes[start...].starts(with: "-----BEGIN ".utf8) else { return nil }
        let line = bytes[start...].prefix(80).prefix { $0 != 0x0A && $0 != 0x0D }
        // Up to its next dash, so that each byte is looked at once however many such lines follow each other.
        let words = line.dropFirst(11).prefix { $0 != 0x2D }
        guard ["PRIVATE KEY", "PRIVATE KEY BLOCK"].contains(where: { words.suffix($0.utf8.count).elementsEqual($0.utf8) }),
            line[words.endIndex...].starts(with: "-----".utf8)
        else { return nil }
        return Secret(range: start..<line.endIndex, kind: "a private key", shown: 10)
    }

    /// `https://user:password@host`
    private static func passwordInAddress(in bytes: [UInt8], at colon: Int) -> Secret? {
        let first = max(0, colon - 64) + 3
        var user = colon
        while user > first, isTokenByte(bytes[user - 1]) || bytes[user - 1] == 0x2E { user -= 1 }
        guard user >= first, user < colon, bytes[user - 3..<user].elementsEqual("://".utf8) else { return nil }
        let password = bytes[(colon + 1)...].prefix(100).prefix {
            $0 > 0x20 && $0 < 0x7F && ![0x40, 0x2F, 0x3C, 0x3E, 0x60, 0x22].contains($0)
        }
        guard password.count >= 4, password.endIndex < bytes.count, bytes[password.endIndex] == 0x40, !isMadeUp(password) else {
            return nil
        }
        return Secret(range: password.startIndex..<password.endIndex, kind: "a password in an address", shown: 3)
    }

    /// `DB_PASSWORD=…`, `token: …`; a value that shows by its own shape what it is, by that.
    private static func assigned(in bytes: [UInt8], at mark: Int) -> Secret? {
        guard let found = AssignedSecret(in: bytes, at: mark) else { return nil }
        return shaped(in: bytes, at: found.range.lowerBound) ?? webToken(in: bytes, at: found.range.lowerBound)
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
        guard bytes[offset...].starts(with: "eyJ".utf8), offset == 0 || !isTokenByte(bytes[offset - 1]) else { return nil }
        // Part by part: most of what begins so ends with its first.
        let limit = min(bytes.count, offset + 4000)
        var end = offset
        for part in 0..<3 {
            if part > 0 {
                guard end < limit, bytes[end] == 0x2E else { return nil }
                end += 1
            }
            let start = end
            if part == 1, !bytes[start...].starts(with: "eyJ".utf8) { return nil }
            while end < limit, isTokenByte(bytes[end]) { end += 1 }
            guard end - start >= 16 else { return nil }
        }
        guard end == bytes.count || bytes[end] != 0x2E else { return nil }
        return Secret(range: offset..<end, kind: "a web token", shown: 3)
    }

    /// Dots, stars and words of documentation stand for a secret and are none.
    static func isMadeUp(_ value: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: value, as: UTF8.self).lowercased()
        return ["example", "xxxx", "****", "redacted", "changeme", "placeholder", "your", "password", "<", "$", "{"].contains {
            text.contains($0)
        }
            || Set(value).count < 4
    }

    static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D: true
        default: false
        }
    }
}
