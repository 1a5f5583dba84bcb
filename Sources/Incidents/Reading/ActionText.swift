import Markup

/// An item's text on its way from what was written to the promise alone: owner, due date, status and ticket are taken off its ends and noted.
struct ActionText: Sendable {
    let text: StyledText
    let day: CalendarDay?
    /// What is left of the text between the ends already taken off.
    var window: Range<Int>
    /// Stretches inside the window that state fields and belong to no promise.
    var cuts: [Range<Int>] = []
    var fields = ActionFields()

    /// Reads all that stands around the promise.
    init(_ text: StyledText, day: CalendarDay?) {
        (self.text, self.day) = (text, day)
        window = text.trimmed(text.all)
        readStrikethrough()
        readLeading()
        readKeys()
        readTrailing()
        if fields.owner == nil { readDelegate() }
        if fields.ticket == nil { fields.ticket = ActionTicket.first(in: text, text.all) }
    }

    /// The promise as plain text; what was written when nothing but fields would remain.
    var promise: String {
        var bytes: [UInt8] = []
        var offset = window.lowerBound
        for cut in cuts.sorted(by: { $0.lowerBound < $1.lowerBound }) where cut.upperBound > offset && cut.lowerBound < window.upperBound {
            bytes.append(contentsOf: text.bytes[offset..<max(offset, cut.lowerBound)])
            offset = max(offset, min(cut.upperBound, window.upperBound))
        }
        bytes.append(contentsOf: text.bytes[offset..<max(offset, window.upperBound)])
        let tidy = Self.tidy(StyledText.oneLine(bytes))
        return tidy.isEmpty ? text.plain(text.all) : tidy
    }

    /// Without separators that parted the promise from its fields, and without brackets that lost their content.
    private static func tidy(_ text: String) -> String {
        var text = text
        for empty in ["()", "[]", "（）", "( )", "[ ]", "(,)"] where text.contains(empty) { text = removing(empty, from: text) }
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, isSeparator(first) { scalars.removeFirst() }
        while let last = scalars.last, isSeparator(last), last != ")" { scalars.removeLast() }
        return String(scalars)
    }

    private static func removing(_ part: String, from text: String) -> String {
        var (result, rest) = ("", text[...])
        while let found = rest.firstRange(of: part) {
            result += rest[..<found.lowerBound]
            rest = rest[found.upperBound...]
        }
        return StyledText.oneLine((result + rest).utf8)
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || "-–—:：;,|·、；，→".unicodeScalars.contains(scalar)
    }

    /// `~~all of it~~`: done, unless other words say why it was struck.
    private mutating func readStrikethrough() {
        let visible = text.spans.filter { !text.trimmed($0.range).isEmpty }
        guard let first = visible.first(where: { $0.styles.contains(.struck) }) else { return }
        let struck = visible.filter { $0.styles.contains(.struck) }.reduce(0) { $0 + $1.range.count }
        guard first.range.lowerBound <= window.lowerBound + 6, struck * 2 >= window.count || visible[0].styles.contains(.struck) else {
            return
        }
        fields.status = .done
    }

    /// A status said in words outranks strikethrough; everything else keeps what was found first.
    mutating func note(_ found: ActionFields, overriding: Bool = false) {
        let said = found.status
        fields.fill(from: found)
        if let said, overriding || fields.status == .done { fields.status = said }
    }
}
