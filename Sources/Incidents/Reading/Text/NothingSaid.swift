/// Phrases that stand where something should be said and say nothing, by what they mean: a list a meaning, parted by commas. Each place that
/// asks takes those that may answer it and adds its own.
enum NothingSaid {
    /// There is none, of anything.
    static let none = "none,keine,aucune,ninguna,ninguno,nenhuma,nenhum,なし,无,無,없음"

    /// Nothing, or nobody.
    static let nothing = "nothing,nil,keiner,aucun,無し,特になし"

    /// The question does not arise.
    static let inapplicable = "n/a,not applicable,entfällt,해당 없음"

    /// The same, cut short as in cells and fields.
    static let inapplicableInShort = "na,n.a.,s/o,該当なし"

    /// It is yet to be decided.
    static let undecided = "tbd,tba,offen,未定,待定,미정"

    /// Nobody knows.
    static let unknown = "unknown,to be determined,unbekannt,desconocido,desconhecido,inconnu,不明,未知,알 수 없음"

    /// Nobody knows it well enough to name one.
    static let unclear = "unclear,undetermined,not known,pending,various,unklar,desconocida,desconhecida,inconnue,indéterminé,indéterminée"
}
