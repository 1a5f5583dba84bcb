/// What a value that was read holds, asked for by name; what is missing or of another kind is nil, or empty.
extension JSONValue {
    /// The member of a name; of several the last, as JavaScript has it.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.0 == name }?.1
    }

    /// The elements of a list; none for what is no list.
    package var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }
}
