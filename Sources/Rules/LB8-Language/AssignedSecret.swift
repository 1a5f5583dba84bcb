import Diagnostics
import Incidents

/// Finds values that are given to a name which says that they are secret: `DB_PASSWORD=…`, `"api_key": "…"`, `Authorization: Bearer …`,
/// `| password | … |`.
///
/// Prose gives words to such names as well ("token: expired"), code gives them calls and variables: only what no word, name, path or date looks
/// like is taken for a secret.
struct AssignedSecret {
    /// The value alone.
    let range: Range<Int>
    /// With an article: "a password".
    let kind: String

    /// - Parameters:
    ///   - mark: place of a `:` or `=`, of the bar between two cells of a table, or of another byte that ends the name.
    ///   - last: the last byte before the value of a sentence, where names of passwords stand as well; nil where it is the mark.
    init?(in bytes: [UInt8], at mark: Int, valueAfter last: Int? = nil) {
        guard let name = Self.name(in: bytes, before: mark), let kind = Kind(name) else { return nil }
        let wide = bytes[mark] == 0xEF ? 2 : 0
        var start = Self.skip(Self.assignment, in: bytes, from: (last ?? mark) + wide + 1)
        let isAuthorization = name.hasSuffix(Self.authorization)
        if isAuthorization { start = Self.afterScheme(in: bytes, from: start) }
        var value = bytes[start...].prefix(200).prefix(while: Self.isValueByte)
        while let last = value.last, last == 0x2E || last == 0x3F, !SecretScanner.isCut(bytes, at: value.endIndex) { value.removeLast() }
        if isAuthorization, let password = BasicCredentials.password(in: value) {
            guard CommandSecret.isPassword(password) else { return nil }
            (range, self.kind) = (value.startIndex..<value.endIndex, Kind.password.rawValue)
            return
        }
        if kind == .session, !Self.isInCookie(bytes, before: mark) { return nil }
        guard value.count >= kind.least, !SecretScanner.isCut(bytes, at: value.endIndex), Self.isMixed(value), Self.isNoReference(value),
            kind == .password && last == nil || Self.longestMixedPart(of: value) >= 6 && !Self.isObject(value),
            kind == .password || !Self.isAssignment(value),
            kind != .signature || value.contains(where: { (0x41...0x5A).contains($0) }), !SecretScanner.isMadeUp(value)
        else { return nil }
        (range, self.kind) = (value.startIndex..<value.endIndex, kind.rawValue)
    }

    private enum Kind: String {
        case password = "a password"
        case token = "a token"
        case key = "a key"
        case secret = "a secret"
        /// Of an address that lets in whoever has it.
        case signature = "a signature"
        /// With which a browser shows who is logged in.
        case session = "a session"

        /// Bytes: people choose short passwords, machines make long keys.
        var least: Int {
            switch self {
            case .password: 6
            case .signature: 40
            case .session: 16
            default: 10
            }
        }

        /// - Parameter name: in lower case.
        init?(_ name: [UInt8]) {
            let joined = name.filter { $0 != 0x5F && $0 != 0x2D }
            guard !Self.places.contains(where: joined.hasSuffix),
                let found = Self.short.contains(where: name.hasSuffix)
                    ? .password : Self.endings.first(where: { $0.endings.contains(where: joined.hasSuffix) })?.kind
            else { return nil }
            self = found
        }

        private static let endings: [(kind: Kind, endings: [[UInt8]])] = [
            (
                Kind.password,
                [
                    "password", "passwd", "passphrase", "passwort", "kennwort", "pwd", "senha", "contraseña", "mot de passe", "パスワード", "密码",
                    "密碼", "비밀번호",
                ]
            ),
            (.token, ["token", "authorization"]),
            (
                .key,
                [
                    "apikey", "secretkey", "accesskey", "privatekey", "authkey", "signingkey", "encryptionkey", "masterkey", "accountkey",
                    "licensekey", "appkey", "applicationkey", "secretkeybase",
                ]
            ),
            (.secret, ["secret"]),
            (.signature, ["sig"]), (.session, ["session", "sessionid", "sessid", "sid"]),
        ].map { ($0.0, $0.1.map { Array($0.utf8) }) }

        /// What would say nothing without what stands before it.
        private static let short = ["_pass", "-pass", "_pw", "-pw"].map { Array($0.utf8) }

        /// Tokens that say where in a list a reader is.
        private static let places = [
            "pagetoken", "nexttoken", "continuationtoken", "synctoken", "paginationtoken", "cursortoken", "resumetoken", "offsettoken",
            "bypass",
        ].map { Array($0.utf8) }
    }

    /// `Cookie: lang=en; session=…`: elsewhere a session is an id to look for in logs.
    private static func isInCookie(_ bytes: [UInt8], before mark: Int) -> Bool {
        let line = bytes[max(0, mark - 200)..<mark].split(separator: 0x0A, omittingEmptySubsequences: false).last ?? []
        return line.firstRange(of: "ookie".utf8) != nil
    }

    /// Quotation marks, emphasis and the escapes of text within text may stand around a name and a value.
    private static let decoration = ByteSet(" \t\"'`*\\")
    private static let assignment = ByteSet(" \t\"'`*\\=>")

    private static let authorization = Array("authorization".utf8)

    /// A quick look: most marks stand after what ends as no name of a secret does.
    static func mayStand(in bytes: [UInt8], at mark: Int) -> Bool {
        let end = endOfName(in: bytes, before: mark)
        return end >= 3 && lastLetters.contains(bytes[end - 2], bytes[end - 1])
    }

