import History
import Incidents

/// The order in which the register shows promises: what is owed longest first; what nobody dated after what somebody did; what is settled last.
enum RegisterOrder {
    /// - Parameter promises: in the order of the history, which is kept among equals.
    static func sort(_ promises: [Promise]) -> [Promise] {
        let keys = promises.map(key)
        return promises.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { promises[$0] }
    }

    /// What is settled comes after what has no date.
    private static func key(_ promise: Promise) -> Int {
        promise.status.isSettled ? .max : promise.action.due?.daysSinceEpoch ?? .max - 1
    }
}
