import Diagnostics
import Markup

/// Which number of `03/04/2026` is the month: one order for all dates of a document.
package enum DocumentDayOrder {
    /// Where a date stands that proves an order; what somebody says of it elsewhere weighs less, and least what is quoted.
    private enum Place { case record, prose, quote }

    /// The order that some date proves by a number over 12; else the one in which a date is a day that the document also names plainly;
    /// else that of its language, if that tells. Nil where all dates are plain.
    package static func read(_ tree: MarkdownTree) -> DayOrder? {
        var open: [WrittenDate] = []
        var proofs: [Place: DayOrder] = [:]
        let record: DayOrder? = first(in: tree) { text, node in
            for index in datePlaces(text) {
                guard let date = date(text, index) else { continue }
                if date.habit != nil { open.append(date) }
                guard let proof = date.proof else { continue }
                let place = node.map { Self.place(of: text[..<index], in: $0, tree) } ?? .record
                if place == .record { return proof }
                if proofs[place] == nil { proofs[place] = proof }
            }
            return nil
        }
        if let proof = record ?? proofs[.prose] ?? proofs[.quote] { return proof }
        return open.isEmpty ? nil : agreement(of: open, in: tree) ?? language(of: tree)
    }

    /// The first answer that a text gives: front matter as it stands, without a node, then the words of the body.
    private static func first<Answer>(
        in tree: MarkdownTree, _ answer: (_ text: ArraySlice<UInt8>, _ node: MarkdownNode?) -> Answer?
    ) -> Answer? {
        if let found = answer(tree.source.bytes[..<tree.bodyStart], nil) { return found }
        for node in tree.nodes where node.kind == .text || node.kind == .code {
            if let found = answer(tree.bytes(node.literal), node) { return found }
        }
        return nil
    }

    /// Headings, tables, lists, and dates that a line begins with or a label announces are records; other paragraphs are prose.
    private static func place(of before: ArraySlice<UInt8>, in text: MarkdownNode, _ tree: MarkdownTree) -> Place {
        var place = before.last { $0 != 0x20 }.map { $0 == 0x3A } ?? true ? Place.record : .prose
        var node = text.parent
        while node >= 0 {
            switch tree[node].kind {
            case .blockQuote: return .quote
            case .heading, .tableRow, .bulletList, .orderedList: place = .record
            default: break
            }
            node = tree[node].parent
        }
        return place
    }

    /// Where numbers begin that a separator follows. What follows a separator is the rest of a date (`2026-12-24`) and proves nothing.
    private static func datePlaces(_ text: ArraySlice<UInt8>) -> [Int] {
        text.withUnsafeBytes { bytes in
            var places: [Int] = []
            var offset = 1
            while offset < bytes.count {
                let end = min(offset + 8, bytes.count)
                if offset + 8 > bytes.count || mayHoldSeparator(EightBytes(bytes, at: offset)) {
                    for place in offset..<end where isSeparator(bytes[place]) && Cursor.isDigit(bytes[place - 1]) {
                        if let start = shortNumber(before: place, in: bytes) { places.append(text.startIndex + start) }
                    }
                }
                offset = end
            }
            return places
        }
    }

    /// Where the number of one or two digits begins that ends before an offset, unless a separator stands before it.
    private static func shortNumber(before end: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
        var start = end - 1
        while start > 0, end - start <= 2, Cursor.isDigit(bytes[start - 1]) { start -= 1 }
        return end - start <= 2 && (start == 0 || !isSeparator(bytes[start - 1])) ? start : nil
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x2D }
    /// Both in one step: they differ in one bit.
    private static func mayHoldSeparator(_ eight: EightBytes) -> Bool { eight.contains(0x2F, ignoring: 0x2F ^ 0x2D) }

    private static func date(_ bytes: ArraySlice<UInt8>, _ index: Int) -> WrittenDate? {
        var cursor = Cursor(Array(bytes[index..<min(index + 12, bytes.endIndex)]))
        return DateScanner.scan(&cursor)
    }

    /// `11/05/2026` in a document of the 11th of May, or in one that writes out that day: the first date that only one order makes such a day.
    private static func agreement(of open: [WrittenDate], in tree: MarkdownTree) -> DayOrder? {
        let dated = open.filter { $0.year != nil }
        guard !dated.isEmpty else { return nil }
        let named = tree.source.path.split(separator: "/").suffix(3).compactMap { DayReader.first(in: String($0)) }
        let days = plainDays(in: tree).union(named)
        for date in dated {
            let agreeing = [DayOrder.dayFirst, .monthFirst].filter { date.day(order: $0, year: nil).map(days.contains) ?? false }
            if agreeing.count == 1 { return agreeing[0] }
        }
        return nil
    }

    /// Days that front matter and text name and whose month needs no guess: `2026-05-11`, `11 May 2026`, `11.05.2026`.
    static func plainDays(in tree: MarkdownTree) -> Set<CalendarDay> {
        var days: Set<CalendarDay> = []
        let _: Never? = first(in: tree) { text, _ in
            addPlainDays(of: text, to: &days)
            return nil
        }
        return days
    }

    private static func addPlainDays(of text: ArraySlice<UInt8>, to days: inout Set<CalendarDay>) {
        var cursor = Cursor(FoldedText(Array(text)).bytes)
        while !cursor.isAtEnd {
            guard let date = DateScanner.scan(&cursor) else {
                cursor.at += 1
                continue
            }
            if date.habit == nil, let day = date.day(order: nil, year: nil) { days.insert(day) }
        }
    }

    /// Accents make it likely that the day comes first.
    private static func language(of tree: MarkdownTree) -> DayOrder? {
        let body = tree.source.bytes.dropFirst(tree.bodyStart)
        let letters = body.reduce(0) { $0 &+ ($1 == 0xC3 ? 1 : 0) }
        return letters * 100 > body.count ? .dayFirst : nil
    }
}
