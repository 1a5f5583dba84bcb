/// A part that is seldom there, kept elsewhere so that what it belongs to is small and quick to hand on.
@propertyWrapper
struct Seldom<Value> {
    private var held: [Value] = []

    var wrappedValue: Value? {
        get { held.first }
        set { held = newValue.map { [$0] } ?? [] }
    }
}
