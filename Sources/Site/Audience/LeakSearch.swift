import Diagnostics

/// Searches every file of the site for what its readers may not know.
struct LeakSearch: Sendable {
    private let matcher: TermMatcher
    /// For what its authors wrote outside of documents: words of the interface too.
    private let written: TermMatcher
    /// For bytes in which short words are chance.
    private let long: TermMatcher
    /// Files that come from no document.
    private let innocent: [String: [UInt8]]
    private let attachmentBytes: @Sendable (String) -> [UInt8]?

    /// - Parameter attachmentBytes: reads an attachment by its path.
    init(_ terms: [HeldBackTerm], theme: Theme, attachmentBytes: @escaping @Sendable (String) -> [UInt8]?) {
        matcher = TermMatcher(terms.filter { $0.likeness == .none })
        written = TermMatcher(terms.filter { $0.likeness == .none || $0.likeness == .interface })
        long = TermMatcher(written.terms.filter { $0.bytes.count >= Self.unlikely })
        self.attachmentBytes = attachmentBytes
        innocent = theme.builtInAssets
    }

    /// Bytes of a word that chance does not write into a picture.
    private static let unlikely = 5

    /// Whether nothing is held back.
    var isEmpty: Bool { written.isEmpty }

    /// Hands a file on unless it says what it must not.
    func pass(_ file: SiteFile, to receive: (SiteFile) -> Void) -> [Leak] {
        let leaks = leaks(in: file)
        if !leaks.contains(where: { $0.diagnostic.level == .error }) { receive(file) }
        return leaks
    }

    /// What one file of the site says that it must not.
    func leaks(in file: SiteFile) -> [Leak] {
        guard !isEmpty else { return [] }
        let named = found(matcher, in: Array(file.path.utf8)).map { Self.leak($0, file.path, line: 1, "the name of this file says") }
        guard case .bytes(let bytes) = file.content else { return named + attachmentLeaks(file) }
        guard innocent[file.path] != bytes else { return named }
        let isOfTerms = SearchIndex.isOfTerms(file.path)
        let terms = Set(Self.readings(of: file.path, bytes).flatMap { found(isOfTerms ? long : matcher, in: $0) })
        return named + terms.map { Self.leak($0, file.path, line: line(of: $0, in: bytes), "this says") }
    }

    /// What a reader or a program takes from a file: words that a tag parts, and words that it joins.
    private static func readings(of path: String, _ bytes: [UInt8]) -> [[UInt8]] {
        if path.hasSuffix(".html") || path.hasSuffix(".svg") { return [plain(withoutTags(bytes)), plain(untagged(bytes))] }
        // Feeds carry pages.
        if path.hasSuffix(".xml") { return [withoutTags(plain(withoutTags(bytes))), plain(untagged(bytes))] }
        if path.hasSuffix("feed.json") { return [plain(withoutTags(withoutKeys(bytes)))] }
        return [plain(SearchIndex.isOfTerms(path) ? bytes : withoutKeys(bytes))]
    }

    private func attachmentLeaks(_ file: SiteFile) -> [Leak] {
        guard case .copy(let source) = file.content, let bytes = attachmentBytes(source) else { return [] }
        let (text, stretches) = AttachmentText.readable(in: bytes)
        for (matcher, text) in [(written, text), (long, stretches)] {
            let terms = Set(found(matcher, in: text) + found(matcher, in: Self.plain(text)))
            if !terms.isEmpty { return terms.map { Self.leak($0, file.path, line: line(of: $0, in: text), "this attachment says") } }
        }
        guard AttachmentText.isPacked(file.path) else { return [] }
        let start = Position(line: 1, column: 1)
        let packed = Diagnostic(
            code: "LB803", rule: "leaked-secret", level: .warning, path: file.path, range: SourceRange(start: start, end: start),
            message: "this attachment is packed, so what it says was not searched",
            help: "link to it from a section that is withheld, or look into it yourself")
        return [Leak(term: nil, diagnostic: packed)]
    }

    private func found(_ matcher: TermMatcher, in bytes: [UInt8]) -> [HeldBackTerm] {
        var terms: [HeldBackTerm] = []
        bytes.withUnsafeBufferPointer { buffer in
            matcher.forEachMatch(in: buffer) { _, term in if !terms.contains(term) { terms.append(term) } }
        }
        return terms
    }

