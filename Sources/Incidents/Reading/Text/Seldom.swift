/// A part that is seldom there, kept elsewhere so that what it belongs to is small and quick to hand on.
@propertyWrapper
struct Seldom<Value> {
    private final class Place {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var place: Place?

    var wrappedValue: Value? {
        get { place?.value }
        set { place = newValue.map(Place.init) }
    }
}
