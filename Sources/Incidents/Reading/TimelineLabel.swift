/// The label with which an entry's words begin: `Alert: …`, `Resolved – …`, `検知：…`.
enum TimelineLabel {
    /// What stands before the first colon, or the first dash between spaces, within so many bytes.
    static func leading(_ text: String, within limit: Int) -> Substring? {
        let bytes = text.utf8.prefix(limit)
        return bytes.indices.first { endsLabel(bytes[$0...]) }.map { text[..<$0] }
    }

    private static func endsLabel(_ rest: Substring.UTF8View) -> Bool {
        switch rest.first {
        case 0x3A, 0xEF: true
        case 0x20: [" - ", " – ", " — "].contains { rest.starts(with: $0.utf8) }
        default: false
        }
    }

    /// Whether a text is the name of a kind or of a milestone.
    static func isKnown(_ label: String) -> Bool {
        TimelineKindLabels.kind(of: label) != nil || IncidentField(key: label)?.milestone != nil
    }
}
