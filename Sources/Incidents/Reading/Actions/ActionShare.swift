/// How much of an action has been done: "mostly", "80 %", "3 of 4" where a word such as "done" stands beside it.
enum ActionShare {
    private static let partly = PhraseTable(
        """
        mostly,almost,almost all,nearly,nearly all,partly,partially,half,halfway,largely,mainly,practically,virtually,in part,\
        not quite,not fully,not entirely,not completely,not all,\
        teilweise,zum teil,zum größten teil,zur hälfte,halb,fast,beinahe,nahezu,größtenteils,grösstenteils,weitgehend,überwiegend,\
        nicht ganz,nicht vollständig,noch nicht ganz,noch nicht vollständig,\
        parcialmente,en parte,casi,mayormente,en gran parte,a medias,em parte,em grande parte,quase,\
        partiellement,en partie,presque,quasi,quasiment,en grande partie,à moitié,\
        ほぼ,一部,概ね,おおむね,大部分,半分,部分的に,部分,基本,大致,几乎,幾乎,接近,거의,일부,부분,대부분
        """
    )

    /// The share at an offset as a status, and where it ends; nil where none stands.
    static func match(_ folded: [UInt8], at offset: Int, before end: Int) -> (status: ActionItem.Status, end: Int)? {
        if let found = partly.match(folded, at: offset, before: end) { return (.inProgress, found.end) }
        guard let (part, afterPart) = number(folded, offset, end) else { return nil }
        let next = LowercasedBytes.pastSpaces(folded, afterPart, end)
        if let sign = percent.match(folded, at: next, before: end), part <= 100 { return (status(part, of: 100), sign.end) }
        guard let word = of.match(folded, at: next, before: end),
            let (whole, afterWhole) = number(folded, LowercasedBytes.pastSpaces(folded, word.end, end), end), part <= whole
        else { return nil }
        return (status(part, of: whole), afterWhole)
    }

    /// The status when a range is a share and nothing else: a cell that says "80 %".
    static func whole(_ folded: [UInt8], _ range: Range<Int>) -> ActionItem.Status? {
        match(folded, at: range.lowerBound, before: range.upperBound).flatMap { $0.end == range.upperBound ? $0.status : nil }
    }

    private static let percent = PhraseTable("%,％,percent,per cent,prozent,por ciento,por cento,pour cent")
    private static let of = PhraseTable("of,out of,/,von,de,sur")

    private static func status(_ part: Int, of whole: Int) -> ActionItem.Status {
        part == 0 ? .open : part == whole ? .done : .inProgress
    }

    private static func number(_ folded: [UInt8], _ offset: Int, _ end: Int) -> (value: Int, end: Int)? {
        let digits = folded[offset..<max(offset, end)].prefix { Cursor.isDigit($0) }
        guard (1...3).contains(digits.count), let value = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        return (value, digits.endIndex)
    }
}
