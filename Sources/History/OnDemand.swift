import Synchronization

/// A value that is worked out when somebody first asks for it: once, whoever asks.
final class OnDemand<Value: Sendable>: Sendable {
    private enum State {
        case pending(@Sendable () -> Value)
        case ready(Value)
    }

    private let state: Mutex<State>

    init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.pending(make)) }

    var value: Value {
        state.withLock { state in
            switch state {
            case .ready(let value): return value
            case .pending(let make):
                let value = make()
                state = .ready(value)
                return value
            }
        }
    }
}
