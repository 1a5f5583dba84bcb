/// Writes JSON as it is told what comes next: large data needs no tree of `JSONValue`s that lives for a moment.
///
/// It writes one value. In a list values follow each other, in an object each follows the name of its member.
package struct JSONWriter {
    /// What is written so far, as UTF-8.
    package private(set) var bytes: [UInt8]
    /// How deep the next value lies, where each level is indented by two spaces; nil writes one line.
    private var depth: Int?
    private var place = Place.apart

    /// Where the next value stands in the list or object around it.
    private enum Place {
        case first, later
        /// In none, or after the name of its member.
        case apart
    }

    /// - Parameter isPretty: whether each level is indented by two spaces; else all stands on one line.
    package init(isPretty: Bool = false, capacity: Int = 0) {
        (bytes, depth) = ([], isPretty ? 0 : nil)
        bytes.reserveCapacity(capacity)
    }

    /// Goes on after what is written already.
    init(after bytes: consuming [UInt8], depth: Int?) { (self.bytes, self.depth) = (bytes, depth) }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let isTrue): bool(isTrue)
        case .integer(let number): integer(number)
        case .number(let number): write(number.isFinite ? "\(number)" : "null")
        case .string(let text): string(text)
        case .array(let elements): array { json in for place in elements.indices { json.value(elements.span[place]) } }
        case .object(let members):
            object { json in
                for place in members.indices {
                    json.member(named: members[place].0)
                    json.value(members.span[place].1)
                }
            }
        }
    }

    package mutating func string(_ text: String) {
        begin()
        JSONText.append(text, to: &bytes)
    }

    package mutating func integer(_ number: Int) { write(String(number)) }

    package mutating func bool(_ isTrue: Bool) { write(isTrue ? "true" : "false") }

    package mutating func null() { write("null") }

    package mutating func strings(_ texts: [String]) { array { json in for text in texts { json.string(text) } } }

    package mutating func array(_ elements: (inout JSONWriter) -> Void) { enclose(UInt8(ascii: "["), UInt8(ascii: "]"), elements) }

    package mutating func object(_ members: (inout JSONWriter) -> Void) { enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), members) }

    private mutating func write(_ literal: String) {
        begin()
        bytes.append(contentsOf: literal.utf8)
    }

    private mutating func enclose(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
        begin()
        bytes.append(open)
        depth = depth.map { $0 + 1 }
        place = .first
        content(&self)
        depth = depth.map { $0 - 1 }
        if place == .later { beginLine() }
        bytes.append(close)
        place = .later
    }

    /// What stands before a value or the name of a member.
    private mutating func begin() {
        if place == .later { bytes.append(UInt8(ascii: ",")) }
        if place != .apart { beginLine() }
        place = .later
    }

    private mutating func beginLine() {
        guard let depth else { return }
        bytes.append(0x0A)
        for _ in 0..<depth * 2 { bytes.append(0x20) }
    }
}

/// The members of objects: of what is not known the value is null.
extension JSONWriter {
    /// Begins a member whose value follows.
    /// - Parameter name: ASCII of which nothing has to be escaped.
    package mutating func member(_ name: StaticString) {
        begin()
        name.withUTF8Buffer { bytes.append(quoted: $0) }
        endName()
    }

    /// The same with a name that somebody else chose.
    package mutating func member(named name: String) {
        begin()
        JSONText.append(name, to: &bytes)
        endName()
    }

    private mutating func endName() {
        bytes.append(UInt8(ascii: ":"))
        if depth != nil { bytes.append(0x20) }
        place = .apart
    }

    package mutating func member(_ name: StaticString, _ text: String?) {
        member(name)
        if let text { string(text) } else { null() }
    }

    package mutating func member(_ name: StaticString, _ number: Int?) {
        member(name)
        if let number { integer(number) } else { null() }
    }

    package mutating func member(_ name: StaticString, _ isTrue: Bool) {
        member(name)
        bool(isTrue)
    }

    package mutating func member(_ name: StaticString, _ texts: [String]) {
        member(name)
        strings(texts)
    }

    package mutating func member(_ name: StaticString, array elements: (inout JSONWriter) -> Void) {
        member(name)
        array(elements)
    }

    package mutating func member(_ name: StaticString, object members: (inout JSONWriter) -> Void) {
        member(name)
        object(members)
    }
}
