/// Words that stand where an answer should and are none.
package enum BlankAnswer {
    private static let notApplicable = PhraseTable<Bool>([
        (
            true,
            """
            n/a,n.a.,n.a,na,not applicable,does not apply,nicht zutreffend,trifft nicht zu,entfällt,k.a.,keine angabe,s/o,sans objet,\
            non applicable,no aplica,no procede,não se aplica,não aplicável,該当なし,不适用,不適用,해당 없음
            """
        )
    ])

    private static let none = PhraseTable<Bool>([
        (true, "none,nothing,nil,keine,keiner,nichts,ninguna,ninguno,nada,nenhuma,nenhum,aucune,aucun,rien,なし,無し,特になし,无,無,没有,없음")
    ])

    /// `n/a`: the question would have none.
    package static func isNotApplicable(_ text: String) -> Bool { isWhole(text, notApplicable) }

    /// `None.`
    package static func isNone(_ text: String) -> Bool { isWhole(text, none) }

    private static let ends = ByteSet(" .!()[]*-\"")

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
