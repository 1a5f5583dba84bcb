import Diagnostics

/// A secret that shows by how it begins which service gave it out.
struct SecretShape: Sendable {
    /// What follows the beginning.
    private enum Body { case token, dotted, hex, random }

    private let prefix: [UInt8]
    private let lengths: ClosedRange<Int>
    private let body: Body
    private let kind: String

    /// - Parameters:
    ///   - lengths: bytes that follow the prefix.
    ///   - body: letters, digits, `_` and `-`, where nothing else is said.
    private init(_ prefix: String, _ lengths: ClosedRange<Int>, _ kind: String, _ body: Body = .token) {
        (self.prefix, self.lengths, self.kind, self.body) = (Array(prefix.utf8), lengths, kind, body)
    }

    private static let most = 400

    /// Of those that begin alike, the longer first.
    private static let all: [SecretShape] =
        [
            SecretShape("AKIA", 16...16, "an access key of AWS"), SecretShape("ASIA", 16...16, "an access key of AWS"),
            SecretShape("AIza", 35...35, "a key of Google"), SecretShape("ya29.", 20...most, "a token of Google", .dotted),
            SecretShape("sk-ant-", 20...most, "a key of Anthropic", .random),
            SecretShape("sk-proj-", 20...most, "a key of OpenAI", .random),
            SecretShape("sk-", 20...most, "a key of OpenAI", .random),
            SecretShape("hf_", 34...34, "a token of Hugging Face", .random), SecretShape("r8_", 37...37, "a token of Replicate", .random),
            SecretShape("gsk_", 52...52, "a key of Groq", .random), SecretShape("npm_", 36...36, "a token of npm"),
            SecretShape("pypi-", 80...most, "a token of PyPI"), SecretShape("rubygems_", 48...48, "a key of RubyGems", .hex),
            SecretShape("dckr_pat_", 20...most, "a token of Docker"), SecretShape("dckr_oat_", 20...most, "a token of Docker"),
            SecretShape("SG.", 40...most, "a key of SendGrid", .dotted), SecretShape("SK", 32...32, "a key of Twilio", .hex),
            SecretShape("xkeysib-", 64...most, "a key of Brevo"), SecretShape("sk_live_", 16...most, "a key of Stripe"),
            SecretShape("rk_live_", 16...most, "a key of Stripe"), SecretShape("whsec_", 32...most, "a webhook's secret", .random),
            SecretShape("sq0atp-", 22...most, "a token of Square"), SecretShape("sq0csp-", 43...most, "a secret of Square"),
            SecretShape("hvs.", 24...most, "a token of Vault", .dotted), SecretShape("hvb.", 24...most, "a token of Vault", .dotted),
            SecretShape("hvr.", 24...most, "a token of Vault", .dotted), SecretShape("s.", 24...24, "a token of Vault", .random),
            SecretShape("AGE-SECRET-KEY-1", 58...58, "a key of age"), SecretShape("NRAK-", 27...27, "a key of New Relic"),
            SecretShape("NRJS-", 19...19, "a key of New Relic", .hex), SecretShape("PMAK-", 59...59, "a key of Postman"),
            SecretShape("HRKU-", 36...most, "a key of Heroku"), SecretShape("lin_api_", 40...40, "a key of Linear"),
            SecretShape("ATATT3", 60...most, "a token of Atlassian"), SecretShape("dapi", 32...32, "a token of Databricks", .hex),
            SecretShape("sbp_", 40...40, "a token of Supabase", .hex), SecretShape("figd_", 40...most, "a token of Figma"),
            SecretShape("tskey-", 20...most, "a key of Tailscale", .random), SecretShape("ntn_", 40...most, "a token of Notion", .random),
            SecretShape("sntrys_", 40...most, "a token of Sentry"), SecretShape("sntryu_", 64...64, "a token of Sentry", .hex),
            SecretShape("pscale_pw_", 32...most, "a password of PlanetScale"), SecretShape("CFPAT-", 43...43, "a token of Contentful"),
            SecretShape("ops_eyJ", 80...most, "a token of 1Password"), SecretShape("glc_", 32...most, "a token of Grafana", .random),
            SecretShape("glsa_", 32...most, "a token of Grafana"), SecretShape("sha256~", 43...43, "a token of OpenShift"),
        ]
        + each("ghp_ gho_ ghs_ ghu_ ghr_ github_pat_", 36...most, "a token of GitHub")
        + each("glpat- gldt- glrt- glcbt- glptt- glft- glsoat- glimt- gloas- glagent-", 20...most, "a token of GitLab")
        + each("xoxb- xoxp- xoxa- xoxc- xoxd- xoxe- xoxo- xoxr- xoxs- xapp-", 20...most, "a token of Slack")
        + each("dop_v1_ doo_v1_ dor_v1_", 64...64, "a token of DigitalOcean", .hex)
        + each("shpat_ shpca_ shppa_ shpss_", 32...32, "a token of Shopify", .hex)

    /// - Parameter prefixes: apart by spaces.
    private static func each(_ prefixes: String, _ lengths: ClosedRange<Int>, _ kind: String, _ body: Body = .token) -> [SecretShape] {
        prefixes.split(separator: " ").map { SecretShape(String($0), lengths, kind, body) }
    }

    /// The shapes that begin with each byte.
    private static let byFirst: [[SecretShape]] = (0...255).map { byte in all.filter { Int($0.prefix[0]) == byte } }

    /// With which bytes they begin.
    static func insertOpenings(into openings: inout BytePairs) {
        for shape in all { openings.insert(shape.prefix[0], shape.prefix[1]) }
    }

    /// The secret that begins at a place and shows what it is.
    static func secret(in bytes: [UInt8], at offset: Int) -> SecretScanner.Secret? {
        // Most of what begins so stands within a word.
        if offset > 0, SecretScanner.isTokenByte(bytes[offset - 1]) { return nil }
        for shape in byFirst[Int(bytes[offset])] where bytes[offset...].starts(with: shape.prefix) {
            guard let body = shape.body(in: bytes, from: offset + shape.prefix.count), !SecretScanner.isMadeUp(body) else { continue }
            return SecretScanner.Secret(range: offset..<body.endIndex, kind: shape.kind, shown: shape.prefix.count)
        }
        return nil
    }

    private func body(in bytes: [UInt8], from start: Int) -> ArraySlice<UInt8>? {
        let isMember = prefix.last == 0x2E && start > prefix.count && bytes[start - prefix.count - 1] == 0x2E
        let found = bytes[start...].prefix(lengths.upperBound + 1).prefix {
            SecretScanner.isTokenByte($0) || body == .dotted && $0 == 0x2E
        }
        guard !isMember, lengths.contains(found.count) else { return nil }
        return switch body {
        case .token, .dotted: found
        case .hex: found.allSatisfy(Self.isHex) ? found : nil
        case .random: Self.isRandom(found) ? found : nil
        }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    /// Whether small letters, capitals and digits take turns in some part as no words do: at a third of its places.
    private static func isRandom(_ text: ArraySlice<UInt8>) -> Bool {
        text.split { $0 == 0x2D || $0 == 0x5F }.contains { part in
            part.count >= 16 && zip(part, part.dropFirst()).count { $0 & 0x60 != $1 & 0x60 } * 3 >= part.count
        }
    }
}