    private static func endOfName(in bytes: [UInt8], before mark: Int) -> Int {
        var end = mark
        while end > 0, mark - end < 8, decoration.contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// In lower case.
    private static func name(in bytes: [UInt8], before mark: Int) -> [UInt8]? {
        let end = endOfName(in: bytes, before: mark)
        guard end >= 3, endings.contains(WordScanner.hash(bytes[end - 3..<end])) else { return nil }
        if let foreign = foreignNames.first(where: { bytes[..<end].suffix($0.written.count).elementsEqual($0.written) }) {
            return foreign.name
        }
        var start = end
        while start > 0, end - start < 64, SecretScanner.isTokenByte(bytes[start - 1]) { start -= 1 }
        let name = bytes[start..<end].map(WordScanner.lowercased)
        // `pagination token` is one as `paginationToken` is, and `API key` as `apiKey`.
        guard name.elementsEqual("token".utf8) || name.elementsEqual("key".utf8), start > 0, bytes[start - 1] == 0x20 else { return name }
        let word = bytes[max(0, start - 20)..<start - 1].reversed().prefix { SecretScanner.isTokenByte($0) }.reversed()
        return word.map(WordScanner.lowercased) + [0x5F] + name
    }

    /// Names of a password that are no single word of ASCII, as they are written and in lower case.
    private static let foreignNames = [
        "contraseña", "mot de passe", "Mot de passe", "Contraseña", "パスワード", "密码", "密碼", "비밀번호",
    ].map { (written: Array($0.utf8), name: Array($0.lowercased().utf8)) }

    private static let lastThree = "ord swd ase ort pwd ken ion key ret ass sse _pw -pw sig sid nha \u{F1}a ド 码 碼 호"
    /// The last three bytes of the names, in lower case, and the last two of them in any.
    private static let endings = WordSet(lastThree)
    private static let lastLetters = lastThree.utf8.split(separator: 0x20).map { Array($0.suffix(2)) }.reduce(into: BytePairs()) {
        $0.insert(anyCaseOf: $1[0], $1[1])
    }

    private static func skip(_ skipped: ByteSet, in bytes: [UInt8], from first: Int) -> Int {
        var start = first
        while start < bytes.count, start - first < 200, skipped.contains(bytes[start]) { start += 1 }
        return start
    }

    /// `Bearer `, `Basic `, `Token ` before what they announce.
    private static func afterScheme(in bytes: [UInt8], from start: Int) -> Int {
        let scheme = bytes[start...].prefix { SecretScanner.isTokenByte($0) }
        guard scheme.count <= 6, scheme.allSatisfy({ $0 >= 0x41 }) else { return start }
        return skip(decoration, in: bytes, from: scheme.endIndex)
    }

    private static let valueMarks = ByteSet("!#%&+./=?@^~")

    private static func isValueByte(_ byte: UInt8) -> Bool {
        SecretScanner.isTokenByte(byte) || valueMarks.contains(byte)
    }

    /// Letters and digits, as in no word of a language.
    private static func isMixed(_ part: ArraySlice<UInt8>) -> Bool { part.contains(where: isDigit) && part.contains(where: isLetter) }

    /// `checkout-tls-2026` and `accessTokenV2` are names of something: none of their parts has letters and digits mixed, but for a number at its end.
    private static func longestMixedPart(of value: ArraySlice<UInt8>) -> Int {
        value.split { [0x2D, 0x5F, 0x2E, 0x2F].contains($0) }.filter { part in
            isMixed(part) && (isMixed(part.dropLast(2)) || part.suffix(3).allSatisfy(isDigit))
        }.map(\.count).max() ?? 0
    }

    /// `key: kid=2026-03-a1`: the name that stands there tells whether what follows it is secret. Keys end with `=`.
    private static func isAssignment(_ value: ArraySlice<UInt8>) -> Bool {
        value.firstIndex(of: 0x3D).map { value[$0...].contains { $0 != 0x3D } } ?? false
    }

    /// `TokenService@1a2b3c4d`: how a program prints an object that has no text.
    private static func isObject(_ value: ArraySlice<UInt8>) -> Bool {
        let parts = value.split(separator: 0x40, omittingEmptySubsequences: false)
        guard parts.count == 2, (4...8).contains(parts[1].count), parts[0].allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x2E }) else {
            return false
        }
        return parts[1].allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
    }

    /// No path, no date, no variable (`settings.key1`, `API_KEY_1`), no name of a way to encode things.
    private static func isNoReference(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first, isLetter(first) || isDigit(first) || first == 0x21 || first == 0x23 || first == 0x2B || first == 0x40
        else {
            return false
        }
        let digits = value.prefix(while: isDigit)
        if digits.count == 4, value.dropFirst(4).first == 0x2D, value.dropFirst(5).prefix(2).allSatisfy(isDigit) { return false }
        let text = String(decoding: value, as: UTF8.self).lowercased()
        if ["sha", "md5", "base64", "bcrypt", "argon2", "aes", "rsa", "aws4", "http"].contains(where: text.hasPrefix) { return false }
        let isVariable = value.contains(0x5F) && value.allSatisfy { !(0x61...0x7A).contains($0) } && longestMixedPart(of: value) == 0
        let parts = value.split(separator: 0x2E, omittingEmptySubsequences: false)
        let isMember = parts.count > 1 && parts.allSatisfy { $0.first.map(isLetter) ?? false }
        return !isVariable && !isMember
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
