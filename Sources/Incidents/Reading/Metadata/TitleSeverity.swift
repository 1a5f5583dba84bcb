import Frameworks

/// The severity that an incident's title carries: `[P1] Checkout down`, `SEV-2: …`, `2026-03-14 – SEV2 – …`, `Checkout down (SEV 2)`.
enum TitleSeverity {
    /// The code as written; nil when there is none. A level of the scale counts at the start of the title; "SEV", "Priority" or "P" and a digit
    /// where brackets or other marks set it apart at the start or the end: elsewhere the title talks of an alert, a queue or a locker.
    static func code(in title: String, of scale: SeverityScale) -> String? {
        let codes = codes(in: Array(title.utf8))
        // "Downgraded from SEV1 to SEV3"
        guard Set(codes.map(\.name)).count == codes.count else { return nil }
        if let leading = leading(title, scale) { return leading }
        let apart = codes.filter(\.isSetApart)
        return apart.count == 1 ? apart[0].written : nil
    }

    private static func leading(_ title: String, _ scale: SeverityScale) -> String? {
        let title = title.unicodeScalars.drop { "[(【（".unicodeScalars.contains($0) || $0.isWhiteSpace }
        let word = title.prefix { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" }
        guard word.count <= 6, word.contains(where: { ("0"..."9").contains($0) }), word.first?.properties.isAlphabetic == true else {
            return nil
        }
        let written = String(Substring(word))
        return scale.read(written) == nil ? nil : written
    }

    private static func codes(in title: [UInt8]) -> [TitleCode] {
        let folded = LowercasedBytes.fold(title)
        var codes: [TitleCode] = []
        for start in folded.indices where start == 0 || !LowercasedBytes.isWordByte(folded[start - 1]) {
            guard let name = names.first(where: { folded[start...].starts(with: $0.utf8) }) else { continue }
            var digit = start + name.utf8.count
            if digit < folded.count, " -_".utf8.contains(folded[digit]) { digit += 1 }
            guard digit < folded.count, (0x30...0x35).contains(folded[digit]), !goesOn(folded, after: digit) else { continue }
            codes.append(TitleCode(name: name, in: title, at: start..<digit + 1))
        }
        return codes
    }

    /// Longer ones first.
    private static let names = ["severity", "sev", "priority", "prio", "p"]

    /// `P99`, `p1s`, `SEV 1.5`
    private static func goesOn(_ bytes: [UInt8], after digit: Int) -> Bool {
        guard digit + 1 < bytes.count else { return false }
        let isFraction = bytes[digit + 1] == 0x2E && digit + 2 < bytes.count && bytes[digit + 2] > 0x20
        return LowercasedBytes.isWordByte(bytes[digit + 1]) || isFraction
    }
}

/// What looks like a severity in a title, and what stands around it.
private struct TitleCode {
    let name: String
    let written: String
    private let before: Substring.UnicodeScalarView
    private let after: Substring.UnicodeScalarView

    init(name: String, in title: [UInt8], at range: Range<Int>) {
        func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
        (self.name, written) = (name, text(title[range]))
        (before, after) = (text(title[..<range.lowerBound]).unicodeScalars[...], text(title[range.upperBound...]).unicodeScalars[...])
    }

    /// In brackets, or parted by marks from what broke, with nothing but a date or the word incident on its other side.
    var isSetApart: Bool {
        let isOpened = before.last.map { "[(【（".unicodeScalars.contains($0) } ?? false
        let isClosed = after.first.map { "])】）".unicodeScalars.contains($0) } ?? false
        guard !isOpened, !isClosed else { return isOpened && isClosed && (Self.isAside(before) || Self.isAside(after)) }
        // "Checkout down, severity 2", but "printers on P1, P2".
        let commas = name.hasPrefix("p") && name != "priority" ? "" : ","
        return Self.isAside(before) && (Self.isAside(after) || Self.divides(after.prefix(while: Self.isMark)))
            || Self.isAside(after) && Self.divides(before.reversed().prefix { Self.isMark($0) || commas.unicodeScalars.contains($0) })
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.isWhiteSpace || "-–—|:：·".unicodeScalars.contains(scalar) }

    /// A mark with space beside it, unlike the dash of `P1-3`.
    private static func divides(_ gap: some Collection<Unicode.Scalar>) -> Bool {
        gap.contains("：") || gap.contains { !$0.isWhiteSpace } && gap.contains(where: \.isWhiteSpace)
    }

    /// Nothing, or what says nothing of what broke: dates, numbers and words for the document.
    private static func isAside(_ text: Substring.UnicodeScalarView) -> Bool {
        let words = text.split { isMark($0) || "[](),/.#【】（）".unicodeScalars.contains($0) }
        return words.allSatisfy { word in
            word.first.map { ("0"..."9").contains($0) } ?? true || documents.contains(String(Substring(word)).lowercased())
        }
    }

    private static let documents: Set<String> = ["incident", "inc", "outage", "postmortem", "post", "mortem", "rca", "report", "review"]
}
