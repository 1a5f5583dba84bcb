extension [UInt8] {
    /// Whether a text stands at a place.
    func has(_ text: StaticString, at place: Int) -> Bool {
        guard place >= 0, text.utf8CodeUnitCount <= count - place else { return false }
        for offset in 0..<text.utf8CodeUnitCount where self[place + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// Whether it ends as another text does.
    func hasSuffix(_ ending: [UInt8]) -> Bool {
        guard ending.count <= count else { return false }
        for offset in 1..<ending.count + 1 where self[count - offset] != ending[ending.count - offset] { return false }
        return true
    }
}
