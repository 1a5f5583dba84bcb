import Diagnostics

/// Searches every file of the site for what its readers may not know.
struct LeakSearch: Sendable {
    private let matcher: TermMatcher
    /// Files that come from no document.
    private let innocent: [String: [UInt8]]
    private let attachmentBytes: @Sendable (String) -> [UInt8]?

    /// - Parameter attachmentBytes: reads an attachment by its path.
    init(_ terms: [HeldBackTerm], theme: Theme, attachmentBytes: @escaping @Sendable (String) -> [UInt8]?) {
        matcher = TermMatcher(terms)
        self.attachmentBytes = attachmentBytes
        innocent = theme.builtInAssets
    }

    /// Whether nothing is held back.
    var isEmpty: Bool { matcher.isEmpty }

    /// Hands a file on unless it says what it must not.
    func pass(_ file: SiteFile, to receive: (SiteFile) -> Void) -> Diagnostic? {
        let leak = leak(in: file)
        if leak?.level != .error { receive(file) }
        return leak
    }

    /// What one file of the site says that it must not.
    func leak(in file: SiteFile) -> Diagnostic? {
        guard !matcher.isEmpty else { return nil }
        if let term = first(in: Array(file.path.utf8)) { return diagnostic(file.path, line: 1, "the name of this file says", term) }
        guard case .bytes(let bytes) = file.content else { return attachmentLeak(file) }
        guard innocent[file.path] != bytes else { return nil }
        let isMarkup = [".html", ".xml", ".svg"].contains { file.path.hasSuffix($0) }
        let term = first(in: Self.plain(bytes)) ?? (isMarkup ? first(in: Self.plain(Self.untagged(bytes))) : nil)
        return term.map { diagnostic(file.path, line: line(of: $0, in: bytes), "this says", $0) }
    }

    private func attachmentLeak(_ file: SiteFile) -> Diagnostic? {
        guard case .copy(let source) = file.content, let bytes = attachmentBytes(source) else { return nil }
        let text = AttachmentText.readable(in: bytes)
        if let term = first(in: text) ?? first(in: Self.plain(text)) {
            return diagnostic(file.path, line: line(of: term, in: text), "this attachment says", term)
        }
        guard AttachmentText.isPacked(file.path) else { return nil }
        let start = Position(line: 1, column: 1)
        return Diagnostic(
            code: "LB803", rule: "leaked-secret", level: .warning, path: file.path, range: SourceRange(start: start, end: start),
            message: "this attachment is packed, so what it says was not searched",
            help: "link to it from a section that is withheld, or look into it yourself")
    }

    private func first(in bytes: [UInt8]) -> HeldBackTerm? {
        var first: HeldBackTerm?
        bytes.withUnsafeBufferPointer { buffer in matcher.forEachMatch(in: buffer) { first = first ?? $1 } }
        return first
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

    /// The words themselves stay out of the message: logs are read by many.
    private func diagnostic(_ path: String, line: Int, _ what: String, _ term: HeldBackTerm) -> Diagnostic {
        let start = Position(line: line, column: 1)
        return Diagnostic(
            code: "LB803", rule: "leaked-secret", level: .error, path: path, range: SourceRange(start: start, end: start),
            message: "\(what) what its audience may not read: \(term.origin)",
            help: "take it out of the published documents, or write it in a section marked `<!-- audience: internal -->`")
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
