extension Array where Element: Hashable {
    /// Each element once, where it stood first.
    package var unrepeated: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
