/// Work on many values at the same time whose results keep the order of the values.
package enum Parallel {
    /// `transform` of every item, at most `jobs` at a time; the result does not depend on how many.
    package static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) -> Result
    ) async -> [Result] {
        guard jobs > 1, items.count > 1 else { return items.map(transform) }
        // Small enough that no core waits for the last chunk, large enough that a chunk costs more than its task.
        let size = max(1, min(64, items.count / (jobs * 4)))
        let chunks = stride(from: 0, to: items.count, by: size).map { $0..<min($0 + size, items.count) }
        return await withTaskGroup(of: (Int, [Result]).self) { group in
            var results = [[Result]](repeating: [], count: chunks.count)
            var next = 0
            func startNext() {
                guard next < chunks.count else { return }
                let (index, chunk) = (next, chunks[next])
                group.addTask { (index, items[chunk].map(transform)) }
                next += 1
            }
            for _ in 0..<min(jobs, chunks.count) { startNext() }
            while let (index, part) = await group.next() {
                results[index] = part
                startNext()
            }
            return Array(results.joined())
        }
    }
}
