/// The label with which an entry's words begin: `Alert: …`, `Resolved – …`, `検知：…`.
enum TimelineLabel {
    /// What stands before the first colon, or the first dash between spaces, within so many bytes.
    static func leading(_ text: ArraySlice<UInt8>, within limit: Int) -> ArraySlice<UInt8>? {
        for index in text.startIndex..<min(text.endIndex, text.startIndex + limit) {
            switch text[index] {
            case 0x3A, 0xEF: return text[..<index]
            case 0x20 where index + 1 < text.endIndex && (text[index + 1] == 0x2D || text[index + 1] == 0xE2):
                if isDash(text[(index + 1)...]) { return text[..<index] }
            default: continue
            }
        }
        return nil
    }

    /// `- `, `– ` or `— `.
    private static func isDash(_ rest: ArraySlice<UInt8>) -> Bool {
        switch rest.first {
        case 0x2D: rest.starts(with: "- ".utf8)
        case 0xE2: rest.starts(with: "– ".utf8) || rest.starts(with: "— ".utf8)
        default: false
        }
    }

    /// Whether a text begins with a label that announces how long something took.
    static func isOfLength(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let end = leading(bytes[...], within: 40)?.endIndex, bytes[end] != 0x20 else { return false }
        let label = String(decoding: bytes[..<end], as: UTF8.self)
        return MetadataLabel(label) == .field(.duration) || label.lowercased().hasPrefix("time to ")
    }

    /// Whether a text is the name of a kind or of a milestone.
    static func isKnown(_ label: String) -> Bool {
        TimelineKindLabels.kind(of: Array(label.utf8)[...]) != nil || IncidentField(key: label)?.milestone != nil
    }
}
