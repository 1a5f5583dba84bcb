/// A task box in text: what Markdown itself does not take for one, such as `[*]`, `[]` or a box in a numbered list.
enum ActionCheckbox {
    static func status(_ folded: [UInt8], _ range: Range<Int>) -> (status: ActionItem.Status, end: Int)? {
        guard let start = range.first, folded[start] == 0x5B, let close = folded[range].prefix(6).firstIndex(of: 0x5D) else { return nil }
        let inside = folded[(start + 1)..<close].filter { $0 != 0x20 }
        let status: ActionItem.Status
        switch String(decoding: inside, as: UTF8.self) {
        case "": status = .open
        case "x", "*", "✓", "✔", "v", "✅": status = .done
        case "-", "~": status = .declined
        case "/": status = .inProgress
        default: return nil
        }
        return (status, close + 1)
    }
}
