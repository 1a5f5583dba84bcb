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
            guard sign == text.startIndex || !joins(text[sign - 1]) else { continue }
            var name = text[here...].prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }
            here = name.endIndex
            while let last = name.last, !ASCII.isLetter(last), !ASCII.isDigit(last) { name.removeLast() }
            let isPlace = here < text.endIndex && (text[here] == 0x40 || text[here] == 0x28 || isPath(text[here...]))
            guard name.count > 1, ASCII.isLetter(name[name.startIndex]), !isPlace else { continue }
            let handle = String(decoding: name, as: UTF8.self)
            if !everybody.contains(handle.lowercased()) { handles.append("@" + handle) }
        }
        return handles
    }

    /// `host.name@`, `v1@`, `@@`: what stands before is part of the same word.
    private static func joins(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || [0x2E, 0x2D, 0x5F, 0x40].contains(byte)
    }

    /// A slash with a name behind it.
    private static func isPath(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.first == 0x2F && rest.dropFirst().first.map { ASCII.isAlphanumeric($0) } ?? false
    }

    /// Whom chats call so, and what style sheets begin with.
    private static let everybody: Set<String> = ["here", "channel", "all", "everyone", "media", "import", "latest"]
}
