/// A pattern over paths: `*` and `?` stay within a name, `**` spans folders; a pattern without `/` matches a name at any depth.
package struct Glob: Sendable, Hashable {
    package let pattern: String
    private let names: [[UInt8]]

    package init(_ pattern: String) {
        self.pattern = pattern
        var names = pattern.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
        if !names.isEmpty, !pattern.utf8.dropLast().contains(UInt8(ascii: "/")) { names.insert(Self.anyDepth, at: 0) }
        self.names = names
    }

    /// Whether the pattern matches a path or a folder above it.
    package func matches(_ path: String) -> Bool {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"))
        return !parts.isEmpty && (1...parts.count).contains { matches(parts.prefix($0)) }
    }

    private func matches(_ parts: ArraySlice<Substring.UTF8View>) -> Bool {
        Self.matches(names, Array(parts), isRepeated: { $0 == Self.anyDepth }) { name, part in
            Self.matches(name, Array(part), isRepeated: { $0 == UInt8(ascii: "*") }) { $0 == UInt8(ascii: "?") || $0 == $1 }
        }
    }

    private static let anyDepth = Array("**".utf8)

    /// Greedy matching with one point to return to: at worst the product of both lengths.
    private static func matches<Symbol, Element>(
        _ pattern: [Symbol], _ elements: [Element], isRepeated: (Symbol) -> Bool, one: (Symbol, Element) -> Bool
    ) -> Bool {
        var (p, e) = (0, 0)
        var retry: (pattern: Int, element: Int)?
        while e < elements.count {
            if p < pattern.count, isRepeated(pattern[p]) {
                retry = (p, e)
                p += 1
            } else if p < pattern.count, one(pattern[p], elements[e]) {
                (p, e) = (p + 1, e + 1)
            } else if let point = retry {
                retry = (point.pattern, point.element + 1)
                (p, e) = (point.pattern + 1, point.element + 1)
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy(isRepeated)
    }
}
