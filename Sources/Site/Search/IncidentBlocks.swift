/// How incidents are shown as hits, a few to a file: those on the screen load theirs.
struct IncidentBlocks {
    /// The first incident of each block.
    private(set) var starts: [Int] = []
    private(set) var files: [(name: String, bytes: [UInt8])] = []

    /// Bytes of text after which a block ends: two or three incidents, about 5 kB compressed.
    private static let size = 14_000

    /// - Parameter entries: oldest first.
    init(_ entries: [SearchEntry]) {
        var start = 0
        while start < entries.count {
            var (end, size) = (start, 0)
            while end < entries.count, size < Self.size {
                size += entries[end].text.count
                end += 1
            }
            let name = "incidents/\(starts.count)"
            files.append((name, Self.script(name, entries[start..<end])))
            starts.append(start)
            start = end
        }
    }

    private static func script(_ name: String, _ entries: ArraySlice<SearchEntry>) -> [UInt8] {
        var script = IndexScript(name)
        for (place, entry) in entries.enumerated() {
            let item = entry.item
            let shown: [String?] = [
                item.href, item.title, item.date?.text, item.date?.iso, item.severity.symbol, item.severity.code, item.severity.word,
                item.status?.label, item.services, item.causes, item.owed, item.summary,
            ]
            script.add(code: place == 0 ? "[[" : ",[")
            for text in shown {
                script.add(string: text ?? "")
                script.add(code: ",")
            }
            script.add(string: entry.text)
            script.add(code: "]")
        }
        script.add(code: "]")
        return script.finish()
    }
}
