import Diagnostics

/// Words that stand where an answer should and are none.
package enum BlankAnswer {
    private static let notApplicable = PhraseTable(
        NothingSaid.inapplicable, NothingSaid.inapplicableInShort,
        """
        n.a,does not apply,nicht zutreffend,trifft nicht zu,k.a.,keine angabe,sans objet,non applicable,no aplica,no procede,não se aplica,\
        não aplicável,不适用,不適用
        """
    )

    private static let none = PhraseTable(NothingSaid.none, NothingSaid.nothing, "nichts,nada,rien,没有")

    /// That it is still to be written, without what it is.
    private static let promises: PhraseTable<Bool> = {
        let verbs = [
            "determined", "defined", "discussed", "decided", "added", "filled in", "filled out", "filled", "completed", "written",
            "confirmed",
            "announced", "provided", "documented", "supplied", "updated", "done",
        ]
        let english = ["to be ", "will be "].flatMap { start in verbs.map { start + $0 } }.joined(separator: ",")
        return PhraseTable(
            english,
            """
            wird noch ergänzt,wird ergänzt,wird nachgetragen,wird noch nachgetragen,wird nachgereicht,wird noch nachgereicht,folgt,folgt noch,\
            noch zu ergänzen,noch zu klären,zu ergänzen,noch auszufüllen,à compléter,à remplir,à définir,à déterminer,à préciser,à venir,\
            por completar,por definir,por determinar,por rellenar,a completar,a preencher,a definir,por preencher,\
            未記入,記入予定,追記予定,後日記入,後で記入,後日追記,要記入,待补充,待填写,待完善,稍后补充,待補充,待填寫,\
            추후 작성,추후 기재,작성 예정,미작성,미기재
            """
        )
    }()

    /// What may stand before and after such words.
    private static let asides = PhraseTable(
        """
        n/a,not yet,yet,still,details,later,soon,here,in the retrospective,at the retrospective,during the retrospective,in the retro,\
        in the postmortem,in the post-mortem,in the review,in the meeting,at the meeting,by the team,noch,später,plus tard,más tarde,mais tarde
        """
    )

    /// "To be determined.", "N/A yet, to be filled in", "Wird noch ergänzt", and nothing else.
    package static func isPromised(_ text: String) -> Bool { isPromised(Array(text.utf8)[...]) }

    /// The same of UTF-8.
    package static func isPromised(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 80, mayPromise(text) else { return false }
        let folded = LowercasedBytes.fold(Array(text))
        let start = pastAsides(folded, 0)
        guard let found = promises.match(folded, at: start, before: folded.count) else { return false }
        let end = pastAsides(folded, found.end)
        return end == folded.count || folded[end...].elementsEqual("。".utf8)
    }

    /// A quick look: most texts begin as no such words do.
    private static func mayPromise(_ text: ArraySlice<UInt8>) -> Bool {
        guard let start = text.firstIndex(where: { !isMark($0) }) else { return false }
        let next = start + 1 < text.endIndex ? text[start + 1] : 0
        // Letters beyond ASCII and unusual spaces are folded in their own ways.
        if text[start] >= 0x80 || next >= 0x80 { return true }
        let (first, second) = (Cursor.lower(text[start]), Cursor.lower(next))
        return promises.mayBegin(first, second) || asides.mayBegin(first, second)
    }

    /// With which two ASCII bytes a promise begins, in any case, where no mark stands before it.
    package static func insertOpenings(into openings: inout BytePairs) {
        for first: UInt8 in 0x30...0x7A {
            for second: UInt8 in 0..<0x80 where promises.mayBegin(first, second) || asides.mayBegin(first, second) {
                openings.insert(anyCaseOf: first, second)
            }
        }
    }

    /// What may stand before, between and after the words.
    private static func isMark(_ byte: UInt8) -> Bool { ends.contains(byte) || byte == 0x2C || byte == 0x3A }

    private static func pastAsides(_ folded: [UInt8], _ start: Int) -> Int {
        var offset = start
        while offset < folded.count {
            if isMark(folded[offset]) {
                offset += 1
            } else if let aside = asides.match(folded, at: offset, before: folded.count) {
                offset = aside.end
            } else {
                break
            }
        }
        return offset
    }

    /// `n/a`: the question would have none.
    package static func isNotApplicable(_ text: String) -> Bool { isWhole(text, notApplicable) }

    /// `None.`
    package static func isNone(_ text: String) -> Bool { isWhole(text, none) }

    private static let ends = ByteSet(" .!()[]*-\"")

    private static let undecided = PhraseTable(NothingSaid.undecided, NothingSaid.unknown, NothingSaid.unclear)

    /// Nothing but marks, an unfilled blank, or words that answer nothing: `–`, `<level>`, `n/a`, `TBD`, `to be determined`.
    static func saysNothing(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 > 0x20 }), !"<{[".utf8.contains(first),
            text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        else { return true }
        return isNone(text) || isNotApplicable(text) || isWhole(text, undecided) || isPromised(text)
    }

    /// Whether a text is one phrase, but for marks around it.
    private static func isWhole(_ text: String, _ phrases: PhraseTable<Bool>) -> Bool {
        guard text.utf8.count < 40 else { return false }
        let folded = LowercasedBytes.fold(Array(text.utf8))
        guard let start = folded.firstIndex(where: { !ends.contains($0) }),
            let found = phrases.match(folded, at: start, before: folded.count)
        else { return false }
        return folded[found.end...].allSatisfy { ends.contains($0) } || folded[found.end...].elementsEqual("。".utf8)
    }
}
