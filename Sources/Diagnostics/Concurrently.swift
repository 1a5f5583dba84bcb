import Dispatch
import Synchronization

/// Work spread over all cores.
package enum Concurrently {
    /// The results of `body` for the numbers below `count`, in order; each call gets a chunk of them.
    package static func map<Result: Sendable>(count: Int, chunk: Int, _ body: @Sendable (Range<Int>) -> [Result]) -> [Result] {
        let results = Mutex([[Result]](repeating: [], count: (count + chunk - 1) / chunk))
        perform(count: count, chunk: chunk) { places in
            let part = body(places)
            results.withLock { $0[places.lowerBound / chunk] = part }
        }
        return results.withLock { [Result](joining: $0, count: count) }
    }

    /// Makes something of each chunk of the numbers below `count`, and has the whole take it in at once, in order: no more of what was made
    /// is in memory than waits for its turn.
    package static func gather<Whole: Sendable, Part: Sendable>(
        into whole: Whole, count: Int, chunk: Int, make: @Sendable (Range<Int>) -> Part, take: @Sendable (inout Whole, Part) -> Void
    ) -> Whole {
        let state = Mutex((whole: whole, next: 0, early: [Int: Part]()))
        perform(count: count, chunk: chunk) { places in
            let part = make(places)
            state.withLock { state in
                state.early[places.lowerBound / chunk] = part
                while let next = state.early.removeValue(forKey: state.next) {
                    take(&state.whole, next)
                    state.next += 1
                }
            }
        }
        return state.withLock { $0.whole }
    }

    /// Calls `body` for the numbers below `count`, a chunk at a time, the lowest first; a single chunk keeps no other core waiting.
    private static func perform(count: Int, chunk: Int, _ body: @Sendable (Range<Int>) -> Void) {
        if count <= chunk { return count > 0 ? body(0..<count) : () }
        DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { number in
            body(number * chunk..<min(count, (number + 1) * chunk))
        }
    }
}
