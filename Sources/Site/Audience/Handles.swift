import Incidents
import Markup

/// People whom texts name by a handle: `@dana`. None is `@org/team` or a package (`@org/name`), a call (`@retry(3)`), or part of an address.
enum Handles {
    /// Those of the text that a page shows as words; in code an `@` is a sign of its language.
    static func all(in document: Document) -> [String] {
        let tree = document.tree
        return tree.nodes.lazy.filter { $0.kind == .text }.flatMap { all(in: tree.bytes($0.literal)) }
            + (document.frontMatter?.entries ?? []).flatMap { all(in: $0.value) }
    }

    private static func all(in value: FrontMatterValue) -> [String] {
        switch value.content {
        case .empty: []
        case .list(let values): values.flatMap(all)
        case .map(let entries): entries.flatMap { all(in: $0.value) }
        case .scalar(let text): all(in: Array(text.utf8)[...])
        }
    }

    private static func all(in text: ArraySlice<UInt8>) -> [String] {
        var (handles, here): ([String], Int) = ([], text.startIndex)
        while let sign = text[here...].firstIndex(of: 0x40) {
            here = sign + 1
            guard begins(at: sign, in: text) else { continue }
            var name = text[here...].prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
            here = name.endIndex
            while let last = name.last, !ASCII.isLetter(last), !ASCII.isDigit(last) { name.removeLast() }
            guard name.count > 1, ASCII.isLetter(name[name.startIndex]), ends(at: name.endIndex, in: text) else { continue }
            let handle = String(decoding: name, as: UTF8.self)
            if !HandleWords.areNobody(handle) { handles.append("@" + handle) }
        }
        return handles
    }

    /// Whether an `@` is no part of the word before it: `host.name@`, `v1@`, `@@`, `https://host/@`, `user=@`. Of handles a slash parts two.
    static func begins<Bytes: RandomAccessCollection<UInt8>>(at sign: Int, in bytes: Bytes) -> Bool where Bytes.Index == Int {
        guard sign > bytes.startIndex else { return true }
        let before = bytes[sign - 1]
        guard before == 0x2F else { return !ASCII.isAlphanumeric(before) && ![0x2E, 0x2D, 0x5F, 0x40, 0x3D, 0x25, 0x23].contains(before) }
        var start = sign - 1
        while start > bytes.startIndex, !ASCII.isSpace(bytes[start - 1]), ![0x28, 0x5B, 0x7C, 0x3C, 0x2C].contains(bytes[start - 1]) {
            start -= 1
        }
        return bytes[start] == 0x40
    }

    /// Whether a handle ends: it goes on with no name, and is no call and no path.
    static func ends<Bytes: RandomAccessCollection<UInt8>>(at end: Int, in bytes: Bytes) -> Bool where Bytes.Index == Int {
        guard end < bytes.endIndex else { return true }
        let goesOn = end + 1 < bytes.endIndex && ASCII.isAlphanumeric(bytes[end + 1])
        switch bytes[end] {
        case 0x28, 0x40, 0x5F: return false
        case 0x2D, 0x2E, 0x2F: return !goesOn
        default: return !ASCII.isAlphanumeric(bytes[end]) || bytes[end] >= 0x80
        }
    }
}
