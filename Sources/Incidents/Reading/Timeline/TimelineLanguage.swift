import Markup

/// What a document's language says about how its zones are meant.
enum TimelineLanguage {
    /// Where ambiguous abbreviations are at home: China for a document in Chinese, else the configuration's zone.
    static func home(of tree: MarkdownTree, configured zone: Zone) -> Zone {
        guard zone.isUTC else { return zone }
        let bytes = tree.source.bytes.dropFirst(tree.bodyStart)
        // In one sweep without a branch: most documents hold no such letter at all.
        guard bytes.reduce(0, max) >= 0xE3 else { return zone }
        var (han, other) = (0, 0)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case 0xE4...0xE9:
                han += 1
                index += 3
            case 0xE3 where index + 1 < bytes.endIndex && (0x81...0x83).contains(bytes[index + 1]), 0xEA...0xED:
                other += 1
                index += 3
            default: index += 1
            }
        }
        guard han > 40, other * 20 < han else { return zone }
        return Zone.named("Asia/Shanghai") ?? zone
    }
}
