import Markup

/// Front matter completed by the `_defaults.yml` of the folders above: lists replace, maps merge, the nearest wins.
enum FolderDefaults {
    /// - Parameter defaults: nearest folder first. What is taken from them has an empty range: it stands in another file.
    static func complete(_ entries: [FrontMatterEntry], with defaults: [FrontMatterEntry]) -> [FrontMatterEntry] {
        defaults.reduce(into: entries) { merged, entry in
            let field = IncidentField(key: entry.key)
            guard let index = merged.firstIndex(where: { isSame($0, entry, field) }) else {
                merged.append(withoutPlace(entry))
                return
            }
            let stated = merged[index]
            if case .map(let inner) = stated.value.content, case .map(let outer) = entry.value.content {
                let content = FrontMatterValue.Content.map(complete(inner, with: outer))
                merged[index] = FrontMatterEntry(
                    key: stated.key, keyRange: stated.keyRange, value: FrontMatterValue(range: stated.value.range, content: content))
            }
        }
    }

    private static func isSame(_ left: FrontMatterEntry, _ right: FrontMatterEntry, _ field: IncidentField?) -> Bool {
        left.normalizedKey == right.normalizedKey || field != nil && IncidentField(key: left.key) == field
    }

    private static func withoutPlace(_ entry: FrontMatterEntry) -> FrontMatterEntry {
        FrontMatterEntry(key: entry.key, keyRange: 0..<0, value: withoutPlace(entry.value))
    }

    private static func withoutPlace(_ value: FrontMatterValue) -> FrontMatterValue {
        let content: FrontMatterValue.Content
        switch value.content {
        case .list(let elements): content = .list(elements.map(withoutPlace))
        case .map(let entries): content = .map(entries.map(withoutPlace))
        case .scalar, .empty: content = value.content
        }
        return FrontMatterValue(range: 0..<0, content: content)
    }
}