    private func line(of term: HeldBackTerm, in bytes: [UInt8]) -> Int {
        let single = TermMatcher([term])
        for (place, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            var isThere = false
            Self.plain(Array(line)).withUnsafeBufferPointer { buffer in single.forEachMatch(in: buffer) { _, _ in isThere = true } }
            if isThere { return place + 1 }
        }
        return 1
    }

    private static func leak(_ term: HeldBackTerm, _ path: String, line: Int, _ what: String) -> Leak {
        let start = Position(line: line, column: 1)
        return Leak(term: term, diagnostic: .leak(path, SourceRange(start: start, end: start), what, term))
    }

    /// As a reader or a program reads it: entities, escapes of JSON and of addresses resolved.
    static func plain(_ bytes: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var here = 0
        while here < bytes.count {
            let byte = bytes[here]
            if byte == 0x26, let (end, character) = entity(at: here, in: bytes) {
                plain.append(character)
                here = end
            } else if byte == 0x5C, here + 1 < bytes.count {
                plain.append(bytes[here + 1] == 0x6E || bytes[here + 1] == 0x74 ? 0x20 : bytes[here + 1])
                here += 2
            } else if byte == 0x25, here + 2 < bytes.count, let high = digit(bytes[here + 1]), let low = digit(bytes[here + 2]) {
                plain.append(high << 4 | low)
                here += 3
            } else {
                plain.append(byte)
                here += 1
            }
        }
        return plain
    }

    private static let entities: [(name: [UInt8], character: UInt8)] = [
        (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E), (Array("&quot;".utf8), 0x22),
        (Array("&#39;".utf8), 0x27), (Array("&#x27;".utf8), 0x27), (Array("&apos;".utf8), 0x27),
    ]

    private static func entity(at start: Int, in bytes: [UInt8]) -> (end: Int, character: UInt8)? {
        entities.first { bytes[start...].starts(with: $0.name) }.map { (start + $0.name.count, $0.character) }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        if ASCII.isDigit(byte) { return byte - 0x30 }
        let lower = byte | 0x20
        return (0x61...0x66).contains(lower) ? lower - 0x57 : nil
    }

    /// Without what every page has: the names of tags and attributes, and what only programs read of these.
    static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var here = 0
        while here < bytes.count {
            if bytes[here] == 0x3C, here + 1 < bytes.count, ASCII.isLetter(bytes[here + 1]) || bytes[here + 1] == 0x2F {
                guard let (end, values) = tag(at: here, in: bytes) else { return text + bytes[here...] }
                text += values
                here = end
            } else {
                text.append(bytes[here])
                here += 1
            }
        }
        return text
    }

    /// The end of a tag and the values of its attributes; nil when it never ends.
    private static func tag(at start: Int, in bytes: [UInt8]) -> (end: Int, values: [UInt8])? {
        // Words in two cells are two words.
        var values: [UInt8] = [0x20]
        var (here, name) = (start + 1, start + 1)
        while here < bytes.count {
            switch bytes[here] {
            case 0x3E: return (here + 1, values)
            case 0x22, 0x27:
                guard let end = bytes[(here + 1)...].firstIndex(of: bytes[here]) else { return nil }
                if !silent.contains(where: bytes[name..<here].elementsEqual) { values += [0x20] + bytes[(here + 1)..<end] + [0x20] }
                here = end
            case 0x20, 0x0A: name = here + 1
            default: break
            }
            here += 1
        }
        return nil
    }

    /// Attributes of which no reader sees the values, and no author writes them.
    private static let silent = ["class=", "type=", "rel=", "role=", "d=", "points=", "transform="].map { Array($0.utf8) }

    /// Data without the names of its fields.
    private static func withoutKeys(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == 0x3A, text.last == 0x22, let start = text.dropLast().lastIndex(of: 0x22),
                text[start...].dropFirst().dropLast().allSatisfy({ ASCII.isLetter($0) || $0 == 0x5F })
            {
                text.removeSubrange(start...)
            }
            text.append(byte)
        }
        return text
    }

    private static func untagged(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var isInside = false
        for byte in bytes {
            if byte == 0x3C { isInside = true }
            if !isInside { text.append(byte) }
            if byte == 0x3E { isInside = false }
        }
        return text
    }
}
