import Diagnostics

extension Incident {
    /// The root causes that say what it was: `unknown`, `none` and `other` are nothing that two incidents have in common.
    package var namedCauses: [String] { rootCauses.filter { !Self.nameless.contains($0) } }

    /// Words that stand where a cause would.
    private static let nameless = Set(
        [
            NothingSaid.none, NothingSaid.nothing, NothingSaid.inapplicable, NothingSaid.inapplicableInShort, NothingSaid.undecided,
            NothingSaid.unknown, NothingSaid.unclear,
            """
            no cause,other,others,misc,miscellaneous,todo,unspecified,not specified,under investigation,unclassified,uncategorized,\
            ungeklärt,unbestimmt,nicht bekannt,wird untersucht,wird noch untersucht,in untersuchung,kein,keiner,keines,sonstige,sonstiges,\
            andere,anderes,autre,autres,autre cause,inconnues,à déterminer,en cours d'investigation,non déterminée,non déterminé,non applicable,\
            otro,otra,otros,otras,ningún,nada,por determinar,sin determinar,indeterminada,indeterminado,en investigación,no aplica,desconocidas,\
            nenhum,outro,outra,outros,outras,a determinar,não determinada,em investigação,não se aplica,\
            原因不明,調査中,不詳,該当無し,その他,其他,其它,待查,调查中,調查中,原因未知,不适用,미상,불명,원인 불명,조사 중,조사중,해당없음,기타
            """,
        ].flatMap { $0.pieces(partedBy: ",") }.map { IncidentID.slug($0) })
}
