/// The label with which an entry's words begin: `Alert: …`, `Resolved – …`, `検知：…`.
enum TimelineLabel {
    /// What stands before the first colon, or the first dash between spaces, within so many bytes.
    static func leading(_ text: String, within limit: Int) -> Substring? {
        var text = text
        guard let length = text.withUTF8({ end(in: $0, within: limit) }) else { return nil }
        return text[..<text.utf8.index(text.startIndex, offsetBy: length)]
    }

    private static func end(in bytes: UnsafeBufferPointer<UInt8>, within limit: Int) -> Int? {
        var index = 0
        for byte in bytes.prefix(limit) {
            if byte == 0x3A || byte == 0xEF || byte == 0x20 && isDash(bytes[index...]) { return index }
            index += 1
        }
        return nil
    }

    /// ` - `, ` – ` or ` — `.
    private static func isDash(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let next = rest.dropFirst().first
        guard next == 0x2D || next == 0xE2 else { return false }
        return [" - ", " – ", " — "].contains { rest.starts(with: $0.utf8) }
    }

    /// Whether a text begins with a label that announces how long something took.
    static func isOfLength(_ text: String) -> Bool {
        guard let label = leading(text, within: 40), label.endIndex < text.endIndex, text[label.endIndex] != " " else { return false }
        return MetadataLabel(String(label)) == .field(.duration) || label.lowercased().hasPrefix("time to ")
    }

    /// Whether a text is the name of a kind or of a milestone.
    static func isKnown(_ label: String) -> Bool {
        TimelineKindLabels.kind(of: label) != nil || IncidentField(key: label)?.milestone != nil
    }
}
