extension [String] {
    /// Each text once, where it stood first.
    package var unrepeated: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
