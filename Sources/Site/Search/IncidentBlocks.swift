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
            files.append((name, Self.script(name, entries[start..<end], size: size)))
            starts.append(start)
            start = end
        }
    }

    private static func script(_ name: String, _ entries: ArraySlice<SearchEntry>, size: Int) -> [UInt8] {
        var script = IndexScript(name)
        for (place, entry) in entries.enumerated() {
            script.add(code: place == 0 ? "[[" : ",[")
            let causes = entry.filing.causes.map(\.label).joined(separator: ", ")
            let services = entry.filing.services.map(\.label).joined(separator: ", ")
            for text in [entry.url, entry.title, entry.date, entry.filing.severity.label, entry.filing.status.label, services, causes, entry.summary] {
                script.add(string: text)
                script.add(code: ",")
            }
            script.add(code: entry.rank.map { "\($0)," } ?? "null,")
            script.add(string: entry.text)
            script.add(code: "]")
        }
        script.add(code: "]")
        return script.finish()
    }
}
