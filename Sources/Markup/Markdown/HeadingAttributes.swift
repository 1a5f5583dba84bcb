/// What Pandoc, Google Docs and others write behind the text of a heading: `{#id}`, `{#id .class key=value}`, `{: #id}`, `{-}`.
enum HeadingAttributes {
    /// Where a text's attributes begin, white space before them included, and where among them the id stands; nil when it ends with none.
    static func find(in text: ArraySlice<UInt8>) -> (start: Int, id: Range<Int>?)? {
        guard let last = text.last(where: { $0 > 0x20 }), last == 0x7D, let open = text.lastIndex(of: 0x7B),
            let close = text[open...].firstIndex(of: 0x7D), text[(close + 1)...].allSatisfy({ $0 <= 0x20 })
        else { return nil }
        var inner = text[(open + 1)..<close]
        if inner.first == 0x3A { inner.removeFirst() }
        let tokens = inner.split { $0 <= 0x20 }
        guard tokens.allSatisfy({ isName($0) || isPair($0) }), tokens.contains(where: isName) else { return nil }
        var start = open
        while start > text.startIndex, text[start - 1] <= 0x20 { start -= 1 }
        let id = tokens.first { $0.first == 0x23 }?.dropFirst()
        return (start, id?.indices)
    }

    /// The length of an empty span with attributes at the start of a text, where Pandoc keeps a bookmark: `[]{#_heading=h.abc .anchor}`.
    static func anchorLength(in text: ArraySlice<UInt8>) -> Int? {
        guard text.starts(with: "[]{#".utf8), let close = text.firstIndex(of: 0x7D) else { return nil }
        let tokens = text[(text.startIndex + 3)..<close].split { $0 <= 0x20 }
        return tokens.allSatisfy { isName($0) || isPair($0) } ? close + 1 - text.startIndex : nil
    }

    /// `#id`, `.class`, or `-` for a heading that is not numbered.
    private static func isName(_ token: ArraySlice<UInt8>) -> Bool {
        if token.elementsEqual([0x2D]) { return true }
        return (token.first == 0x23 || token.first == 0x2E) && token.count > 1 && !token.dropFirst().contains(0x23)
    }

    private static func isPair(_ token: ArraySlice<UInt8>) -> Bool {
        guard let equals = token.firstIndex(of: 0x3D) else { return false }
        return equals > token.startIndex && equals + 1 < token.endIndex
    }
}
