/// Work on many values at the same time, results in the order of the values.
package enum Parallel {
    package static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
    ) async -> [Result] {
        // So many chunks that the last one does not keep the others waiting.
        let size = max(16, elements.count / (max(jobs, 1) * 64))
        let starts = Array(stride(from: 0, to: elements.count, by: size))
        var chunks = [[Result]](repeating: [], count: starts.count)
        await withTaskGroup(of: (Int, [Result]).self) { group in
            var waiting = starts.enumerated().makeIterator()
            func startNext() {
                guard let (chunk, start) = waiting.next() else { return }
                group.addTask { (chunk, elements[start..<min(start + size, elements.count)].map(transform)) }
            }
            for _ in 0..<max(jobs, 1) { startNext() }
            while let (chunk, results) = await group.next() {
                chunks[chunk] = results
                startNext()
            }
        }
        return [Result](joining: chunks, count: elements.count)
    }
}

extension Array {
    /// The elements of all lists in their order. Unlike `joined`, which hands on one after the other, it copies whole lists.
    init(joining lists: [[Element]], count: Int) {
        self = []
        reserveCapacity(count)
        for list in lists { append(contentsOf: list) }
    }
}
