/// An address to which whoever knows it may post: that of a chat's incoming webhook.
enum WebhookAddress {
    /// The end of a host, the beginning of the path, and how many bytes follow at least.
    private struct Shape {
        let host: [UInt8]
        let path: [UInt8]
        let least: Int
        let kind: String

        init(_ host: String, _ path: String, _ least: Int, _ kind: String) {
            (self.host, self.path, self.least, self.kind) = (Array(host.utf8), Array(path.utf8), least, kind)
        }
    }

    private static let shapes = [
        Shape("hooks.slack.com", "/services/", 30, "a webhook of Slack"), Shape("hooks.slack.com", "/workflows/", 30, "a webhook of Slack"),
        Shape("hooks.slack.com", "/triggers/", 30, "a webhook of Slack"),
        Shape("webhook.office.com", "/webhookb2/", 60, "a webhook of Teams"),
        Shape("outlook.office.com", "/webhook/", 60, "a webhook of Teams"),
        Shape("discord.com", "/api/webhooks/", 50, "a webhook of Discord"),
        Shape("discordapp.com", "/api/webhooks/", 50, "a webhook of Discord"),
    ]

    /// The address that has its scheme's colon at a place, without the scheme.
    static func secret(in bytes: [UInt8], at colon: Int) -> SecretScanner.Secret? {
        guard colon + 2 < bytes.count, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F else { return nil }
        let host = bytes[(colon + 3)...].prefix(100).prefix { SecretScanner.isTokenByte($0) || $0 == 0x2E }
        for shape in shapes where host.suffix(shape.host.count).elementsEqual(shape.host) {
            guard bytes[host.endIndex...].starts(with: shape.path) else { continue }
            let start = host.endIndex + shape.path.count
            let rest = bytes[start...].prefix(400).prefix { SecretScanner.isTokenByte($0) || $0 == 0x2F || $0 == 0x40 }
            guard rest.count >= shape.least, !SecretScanner.isMadeUp(rest) else { continue }
            return SecretScanner.Secret(range: host.startIndex..<rest.endIndex, kind: shape.kind, shown: start - host.startIndex)
        }
        return nil
    }
}
