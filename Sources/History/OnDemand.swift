import Synchronization

/// A value that is worked out when somebody first asks for it: once, whoever asks.
package final class OnDemand<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let known = Mutex<Value?>(nil)

    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    package var value: Value {
        known.withLock { known in
            if let known { return known }
            let value = make()
            known = value
            return value
        }
    }

    /// Gives its memory back: who asks later waits again.
    package func forget() { known.withLock { $0 = nil } }
}
