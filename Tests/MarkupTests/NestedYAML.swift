/// Makes entries of front matter that nest, the same ones in every run.
struct NestedYAML {
    private var state: UInt64 = 2026

    private mutating func pick(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
    }

    private static let scalars = [
        "x", "two words", "'it'", "\"a, b: c\"", "\"say \\\"so\\\"\"", "\"back\\\\slash\"", "\"line\\n\"", "'it''s'", "~", "null", "", "-1",
        "- x", "09:12",
        "a:b", "a: b", "a #b", "a# b", "https://x.y", "é 😀 …", "「全角」：", "Ends?", "what? why", "*x", "&x y", "!t", "| x", "> y", "[x, y]",
        "[ 'x' , \"y, z\" ]", "[]", "[[x], y]", "[x, ]", "[x #y]", "{a: b}", "{a: b, c: [d, e]}", "{a: {b: c}, d: ~}", "{}", "{a: }",
        "{a:b}", "{a: b, a: c}",
        "{{ x }}", "[a: b]", "{a: b} c", "x ]", "x }", "@x", "`x`", "%x", "x,", "?", "? x",
    ]

    private static let signs = Array(":-#[]{}\"',?\n \\&*!|>%@".unicodeScalars)

    private static let keys = ["a", "b", "c d", "e-f", "g_h", "i.j", "é", "1", "<<", "'q'", "k "]

    mutating func next() -> String { "top:" + (pick(4) == 0 ? " " + scalar() + "\n" : "\n" + collection(indent: pick(3), depth: 0)) }

    private mutating func scalar() -> String { Self.scalars[pick(3) == 0 ? pick(Self.scalars.count) : pick(6)] }

    private mutating func collection(indent: Int, depth: Int) -> String {
        let isList = indent == 0 || pick(2) == 0
        var text = ""
        for place in 0...pick(3) {
            text += String(repeating: " ", count: indent)
            text += isList ? item(indent, depth) : entry(place, indent, depth)
        }
        return text
    }

    private mutating func item(_ indent: Int, _ depth: Int) -> String {
        guard pick(3) == 0, depth < 3 else { return "- " + scalar() + "\n" }
        let gap = pick(5) == 0 ? 2 : 1
        var text = "-" + String(repeating: " ", count: gap)
        for place in 0...pick(3) {
            text += (place == 0 ? "" : String(repeating: " ", count: indent + 1 + gap)) + entry(place, indent + 1 + gap, depth)
        }
        return text
    }

    private mutating func entry(_ place: Int, _ indent: Int, _ depth: Int) -> String {
        let key = pick(12) == 0 ? Self.keys[pick(Self.keys.count)] : Self.keys[place]
        guard pick(3) == 0, depth < 3 else { return "\(key): \(scalar())\n" }
        return "\(key):\n" + collection(indent: indent + pick(3), depth: depth + 1)
    }

    /// The same with one sign taken out or put in.
    mutating func broken(_ block: String) -> String {
        var signs = Array(block.unicodeScalars)
        let place = 4 + pick(signs.count - 4)
        if pick(2) == 0 { signs.remove(at: place) } else { signs.insert(Self.signs[pick(Self.signs.count)], at: place) }
        return String(String.UnicodeScalarView(signs))
    }
}
