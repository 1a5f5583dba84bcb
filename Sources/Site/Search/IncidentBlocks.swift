/// How incidents are shown as hits, a few to a file: those on the screen load theirs.
struct IncidentBlocks {
    /// The first incident of each block.
    private(set) var starts: [Int] = []
    /// Of all that was taken.
    private(set) var state = IndexState()
    /// Not yet a whole block.
    private var open: [ShownIncident] = []
    private var openSize = 0
    private var count = 0

    /// Bytes of text after which a block ends: two or three incidents, about 5 kB compressed.
    private static let size = 14_000

    /// Takes the next incidents, oldest first.
    /// - Returns: the blocks that they fill, and the last one if they are the last.
    mutating func take(_ incidents: [ShownIncident], isLast: Bool) -> [(name: String, script: [UInt8])] {
        var full: [(name: String, script: [UInt8])] = []
        for incident in incidents {
            state.add(incident.script)
            open.append(incident)
            openSize += incident.textSize
            count += 1
            if openSize >= Self.size { full.append(close()) }
        }
        if isLast, !open.isEmpty { full.append(close()) }
        return full
    }

    private mutating func close() -> (name: String, script: [UInt8]) {
        let name = "incidents/\(starts.count)"
        var script = IndexScript(name)
        for (place, incident) in open.enumerated() {
            script.add(code: place == 0 ? "[" : ",")
            script.bytes += incident.script
        }
        script.add(code: "]")
        starts.append(count - open.count)
        open.removeAll(keepingCapacity: true)
        openSize = 0
        return (name, script.finish())
    }
}
