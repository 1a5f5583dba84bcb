/// Clauses that tell when or whether: `once OPS-12 is done`. What they say of a ticket is no status of the promise.
extension ActionText {
    private static let conjunctions = PhraseTable(
        """
        once,when,whenever,until,till,whether,if,unless,after,before,while,that,as soon as,as long as,because,in case,provided,assuming,\
        bis,sobald,wenn,falls,ob,nachdem,bevor,ehe,dass,weil,solange,sofern,\
        cuando,hasta que,si,después de que,después de,una vez que,antes de que,antes de,mientras,porque,tan pronto como,\
        quando,até que,até,se,depois que,depois de,assim que,logo que,antes que,enquanto,\
        lorsque,quand,dès que,jusqu'à ce que,après que,après,avant que,avant,une fois que,tant que,pendant que,parce que,que
        """
    )

    /// Verbs that make a sentence of a status: `OPS-12 is done`.
    private static let verbs = PhraseTable(
        "is,are,was,were,has been,have been,gets,ist,sind,wurde,wurden,está,están,fue,é,foi,estão,est,sont,a été")

    /// Words after which a ticket is what the promise waits for.
    private static let waits = PhraseTable(
        "blocked by,blocked on,depends on,depending on,waiting for,waiting on,pending on,requires,wartet auf,blockiert durch,hängt ab von")

    /// Where a clause that reaches up to an offset begins: its conjunction, with nothing after it that ends a clause.
    func clause(before end: Int) -> Range<Int>? {
        let start = text.bytes[window.lowerBound..<end].lastIndex(where: Self.clauseEnds.contains).map { $0 + 1 } ?? window.lowerBound
        var found: Range<Int>?
        var offset = start
        while offset < end, let next = Self.conjunctions.first(in: text.folded, offset..<end) {
            found = next.range
            offset = next.range.upperBound
        }
        return found
    }

    private static let clauseEnds = ByteSet(",;()[]|")

    /// Whether a status at an offset, behind a field that begins at another, is told by such a clause.
    func isOfClause(statusAt offset: Int, behindFieldAt field: Int) -> Bool {
        guard let clause = clause(before: field) else { return false }
        let isAdjacent = text.trimmed(clause.upperBound..<max(clause.upperBound, field)).isEmpty
        let status = text.trimmed(offset..<max(offset, window.upperBound)).lowerBound
        return isAdjacent || Self.verbs.match(text.folded, at: status, before: window.upperBound) != nil
    }

    /// Whether a ticket after some words is what the promise waits for.
    func waits(before ticket: Int) -> Bool {
        let before = text.trimmed(window.lowerBound..<ticket)
        return before.suffix(24).contains { start in
            (start == before.lowerBound || text.isSpace(at: start - 1))
                && Self.waits.meaning(of: start..<before.upperBound, in: text.folded) != nil
        }
    }
}
