import Foundation
import Synchronization

/// What a build is doing, for whoever waits, and how long each thing took.
final class StageClock: Sendable {
    private struct Stage {
        let name: String
        var seconds: Double
        /// Of all threads.
        var processorSeconds: Double
    }

    private let progress: ProgressLine
    private let stages = Mutex<[Stage]>([])

    init(_ progress: ProgressLine) { self.progress = progress }

    /// Ends the stage before and begins the next.
    func enter(_ name: String, showing text: String? = nil) {
        progress.show(text ?? name)
        stages.withLock { stages in
            Self.end(&stages)
            stages.append(Stage(name: name, seconds: -Self.now, processorSeconds: -Self.processorTime))
        }
    }

    /// One line a stage: `reading 0.51 s, 0.97 s of processor time`.
    func report() -> String {
        stages.withLock { stages in
            Self.end(&stages)
            return stages.map { String(format: "%@ %.3f s, %.3f s of processor time\n", $0.name, $0.seconds, $0.processorSeconds) }.joined()
        }
    }

    private static func end(_ stages: inout [Stage]) {
        guard var last = stages.popLast() else { return }
        if last.seconds < 0 {
            last.seconds += now
            last.processorSeconds += processorTime
        }
        stages.append(last)
    }

    private static var now: Double { ProcessInfo.processInfo.systemUptime }

    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
