/// Files that a browser runs when somebody opens them. A site publishes none that others put beside an incident: a script in it would run as the site's own.
package enum ActiveFile {
    /// Judged by its name: a page, a script, a style sheet of XML.
    package static func isActive(named name: String) -> Bool { kinds.contains(kind(of: name)) }

    /// Pictures that may hold scripts, so that what is in them decides.
    package static func isPicture(named name: String) -> Bool { kind(of: name) == "svg" }

    /// Whether a picture holds more than shapes and text.
    package static func isActive(picture bytes: [UInt8]) -> Bool {
        var scan = PictureScan(bytes)
        return !scan.isInert()
    }

    private static let kinds: Set<String> = [
        "html", "htm", "xhtml", "xht", "shtml", "mhtml", "mht", "js", "mjs", "xml", "xsl", "xslt", "rdf", "swf", "svgz",
    ]

    private static func kind(of name: String) -> String { name.split(separator: ".").last.map { $0.lowercased() } ?? "" }
}

/// Reads an SVG picture tag by tag and stops at the first thing that is not known to be harmless.
private struct PictureScan {
    private let bytes: [UInt8]
    private var place = 0
    /// Whether what stands between tags is a style sheet.
    private var isInStyle = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func isInert() -> Bool {
        guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else { return false }
        while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            guard !isInStyle || isHarmless(bytes[place..<open]) else { return false }
            place = open
            guard skipTag() else { return false }
        }
        return true
    }

    private mutating func skipTag() -> Bool {
        if starts("<!--") { return skip(past: "-->") }
        if starts("<?xml ") { return skip(past: "?>") }
        if starts("<![CDATA[") {
            let start = place
            return skip(past: "]]>") && (!isInStyle || isHarmless(bytes[start + 9..<place]))
        }
        // An outer document type names the language; one with brackets declares entities, which hide text from this reading.
        if starts("<!DOCTYPE") {
            let start = place
            return skip(past: ">") && !bytes[start..<place].contains(UInt8(ascii: "["))
        }
        place += 1
        if bytes[place...].first == UInt8(ascii: "/") {
            place += 1
            if takeName() == "style" { isInStyle = false }
            return skip(past: ">")
        }
        let name = takeName()
        if name == "style" { isInStyle = true }
        return Self.elements.contains(name) && skipAttributes()
    }

    private mutating func skipAttributes() -> Bool {
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: ">"):
                place += 1
                return true
            case UInt8(ascii: "/"), 0x20, 0x09, 0x0A, 0x0D: place += 1
            default:
                let name = takeName()
                guard !name.isEmpty, !name.hasPrefix("on"), let value = takeValue(), isHarmless(value, of: name) else { return false }
            }
        }
        return false
    }

    /// The local name in lower case, without its prefix.
    private mutating func takeName() -> String {
        let start = place
        while place < bytes.count, !Self.endsName(bytes[place]) { place += 1 }
        let name = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
        return name.hasPrefix("xmlns") ? "xmlns" : name.split(separator: ":").last.map(String.init) ?? ""
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || [UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains(byte)
    }

    /// `="…"`; nil for anything else.
    private mutating func takeValue() -> ArraySlice<UInt8>? {
        skipBlanks()
        guard bytes[place...].first == UInt8(ascii: "=") else { return nil }
        place += 1
        skipBlanks()
        guard let quote = bytes[place...].first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let start = place + 1
        guard let end = bytes[start...].firstIndex(of: quote) else { return nil }
        place = end + 1
        return bytes[start..<end]
    }

    private mutating func skipBlanks() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    private func isHarmless(_ value: ArraySlice<UInt8>, of name: String) -> Bool {
        guard Self.addresses.contains(name) else { return isHarmless(value) }
        let text = String(decoding: value, as: UTF8.self).lowercased()
        return text.isEmpty || text.hasPrefix("#")
            || ["png", "jpeg", "gif", "webp"].contains { text.hasPrefix("data:image/\($0);base64,") }
    }

    /// Style without an address but `url(#…)`, and without letters written so that they cannot be seen.
    private func isHarmless(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.contains(where: { "(@\\&".utf8.contains($0) }) else { return true }
        let style = String(decoding: text, as: UTF8.self).lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        let loads = ["&#", "\\", "/*", "@import", "image(", "image-set("].contains { style.contains($0) }
        return !loads && !style.replacing("url(#", with: "").contains("url(")
    }

    private func starts(_ text: StaticString) -> Bool { text.withUTF8Buffer { bytes[place...].starts(with: $0) } }

    private mutating func skip(past end: StaticString) -> Bool {
        let mark = end.withUTF8Buffer(Array.init)
        while place + mark.count <= bytes.count {
            if bytes[place..<place + mark.count].elementsEqual(mark) {
                place += mark.count
                return true
            }
            place += 1
        }
        return false
    }

    private static let addresses: Set<String> = ["href", "src", "base", "data", "action", "formaction"]

    /// Shapes, text, paint and what drawing programs note down. Not among them: scripts, other languages, and what changes an attribute later.
    private static let elements: Set<String> = [
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textpath", "defs", "use",
        "symbol",
        "clippath", "mask", "marker", "pattern", "lineargradient", "radialgradient", "stop", "image", "title", "desc", "metadata", "style",
        "switch", "filter", "feblend", "fecolormatrix", "fecomposite", "feflood", "fegaussianblur", "femerge", "femergenode", "feoffset",
        "fedropshadow", "rdf", "work", "format", "type", "creator", "agent", "date", "namedview", "grid", "license", "permits", "requires",
    ]
}
