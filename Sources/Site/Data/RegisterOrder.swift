import History
import Incidents

/// The order in which the register shows promises: what is owed longest first; what nobody dated after what somebody did; what is settled last.
enum RegisterOrder {
    /// - Parameter promises: in the order of the history, which is kept among equals.
    static func sort(_ promises: [Promise]) -> [Promise] {
        promises.enumerated().sorted { left, right in
            let (a, b) = (key(left.element), key(right.element))
            return a == b ? left.offset < right.offset : a < b
        }.map(\.element)
    }

    private static func key(_ promise: Promise) -> (Int, Int) {
        guard !promise.status.isSettled else { return (1, 0) }
        return (0, promise.action.due?.daysSinceEpoch ?? .max)
    }
}
