import Markup

/// Why something is not done, told in running words.
extension ActionText {
    /// `…: declined, costs more than it saves`, `… — declined — costs more`, `…, declined because it costs more`, `Won't do: …. It costs more.`
    mutating func readDeclined() {
        guard fields.reason == nil, !window.isEmpty else { return }
        if fields.status == .declined { return readSentenceAfter() }
        guard fields.status?.isSettled != true, holds(Self.parts, orWide: true) else { return }
        var isParted = false
        for offset in window {
            let byte = text.bytes[offset]
            if isParted, let found = Self.words.match(text.folded, at: offset, before: window.upperBound),
                let reason = reason(after: found.end)
            {
                (fields.status, fields.reason) = (.declined, reason)
                window = window.lowerBound..<partBefore(offset)
                return
            }
            if !text.isSpace(at: offset) { isParted = Self.parts.contains(byte) || isParted && byte >= 0x80 || byte == 0xE2 }
        }
    }

    private static let words = PhraseTable(
        """
        declined,rejected,won't do,won’t do,wont do,won't fix,won’t fix,wontfix,will not do,will not fix,decided against,not planned,\
        abgelehnt,verworfen,refusé,refusée,rejeté,rejetée,rechazado,rechazada,rejeitado,rejeitada
        """
    )
    private static let causes = PhraseTable("because,since,as,due to,weil,da,parce que,car,porque,ya que,pois")
    private static let parts = ByteSet(":,;-")

    /// Why something is not done, where its own sentence says so: "Rewrite the queue, since it would take a year".
    static func cause(in promise: String) -> String? {
        let text = StyledText(promise, line: 0, source: 0..<0)
        let parting = text.bytes.firstIndex(where: parts.contains).map { text.trimmed($0 + 1..<text.bytes.count) }
        let end =
            plainCauses.first(in: text.folded, text.all)?.range.upperBound
            ?? parting.flatMap { causes.match(text.folded, at: $0.lowerBound, before: $0.upperBound)?.end }
        guard let reason = end.map({ text.plain($0..<text.bytes.count) }), !reason.isEmpty else { return nil }
        return reason.hasSuffix(".") ? String(reason.dropLast()) : reason
    }

    /// Why something is not done, where a heading says that it is not: what follows a colon or a dash, two words at least.
    static func aside(in promise: String) -> String? {
        let parts = [": ", " - ", " – ", " — "].compactMap { mark in promise.firstBytes(of: mark) }
        guard let mark = parts.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        let reason = promise[mark.upperBound...]
        return reason.contains(" ") ? String(reason) : nil
    }

    /// Those of `causes` that tell no time and liken nothing.
    private static let plainCauses = PhraseTable("because,due to,weil,parce que,porque,ya que")

    /// What follows the word after a comma, a colon, a dash or "because"; nil for a list of words like it ("declined, expired and lost").
    private func reason(after end: Int) -> String? {
        let rest = text.trimmed(end..<window.upperBound)
        guard let first = rest.first else { return nil }
        var start: Int?
        if let cause = Self.causes.match(text.folded, at: first, before: rest.upperBound) {
            start = cause.end
        } else if let dash = dash(at: first) {
            start = dash
        } else if text.bytes[first] == 0x3A {
            start = first + 1
        } else if text.bytes[first] == 0x2C {
            let next = text.folded[text.trimmed(first + 1..<rest.upperBound)].prefix { $0 > 0x20 }
            start = next.ends(with: Array("ed".utf8)) ? nil : first + 1
        }
        return start.flatMap { words(from: $0) }
    }

    /// Several words without their full stop.
    private func words(from start: Int) -> String? {
        var range = text.trimmed(start..<window.upperBound)
        while let last = range.last, text.bytes[last] == 0x2E { range = range.dropLast() }
        let plain = text.plain(range)
        return plain.contains(" ") || range.count > 8 ? plain : nil
    }

    /// Before the colon, comma or dash that parts the word at an offset from the promise.
    private func partBefore(_ offset: Int) -> Int {
        var end = text.trimmed(window.lowerBound..<offset).upperBound
        if end > window.lowerBound, text.bytes[end - 1] == 0x3A { end -= 1 }
        return withoutSeparators(end)
    }

    /// `Won't do: a second provider. It costs more than it saves.`
    private mutating func readSentenceAfter() {
        let stop = window.dropFirst(3).first { isFullStop(at: $0, from: window.lowerBound) }
        guard let stop, let reason = words(from: stop + 1) else { return }
        fields.reason = reason
        window = window.lowerBound..<stop
    }
}
