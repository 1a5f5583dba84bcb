/// How incidents are shown as hits, a few to a file: those on the screen load theirs.
struct IncidentBlocks {
    /// The first incident of each block.
    private(set) var starts: [Int] = []
    private(set) var files: [PlannedFile] = []

    /// Bytes of text after which a block ends: two or three incidents, about 5 kB compressed.
    private static let size = 14_000

    /// - Parameter entries: oldest first.
    init(_ entries: [SearchEntry]) {
        var start = 0
        while start < entries.count {
            var (end, size) = (start, 0)
            while end < entries.count, size < Self.size {
                size += entries[end].textSize
                end += 1
            }
            let (name, block) = ("incidents/\(starts.count)", entries[start..<end])
            files.append(PlannedFile(path: SearchIndex.path(of: name)) { Self.script(name, block) })
            starts.append(start)
            start = end
        }
    }

    private static func script(_ name: String, _ entries: ArraySlice<SearchEntry>) -> [UInt8] {
        var script = IndexScript(name)
        for (place, entry) in entries.enumerated() {
            script.add(code: place == 0 ? "[" : ",")
            script.bytes += entry.script
        }
        script.add(code: "]")
        return script.finish()
    }
}
