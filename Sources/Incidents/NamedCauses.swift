extension Incident {
    /// The root causes that say what it was: `unknown`, `none` and `other` are nothing that two incidents have in common.
    package var namedCauses: [String] { rootCauses.filter { !Self.nameless.contains($0) } }

    /// Words that stand where a cause would.
    private static let nameless = Set(
        [
            NothingSaid.unknown, NothingSaid.unclear,
            """
            none,no cause,other,others,misc,miscellaneous,n/a,na,tbd,todo,tba,unspecified,under investigation,uncategorized,ungeklärt,keine,\
            sonstige,sonstiges,andere,offen,aucune,autre,autres,ninguna,otro,otra,otros,otras,nenhuma,outro,outra,outros,outras,\
            原因不明,未定,その他,其他,미상,기타
            """,
        ].flatMap { $0.split(separator: ",") }.map { IncidentID.slug(String($0)) })
}
