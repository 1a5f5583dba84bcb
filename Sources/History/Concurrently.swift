import Dispatch
import Synchronization

/// Work spread over all cores.
enum Concurrently {
    /// The results of `body` for the numbers below `count`, in order; each call gets a chunk of them.
    static func map<Result: Sendable>(count: Int, chunk: Int, _ body: @Sendable (Range<Int>) -> [Result]) -> [Result] {
        let chunks = (count + chunk - 1) / chunk
        let results = Mutex([[Result]](repeating: [], count: chunks))
        DispatchQueue.concurrentPerform(iterations: chunks) { number in
            let part = body(number * chunk..<min(count, (number + 1) * chunk))
            results.withLock { $0[number] = part }
        }
        return results.withLock { Array($0.joined()) }
    }
}
