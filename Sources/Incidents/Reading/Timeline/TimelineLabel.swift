/// The label with which an entry's words begin: `Alert: …`, `Resolved – …`, `検知：…`.
enum TimelineLabel {
    /// What stands before the first colon, or the first dash between spaces, within so many bytes.
    static func leading(_ text: String, within limit: Int) -> Substring? {
        let bytes = text.utf8
        var index = bytes.startIndex
        var passed = 0
        while index < bytes.endIndex, passed < limit {
            switch bytes[index] {
            case 0x3A, 0xEF: return text[..<index]
            case 0x20: if isDash(bytes[index...].prefix(5)) { return text[..<index] }
            default: break
            }
            index = bytes.index(after: index)
            passed += 1
        }
        return nil
    }

    /// ` - `, ` – ` or ` — `.
    private static func isDash(_ rest: Substring.UTF8View) -> Bool {
        let next = rest.dropFirst().first
        guard next == 0x2D || next == 0xE2 else { return false }
        return [" - ", " – ", " — "].contains { rest.starts(with: $0.utf8) }
    }

    /// Whether a text is the name of a kind or of a milestone.
    static func isKnown(_ label: String) -> Bool {
        TimelineKindLabels.kind(of: label) != nil || IncidentField(key: label)?.milestone != nil
    }
}
