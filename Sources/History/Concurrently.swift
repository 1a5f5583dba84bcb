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
        return results.withLock { Array($0.joined()) }
    }

    /// Calls `body` for the numbers below `count`, a chunk at a time, the lowest first.
    static func perform(count: Int, chunk: Int, _ body: @Sendable (Range<Int>) -> Void) {
        DispatchQueue.concurrentPerform(iterations: (count + chunk - 1) / chunk) { number in
            body(number * chunk..<min(count, (number + 1) * chunk))
        }
    }
}
